import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// The language before anybody has signed in.
@Suite struct LanguageTests {
    static let chinese = ["Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5"]

    private static func language(_ reply: Reply) -> String? {
        reply.text.firstMatch(of: /<html lang="([^"]+)"/).map { String($0.1) }
    }

    @Test func `the browser's language is spoken until another is chosen`() async throws {
        try await Served.open { served in
            let plain = try await served.wire.send("GET", "/sign-in")
            #expect(Self.language(plain) == "en" && plain["Set-Cookie"] == nil)
            let chinese = try await served.wire.send("GET", "/sign-in", Self.chinese)
            #expect(Self.language(chinese) == "zh-Hans")
            #expect(chinese.text.contains("href=\"/sign-in?language=en\""))
            #expect(chinese.text.contains("href=\"/sign-in?language=zh-Hans\""))
        }
    }

    @Test func `the link on the sign-in page chooses, and the browser keeps it`() async throws {
        try await Served.open { served in
            let chosen = try await served.wire.send(
                "GET", "/sign-in?language=en", Self.chinese)
            #expect(Self.language(chosen) == "en")
            let cookie = try #require(chosen["Set-Cookie"])
            #expect(cookie.hasPrefix("gendan-language=en;"))
            var later = Self.chinese
            later["Cookie"] = "gendan-language=en"
            #expect(Self.language(try await served.wire.send("GET", "/sign-in", later)) == "en")
            // What is refused is refused in it as well.
            later["Sec-Fetch-Site"] = "same-origin"
            let refused = try await served.wire.send(
                "POST", "/sign-in", later, body: Things.form([("email", "x"), ("password", "y")]))
            #expect(refused.status == 401 && Self.language(refused) == "en")
            let nowhere = try await served.wire.send("GET", "/nowhere", later)
            #expect(nowhere.status == 404 && Self.language(nowhere) == "en")
        }
    }

    @Test func `the switch leads to a page to be asked for, and an answer to a form has none`()
        async throws
    {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            for (referer, page) in [
                ("/board?filter=late&search=blue+bottle", "/board?filter=late&search=blue+bottle"),
                ("/orders/\(id)/progress", "/orders/\(id)"), ("/orders/acts", "/"),
                ("/settings/people", "/settings"), ("//evil.example/board", "/"), ("/nowhere", "/"),
            ] {
                var headers = signed.headers
                headers["Referer"] = "http://127.0.0.1:\(served.wire.port)\(referer)"
                let reply = try await served.wire.send(
                    "POST", "/language", headers,
                    body: Things.form([("csrf", csrf), ("to", "zh-Hans")]))
                #expect(reply.status == 303 && reply["Location"] == page, "\(referer)")
                if page != "/" {
                    let shown = try await served.wire.send("GET", page, signed.headers)
                    #expect(shown.status == 200, "\(page)")
                }
            }
            let order = try await served.wire.send("GET", "/orders/\(id)", signed.headers)
            #expect(order.text.contains("action=\"/language\""))
            let refused = try await served.wire.send(
                "POST", "/orders/\(id)/notes", signed.headers,
                body: Things.form([("csrf", csrf)]))
            #expect(refused.status == 422 && !refused.text.contains("action=\"/language\""))
        }
    }

    @Test func `the invitation's page has the choice too`() async throws {
        try await Served.open { served in
            let added = try await served.house.perform(AddMember.example, served.acme)
            let path = "/join/\(try #require(added.secret))"
            let page = try await served.wire.send("GET", path)
            #expect(Self.language(page) == "en")
            #expect(page.text.contains("href=\"\(path)?language=zh-Hans\""))
            let chosen = try await served.wire.send("GET", path + "?language=zh-Hans")
            #expect(Self.language(chosen) == "zh-Hans")
            let refused = try await served.wire.send(
                "POST", path,
                ["Sec-Fetch-Site": "same-origin", "Cookie": "gendan-language=zh-Hans"],
                body: Things.form([("password", "short")]))
            #expect(refused.status == 422 && Self.language(refused) == "zh-Hans")
        }
    }

    @Test func `the page for a lost password speaks the person's language, whatever the browser's`()
        async throws
    {
        try await Served.open { served in
            let mei = try await served.joined("mei@acme.example", served.acme)
            _ = try await served.house.perform(
                AmendMember(person: mei, language: "zh-Hans"), served.acme)
            let made = try await served.house.perform(MakeRenewalLink(person: mei), served.acme)
            let path = "/renew/\(try #require(made.secret))"
            let english = ["Accept-Language": "en-GB", "Cookie": "gendan-language=en"]
            let page = try await served.wire.send("GET", path, english)
            #expect(page.status == 200 && Self.language(page) == "zh-Hans")
            let chosen = try await served.wire.send("GET", path + "?language=en", english)
            #expect(Self.language(chosen) == "en")
            let gone = try await served.wire.send("GET", "/renew/nobody", english)
            #expect(gone.status == 410 && Self.language(gone) == "en")
        }
    }

    @Test(arguments: ["", "x", "fr", "en;q=1", "%00", "en%0d%0aSet-Cookie:a=b"])
    func `a language nobody speaks here is not kept`(_ told: String) async throws {
        try await Served.open { served in
            let reply = try await served.wire.send(
                "GET", "/sign-in?language=\(told)", ["Cookie": "gendan-language=\(told)"])
            #expect(reply.status == 200 && Self.language(reply) == "en")
            #expect(reply["Set-Cookie"] == nil)
        }
    }

    @Test func `whose session has ended is told so, and a first visitor is not`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            try await served.house.signOut(session: signed.secret)
            let ended = try await served.wire.send("GET", "/sign-in", signed.headers)
            #expect(ended.status == 200 && ended.text.contains("Your session has ended"))
            let first = try await served.wire.send("GET", "/sign-in")
            #expect(!first.text.contains("Your session has ended"))
        }
    }

    @Test func `who is signed in reads their own language, whatever the address says`()
        async throws
    {
        try await Served.open { served in
            var signed = try await served.signIn().headers
            signed["Cookie"]? += "; gendan-language=zh-Hans"
            let page = try await served.wire.send("GET", "/board?language=zh-Hans", signed)
            #expect(Self.language(page) == "en" && page["Set-Cookie"] == nil)
        }
    }

    @Test func `who signs out goes on in the language they read`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            _ = try await served.house.perform(ChooseLanguage(to: "zh-Hans"), served.acme)
            let reply = try await served.wire.send(
                "POST", "/sign-out", signed.headers, body: Things.form([("csrf", csrf)]))
            let cookies = reply.headers.filter { $0.name.lowercased() == "set-cookie" }
            #expect(cookies.contains { $0.value.hasPrefix("gendan-language=zh-Hans;") })
        }
    }

    @Test func `whom a link is for reads it in their own language`() async throws {
        try await Served.open { served in
            for (told, expected) in [("zh-Hans", "zh-Hans"), ("en", "en"), (nil, "zh-Hans")] {
                let added = try await served.house.perform(
                    AddMember(
                        name: "Mei", email: "\(told ?? "any")@acme.example",
                        roles: [.merchandiser], language: told), served.acme)
                let path = "/join/\(try #require(added.secret))"
                let asked = told == "zh-Hans" ? [:] : Self.chinese
                let page = try await served.wire.send("GET", path, asked)
                #expect(Self.language(page) == expected, "\(told ?? "")")
                let other = expected == "en" ? "zh-Hans" : "en"
                let chosen = try await served.wire.send("GET", path + "?language=\(other)", asked)
                #expect(Self.language(chosen) == other)
            }
        }
    }

    @Test func `the rows that stayed out speak the language of the page`() async throws {
        try await Served.open { served in
            let added = try await served.house.perform(
                AddMember(
                    name: "Mei", email: "mei@acme.example", roles: [.merchandiser],
                    language: "auto"), served.acme)
            let session = try await served.house.join(
                secret: try #require(added.secret), password: Served.password, device: "")
            let signed = Signed(secret: session.secret.text)
            let csrf = try await signed.csrf(served.wire)
            let id = try await served.takeList(
                "PO,Vendor,Description,Qty\nP-1,H,Lid,0\n", by: served.acme)
            let headers = signed.headers.merging(Self.chinese) { own, _ in own }
            let begun = try await served.wire.send(
                "POST", "/import/\(id)/check", headers,
                body: Things.form([
                    ("csrf", csrf), ("column.order", "PO"), ("column.supplier", "Vendor"),
                    ("column.item", "Description"), ("column.quantity", "Qty"),
                ]))
            #expect(begun.status == 303)
            var errors = Reply()
            for _ in 0..<200 where errors.status != 200 {
                try await Task.sleep(for: .milliseconds(20))
                errors = try await served.wire.send("GET", "/import/\(id)/errors", headers)
            }
            #expect(errors.text.hasPrefix("未导入原因,"))
        }
    }
}
