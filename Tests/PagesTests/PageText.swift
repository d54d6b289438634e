import Foundation
import FoundationXML

/// A page read as XML: its elements in order, the text people see, and what is wrong with it.
final class PageText: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private(set) var visible = ""
    private(set) var problem: String?
    private var open: [Int] = []

    init(_ page: String) {
        super.init()
        let body = page.replacingOccurrences(of: "<!doctype html>", with: "")
        let parser = XMLParser(data: Data(body.utf8))
        parser.delegate = self
        if !parser.parse() {
            problem =
                "line \(parser.lineNumber), column \(parser.columnNumber): "
                + (parser.parserError.map { "\($0)" } ?? "unknown")
        }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
        for seen in ["title", "aria-label", "placeholder", "alt"] {
            if let text = attributes[seen] { visible += " \(text) " }
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if let index = open.popLast(), let outer = open.last {
            elements[outer].text += elements[index].text
        }
        visible += " "
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let index = open.last { elements[index].text += text }
        visible += text
    }
}
