import FollowUp
import Foundation
import HTTPTypes
import Testing
import UseCases

@testable import Web

/// Whatever is sent, the answer is a 4xx with reasons, and the process lives.
@Suite struct BadInputTests {
    static let bodies: [(name: String, bytes: [UInt8])] = [
        ("nothing", []), ("a brace", [123]), ("half", Array(#"{"text":"#.utf8)),
        ("a list", Array("[]".utf8)), ("null", Array("null".utf8)),
        ("text", Array("\"text\"".utf8)), ("no UTF-8", [123, 34, 0xFF, 0xFE, 34, 125]),
        ("NUL", Array("{\"text\":\"a\u{0}b\"}".utf8)),
        ("deep lists", Array(repeating: 91, count: 100_000)),
        ("deep objects", Array(String(repeating: #"{"a":"#, count: 100_000).utf8)),
        (
            "deep and closed",
            Array("{\"a\":".utf8) + Array(repeating: 91, count: 100_000)
                + Array(repeating: 93, count: 100_000) + [125]
        ),
        ("two objects", Array(#"{}{}"#.utf8)),
        ("a trailing comma", Array(#"{"text":"a",}"#.utf8)),
        ("a comment", Array(#"{/**/}"#.utf8)),
        ("an odd escape", Array(#"{"text":"\ud800"}"#.utf8)),
        ("a quote inside", Array(#"{"x":"\"","text":1}"#.utf8)),
    ]

    static let numbers = [
        "1e400", "-1e400", "1e9", "9223372036854775808", "-9223372036854775809",
        String(repeating: "9", count: 5_000), "0.1", "-0", "NaN", "Infinity", "true", "null",
        "\"1\"", "{}", "[]", "1.0e-400",
    ]

    @Test func `every act refuses every broken body with reasons`() async throws {
        try await Served.open { served in
            let things = try await Things(served)
            var cells = 0
            for route in Serving.routes
            where route.method == .post && route.kind == .api && !route.isOfSeats {
                let values = try await things.values(route.parameterNames, .own, route)
                for (name, bytes) in Self.bodies {
                    let reply = try await served.wire.send(
                        "POST", route.filled(values), served.bearer, body: bytes)
                    cells += 1
                    let cell = "\(route.path) \(name): \(reply.status)"
                    // An act whose every field may be absent takes an empty body.
                    #expect((200..<500).contains(reply.status), "\(cell)")
                    if reply.status >= 400 { try Self.expectProblem(reply, cell) }
                    if name.hasPrefix("deep"), !route.name.hasSuffix("List") {
                        #expect(reply.status == 422, "\(cell)")
                    }
                }
            }
            print("broken bodies: \(cells) cells")
            #expect(try await served.wire.send("GET", "/health").status == 200)
        }
    }

    static func expectProblem(_ reply: Reply, _ cell: String) throws {
        #expect(reply["Content-Type"] == "application/problem+json", "\(cell)")
        let problem = try reply.json()
        let reasons = problem["reasons"] as? [[String: Any]]
        #expect(reasons?.isEmpty == false, "\(cell)")
        #expect(problem["status"] as? Int == reply.status, "\(cell)")
        #expect((problem["title"] as? String)?.isEmpty == false, "\(cell)")
        #expect((problem["type"] as? String)?.hasPrefix("/problems/") == true, "\(cell)")
        for reason in reasons ?? [] {
            #expect((reason["code"] as? String)?.isEmpty == false, "\(cell)")
            #expect((reason["detail"] as? String)?.isEmpty == false, "\(cell)")
        }
    }

    @Test func `numbers of any size and kind are refused or taken, never trapped on`()
        async throws
    {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let bodies = Self.numbers.flatMap { number in
                [
                    ("progress", #"{"lot":\#(number),"finished":"5"}"#),
                    ("progress", #"{"lot":1,"finished":\#(number)}"#),
                    ("progress", #"{"lot":1,"finished":"5","seq":\#(number)}"#),
                    ("lots", #"{"fromLot":\#(number),"line":{"1":"5"}}"#),
                    ("lots", #"{"fromLot":1,"line":{"\#(number)":"5"}}"#),
                    ("dependences", #"{"number":"PO-1","workdays":\#(number)}"#),
                    ("take-over", #"{"paid":\#(number)}"#),
                ]
            }
            for (act, body) in bodies {
                let reply = try await served.wire.send(
                    "POST", "/api/v1/orders/\(id)/\(act)", served.bearer, body: Array(body.utf8))
                #expect((200..<500).contains(reply.status), "\(act) \(body.prefix(99))")
            }
            #expect(try await served.wire.send("GET", "/health").status == 200)
        }
    }

    @Test func `no day and no query is so odd that it breaks the answer`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let odd = [
                "", "%", "%00", "%ff", "2026-02-31", "2026-13-01", "99999-01-01", "-1", "0", "x",
                "9223372036854775807", "%F0%9F%98%80", "'%20OR%201=1", "..%2F..", "+", "*",
                String(repeating: "a", count: 3_000), "2026-02-31_9223372036854775808_\(id)",
            ]
            let milestone = "/orders/\(id)/lots/1/milestones/handedOver/impact?to="
            for text in odd {
                for query in [
                    "/board?after=", "/board?search=", "/board?filter=", "/board?supplier=",
                    "/board?limit=", "/orders/\(id)/journal?before=",
                    "/orders/\(id)/journal?limit=",
                    "/suppliers?after=", "/items?after=", "/changes?after=", milestone,
                    "/orders/", "/suppliers/", "/visits/", "/items/", "/shipments/", "/imports/",
                    "/orders/\(id)/lots/",
                ] {
                    let reply = try await served.wire.send(
                        "GET", "/api/v1\(query)\(text)", served.bearer)
                    #expect((200..<500).contains(reply.status), "\(query)\(text.prefix(60))")
                    if reply.status >= 400 { try Self.expectProblem(reply, "\(query)\(text)") }
                }
            }
        }
    }

    @Test func `a question that is not understood is no act that was not recorded`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let impact = "/orders/\(id)/lots/1/milestones/handedOver/impact"
            let signed = try await served.signIn()
            for (language, title, recorded) in [
                ("en", "This question was not understood", "recorded"), ("zh", "查询条件无法识别", "记录"),
            ] {
                _ = try await served.house.perform(
                    ChooseLanguage(to: language == "zh" ? "zh-Hans" : "en"), served.acme)
                for (path, part) in [
                    ("/board?filter=x", "filter"), ("/board?sort=x", nil),
                    ("/board?limit=0", nil), (impact + "?to=2026-02-31", nil),
                    ("/decisions?state=x", nil),
                ] as [(String, String?)] {
                    let page = try await served.wire.send("GET", path, signed.headers)
                    #expect(page.status == 422, "\(path)")
                    #expect(page.text.contains("<h1>\(title)</h1>"), "\(path)")
                    #expect(page.text.contains("<title>\(title)"), "\(path)")
                    let colon = language == "zh" ? "：" : ": "
                    let named = part.map { "<li>\($0)\(colon)" } ?? colon
                    #expect(page.text.contains(named), "\(path)")
                    let main = page.text.components(separatedBy: "<h1>").last ?? ""
                    #expect(!main.contains(recorded), "\(path)")
                }
            }
        }
    }

    @Test func `an identity that is none is as absent as one nobody has`() async throws {
        try await Served.open { served in
            let things = try await Things(served)
            for route in Serving.routes where route.kind == .api && !route.isOfSeats {
                for name in route.parameterNames where Things.identities.contains(name) {
                    var values = try await things.values(route.parameterNames, .own, route)
                    values[name] = "not-a-uuid"
                    let reply = try await served.wire.send(
                        route.method.rawValue, route.filled(values), served.bearer,
                        body: things.body(route, values, Papers()))
                    #expect([404, 422].contains(reply.status), "\(route.path): \(reply.status)")
                    try Self.expectProblem(reply, route.path)
                }
            }
        }
    }

    @Test func `two megabytes are too much for a form and for the API`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let text = String(repeating: "a", count: 2 << 20)
            let reply = try await served.wire.send(
                "POST", "/api/v1/orders/\(id)/notes", served.bearer,
                body: Array(#"{"text":"\#(text)"}"#.utf8))
            #expect(reply.status == 413)
            try Self.expectProblem(reply, "2 MB")
            let signed = try await served.signIn()
            let form = try await served.wire.send(
                "POST", "/orders/\(id)/notes", signed.headers, body: Array("text=\(text)".utf8))
            #expect(form.status == 413)
            let signIn = try await served.wire.send(
                "POST", "/sign-in", ["Sec-Fetch-Site": "same-origin"],
                body: Array("email=\(text)".utf8))
            #expect(signIn.status == 413)
            #expect(try await served.wire.send("GET", "/health").status == 200)
        }
    }

    @Test func `what is no HTTP is hung up on, and the next one is served`() async throws {
        try await Served.open { served in
            let long = String(repeating: "x", count: 200_000)
            for raw in [
                "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n",
                "GET /board HTTP/1.1\r\nHost: a\r\nCookie: gendan=\(long)\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%zz/%%/../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            ] {
                let answer = try await served.wire.raw(Array(raw.utf8))
                if let reply = try? Wire.reading(answer) {
                    #expect((200..<500).contains(reply.status), "\(raw.prefix(60))")
                }
                #expect(try await served.wire.send("GET", "/health").status == 200)
            }
        }
    }

    @Test(arguments: [
        ("abc", "notANumber"), ("1e9", "notANumber"),
        ("99999999999999999999", "numberTooLarge"), ("1.23456789", "tooManyDecimals"),
    ])
    func `a number field says what is wrong with its number`(
        _ told: String, _ code: String
    ) async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let body = #"{"line":{"description":"Lid","quantity":"\#(told)"}}"#
            let path = "/orders/\(id)/lines"
            let reply = try await served.wire.send(
                "POST", "/api/v1" + path, served.bearer, body: Array(body.utf8))
            #expect(reply.status == 422 && reply.text.contains("\"code\":\"\(code)\""))
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let page = try await served.wire.send(
                "POST", path, signed.headers,
                body: Things.form([
                    ("csrf", csrf), ("line.description", "Lid"), ("line.quantity", told),
                ]))
            let sentence = try #require(
                [
                    "notANumber": "This is no number.",
                    "numberTooLarge": "This number is too large.",
                    "tooManyDecimals": "At most 3 can be kept here.",
                ][code])
            #expect(page.status == 422 && page.text.contains(sentence))
            for number in ["abc", "1e9", "99999999999999999999"] {
                let wait = try await served.wire.send(
                    "POST", "/orders/\(id)/dependences", signed.headers,
                    body: Things.form([
                        ("csrf", csrf), ("number", "PO-2"), ("workdays", number),
                    ]))
                let expected = number.hasPrefix("9") ? "too large" : "This is no number."
                #expect(wait.status == 422 && wait.text.contains(expected), "\(number)")
            }
        }
    }
}
