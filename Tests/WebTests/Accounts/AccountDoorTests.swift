import FollowUp
import Foundation
import Record
import Testing
import UseCases

@testable import Web

/// Accounts of suppliers by page and API: what a token may, and that no number slips out.
@Suite struct AccountDoorTests {
    private func propose(_ served: Served, _ headers: [String: String], _ code: String) async throws
        -> (supplier: FileID, reply: Reply)
    {
        let supplier = try await served.house.perform(
            EnterSupplier(name: "Hengda Works"), served.acme
        ).id
        let body = #"""
            {"kind":"bank","holder":"Hengda\u200b Ltd","accountNumber":"\#(code)","bank":"BOC",
            "bic":"BKCHCNBJ92H","country":"CN","currencies":["USD"]}
            """#
        return (
            supplier,
            try await served.wire.send(
                "POST", "/api/v1/suppliers/\(supplier)/accounts", headers,
                body: Array(body.utf8))
        )
    }

    @Test(arguments: WebEngine.all)
    func `a token proposes, is refused the confirmation with the report, and sees no number`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let (supplier, proposed) = try await propose(served, served.bearer, "3300123456784321")
            #expect(proposed.status == 200, "\(proposed.text)")
            let base = "/api/v1/suppliers/\(supplier)"
            let refused = try await served.wire.send(
                "POST", base + "/accounts/1/confirmation", served.bearer)
            #expect(refused.status == 422)
            let told = try refused.json()["reasons"] as? [[String: Any]]
            #expect(
                told?.compactMap { $0["code"] as? String }.sorted() == [
                    "callOrVisitMissing", "confirmerMissing", "holderDiffers",
                    "licenceNotCompared", "stampedConfirmationMissing",
                ])
            let reveal = try await served.wire.send(
                "POST", base + "/accounts/1/revelation", served.bearer,
                body: Array(#"{"reason":"to see it"}"#.utf8))
            #expect(reveal.status == 422 && reveal.text.contains("personNeeded"))
            for path in [base, base + "/journal", "/api/v1/changes"] {
                let answer = try await served.wire.send("GET", path, served.bearer)
                #expect(answer.status == 200 && !answer.text.contains("33001234"), "\(path)")
            }
            let answer = try await served.wire.send("GET", base, served.bearer)
            #expect(answer.text.contains("•••• 4321") && !answer.text.contains("\u{200B}"))
        }
    }

    @Test func `a holder who reads other than written is refused with all else, nothing kept`()
        async throws
    {
        try await Served.open { served in
            let supplier = try await served.house.perform(
                EnterSupplier(name: "Hengda Works"), served.acme
            ).id
            let reply = try await served.wire.send(
                "POST", "/api/v1/suppliers/\(supplier)/accounts", served.bearer,
                body: Array(
                    #"""
                    {"kind":"bank","holder":"Hengda\u202e Ltd","bank":"B\u2067OC",
                    "accountNumber":"DE00370400440532013000","currencies":["USD"]}
                    """#.utf8))
            #expect(reply.status == 422)
            let told = try reply.json()["reasons"] as? [[String: Any]] ?? []
            #expect(
                told.map { "\($0["field"] ?? "") \($0["code"] ?? "")" }.sorted() == [
                    "accountNumber wrongIBAN", "bank turnsDirection", "holder turnsDirection",
                ])
            let file = try await served.house.ask(AskSupplier(supplier: supplier), served.acme)
            #expect(file.supplier.accounts.isEmpty)
        }
    }

    @Test func `a number that does not check is refused without being said again`() async throws {
        try await Served.open { served in
            let (_, reply) = try await propose(served, served.bearer, "DE00370400440532013000")
            #expect(reply.status == 422)
            #expect(reply.text.contains("wrongIBAN") && !reply.text.contains("37040044"))
        }
    }

    @Test func `the page says first that payments are held, and shows the number once when asked`()
        async throws
    {
        try await Served.open { served in
            let (supplier, _) = try await propose(served, served.bearer, "3300123456784321")
            let signed = try await served.signIn()
            let page = try await served.wire.send("GET", "/suppliers/\(supplier)", signed.headers)
            #expect(page.text.contains("Nothing can be paid yet"))
            #expect(page.text.contains("•••• 4321") && !page.text.contains("33001234"))
            let csrf = try await signed.csrf(served.wire)
            func reveal(_ reason: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/suppliers/\(supplier)/accounts/1/revelation", signed.headers,
                    body: Things.form([("csrf", csrf), ("reason", reason)]))
            }
            let silent = try await reveal(" ")
            #expect(silent.status == 422 && !silent.text.contains("3300 1234"))
            let shown = try await reveal("to our bank")
            #expect(shown.status == 200 && shown.text.contains("3300 1234 5678 4321"))
            #expect(shown["Cache-Control"]?.contains("no-store") == true)
            let again = try await served.wire.send("GET", "/suppliers/\(supplier)", signed.headers)
            #expect(!again.text.contains("3300 1234"))
        }
    }

    @Test func `who signed in long ago is asked to do so again`() async throws {
        try await Served.open { served in
            let things = AccountThings(served, served.acme)
            let supplier = try await things.supplier("rejectAccount", 1)
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            try await served.age(signed, by: House.freshMilliseconds + 60_000)
            let reply = try await served.wire.send(
                "POST", "/suppliers/\(supplier)/accounts/1/rejection", signed.headers,
                body: Things.form([("csrf", csrf), ("reason", "unknown")]))
            #expect(reply.status == 422)
            #expect(reply.text.contains("You signed in too long ago"))
        }
    }
}

extension Served {
    /// Makes a session older than it is.
    func age(_ signed: Signed, by milliseconds: Int64) async throws {
        var write = Write()
        write.add(
            """
            UPDATE session SET made_at = made_at - \(milliseconds)
            WHERE id = \(Secret.digest(of: signed.secret))
            """)
        try await house.engine.write(write)
        // Whoever signs out makes every session be read anew.
        let other = try await signIn()
        try await house.signOut(session: other.secret)
    }
}
