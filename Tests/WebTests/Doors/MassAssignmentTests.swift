import FollowUp
import Foundation
import HTTPTypes
import Testing
import UseCases

@testable import Web

/// What the server owns cannot be sent (reliability S3).
@Suite struct MassAssignmentTests {
    @Test func `the body never says another thing than the address`() async throws {
        try await Served.open { served in
            let meant = try await served.openOrder("PO-1")
            let other = try await served.openOrder("PO-2")
            for body in [
                #"{"order":"\#(other)","text":"said"}"#, #"{"text":"said","order":"\#(other)"}"#,
                #"{"text":"said","\u006frder":"\#(other)"}"#,
            ] {
                let reply = try await served.wire.send(
                    "POST", "/api/v1/orders/\(meant)/notes", served.bearer,
                    body: Array(body.utf8))
                if reply.status == 200 {
                    #expect(try reply.json()["id"] as? String == "\(meant)", "\(body)")
                }
            }
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let form = try await served.wire.send(
                "POST", "/orders/\(meant)/notes", signed.headers,
                body: Things.form([
                    ("csrf", csrf), ("order", "\(other)"), ("text", "by a form"),
                ]))
            #expect(form.status == 303)
            let journal = try await served.house.ask(AskJournal(file: other), served.acme)
            #expect(!journal.lines.contains { $0.change.kind == "order.noted/1" })
        }
    }

    @Test func `unknown fields and those the server owns are named, and nothing is recorded`()
        async throws
    {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let workspace = "\(served.other.workspace)"
            let body = """
                {"text":"said","workspace":"\(workspace)","tenant_id":"x","person":"\(workspace)",
                "role":"operator","at":0,"seq":99,"id":"\(workspace)","door":"shell","chain":"00",
                "kind":"order.closed/1","recorded_at":"1970-01-01","status":"closed","x":{"y":[1]}}
                """
            let reply = try await served.wire.send(
                "POST", "/api/v1/orders/\(id)/notes", served.bearer, body: Array(body.utf8))
            #expect(reply.status == 422)
            let reasons = try reply.json()["reasons"] as? [[String: Any]] ?? []
            #expect(reasons.allSatisfy { $0["code"] as? String == "unknownMember" })
            #expect(
                Set(reasons.compactMap { $0["field"] as? String }) == [
                    "workspace", "tenant_id", "person", "role", "at", "seq", "id", "door", "chain",
                    "kind", "recorded_at", "status", "x",
                ])
            let note = try await served.wire.send(
                "POST", "/api/v1/orders/\(id)/notes", served.bearer,
                body: Array(#"{"text":"said"}"#.utf8))
            #expect(note.status == 200)
            let lines = try await served.house.ask(AskJournal(file: id), served.acme).lines
            #expect(lines.filter { $0.change.kind == "order.noted/1" }.count == 1)
            let line = try #require(lines.first)
            #expect(line.envelope.person == served.acme.person)
            #expect(line.envelope.role != .operator && line.envelope.door == .api)
        }
    }

    @Test func `nobody makes themselves an operator`() async throws {
        try await Served.open { served in
            let person = try await served.signIn().headers
            for role in ["operator", "clock", "supplier", "root"] {
                let reply = try await served.wire.send(
                    "POST", "/api/v1/settings/people", person,
                    body: Array(
                        #"{"name":"M","email":"m@example.org","roles":["\#(role)"]}"#.utf8))
                #expect(reply.status == 422, "\(role)")
            }
        }
    }

    @Test func `the key of an act is taken from the header, with one effect`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            var headers = served.bearer
            headers["Idempotency-Key"] = "\"k-1\""
            func send(_ text: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/api/v1/orders/\(id)/notes", headers,
                    body: Array(#"{"text":"\#(text)"}"#.utf8))
            }
            let first = try await send("said")
            let again = try await send("said")
            #expect(first.status == 200 && again.status == 200)
            #expect(first.body.count == again.body.count)
            let (one, two) = (try first.json(), try again.json())
            #expect(one["seq"] as? Int == two["seq"] as? Int)
            let other = try await send("said otherwise")
            #expect(other.status == 422)
            try BadInputTests.expectProblem(other, "same key, other body")
        }
    }

    @Test func `a form that is sent twice opens one order`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let body = Things.form([
                ("csrf", csrf), ("key", UUID().uuidString), ("number", "PO-7"),
                ("supplierName", "New one"), ("currency", "USD"),
                ("lines.0.description", "Bottle"), ("lines.0.quantity", "6000"),
                ("lines.0.unit", "pcs"), ("lines.1.unit", "pcs"),
            ])
            let first = try await served.wire.send("POST", "/orders", signed.headers, body: body)
            let again = try await served.wire.send("POST", "/orders", signed.headers, body: body)
            #expect(first.status == 303, "\(first.text)")
            #expect(again["Location"] == first["Location"])
            let page = try await served.wire.send(
                "GET", first["Location"] ?? "/", signed.headers)
            #expect(page.status == 200)
            #expect(page.text.contains("PO-7"))
        }
    }
}
