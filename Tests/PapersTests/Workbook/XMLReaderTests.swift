import Foundation
import FoundationXML
import Testing

@testable import Papers

/// The XML of workbooks: what is understood, and what is refused.
struct XMLReaderTests {
    private func tokens(_ text: String) throws -> [XMLReader.Token] {
        var fixture = XMLFixture(text)
        return try fixture.tokens()
    }

    @Test func `elements, text, entities and character data come in order`() throws {
        #expect(
            try tokens("<?xml version=\"1.0\"?>\n<a x='1'>t&lt;&#65;&#x42;<b/><![CDATA[<&>]]]></a>")
                == [
                    .start("a"), .text("t<AB"), .start("b"), .end("b"), .text("<&>]"), .end("a"),
                ])
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    ])
    func `a document type is refused, whatever it declares`(text: String) {
        #expect(throws: TableProblem.documentTypeForbidden(part: "part")) { try tokens(text) }
    }

    @Test(arguments: [
        "", " ", "a", "<", "<a", "<a>", "<a></b>", "<a></a", "</a>", "<a/><b/>", "<a/>x",
        "<a>&x;</a>",
        "<a>&</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#+65;</a>",
        "<a>&#;</a>",
        "<a b></a>", "<a b=c/>", "<a b='c/>", "<a b='c'd='e'/>", "<a b='<'/>", "<1/>",
        "<a><![CDATA[</a>",
        "<a><!-- </a>", "<a><!x></a>", "<a>\u{0}</a>", "<a / >", "<?xml", "<a:>", "<a &lt;/>",
    ])
    func `what is not well formed is refused`(text: String) {
        if text == "<a:>" {
            #expect(throws: TableProblem.self) { try tokens(text) }
        } else {
            #expect(throws: TableProblem.brokenWorkbook(part: "part", row: 0)) { try tokens(text) }
        }
    }

    @Test func `elements nest up to the limit`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try tokens(nested(64)).count == 128)
        #expect(throws: TableProblem.nestedTooDeeply(part: "part", limit: 64)) {
            try tokens(nested(65))
        }
        #expect(throws: TableProblem.nestedTooDeeply(part: "part", limit: 64)) {
            try tokens(String(repeating: "<a>", count: 1_000_000))
        }
    }

    @Test func `names, values and entities without end are refused`() {
        let long = String(repeating: "x", count: 1_000_000)
        for text in ["<\(long)/>", "<a b='\(long)'/>", "<a>&\(long);</a>", "<a><![CDATA[\(long)"] {
            #expect(throws: TableProblem.brokenWorkbook(part: "part", row: 0)) { try tokens(text) }
        }
        let many = (0..<1000).map { " a\($0)=''" }.joined()
        #expect(throws: TableProblem.brokenWorkbook(part: "part", row: 0)) {
            try tokens("<a\(many)/>")
        }
    }

    @Test func `long text comes whole, cut between characters only`() throws {
        let text = String(repeating: "中é😀x", count: 30_000)
        #expect(try tokens("<a>\(text)</a>") == [.start("a"), .text(text), .end("a")])
    }

    @Test(arguments: 0..<60)
    func `random documents are read as Foundation's parser reads them`(round: Int) throws {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededChance(seed: seed)
        let document = Self.element(depth: 0, &chance)
        let oracle = Oracle()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = oracle
        #expect(parser.parse(), "seed \(seed)")
        #expect(try tokens(document) == oracle.tokens, "seed \(seed): \(document)")
    }

    private static func element(depth: Int, _ chance: inout SeededChance) -> String {
        let name = ["a", "row", "c-1", "t.x", "项"].randomElement(using: &chance) ?? "a"
        let attributes = (0..<Int.random(in: 0...3, using: &chance)).map {
            " n\($0) = \"v&#9;\($0)'\""
        }
        if Int.random(in: 0..<4, using: &chance) == 0 { return "<\(name)\(attributes.joined())/>" }
        let content = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
            switch Int.random(in: 0..<(depth < 6 ? 8 : 6), using: &chance) {
            case 0: "text 文\r\n é\r"
            case 1: "&amp;&lt;&#x1F600;&#65;&quot;"
            case 2: "<!-- a - b > -->"
            case 3: "<![CDATA[ <x> ]] & ]]>"
            case 4: "<?pi x?>"
            case 5: " \t\n"
            default: element(depth: depth + 1, &chance)
            }
        }
        return "<\(name)\(attributes.joined())\n>\(content.joined())</\(name) >"
    }

    private final class Oracle: NSObject, XMLParserDelegate {
        var tokens: [XMLReader.Token] = []

        private func append(_ text: String) {
            if case .text(let before)? = tokens.last {
                tokens[tokens.count - 1] = .text(before + text)
            } else {
                tokens.append(.text(text))
            }
        }

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
        ) {
            tokens.append(.start(elementName))
        }

        func parser(
            _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?
        ) {
            tokens.append(.end(elementName))
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            append(string)
        }

        func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
            append(String(decoding: CDATABlock, as: UTF8.self))
        }
    }
}
