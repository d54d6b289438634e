import FollowUp
import Record
import Testing
import UseCases

@testable import Web

/// Going from one workspace to another in the page's head.
@Suite struct WorkspaceEntryTests {
    private static func enter(
        _ served: Served, _ signed: Signed, _ csrf: String, _ workspace: FileID
    ) async throws -> Reply {
        try await served.wire.send(
            "POST", "/workspaces/\(workspace)/entry", signed.headers,
            body: Things.form([("csrf", csrf)]))
    }

    @Test(arguments: WebEngine.all)
    func `the head leads to another workspace, and nothing of the first goes along`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let second = try await served.house.found(
                slug: "second", name: "Second Ltd", email: "owner@acme.example",
                password: Served.password
            ).workspace
            let order = try await served.openOrder("PO-SECRET")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let board = try await served.wire.send("GET", "/board", signed.headers)
            #expect(board.text.contains("PO-SECRET") && board.text.contains("Second Ltd"))
            #expect(board.text.contains("action=\"/workspaces/\(second)/entry\""))

            let moved = try await Self.enter(served, signed, csrf, second)
            #expect(moved.status == 303 && moved["Location"] == "/board")
            let cookie = try #require(moved["Set-Cookie"])
            let there = Signed(
                secret: String(cookie.dropFirst("gendan=".count).prefix { $0 != ";" }))
            for path in ["/board", "/suppliers", "/board?search=SECRET", "/api/v1/board"] {
                let page = try await served.wire.send("GET", path, there.headers)
                #expect(page.status == 200 && !page.text.contains("PO-SECRET"), "\(path)")
            }
            let foreign = try await served.wire.send("GET", "/orders/\(order)", there.headers)
            #expect(foreign.status == 404)
            // A tab that still stands open in the first workspace sends nothing into the second.
            let stale = try await served.wire.send(
                "POST", "/suppliers", there.headers,
                body: Things.form([("csrf", csrf), ("name", "From the other tab")]))
            #expect(stale.status == 403)
            let left = try await served.wire.send("GET", "/board", signed.headers)
            #expect(left.status == 303 && left["Location"]?.hasPrefix("/sign-in") == true)
            let token = try await served.wire.send("GET", "/api/v1/me", served.bearer)
            #expect(
                try token.json()["workspace"] as? String == "\(served.acme.workspace)")
        }
    }

    @Test func `a workspace of others, none at all and no identity are the same page`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            for place in [
                "\(served.other.workspace)", "\(FileID.new(at: served.house.now()))", "x",
            ] {
                let reply = try await served.wire.send(
                    "POST", "/workspaces/\(place)/entry", signed.headers,
                    body: Things.form([("csrf", csrf)]))
                #expect(reply.status == 404 && reply["Set-Cookie"] == nil, "\(place)")
            }
            #expect(try await served.house.caller(session: signed.secret) != nil)
        }
    }

    @Test func `a program's token opens no other workspace`() async throws {
        try await Served.open { served in
            let second = try await served.house.found(
                slug: "second", email: "owner@acme.example", password: Served.password
            ).workspace
            let reply = try await served.wire.send(
                "POST", "/workspaces/\(second)/entry", served.bearer, body: Things.form([]))
            #expect(reply.status == 403 && reply["Set-Cookie"] == nil)
        }
    }

    @Test func `who has one workspace sees no way to others`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let board = try await served.wire.send("GET", "/board", signed.headers)
            #expect(!board.text.contains("/entry\""))
        }
    }
}
