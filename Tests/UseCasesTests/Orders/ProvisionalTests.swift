import FollowUp
import Record
import Testing
import UseCases

@Suite struct ProvisionalTests {
    private func close(_ stage: Stage, _ supplier: FileID, confirmed: Bool) async throws {
        _ = try await stage.house.perform(
            TellClosure(
                supplier: supplier, site: 1, from: day("2026-10-12"), through: day("2026-10-16"),
                confirmed: confirmed), stage.owner)
    }

    private func supplier(_ stage: Stage) async throws -> FileID {
        let id = try await stage.house.perform(EnterSupplier(name: "Hengda"), stage.owner).id
        _ = try await stage.house.perform(AddSite(supplier: id, name: "Site 1"), stage.owner)
        return id
    }

    @Test(arguments: TestEngine.all)
    func `days that rest on a closure not confirmed are provisional wherever they are shown`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await supplier(stage)
            let id = try await stage.open("PO-1")
            let waiting = try await stage.open("PO-2", supplier: "Minhou")
            _ = try await stage.house.perform(
                WaitForOrder(order: waiting, number: "PO-1", workdays: 2), stage.owner)
            try await close(stage, supplier, confirmed: false)
            let order = try await stage.order(id)
            #expect(order.unconfirmedClosures.map(\.from) == [day("2026-10-12")])
            let lot = order.lots[0]
            #expect(lot.provisional)
            let marked = lot.milestones.filter(\.provisional).map(\.key)
            #expect(marked.contains(.handedOver) && !marked.contains(.depositReceived))
            #expect(try await stage.board().first { $0.order == id }?.provisional == true)
            #expect(try await stage.order(waiting).waitsFor.map(\.provisional) == [true])
            let impact = try await stage.house.ask(
                AskImpact(
                    order: id, lot: 1, milestone: .materialsReserved, to: day("2026-09-30")),
                stage.owner)
            #expect(impact.provisional)
        }
    }

    @Test(arguments: TestEngine.all)
    func `days that rest on a confirmed closure and a loaded year are not`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await supplier(stage)
            let id = try await stage.open("PO-1")
            try await close(stage, supplier, confirmed: true)
            let order = try await stage.order(id)
            #expect(order.unconfirmedClosures.isEmpty)
            #expect(!order.lots[0].provisional)
            #expect(order.lots[0].milestones.allSatisfy { !$0.provisional })
            #expect(try await stage.board().first?.provisional == false)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order waited for is provisional by the calendar of now, as the board says`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await supplier(stage)
            _ = try await stage.open("PO-1")
            let waiting = try await stage.open("PO-2", supplier: "Minhou")
            _ = try await stage.house.perform(
                WaitForOrder(order: waiting, number: "PO-1", workdays: 2), stage.owner)
            try await close(stage, supplier, confirmed: false)
            // The closure lies behind: nothing that is still to come rests on it.
            stage.clock.stand(on: day("2026-10-19"))
            let other = try #require(try await stage.order(waiting).waitsFor.first)
            let row = try await stage.board().first { $0.order == other.order }
            #expect(other.provisional == row?.provisional)
            #expect(!other.provisional)
        }
    }
}
