import FollowUp
import Record
import Testing
import UseCases

/// What changed, for programs that follow along.
@Suite struct ChangesTests {
    private func topics(_ stage: Stage, _ caller: Caller? = nil) async throws -> [String] {
        stage.clock.pass(milliseconds: 3_000)
        return try await stage.house.ask(AskChanges(limit: 500), caller ?? stage.owner).items
            .map(\.topic)
    }

    @Test(arguments: TestEngine.all)
    func `whatever is recorded in any file is told`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let order = try await stage.open("PO-1")
            try await stage.open("PO-2")
            let supplier = try await stage.order(order).supplier
            let house = stage.house
            _ = try await house.perform(NoteOrder(order: order, text: "said"), stage.owner)
            _ = try await house.perform(
                WaitForOrder(order: order, number: "PO-2"), stage.owner)
            _ = try await house.perform(
                AddSite(supplier: supplier, name: "Plant 2"), stage.owner)
            _ = try await house.perform(
                EnterItem(description: "Lid", code: "LID"), stage.owner)
            _ = try await house.perform(
                PlanVisit(kind: .preShipment, day: day("2026-11-01"), lots: "PO-1/1"),
                stage.owner)
            _ = try await house.perform(
                TellClosure(
                    supplier: supplier, site: 1, from: day("2026-10-12"),
                    through: day("2026-10-30")), stage.owner)
            let told = Set(try await topics(stage))
            #expect(
                told.isSuperset(of: [
                    "workspace.opened/1", "workspace.memberAdded/1", "supplier.entered/1",
                    "order.opened/1", "order.noted/1", "order.dependenceAdded/1",
                    "supplier.siteAdded/2", "item.entered/1", "visit.planned/1",
                    "supplier.closureTold/2", "order.replanned/1",
                ]), "\(told.sorted())")
        }
    }

    @Test(arguments: TestEngine.all)
    func `nobody hears of what their side may not see`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let order = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                NoteOrder(order: order, text: "said"), stage.owner)
            var finance = stage.owner
            finance.roles = [.finance]
            let told = try await topics(stage, finance)
            #expect(told.contains("order.noted/1") && told.contains("workspace.opened/1"))
            #expect(!told.contains("workspace.memberAdded/1"))
            #expect(!told.contains("workspace.tokenMade/1"))
        }
    }
}
