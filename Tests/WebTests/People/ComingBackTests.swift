import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// What somebody was about when their session ended is there again after signing in.
@Suite struct ComingBackTests {
    private func enter(_ served: Served, _ fields: [(String, String)]) async throws -> Reply {
        let own = [("email", "owner@acme.example"), ("password", Served.password)]
        return try await served.wire.send(
            "POST", "/sign-in", ["Sec-Fetch-Site": "same-origin"],
            body: Things.form(own + fields))
    }

    /// The hidden fields of a page, as its form sends them.
    private func hidden(_ page: String) -> [(String, String)] {
        let input = /<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/
        return page.matches(of: input).map { (String($0.1), String($0.2)) }
            .filter { $0.0 != "csrf" }
    }

    @Test func `a link into the house leads there after the sign-in`() async throws {
        try await Served.open { served in
            let order = "/orders/\(try await served.openOrder("PO-1"))?lot=1"
            let asked = try await served.wire.send("GET", order)
            let door = try #require(asked["Location"])
            #expect(asked.status == 303 && door.hasPrefix("/sign-in?to=%2Forders%2F"))
            let page = try await served.wire.send("GET", door)
            #expect(hidden(page.text).map(\.0) == ["to"])
            let wrong = try await served.wire.send(
                "POST", "/sign-in", ["Sec-Fetch-Site": "same-origin"],
                body: Things.form([("email", "x@y.z"), ("password", "no")] + hidden(page.text)))
            #expect(hidden(wrong.text).map(\.1) == [order])
            let entered = try await enter(served, hidden(page.text))
            #expect(entered.status == 303 && entered["Location"] == order)
            let chinese = try await served.wire.send("GET", door + "&language=zh-Hans")
            #expect(hidden(chinese.text).map(\.1) == [order])
            #expect(chinese.text.contains("?language=en&amp;to=%2Forders%2F"))
        }
    }

