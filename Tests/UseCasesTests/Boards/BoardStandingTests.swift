import FollowUp
import Record
import Testing
import UseCases

@Suite struct BoardStandingTests {
    /// Orders in many states, some told late, some waiting, one split.
    private func fill(_ stage: Stage) async throws -> [FileID] {
        var ids: [FileID] = []
        for number in 0..<12 {
            var order = Stage.opening("PO-\(number)", supplier: "Supplier \(number % 2)")
            order.orderedOn = day("2026-08-01").adding(days: number * 3)
            order.promised = number == 5 ? nil : day("2026-10-01").adding(days: number * 6)
            ids.append(try await stage.house.perform(order, stage.owner).id)
        }
        _ = try await stage.house.perform(
            ReachMilestone(
                order: ids[1], lot: 1, milestone: .depositReceived, on: day("2026-08-20")),
            stage.owner)
        _ = try await stage.house.perform(
            MoveMilestone(
                order: ids[2], lot: 1, milestone: .handedOver, to: day("2027-02-10"),
                cause: .capacity, side: .supplier), stage.owner)
        _ = try await stage.house.perform(
            TellMilestone(
                order: ids[3], lot: 1, milestone: .handedOver, day: day("2027-03-01"),
                cause: .materials, side: .supplier), stage.owner)
        _ = try await stage.house.perform(
            SplitLot(
                order: ids[4], fromLot: 1, line: ["1": quantity(300)],
                promised: day("2027-01-15")), stage.owner)
        _ = try await stage.house.perform(
            WaitForOrder(order: ids[6], number: "PO-2", workdays: 5), stage.owner)
        _ = try await stage.house.perform(
            CancelOrder(order: ids[7], reason: "dropped"), stage.owner)
        try await stage.handOver(ids[8], on: day("2026-09-01"))
        _ = try await stage.house.perform(
            TellMilestone(
                order: ids[9], lot: 1, milestone: .handedOver, day: day("2026-12-24"),
                cause: .quality, side: .supplier), stage.owner)
        _ = try await stage.house.perform(
            AcceptTold(order: ids[9], lot: 1, milestone: .handedOver), stage.owner)
        try await stage.handOver(ids[11], on: day("2026-08-31"))
        _ = try await stage.house.perform(
            ReopenOrder(order: ids[11], reason: "more to come"), stage.owner)
        return ids
    }

    @Test(arguments: TestEngine.all)
    func `a row says on every day what the order's own facts say`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let ids = try await fill(stage)
            for offset in [0, 1, 20, 33, 61, 90, 150, 400] {
                let today = Stage.firstDay.adding(days: offset)
                stage.clock.stand(on: today)
                let rows = try await stage.board() + stage.board(.closed) + stage.board(.cancelled)
                let house = try await stage.house.workspace(stage.owner.workspace)
                for id in ids {
                    let answer = try await stage.order(id)
                    let row = try #require(rows.first { $0.order == id })
                    guard
                        case .order(let order)? = try await stage.house.keeper.read(
                            stage.owner.workspace, id)?.file,
                        case .supplier(let supplier)? = try await stage.house.keeper.read(
                            stage.owner.workspace, order.supplier)?.file
                    else {
                        Issue.record("no file")
                        continue
                    }
                    let calendar = supplier.calendar(of: order.site, official: house.calendar)
                    var waits: [FileID: Day] = [:]
                    for other in answer.waitsFor { waits[other.order] = other.handover }
                    let facts = order.boardFacts(calendar: calendar, prerequisites: waits)
                    let told = "\(answer.number) on \(today)"
                    #expect(row.standing == facts.standing(on: today), "\(told)")
                    #expect(row.due == facts.dueDay, "\(told)")
                    #expect(row.promised == facts.promised, "\(told)")
                    #expect(
                        row.forecast == facts.forecast(on: today, calendar: calendar), "\(told)")
                    #expect(row.standing == answer.standing, "\(told): page and board")
                    #expect(row.promised == answer.promised, "\(told): page and board")
                    #expect(row.forecast == answer.forecast, "\(told): page and board")
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `nothing is written at midnight for an order to be late in the morning`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let due = try #require(try await stage.board().first?.due)
            let seq = try await stage.order(id).seq
            stage.clock.stand(on: due)
            #expect(try await stage.board(.late).isEmpty)
            stage.clock.stand(on: due.adding(days: 1))
            #expect(try await stage.board(.late).map(\.order) == [id])
            let answer = try await stage.house.ask(AskBoard(), stage.owner)
            #expect(answer.counts.late == 1)
            #expect(try await stage.order(id).seq == seq)
        }
    }
}
