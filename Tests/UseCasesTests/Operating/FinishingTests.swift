import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// What follows from a change outlives the end of the process right after it.
@Suite struct FinishingTests {
    /// A house whose process ends after a number of writes.
    private func cut(_ stage: Stage, after writes: Int) -> House {
        House(
            engine: CutEngine(stage.house.engine, after: writes), log: stage.house.log,
            lists: stage.folder.appendingPathComponent("imports"), clock: stage.clock.reader)
    }

    private func expectFinished(_ stage: Stage, _ comment: Comment) async throws {
        try await stage.restarted().strikeClock()
        let rows = try await stage.derivedRows()
        _ = try await Rebuild(engine: stage.house.engine).run()
        #expect(try await stage.derivedRows() == rows, comment)
        let open = try await stage.house.engine.read { reading in
            try reading.count("SELECT COUNT(*) FROM replan")
        }
        #expect(open == 0)
    }

    @Test(arguments: TestEngine.all, [1, 2, 3])
    func `the rows of those who wait follow after a crash`(
        _ engine: TestEngine, _ writes: Int
    ) async throws {
        try await Stage.on(engine) { stage in
            let tool = try await stage.open("PO-1-T", promised: "2026-10-10")
            let order = try await stage.open("PO-1")
            let third = try await stage.open("PO-2")
            for (id, number) in [(order, "PO-1-T"), (third, "PO-1")] {
                _ = try await stage.house.perform(
                    WaitForOrder(order: id, number: number, workdays: 1), stage.owner)
            }
            let before = try await stage.board().first { $0.order == third }?.forecast
            let recorded = try await cut(stage, after: writes).perform(
                MoveMilestone(
                    order: tool, lot: 1, milestone: .handedOver, to: day("2026-12-18"),
                    cause: .capacity, side: .supplier), stage.owner)
            #expect(recorded.id == tool)
            try await expectFinished(stage, "after \(writes) writes")
            let row = try await stage.restarted().ask(AskBoard(), stage.owner).items
                .first { $0.order == third }
            #expect(try #require(row?.forecast) > #require(before))
        }
    }

    @Test(arguments: TestEngine.all, [1, 2, 3, 4])
    func `plans are made again after a crash, though the same key has its answer`(
        _ engine: TestEngine, _ writes: Int
    ) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            var orders: [FileID] = []
            for number in 1...3 {
                var act = Stage.opening("PO-\(number)", promised: nil)
                act.orderedOn = day("2026-12-01")
                orders.append(try await stage.house.perform(act, stage.owner).id)
            }
            let act = LoadCalendar(
                year: OfficialYear(
                    year: 2027, region: "CN", notice: "https://www.gov.cn/zhengce/",
                    holidays: [
                        OfficialHoliday(
                            name: "春节", from: day("2027-01-01"), through: day("2027-01-30"))
                    ], makeUpDays: []))
            let key = IdempotencyKey(key: "calendar", body: [1])
            let first = try await cut(stage, after: writes).perform(act, stage.owner, key: key)
            let again = try await stage.restarted().perform(act, stage.owner, key: key)
            #expect(first == again)
            try await expectFinished(stage, "after \(writes) writes")
            for order in orders {
                let kinds = try await stage.kinds(order)
                #expect(kinds.filter { $0 == "order.replanned/1" }.count == 1)
            }
        }
    }

    @Test(arguments: TestEngine.all, [1, 2])
    func `a supplier's new name and closure reach all their orders after a crash`(
        _ engine: TestEngine, _ writes: Int
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Minhou"), stage.owner
            ).id
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Site 1"), stage.owner)
            let open = try await stage.open("PO-1", supplier: "Minhou", promised: nil)
            let closed = try await stage.open("PO-2", supplier: "Minhou")
            try await stage.handOver(closed, on: Stage.firstDay)
            _ = try await cut(stage, after: writes).perform(
                AmendSupplier(supplier: supplier, name: "Fuzhou Minhou Glass"), stage.owner)
            _ = try await cut(stage, after: writes).perform(
                TellClosure(
                    supplier: supplier, from: day("2026-09-03"), through: day("2026-09-30")),
                stage.owner)
            try await expectFinished(stage, "after \(writes) writes")
            #expect(try await stage.kinds(open).contains("order.replanned/1"))
            for filter in [BoardFilter.open, .closed] {
                let found = try await stage.board(filter, search: "glass").map(\.order)
                #expect(found == [filter == .open ? open : closed])
            }
        }
    }
}