    @Test func `a form of many lines comes through, and one of more than can be kept says so`()
        async throws
    {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            for (letters, isKept) in [(30_000, true), (80_000, false)] {
                // Nine bytes each on their way.
                let typed = String(repeating: "色", count: letters)
                let refused = try await served.wire.send(
                    "POST", "/orders/\(id)/notes", ["Sec-Fetch-Site": "same-origin"],
                    body: Things.form([("text", typed)]))
                #expect(refused.status == 401)
                #expect(refused.text.contains("what you typed is kept") == isKept)
                #expect(refused.text.contains("more than can be kept") == !isKept)
                guard isKept else { continue }
                let fields = [("form", "/orders/\(id)/notes"), ("kept.text", typed)]
                let back = try await enter(served, fields)
                #expect(back.status == 200 && back.text.contains(typed))
            }
        }
    }

    @Test func `signing in ends the session the browser had`() async throws {
        try await Served.open { served in
            let before = try await served.signIn()
            let entered = try await served.wire.send(
                "POST", "/sign-in", before.headers,
                body: Things.form([
                    ("email", "owner@acme.example"), ("password", Served.password),
                ]))
            #expect(entered.status == 303)
            let old = try await served.wire.send("GET", "/board", before.headers)
            #expect(old.status == 303 && old["Location"]?.hasPrefix("/sign-in") == true)
        }
    }

    @Test(arguments: [
        "//evil.example", "//evil.example/board", "///evil.example", #"/\evil.example"#,
        #"\\evil.example"#, "https://evil.example/board", "https:board", "javascript:alert(1)",
        "/%2F/evil.example", "/nowhere", "/sign-out", "/join/secret", "/assets/desk.css", "board",
        "/board\r\nX-Evil: 1", "/board ", "/\tboard", "/api/v1/board", "/orders/", "",
    ])
    func `the sign-in leads nowhere but to pages of the house`(_ to: String) async throws {
        try await Served.open { served in
            let entered = try await enter(served, [("to", to)])
            #expect(entered.status == 303 && entered["Location"] == "/board")
            #expect(entered["X-Evil"] == nil)
            let signed = try await served.signIn()
            let escaped = String(decoding: Things.form([("to", to)]), as: UTF8.self)
            let again = try await served.wire.send("GET", "/sign-in?\(escaped)", signed.headers)
            #expect(again["Location"] == "/board")
        }
    }

    @Test(arguments: WebEngine.all)
    func `a field that was cleared stays so after a refusal and through the sign-in`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let id = try await served.openOrder("PO-1")
            _ = try await served.house.perform(
                AmendTerms(order: id, payment: "30/70", destination: "Le Havre"), served.acme)
            let signed = try await served.signIn()
            let path = "/orders/\(id)/terms"
            let typed = [("payment", "50/50"), ("destination", " "), ("required", "soon")]
            let refused = try await served.wire.send(
                "POST", path, signed.headers,
                body: Things.form([("csrf", try await signed.csrf(served.wire))] + typed))
            #expect(refused.status == 422)
            #expect(destination(refused.text) == "" && refused.text.contains("\"50/50\""))
            try await served.house.signOut(session: signed.secret)
            let ended = try await served.wire.send(
                "POST", path, signed.headers, body: Things.form(typed))
            let kept = hidden(ended.text)
            #expect(kept.contains { $0 == ("kept.destination", "") }, "\(kept)")
            let back = try await enter(served, kept)
            #expect(back.status == 200 && destination(back.text) == "")
        }
    }

    /// What stands in the field of the form for terms.
    private func destination(_ page: String) -> String? {
        let field = page.split(separator: "<input ").first {
            $0.contains("name=\"destination\"")
        }
        guard let field, let start = field.firstRange(of: "value=\"") else {
            return field.map { _ in "" }
        }
        return String(field[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test(arguments: WebEngine.all)
    func `a form sent after the session ended keeps what was typed`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let id = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            try await served.house.signOut(session: signed.secret)
            var headers = signed.headers
            headers["Referer"] = "http://127.0.0.1:\(served.wire.port)/orders/\(id)"
            let typed = "call “the factory” <today>"
            let path = "/orders/\(id)/notes"
            let refused = try await served.wire.send(
                "POST", path, headers,
                body: Things.form([
                    ("csrf", csrf), ("key", "k-1"), ("text", typed), ("oldPassword", "geheim"),
                ]))
            #expect(refused.status == 401)
            #expect(refused.text.contains("what you typed is kept"))
            let kept = hidden(refused.text)
            #expect(kept.map(\.0) == ["to", "form", "kept.text"])
            #expect(kept.map(\.1).prefix(2) == ["/orders/\(id)", path])
            #expect(!refused.text.contains("geheim"))
            let fields = [("to", "/orders/\(id)"), ("form", path), ("kept.text", typed)]
            let back = try await enter(served, fields)
            #expect(back.status == 200 && back["Set-Cookie"]?.hasPrefix("gendan=") == true)
            #expect(back.text.contains("call “the factory” &lt;today&gt;"))
            #expect(back.text.contains("Nothing was recorded yet"))
            let journal = try await served.house.ask(AskJournal(file: id), served.acme)
            #expect(journal.lines.count { "\($0.change)".contains("the factory") } == 0)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a form with a file keeps its texts, and says that the file is to be chosen again`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let id = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            try await served.house.signOut(session: signed.secret)
            var headers = signed.headers
            headers["Content-Type"] = "multipart/form-data; boundary=XYZ"
            let typed = "色卡 “signed” <today>"
            for (path, page, name) in [
                ("/orders/\(id)/documents", "/orders/\(id)", "title"),
                ("/import", "/import", "sheet"),
            ] {
                headers["Referer"] = "http://127.0.0.1:\(served.wire.port)\(page)"
                let value = name == "sheet" ? "takeOver" : typed
                let refused = try await served.wire.send(
                    "POST", path, headers,
                    body: Wire.form(
                        [("csrf", "gone"), (name, value)], file: "x.csv",
                        Array("secret content".utf8)))
                #expect(refused.status == 401)
                #expect(refused.text.contains("The file is not: choose it again"))
                #expect(!refused.text.contains("secret content"))
                #expect(hidden(refused.text).map(\.0) == ["to", "form", "kept.\(name)"])
                let back = try await enter(
                    served, [("to", page), ("form", path), ("kept.\(name)", value)])
                #expect(back.status == 200 && back.text.contains("Choose the file once more"))
                #expect(
                    back.text.contains("色卡 “signed” &lt;today&gt;") == (name == "title"))
                #expect(
                    back.text.contains("value=\"takeOver\" checked=\"checked\"")
                        == (name == "sheet"))
            }
            // Too much to keep, or no form at all: that is said.
            let long = String(repeating: "字", count: 70_000)
            for body in [
                Wire.form([("title", long)], file: "x", [1]), Array("--XYZ\r\nnothing".utf8),
            ] {
                let led = try await served.wire.send(
                    "POST", "/orders/\(id)/documents", headers, body: body)
                #expect(led.status == 401 && led.text.contains("more than can be kept"))
            }
        }
    }

    @Test func `what is kept fills no form but one of the person's own`() async throws {
        try await Served.open { served in
            let foreign = try await served.openOrder("PO-9", by: served.other)
            for form in [
                "/orders/\(foreign)/notes", "//evil.example", "/sign-out", "/nowhere", "/language",
                "/api/v1/orders",
            ] {
                let back = try await enter(
                    served, [("to", "/suppliers"), ("form", form), ("kept.text", "typed")])
                #expect(back.status == 303 && back["Location"] == "/suppliers", "\(form)")
            }
        }
    }

    @Test func `who may not open the page begins on their first one`() async throws {
        try await Served.open { served in
            _ = try await served.admit(.inspector)
            let entered = try await served.wire.send(
                "POST", "/sign-in", ["Sec-Fetch-Site": "same-origin"],
                body: Things.form([
                    ("email", "inspector@acme.example"), ("password", Served.password),
                    ("to", "/suppliers"),
                ]))
            #expect(entered["Location"] == "/visits")
        }
    }
}
