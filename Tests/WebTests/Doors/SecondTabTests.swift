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

    /// One page in two tabs: what the first sends goes in, then what the second sends does not,
    /// stays as it was typed, and goes in once the person has seen what is there now.
    private func twice(
        _ served: Served, _ page: String, _ action: String, first: [(String, String)],
        second: [(String, String)]
    ) async throws {
        let signed = try await served.signIn()
        let csrf = try await signed.csrf(served.wire)
        func send(_ fields: [(String, String)], _ shown: String) async throws -> Reply {
            try await served.wire.send(
                "POST", action, signed.headers,
                body: Things.form([("csrf", csrf), ("seq", shown)] + fields))
        }
        let shown = try seq(
            try await served.wire.send("GET", page, signed.headers).text, action)
        #expect(try await send(first, shown).status == 303, "\(action)")
        let refused = try await send(second, shown)
        #expect(refused.status == 409 && refused.text.contains("id=\"errors\""), "\(action)")
        #expect(
            refused.text.contains("This was changed while you were writing"), "\(refused.text)")
        #expect(!refused.text.contains("href=\"#seq\""), "\(action)")
        for (name, typed) in second {
            let isKept =
                refused.text.contains("value=\"\(typed)\"") || refused.text.contains(">\(typed)<")
            #expect(isKept, "\(action) \(name)")
        }
        let again = try await send(second, try seq(refused.text, action))
        #expect(again.status == 303, "\(action)")
        // One that was typed by hand as no number is not taken for none.
        #expect(try await send(first, "x").status == 422, "\(action)")
    }

    @Test(arguments: WebEngine.all)
    func `a second tab on an item, a site, a visit and a shipment is refused, what was typed stays`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            _ = try await served.openOrder("PO-2291")
            let house = served.house
            let item = try await house.perform(EnterItem(description: "Lid"), served.acme).id
            try await twice(
                served, "/items/\(item)", "/items/\(item)", first: [("description", "Red lid")],
                second: [("description", "Blue lid"), ("code", "BLUE")])
            let supplier = try await house.perform(
                EnterSupplier(name: "Plastics"), served.acme
            ).id
            for name in ["Plant", "Other plant"] {
                _ = try await house.perform(
                    AddSite(supplier: supplier, name: name), served.acme)
            }
            try await twice(
                served, "/suppliers/\(supplier)", "/suppliers/\(supplier)/sites/2",
                first: [("name", "Plant 2"), ("week", "6")],
                second: [("name", "Plant B"), ("week", "6")])
            let visit = try await house.perform(PlanVisit.example, served.acme).id
            func planned(_ day: String) -> [(String, String)] {
                [("kind", "preShipment"), ("day", day), ("lots", "PO-2291/1")]
            }
            try await twice(
                served, "/visits/\(visit)", "/visits/\(visit)", first: planned("2026-12-21"),
                second: planned("2026-12-23"))
            let shipment = try await house.perform(DraftShipment.example, served.acme).id
            func drafted(_ port: String) -> [(String, String)] {
                [("reference", "SH-1"), ("mode", "air"), ("lots", "PO-2291/1"), ("from", port)]
            }
            try await twice(
                served, "/shipments/\(shipment)", "/shipments/\(shipment)",
                first: drafted("CNSHA"), second: drafted("CNSZX"))
        }
    }

    @Test(arguments: WebEngine.all)
    func `a visit and a shipment planned anew are not cancelled by a tab that shows the old plan`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            _ = try await served.openOrder("PO-2291")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let (house, acme) = (served.house, served.acme)
            let visit = try await house.perform(PlanVisit.example, acme).id
            let shipment = try await house.perform(DraftShipment.example, acme).id
            let pages = ["/visits/\(visit)", "/shipments/\(shipment)"]
            var shown: [String: String] = [:]
            for page in pages {
                let text = try await served.wire.send("GET", page, signed.headers).text
                shown[page] = try seq(text, page + "/cancellation")
            }
            var replanned = ReplanVisit.example
            replanned.visit = visit
            _ = try await house.perform(replanned, acme)
            var redrafted = RedraftShipment.example
            redrafted.shipment = shipment
            _ = try await house.perform(redrafted, acme)
            for page in pages {
                let refused = try await served.wire.send(
                    "POST", page + "/cancellation", signed.headers,
                    body: Things.form([
                        ("csrf", csrf), ("seq", shown[page] ?? ""), ("reason", "not packed"),
                    ]))
                #expect(refused.status == 409, "\(page)")
                #expect(refused.text.contains("value=\"not packed\""), "\(page)")
            }
        }
    }

    @Test(arguments: WebEngine.all)
    func `a program may say which change it has seen, and need not`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            _ = try await served.openOrder("PO-2291")
            let (house, acme) = (served.house, served.acme)
            let item = try await house.perform(EnterItem(description: "Lid"), acme).id
            let visit = try await house.perform(PlanVisit.example, acme).id
            let shipment = try await house.perform(DraftShipment.example, acme).id
            func send(_ path: String, _ body: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/api/v1" + path, served.bearer, body: Array(body.utf8))
            }
            let draft = #""reference":"S","mode":"air","lots":"PO-2291/1""#
            let plan = #""kind":"preShipment","lots":"PO-2291/1""#
            let acts: [(String, @Sendable (Int) -> String)] = [
                ("/items/\(item)", { #""description":"Lid \#($0)""# }),
                ("/visits/\(visit)", { #"\#(plan),"day":"2026-12-2\#($0)""# }),
                ("/shipments/\(shipment)", { #"\#(draft),"from":"P\#($0)""# }),
            ]
            for (path, told) in acts {
                let read = try await served.wire.send("GET", "/api/v1" + path, served.bearer)
                let seq = try #require(try read.json()["seq"] as? Int, "\(path)")
                #expect(try await send(path, "{\(told(1)),\"seq\":\(seq)}").status == 200)
                let stale = try await send(path, "{\(told(2)),\"seq\":\(seq)}")
                #expect(stale.status == 409, "\(path)")
                try BadInputTests.expectProblem(stale, path)
                #expect(try await send(path, "{\(told(3))}").status == 200, "\(path)")
            }
        }
    }

    @Test func `an older tab is told what was recorded since, and by whom`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let path = "/orders/\(id)/terms"
            let page = try await served.wire.send("GET", "/orders/\(id)", signed.headers).text
            let shown = try seq(page, path)
            func send(_ payment: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", path, signed.headers,
                    body: Things.form([
                        ("csrf", csrf), ("seq", shown), ("payment", payment), ("cause", "other"),
                        ("side", "buyer"),
                    ]))
            }
            #expect(try await send("30 % by the first tab").status == 303)
            let refused = try await send("by the second")
            #expect(refused.status == 409)
            #expect(refused.text.contains("This was changed while you were writing."))
            let summary = try #require(refused.text.range(of: "id=\"errors\""))
            let told = refused.text[summary.upperBound...].prefix(4_000)
            #expect(told.contains("1 change was recorded"))
            #expect(told.contains("<b>owner</b>") && told.contains("by the first tab"))
            #expect(told.contains("/orders/\(id)/journal"))
        }
    }
}
