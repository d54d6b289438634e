import FollowUp
import Testing
import UseCases

@testable import Web

/// The forms by which items, visits, shipments, sites, closures and members are changed, as a
/// browser without a script sends them.
@Suite struct PartyFormTests {
    /// A signed-in browser that sends forms.
    struct Desk {
        let served: Served
        let signed: Signed
        let csrf: String

        static func open(_ body: @escaping @Sendable (Desk) async throws -> Void) async throws {
            try await Served.open { served in
                let signed = try await served.signIn()
                let csrf = try await signed.csrf(served.wire)
                try await body(Desk(served: served, signed: signed, csrf: csrf))
            }
        }

        func get(_ path: String) async throws -> Reply {
            try await served.wire.send("GET", path, signed.headers)
        }

        func post(_ path: String, _ fields: [(String, String)]) async throws -> Reply {
            try await served.wire.send(
                "POST", path, signed.headers, body: Things.form([("csrf", csrf)] + fields))
        }
    }

    @Test func `an item's page has its particulars in a form, and keeps what was refused`()
        async throws
    {
        try await Desk.open { desk in
            let id = try await desk.served.house.perform(
                EnterItem(description: "Lid", code: "LID"), desk.served.acme
            ).id
            _ = try await desk.served.house.perform(
                EnterItem(description: "Cup", code: "CUP"), desk.served.acme)
            let page = try await desk.get("/items/\(id)")
            #expect(page.text.contains("name=\"code\" value=\"LID\"") || page.text.contains("LID"))
            let taken = try await desk.post(
                "/items/\(id)", [("description", "Lid"), ("code", "CUP"), ("hsCode", "732393")])
            #expect(taken.status == 422 && taken.text.contains("id=\"errors\""))
            #expect(
                taken.text.contains("value=\"732393\"") && taken.text.contains("href=\"#code\""))
            let done = try await desk.post(
                "/items/\(id)", [("description", "Steel lid"), ("chineseDescription", "钢盖")])
            #expect(done.status == 303 && done["Location"] == "/items/\(id)")
            let after = try await desk.get("/items/\(id)")
            #expect(after.text.contains("<h1>Steel lid</h1>") && after.text.contains("钢盖"))
            let journal = try await desk.get("/items/\(id)/journal")
            #expect(journal.text.contains("Steel lid") && journal.status == 200)
        }
    }

    @Test func `a visit's page plans it anew, and says what is wrong with its lots`()
        async throws
    {
        try await Desk.open { desk in
            let order = try await desk.served.openOrder("PO-2291")
            let id = try await desk.served.house.perform(
                PlanVisit.example, desk.served.acme
            ).id
            let page = try await desk.get("/visits/\(id)")
            #expect(page.text.contains("value=\"PO-2291/1\""))
            let wrong = try await desk.post(
                "/visits/\(id)",
                [("kind", "preShipment"), ("day", "2026-02-31"), ("lots", "PO-2291/1")])
            #expect(wrong.status == 422 && wrong.text.contains("href=\"#plan-day\""))
            let unknown = try await desk.post(
                "/visits/\(id)",
                [("kind", "preShipment"), ("day", "2026-12-20"), ("lots", "PO-2291/9")])
            #expect(unknown.status == 422 && unknown.text.contains("href=\"#plan-lots\""))
            let done = try await desk.post(
                "/visits/\(id)",
                [("kind", "reInspection"), ("day", "2026-12-21"), ("lots", "PO-2291/1")])
            #expect(done.status == 303)
            let journal = try await desk.served.wire.send(
                "GET", "/api/v1/visits/\(id)/journal", desk.served.bearer)
            let lines = try journal.json()["items"] as? [[String: Any]]
            #expect(lines?.first?["kind"] as? String == "visit.replanned/1")
            #expect((lines?.first?["words"] as? String)?.contains("PO-2291/1") == true)
            #expect(try await desk.get("/orders/\(order)").status == 200)
        }
    }

    @Test func `a shipment's page drafts it anew`() async throws {
        try await Desk.open { desk in
            _ = try await desk.served.openOrder("PO-2291")
            let id = try await desk.served.house.perform(
                DraftShipment.example, desk.served.acme
            ).id
            let fields = [
                ("reference", "SH-0042"), ("mode", "air"), ("lots", "PO-2291/1"), ("from", "CNSHA"),
            ]
            let wrong = try await desk.post(
                "/shipments/\(id)", fields + [("containers", "CSQU3054384")])
            #expect(wrong.status == 422 && wrong.text.contains("href=\"#draft-containers\""))
            let done = try await desk.post("/shipments/\(id)", fields)
            #expect(done.status == 303)
            #expect(try await desk.get("/shipments/\(id)").text.contains("CNSHA"))
        }
    }

    @Test func `a supplier's page changes a site and takes a closure back`() async throws {
        try await Desk.open { desk in
            let house = desk.served.house
            let id = try await house.perform(
                EnterSupplier(name: "Hengda"), desk.served.acme
            ).id
            _ = try await house.perform(AddSite(supplier: id, name: "Plant"), desk.served.acme)
            let days = [("site", "1"), ("from", "2027-01-25"), ("through", "2027-02-14")]
            #expect(try await desk.post("/suppliers/\(id)/closures", days).status == 303)
            let page = try await desk.get("/suppliers/\(id)")
            #expect(page.text.contains("action=\"/suppliers/\(id)/closures/withdrawal\""))
            #expect(page.text.contains("action=\"/suppliers/\(id)/sites/1\""))
            let gone = try await desk.post("/suppliers/\(id)/closures/withdrawal", days)
            #expect(gone.status == 303)
            // The second tab still shows the button.
            let again = try await desk.post("/suppliers/\(id)/closures/withdrawal", days)
            #expect(again.status == 409 && again.text.contains("id=\"errors\""))
            let nameless = try await desk.post("/suppliers/\(id)/sites/1", [("week", "5")])
            #expect(nameless.status == 422)
            let done = try await desk.post(
                "/suppliers/\(id)/sites/1", [("name", "Plant 2"), ("week", "5")])
            #expect(done.status == 303)
            #expect(try await desk.get("/suppliers/\(id)").text.contains("Plant 2"))
            for site in ["9", "x", "-1", "99999999999999999999"] {
                let reply = try await desk.post(
                    "/suppliers/\(id)/sites/\(site)", [("name", "Plant 3")])
                #expect([404, 422].contains(reply.status), "\(site): \(reply.status)")
            }
            #expect(try await desk.post("/suppliers/\(id)/notes", [("text", "seen")]).status == 303)
        }
    }

    @Test func `a member gets other roles by the page, and none ticked is refused`() async throws {
        try await Desk.open { desk in
            let house = desk.served.house
            let mei = try await house.perform(AddMember.example, desk.served.acme).person
            let path = "/settings/people/\(mei)"
            let fields = [("asksRoles", "yes"), ("name", "Mei Tanaka"), ("language", "zh-Hans")]
            let none = try await desk.post(path, fields)
            #expect(none.status == 422 && none.text.contains("href=\"#\(mei)-roles\""))
            let two = try await desk.post(
                path, fields + [("roles", "finance"), ("roles", "agent")])
            #expect(two.status == 303)
            let after = try await house.ask(AskWorkspace(), desk.served.acme)
            let member = try #require(after.members.first { $0.person == mei })
            #expect(member.roles == [.finance, .agent] && member.language == "zh-Hans")
            // What was ticked stays ticked where something else is refused.
            let odd = try await desk.post(
                path,
                fields + [("roles", "finance"), ("roles", "inspector"), ("roles", "operator")])
            #expect(odd.status == 422)
            for role in ["finance", "inspector"] {
                #expect(odd.text.contains("value=\"\(role)\" checked=\"checked\""), "\(role)")
            }
            #expect(try await desk.post(path, [("active", "false")]).status == 303)
            #expect(try await desk.get("/settings").text.contains("Let Mei Tanaka in again"))
            #expect(try await desk.post(path, [("active", "true")]).status == 303)
            let last = try await desk.post(
                "/settings/people/\(desk.served.acme.person)", [("active", "false")])
            #expect(last.status == 422 && last.text.contains("id=\"errors\""))
            let journal = try await desk.get("/settings/journal")
            #expect(journal.text.contains("Mei Tanaka") && journal.status == 200)
        }
    }
}
