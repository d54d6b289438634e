import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// Text is put in order at the door, whichever door it is.
@Suite struct TidyTests {
    @Test(arguments: [
        (#"{"a":" x "}"#, #"{"a":"x"}"#), (#"{"a":"x\u202Ey"}"#, #"{"a":"xy"}"#),
        (#"{"a":["e\u0301",1,true,null]}"#, #"{"a":["é",1,true,null]}"#),
        ("{\"a\":\"恒\u{200F}达\"}", #"{"a":"恒达"}"#),
        (#"{"name":" 恒\u200b达\u202e"}"#, "{\"name\":\"恒达\u{202E}\"}"),
        (#"{"a":"one\r\ntwo"}"#, #"{"a":"one\ntwo"}"#),
        (#"{ "a" : "x", "n": 9007199254740993 }"#, #"{ "a" : "x", "n": 9007199254740993 }"#),
    ])
    func `texts are composed, without hidden characters and blanks around`(
        told: String, kept: String
    ) throws {
        let tidy = try TidyBody.json(Array(told.utf8))
        #expect(String(decoding: tidy, as: UTF8.self) == kept)
    }

    @Test(arguments: [
        ("PO-1", "PO-1"), ("  PO-1 ", "PO-1"), (" ", ""), ("", ""), ("a  b", "a  b"),
        (" 恒达\u{3000}", "恒达"), ("a\tb", "a b"),
    ])
    func `a line has no blanks around it`(told: String, kept: String) {
        #expect(Tidy.line(told) == kept)
    }

    @Test func `what cannot be sent back keeps thirty marks of a letter`() {
        let marks = "a" + String(repeating: "\u{301}\u{316}", count: 20_000)
        #expect(Tidy.line(marks).unicodeScalars.count == 30)
        #expect(Tidy.words("x\r\n" + marks).hasPrefix("x\n"))
    }

    @Test func `whole numbers keep every digit beside a text that is put in order`() throws {
        let tidy = try TidyBody.json(Array(#"{"a":" x","n":9007199254740993}"#.utf8))
        #expect(String(decoding: tidy, as: UTF8.self).contains("9007199254740993"))
    }

    @Test(arguments: WebEngine.all)
    func `by JSON, by form and by hand one supplier is one`(_ engine: WebEngine) async throws {
        try await Served.open(engine) { served in
            func open(_ number: String, _ supplier: String) async throws {
                let body = """
                    {"number":"\(number)","supplierName":"\(supplier)","currency":"USD",
                    "lines":[{"description":"Lid","quantity":"1"}]}
                    """
                let reply = try await served.wire.send(
                    "POST", "/api/v1/orders", served.bearer, body: Array(body.utf8))
                #expect(reply.status == 201, "\(reply.text)")
            }
            try await open("A-1", "恒达（集团）")
            try await open("A-2", "恒达(集团)")
            try await open("A-3", "恒达（\u{200B}集团） ")
            let signed = try await served.signIn()
            let fields = try await [
                ("csrf", signed.csrf(served.wire)), ("number", "A-4"), ("currency", "USD"),
                ("supplierName", "  恒达\u{200B}（集团）"), ("lines.0.description", "Lid"),
                ("lines.0.quantity", "1"),
            ]
            var headers = signed.headers
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            let reply = try await served.wire.send(
                "POST", "/orders", headers, body: Things.form(fields))
            #expect(reply.status == 303, "\(reply.text.prefix(300))")
            let suppliers = try await served.house.ask(AskSuppliers(), served.acme).items
            #expect(suppliers.map(\.name) == ["恒达（集团）"])
            #expect(suppliers.first?.openOrders == 4)
        }
    }

    @Test(arguments: [
        ("/orders", #""number":"A-1","currency":"USD","lines":[],"supplierName":"恒达\u202e""#),
        (
            "/orders",
            #""number":"A-1","currency":"USD","lines":[],"supplierName":"x","buyer":"\u2066A""#
        ),
        ("/suppliers", #""name":"Hengda \u202Ddtl""#),
        ("/suppliers", #""name":"Hengda","chineseName":"恒\u200f达""#),
        ("/suppliers/1/contacts", #""name":"王\u061c芳""#),
        ("/suppliers/1/sites", #""name":"Works\u2069""#),
    ])
    func `a name that reads other than it is written is refused`(path: String, body: String)
        async throws
    {
        try await Served.open { served in
            let supplier = try await served.house.perform(
                EnterSupplier(name: "Known"), served.acme
            ).id
            let reply = try await served.wire.send(
                "POST", "/api/v1" + path.replacing("/1/", with: "/\(supplier)/"), served.bearer,
                body: Array("{\(body)}".utf8))
            #expect(reply.status == 422, "\(path) \(reply.text)")
            #expect(reply.text.contains("turnsDirection"), "\(path) \(reply.text)")
            #expect(reply.text.contains("(U+"), "\(reply.text)")
            let suppliers = try await served.house.ask(AskSuppliers(), served.acme).items
            #expect(suppliers.map(\.name) == ["Known"])
        }
    }

    @Test func `a form is refused a turned name, and its page says which character turns it`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            for (path, more) in [
                ("/suppliers", [("country", "CN")]),
                ("/settings/people", [("email", "mei@acme.example"), ("roles", "finance")]),
            ] {
                let reply = try await served.wire.send(
                    "POST", path, signed.headers,
                    body: Things.form([("csrf", csrf), ("name", "Mei\u{202E}")] + more))
                #expect(reply.status == 422, "\(path) \(reply.status)")
                #expect(reply.text.contains("(U+202E)"), "\(path)")
            }
        }
    }

    @Test func `a password keeps its blanks and every other character`() async throws {
        try await Served.open { served in
            let added = try await served.house.perform(
                AddMember(name: "Mei", email: "mei@acme.example", roles: [.finance]),
                served.acme)
            let password = "  spaces \u{200B} and more  "
            _ = try await served.house.join(
                secret: try #require(added.secret), password: password, device: "")
            let reply = try await served.wire.send(
                "POST", "/sign-in",
                [
                    "Content-Type": "application/x-www-form-urlencoded",
                    "Sec-Fetch-Site": "same-origin",
                ], body: Things.form([("email", "mei@acme.example"), ("password", password)]))
            #expect(reply["Location"] == "/board")
        }
    }
}
