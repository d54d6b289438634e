import FollowUp
import Record
import Testing
import UseCases

/// Visits and shipments: what is coming first, page by page, from rows alone.
@Suite struct ListsByDayTests {
    private func visit(_ stage: Stage, _ text: String) async throws -> FileID {
        try await stage.house.perform(
            PlanVisit(kind: .preShipment, day: day(text), lots: "PO-1/1"), stage.owner
        ).id
    }

    private func pages<Row: Codable & Sendable>(
        _ ask: (String?) async throws -> ListAnswer<Row>
    ) async throws -> [[Row]] {
        var pages: [[Row]] = []
        var after: String?
        repeat {
            let page = try await ask(after)
            pages.append(page.items)
            after = page.next
        } while after != nil && pages.count < 50
        return pages
    }

    @Test(arguments: TestEngine.all, [1, 2, 3, 100])
    func `today's and the coming visits by day, then those before, the latest first`(
        _ engine: TestEngine, _ limit: Int
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            for text in ["2026-08-30", "2026-09-20", "2026-09-01", "2026-08-31", "2026-09-02"] {
                _ = try await visit(stage, text)
            }
            _ = try await visit(stage, "2026-09-02")
            let found = try await pages {
                try await stage.house.ask(AskVisits(after: $0, limit: limit), stage.owner)
            }
            #expect(
                found.flatMap { $0 }.map(\.day.iso) == [
                    "2026-09-01", "2026-09-02", "2026-09-02", "2026-09-20", "2026-08-31",
                    "2026-08-30",
                ])
            #expect(found.dropLast().allSatisfy { $0.count == limit })
            #expect(Set(found.flatMap { $0 }.map(\.id)).count == 6)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a list says of a visit and a shipment what their own pages say`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            try await stage.open("PO-2")
            let visit = try await stage.house.perform(
                PlanVisit(
                    kind: .onlineProduction, day: day("2026-09-09"), lots: "PO-2/1, PO-1/1",
                    provider: "Asia Quality"), stage.owner
            ).id
            var draft = DraftShipment(
                reference: "SH-1", mode: .air, lots: "PO-1/1", from: "CNNGB", to: "Le Havre")
            draft.cutOff = day("2026-10-01")
            draft.departure = day("2026-10-03")
            draft.arrival = day("2026-10-05")
            draft.containers = "CSQU3054383"
            let shipment = try await stage.house.perform(draft, stage.owner).id
            _ = try await stage.house.perform(
                CancelVisit(visit: visit, reason: "not ready"), stage.owner)
            let visits = try await stage.house.ask(AskVisits(), stage.owner).items
            let told = try await stage.house.ask(AskVisit(visit: visit), stage.owner)
            #expect(visits.map(\.id) == [visit])
            #expect(visits[0].supplierName == "Hengda" && visits[0].cancelled)
            #expect(visits[0].provider == told.provider && visits[0].kind == told.kind)
            #expect(Set(visits[0].lots.map(\.number)) == Set(told.lots.map(\.number)))
            let shipments = try await stage.house.ask(AskShipments(), stage.owner).items
            let one = try await stage.house.ask(AskShipment(shipment: shipment), stage.owner)
            #expect(shipments.map(\.id) == [shipment])
            #expect(shipments[0].draft == one.draft)
            #expect(shipments[0].lots.map(\.number) == ["PO-1"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `shipments without a day come behind those that have one`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            let told: [(String, String?)] = [
                ("none", nil), ("past", "2026-08-01"), ("soon", "2026-09-03"),
            ]
            for (reference, departure) in told {
                var draft = DraftShipment(reference: reference, mode: .truck, lots: "PO-1/1")
                draft.departure = departure.map { day($0) }
                _ = try await stage.house.perform(draft, stage.owner)
            }
            let found = try await pages {
                try await stage.house.ask(AskShipments(after: $0, limit: 1), stage.owner)
            }
            #expect(found.flatMap { $0 }.map(\.draft.reference) == ["soon", "none", "past"])
        }
    }

    @Test(arguments: TestEngine.all, ["", "x", "2026-09-01", "2026-09-01_2026-09-02_x"])
    func `a cursor nobody gave is refused`(_ engine: TestEngine, _ cursor: String) async throws {
        try await Stage.on(engine) { stage in
            let refused = try await refusal {
                _ = try await stage.house.ask(AskVisits(after: cursor), stage.owner)
            }
            #expect(refused == Refusal(.notUnderstood, field: "after"))
        }
    }
}
