import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// Two tabs show the same order; the second sends what it showed after the first changed it.
@Suite struct SecondTabTests {
    private func seq(_ page: String, _ action: String) throws -> String {
        let form = try #require(page.range(of: "action=\"\(action)\""), "\(action)")
        let mark = "name=\"seq\" value=\""
        let start = try #require(page[form.upperBound...].range(of: mark))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test(arguments: WebEngine.all)
    func `the form of a second tab is refused with 409, and the page says so`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let id = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let page = try await served.wire.send("GET", "/orders/\(id)", signed.headers).text
            func send(_ path: String, _ fields: [(String, String)]) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/orders/\(id)\(path)", signed.headers,
                    body: Things.form([("csrf", csrf)] + fields))
            }
            let move = "/lots/1/milestones/handedOver/move"
            let shown = try seq(page, "/orders/\(id)\(move)")
            func moved(_ to: String) -> [(String, String)] {
                [("to", to), ("cause", "capacity"), ("side", "supplier"), ("seq", shown)]
            }
            #expect(try await send(move, moved("2026-12-20")).status == 303)
            let second = try await send(move, moved("2026-12-24"))
            #expect(second.status == 409)
            #expect(second.text.contains("id=\"errors\""))
            let terms = try seq(page, "/orders/\(id)/terms")
            func amended(_ payment: String) -> [(String, String)] {
                [("payment", payment), ("promised", "2026-12-03"), ("seq", terms)]
            }
            #expect(try await send("/terms", amended("30/70")).status == 303)
            #expect(try await send("/terms", amended("50/50")).status == 409)
            let line = try await served.wire.send(
                "GET", "/orders/\(id)?line=1", signed.headers
            ).text
            let told = try seq(line, "/orders/\(id)/lines/1")
            func changed(_ description: String) -> [(String, String)] {
                [
                    ("line.description", description), ("line.quantity", "6000"),
                    ("line.unitPrice", "3.90"), ("seq", told),
                ]
            }
            #expect(try await send("/lines/1", changed("Bottle, red")).status == 303)
            #expect(try await send("/lines/1", changed("Bottle, blue")).status == 409)
        }
    }
}
