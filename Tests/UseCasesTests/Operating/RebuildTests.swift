import FollowUp
import Record
import Testing
import UseCases

@Suite struct RebuildTests {
    /// A bit of everything that leaves rows.
    private func live(_ stage: Stage) async throws {
        _ = try await stage.bringIn(Lists.chinese)
        _ = try await Stage.found("other", in: stage.house)
        let first = try await stage.open("PO-21")
        let second = try await stage.open("PO-22", supplier: "Minhou")
        let third = try await stage.open("PO-23", promised: nil)
        _ = try await stage.house.perform(
            TellProgress(order: first, lot: 1, finished: quantity(400)), stage.owner)
        _ = try await stage.house.perform(
            WaitForOrder(order: third, number: "PO-22", workdays: 4), stage.owner)
        _ = try await stage.house.perform(
            WaitForOrder(order: first, number: "PO-23", workdays: 1), stage.owner)
        _ = try await stage.house.perform(
            SplitLot(
                order: second, fromLot: 1, line: ["1": quantity(300)],
                promised: day("2027-01-15")), stage.owner)
        _ = try await stage.house.perform(
            MoveMilestone(
                order: second, lot: 1, milestone: .handedOver, to: day("2026-12-20"),
                cause: .capacity, side: .supplier), stage.owner)
        _ = try await stage.house.perform(
            TellClosure(
                supplier: try await stage.order(second).supplier, from: day("2026-10-10"),
                through: day("2026-10-20")), stage.owner)
        _ = try await stage.house.perform(
            PlanVisit(kind: .preShipment, day: day("2026-11-10"), lots: "PO-21/1"), stage.owner)
        _ = try await stage.house.perform(
            DraftShipment(reference: "SH-1", mode: .fullContainer, lots: "PO-22/2"), stage.owner)
        let closed = try await stage.open("PO-24")
        try await stage.handOver(closed, on: Stage.firstDay)
        _ = try await stage.house.perform(
            AmendSupplier(
                supplier: try await stage.order(closed).supplier, name: "Hengda Ltd.",
                chineseName: "恒达"), stage.owner)
        #expect(try await stage.board(.closed, search: "恒达").map(\.order) == [closed])
        let cancelled = try await stage.open("PO-25")
        _ = try await stage.house.perform(
            CancelOrder(order: cancelled, reason: "dropped"), stage.owner)
        stage.clock.stand(on: day("2026-10-01"))
        try await stage.house.strikeClock()
    }

    @Test(arguments: TestEngine.all)
    func `the rows made again from the journals are what they were, and the chain holds`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Minhou"), stage.owner
            ).id
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Site 1"), stage.owner)
            try await live(stage)
            let before = try await stage.derivedRows()
            let found = try await stage.board(search: "保温杯").map(\.order)
            #expect(before.count > 30)
            let files = try await Rebuild(engine: stage.house.engine).run()
            #expect(files > 10)
            let after = try await stage.derivedRows()
            #expect(Set(before).subtracting(after).sorted() == [])
            #expect(Set(after).subtracting(before).sorted() == [])
            #expect(before == after)
            #expect(try await stage.board(search: "保温杯").map(\.order) == found)
            #expect(!found.isEmpty)
            let report = try await Check(engine: stage.house.engine).run()
            #expect(report.problems == [])
            #expect(report.files == files)
        }
    }
}
