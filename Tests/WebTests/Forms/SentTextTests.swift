import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// What takes the square of its length to compare is sent back before anything compares it.
@Suite struct SentTextTests {
    /// Marks in an order that has to be sorted.
    static let marks = ["\u{345}", "\u{301}", "\u{316}"].reduce("a") {
        $0 + String(repeating: $1, count: 2_000)
    }
    private let tooMany = Refusal(.tooManyAccents(most: 30))
    private let wrongName = Refusal(.wrongFieldName(most: 200))

    @Test func `a field of a form has a short, plain name`() throws {
        let longest = String(repeating: "n", count: 200)
        #expect(try FormFields(urlEncoded: Array("\(longest)=1".utf8))[longest] == "1")
        for name in [longest + "n", "n%C3%A9", "é", "%FF", Self.marks] {
            #expect(throws: wrongName) { try FormFields(urlEncoded: Array("\(name)=1".utf8)) }
        }
    }

    @Test func `no letter of a form bears more than thirty marks`() throws {
        let most = "a" + String(repeating: "%CC%81", count: 30)
        #expect(try FormFields(urlEncoded: Array("x=\(most)".utf8))["x"] != nil)
        let refusal = Refusal(.tooManyAccents(most: 30), field: "x")
        for value in ["\(most)%CC%81", Self.marks] {
            #expect(throws: refusal) { try FormFields(urlEncoded: Array("x=\(value)".utf8)) }
        }
    }

    @Test func `JSON is held to the same, its escapes read`() throws {
        let escaped = String(repeating: #"\u0301"#, count: 30)
        let high = String(repeating: #"\ud834\udd65"#, count: 31)
        for good in [
            #"{}"#, #"{"a":"b\"","c\\":["d"]}"#, #"{"a":"é\#(escaped)"}"#, #"{"a":"x"#, "\"",
            "{\"\\",
            #"{"a":"\u00"}"#, #"{"a":"恒达","b":{"c":"\ud834x"}}"#,
        ] {
            try SentText.checkJSON(Array(good.utf8))
        }
        for bad in [
            #"{"a":"e\#(escaped)\u0301"}"#, #"{"a":["b","\#(high)"]}"#, #"{"a":"\#(Self.marks)"}"#,
            #"{"a":"e\#(escaped)\#u{301}"}"#,
        ] {
            #expect(throws: tooMany, "\(bad.prefix(40))") {
                try SentText.checkJSON(Array(bad.utf8))
            }
        }
        let long = String(repeating: "n", count: 201)
        for bad in [#"{"é":1}"#, #"{"a":{"\#(long)" : 1}}"#, #"{"\#(Self.marks)":"x"}"#] {
            #expect(throws: wrongName, "\(bad.prefix(40))") {
                try SentText.checkJSON(Array(bad.utf8))
            }
        }
    }

    @Test(arguments: ["en", "zh"])
    func `a stranger's form, address or header costs nobody anything`(_ language: String)
        async throws
    {
        try await Served.open { served in
            let form = "application/x-www-form-urlencoded"
            let own = ["Origin": "http://127.0.0.1:\(served.wire.port)", "Content-Type": form]
            let sentence = language == "en" ? "marks" : "附加符号"
            let marks = Self.marks
            let encoded = marks.utf8.prefix(300).map { "%" + String($0, radix: 16) }.joined()
            for (body, headers, target) in [
                ("email=\(marks)&password=x", [:], "/sign-in"),
                ("email=x", ["User-Agent": marks], "/sign-in"),
                ("email=x", ["Cookie": "gendan=\(marks)"], "/sign-in"),
                ("email=x", [:], "/sign-in?to=\(encoded)"),
                ("email=x", [:], "/sign-in?a=%zz&to=\(encoded)"),
                ("email=x", [:], "/orders/\(encoded)/progress"),
            ] as [(String, [String: String], String)] {
                let all = own.merging(headers) { $1 }.merging(["Accept-Language": language]) { $1 }
                let reply = try await served.wire.send(
                    "POST", target, all, body: Array(body.utf8))
                #expect(reply.status == 422, "\(target.prefix(40)) \(reply.text)")
                #expect(reply.text.contains(sentence), "\(reply.text)")
            }
            let named = try await served.wire.send(
                "POST", "/sign-in", own.merging(["Accept-Language": marks]) { $1 })
            #expect(named.status == 422)
            let name = try await served.wire.send(
                "POST", "/sign-in", own, body: Array("\(marks)=1".utf8))
            #expect(name.status == 422)
        }
    }

    @Test func `a program is told so too, and keeps what it may write`() async throws {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            let path = "/api/v1/orders/\(order)/notes"
            let text = "e" + String(repeating: #"\u0301"#, count: 31)
            let reply = try await served.wire.send(
                "POST", path, served.bearer, body: Array(#"{"text":"\#(text)"}"#.utf8))
            #expect(reply.status == 422)
            #expect(reply.text.contains("/problems/tooManyAccents"), "\(reply.text)")
        }
    }
}
