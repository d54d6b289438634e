import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

@Suite struct DecisionDoorTests {
    private func asked(_ served: Served, _ fields: [(String, String)] = []) async throws -> (
        order: FileID, reply: Reply, papers: Signed
    ) {
        let order = try await served.openOrder("PO-D", by: served.acme)
        let signed = try await served.signIn()
        let form: [(String, String)] =
            fields.isEmpty
            ? [
                ("subject", "artwork"), ("question", "Which blue?"),
                ("options.0.text", "286 C"), ("options.0.cost", ""), ("options.0.days", "4"),
                ("options.1.text", ""), ("options.1.cost", ""), ("options.1.days", ""),
                ("options.2.text", "2728 C"), ("options.2.cost", "-120.00"),
                ("options.2.days", ""), ("deadline", "2026-12-18"), ("holdsUp", ""),
                ("facts", ""), ("documents", ""), ("lots", ""),
            ] : fields
        let reply = try await post(served, "/orders/\(order)/decisions", form, signed)
        return (order, reply, signed)
    }

    private func post(
        _ served: Served, _ path: String, _ fields: [(String, String)], _ papers: Signed
    ) async throws -> Reply {
        let csrf = try await papers.csrf(served.wire)
        var headers = papers.headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return try await served.wire.send(
            "POST", path, headers, body: Things.form([("csrf", csrf)] + fields))
    }

    @Test func `rows of the form in which nothing was typed are no options`() async throws {
        try await Served.open { served in
            let (order, reply, _) = try await asked(served)
            #expect(reply.status == 303, "\(reply.text.prefix(600))")
            let told = try await served.house.ask(
                AskOrderDecisions(order: order), served.acme)
            let question = try #require(told.decisions.first?.held.question)
            #expect(question.options.map(\.text.text) == ["286 C", "2728 C"])
            #expect(question.options.map(\.days) == [4, nil])
            #expect(question.options.map { $0.cost?.amountMinor } == [nil, -12_000])
        }
    }

    @Test func `what is wrong with a question stands on its field, and nothing is lost`()
        async throws
    {
        try await Served.open { served in
            let (_, reply, _) = try await asked(
                served,
                [
                    ("subject", "artwork"), ("question", "Which blue?"),
                    ("options.0.text", "286 C"), ("options.0.cost", "cheap"),
                    ("deadline", ""), ("holdsUp", ""),
                ])
            #expect(reply.status == 422)
            for text in [
                "href=\"#decisions-options.0.cost\"", "value=\"cheap\"", "Which blue?</textarea>",
            ] { #expect(reply.text.contains(text), "\(text)") }
        }
    }

    @Test func `who may not decide is told who may, on the page and by the API`() async throws {
        try await Served.open { served in
            let anna = try await served.house.perform(
                AddMember(name: "Anna", email: "anna@x.example", roles: [.decisionOwner]),
                served.acme
            ).person
            _ = try await served.house.perform(
                SetSubject(subject: .artwork, owner: anna), served.acme)
            let (order, _, signed) = try await asked(served)
            let path = "/orders/\(order)/decisions/1/answer"
            let page = try await post(
                served, path, [("option", "1"), ("words", "as approved")], signed)
            #expect(page.status == 422)
            #expect(page.text.contains("Only the owner of this subject or a deputy decides: Anna."))
            var headers = served.bearer
            headers["Content-Type"] = "application/json"
            let reply = try await served.wire.send(
                "POST", "/api/v1" + path, headers, body: Array(#"{"option":1}"#.utf8))
            #expect(reply.status == 422)
            #expect(reply.text.contains("notTheDecisionOwner"))
            // Named as deputy, they decide; the page leads on to the next question.
            _ = try await served.house.perform(
                SetSubject(subject: .artwork, owner: anna, deputies: [served.acme.person]),
                served.acme)
            let done = try await post(served, path, [("option", "2"), ("words", "")], signed)
            #expect(done.status == 303 && done["Location"] == "/decisions")
        }
    }

    @Test func `the list opens to who owns a subject, and takes only what it knows`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            for (query, status) in [
                ("", 200), ("?whose=all&state=decided", 200), ("?whose=nobody", 422),
                ("?state=lost", 422), ("?order=x", 422), ("?after=x", 422), ("?limit=0", 422),
            ] {
                let page = try await served.wire.send("GET", "/decisions\(query)", signed.headers)
                let api = try await served.wire.send(
                    "GET", "/api/v1/decisions\(query)", served.bearer)
                #expect(page.status == status && api.status == status, "\(query) \(page.status)")
            }
        }
    }
}
