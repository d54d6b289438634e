import FollowUp
import Foundation
import Record
import Synchronization
import Testing

@testable import UseCases
@testable import Web

/// What programs send beside the body: a key, a time.
@Suite struct KeyTests {
    private func note(
        _ served: Served, _ order: FileID, _ headers: [String: String]
    ) async throws -> Reply {
        try await served.wire.send(
            "POST", "/api/v1/orders/\(order)/notes",
            served.bearer.merging(headers) { $1 }, body: Array(#"{"text":"once"}"#.utf8))
    }

    @Test(arguments: WebEngine.all)
    func `a key whose act is still in progress answers 409, and the same answer once it is done`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let order = try await served.openOrder("PO-1")
            let slot = "\(served.acme.workspace) \(served.acme.person) noteOrder k"
            served.house.inFlight.withLock { _ = $0.insert(slot) }
            let waiting = try await note(served, order, ["Idempotency-Key": "k"])
            #expect(waiting.status == 409)
            #expect(try waiting.json()["type"] as? String == "/problems/stillInProgress")
            served.house.inFlight.withLock { _ = $0.remove(slot) }
            let first = try await note(served, order, ["Idempotency-Key": "k"])
            let again = try await note(served, order, ["Idempotency-Key": "\"k\""])
            #expect(first.status == 200 && again.status == 200)
            #expect(first.body == again.body)
        }
    }

    @Test func `the same key with another body answers 422`() async throws {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            _ = try await note(served, order, ["Idempotency-Key": "k"])
            let other = try await served.wire.send(
                "POST", "/api/v1/orders/\(order)/notes",
                served.bearer.merging(["Idempotency-Key": "k"]) { $1 },
                body: Array(#"{"text":"another"}"#.utf8))
            #expect(other.status == 422)
            #expect(try other.json()["type"] as? String == "/problems/sameKeyOtherBody")
        }
    }

    @Test func `when it was said stands in the journal beside when it was recorded`() async throws {
        try await Served.open { served in
            let order = try await served.openOrder("PO-1")
            let wrong = try await note(served, order, ["Claimed-At": "yesterday"])
            #expect(wrong.status == 422 && wrong.text.contains("This is no moment."))
            // Clocks differ by minutes, not by more.
            let now = served.house.now()
            for (minutes, status) in [(4, 200), (6, 422), (600_000, 422)] {
                let moment = now.adding(milliseconds: Int64(minutes) * 60_000).rfc3339
                let early = try await note(served, order, ["Claimed-At": moment])
                #expect(early.status == status, "\(minutes)")
                #expect((status == 422) == early.text.contains("/problems/momentInFuture"))
                if status == 422 { #expect(early.text.contains("\"field\":\"Claimed-At\"")) }
            }
            let said = try await note(served, order, ["Claimed-At": "2026-12-09T21:15:00+08:00"])
            #expect(said.status == 200)
            let journal = try await served.wire.send(
                "GET", "/api/v1/orders/\(order)/journal", served.bearer)
            let lines = try journal.json()["items"] as? [[String: Any]]
            #expect(lines?.first?["claimedAt"] as? String == "2026-12-09T13:15:00.000Z")
            #expect(lines?.last?["claimedAt"] == nil)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a token works until it is revoked, and its secret is told once`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let person = try await served.signIn().headers
            func make() async throws -> [String: Any] {
                try await served.wire.send(
                    "POST", "/api/v1/settings/tokens",
                    person.merging(["Idempotency-Key": "t"]) { $1 },
                    body: Array(#"{"label":"ERP"}"#.utf8)
                ).json()
            }
            let made = try await make()
            let secret = try #require(made["secret"] as? String)
            let token = try #require(made["token"] as? String)
            #expect(try await make()["secret"] == nil)
            let kept = try await served.house.engine.read { reading in
                try reading.rows("SELECT answer FROM idempotency ORDER BY key") {
                    String(decoding: $0.bytes(0), as: UTF8.self)
                }
            }
            #expect(!kept.isEmpty && !kept.contains { $0.contains(secret) })
            let bearer = ["Authorization": "Bearer \(secret)"]
            #expect(try await served.wire.send("GET", "/api/v1/me", bearer).status == 200)
            let workspace = try await served.wire.send("GET", "/api/v1/workspace", bearer)
            #expect(workspace.text.contains(token) && !workspace.text.contains(secret))
            let revoked = try await served.wire.send(
                "POST", "/api/v1/settings/tokens/\(token)/revocation", served.bearer)
            #expect(revoked.status == 200)
            #expect(try await served.wire.send("GET", "/api/v1/me", bearer).status == 401)
            #expect(try await served.wire.send("GET", "/api/v1/me", served.bearer).status == 200)
        }
    }
}
