import FollowUp
import Foundation
import Record
import Testing
import UseCases

@testable import Web

/// A lost password, through the pages and the API (decision 7).
@Suite struct RenewalTests {
    private static func secret(_ page: String) throws -> String {
        let start = try #require(page.range(of: "/renew/"), "\(page)")
        return String(page[start.upperBound...].prefix { $0.isLetter || $0.isNumber })
    }

    private func use(_ served: Served, _ secret: String, _ password: String) async throws -> Reply {
        try await served.wire.send(
            "POST", "/renew/\(secret)", ["Sec-Fetch-Site": "same-origin"],
            body: Things.form([("password", password)]))
    }

    @Test(arguments: WebEngine.all)
    func `the members' page makes the link, shown once, and it renews the password once`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let mei = try await served.joined("mei@acme.example", served.acme)
            let theirs = try await served.signIn("mei@acme.example")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let action = "/settings/people/\(mei)/renewal"
            let page = try await served.wire.send("GET", "/settings", signed.headers)
            #expect(page.text.contains("action=\"\(action)\""))
            #expect(!page.text.contains("/renew/"))
            let mine = "/settings/people/\(served.acme.person)/renewal"
            #expect(!page.text.contains("action=\"\(mine)\""))
            #expect(page.text.contains("gendan person renew"))
            func send(_ path: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", path, signed.headers, body: Things.form([("csrf", csrf)]))
            }
            let own = try await send(mine)
            #expect(own.status == 422 && own.text.contains("id=\"errors\""))
            let made = try await send(action)
            #expect(made.status == 200 && made.text.contains("Choose") == false)
            let secret = try Self.secret(made.text)
            let again = try await served.wire.send("GET", "/settings", signed.headers)
            #expect(!again.text.contains(secret))
            let form = try await served.wire.send("GET", "/renew/\(secret)", [:])
            #expect(form.status == 200 && form.text.contains("owner made this link"))
            let short = try await use(served, secret, "short")
            #expect(short.status == 422 && short.text.contains("href=\"#password\""))
            let board = try await served.wire.send("GET", "/board", theirs.headers)
            #expect(board.status == 200)
            let done = try await use(served, secret, "another horse battery")
            #expect(done.status == 303 && done["Location"] == "/board")
            #expect(done["Set-Cookie"]?.contains("gendan=") == true)
            let ended = try await served.wire.send("GET", "/board", theirs.headers)
            #expect(ended["Location"]?.hasPrefix("/sign-in") == true)
            let journal = try await served.wire.send("GET", "/settings/journal", signed.headers)
            #expect(journal.text.contains("was renewed by the link that owner made"))
            #expect(try await use(served, secret, "a third horse battery").status == 410)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a person gets the link once by the API, and what another workspace has is not there`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let mei = try await served.joined("mei@acme.example", served.acme)
            let session = try await served.signIn().headers
            func send(_ person: FileID) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/api/v1/settings/people/\(person)/renewal", session)
            }
            let made = try await send(mei)
            let secret = try made.json()["secret"] as? String ?? ""
            #expect(made.status == 201 && secret.count > 40)
            #expect(try await served.wire.send("GET", "/renew/\(secret)", [:]).status == 200)
            let own = try await send(served.acme.person)
            #expect(own.status == 422)
            try BadInputTests.expectProblem(own, "own")
            #expect(own.text.contains("operatorMakesLink"))
            for person in [served.other.person, FileID.new(at: served.house.now())] {
                #expect(try await send(person).status == 404)
            }
            let chinese = try await served.wire.send(
                "GET", "/renew/\(secret)", ["Accept-Language": "zh-CN"])
            #expect(chinese.text.contains("重设密码"))
            let wrong = try await served.wire.send("GET", "/renew/nothing", [:])
            #expect(wrong.status == 410)
        }
    }
}
