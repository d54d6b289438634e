import FollowUp
import Record
import Testing
import UseCases

/// An order that ended has its facts and no plan any more.
@Suite struct EndedPlanTests {
    private func open(_ stage: Stage) async throws -> FileID {
        var order = Stage.opening("PO-1", promised: "2026-06-05")
        order.orderedOn = day("2026-03-01")
        return try await stage.house.perform(order, stage.owner).id
    }

    private func left(_ answer: OrderAnswer) -> [MilestoneAnswer] {
        answer.lots.flatMap(\.milestones).filter { $0.actual == nil && $0.notApplicable == nil }
    }

    @Test(arguments: TestEngine.all)
    func `what nobody told of a handed over order is not late and not forecast`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await open(stage)
            try await stage.handOver(id, on: day("2026-06-09"))
            stage.clock.stand(on: day("2028-02-01"))
            let answer = try await stage.order(id)
            #expect(answer.standing == .done)
            #expect(answer.forecast == day("2026-06-09"))
            #expect(answer.lots.map(\.standing) == [.done])
            #expect(answer.lots[0].handover == day("2026-06-09"))
            let left = left(answer)
            #expect(left.count > 5)
            #expect(left.allSatisfy { $0.standing == .notTold })
            #expect(left.allSatisfy { $0.forecast == nil && $0.floatWorkdays == nil })
            #expect(left.contains { $0.planned != nil })
            #expect(answer.provisionalYears.isEmpty)
            let drawn = try #require(answer.nonWorkdays.last)
            #expect(drawn < day("2026-07-01"))
            #expect(answer.lots[0].lastBookingDay == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order closed by hand forecasts nothing after its end, a cancelled one nothing at all`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await open(stage)
            _ = try await stage.house.perform(
                CloseOrder(order: id, on: day("2026-07-01"), reason: "the rest is dropped"),
                stage.owner)
            let closed = try await stage.order(id)
            #expect(closed.lots.map(\.standing) == [.done])
            #expect(closed.lots[0].handover == nil)
            #expect(closed.forecast == day("2026-07-01"))
            #expect(left(closed).allSatisfy { $0.standing == .notTold && $0.forecast == nil })
            _ = try await stage.house.perform(
                ReopenOrder(order: id, reason: "more to come"), stage.owner)
            let again = try await stage.order(id)
            #expect(again.standing == .late)
            #expect(left(again).contains { $0.standing == .late && $0.forecast != nil })
            _ = try await stage.house.perform(
                CancelOrder(order: id, reason: "dropped"), stage.owner)
            let cancelled = try await stage.order(id)
            #expect(cancelled.lots.map(\.standing) == [.cancelled])
            #expect(left(cancelled).allSatisfy { $0.standing == .cancelled && $0.forecast == nil })
        }
    }

    @Test(arguments: TestEngine.all)
    func `a lot handed over is done while another is still late`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await open(stage)
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(400)]), stage.owner)
            try await stage.handOver(id, on: day("2026-06-09"))
            let answer = try await stage.order(id)
            #expect(answer.standing == .late)
            #expect(answer.lots.map(\.standing) == [.done, .late])
            #expect(answer.lots[0].milestones.allSatisfy { $0.standing != .late })
            #expect(answer.lots[1].milestones.contains { $0.standing == .late })
        }
    }
}
