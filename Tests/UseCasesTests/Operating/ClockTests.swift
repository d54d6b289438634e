import FollowUp
import Record
import Testing
import UseCases

@Suite struct ClockTests {
    private func missed(_ stage: Stage, _ id: FileID) async throws -> [String] {
        try await stage.journal(id).compactMap { line in
            guard case .order(.milestoneMissed(_, let key, let planned)) = line.change else {
                return nil
            }
            return "\(key.rawValue) \(planned)"
        }
    }

    @Test(arguments: TestEngine.all)
    func `on its day a milestone is not missed, the day after it is, once`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let due = try #require(try await stage.order(id).next.first?.due)
            stage.clock.stand(on: due)
            #expect(try await stage.house.strikeClock() == 0)
            stage.clock.stand(on: due.adding(days: 1))
            #expect(try await stage.house.strikeClock() == 1)
            #expect(try await missed(stage, id) == ["depositReceived \(due)"])
            for _ in 0..<3 { #expect(try await stage.house.strikeClock() == 0) }
            #expect(try await stage.restarted().strikeClock() == 0)
            #expect(try await missed(stage, id).count == 1)
            let line = try #require(try await stage.journal(id).last)
            #expect(line.envelope.role == .clock && line.envelope.door == .clock)
            #expect(line.envelope.person == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `promised anew and passed again it is missed again`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let due = try #require(try await stage.order(id).next.first?.due)
            stage.clock.stand(on: due.adding(days: 1))
            try await stage.house.strikeClock()
            let next = due.adding(days: 5)
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .depositReceived, to: next,
                    cause: .paymentLate, side: .buyer), stage.owner)
            stage.clock.stand(on: next)
            try await stage.house.strikeClock()
            stage.clock.stand(on: next.adding(days: 1))
            try await stage.house.strikeClock()
            let all = try await missed(stage, id).filter { $0.hasPrefix("depositReceived") }
            #expect(all == ["depositReceived \(due)", "depositReceived \(next)"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `after a month of rest everything missed is recorded in one strike, and never for closed`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let closed = try await stage.open("PO-2")
            try await stage.handOver(closed, on: Stage.firstDay)
            let cancelled = try await stage.open("PO-3")
            _ = try await stage.house.perform(
                CancelOrder(order: cancelled, reason: "dropped"), stage.owner)
            stage.clock.stand(on: day("2026-12-31"))
            #expect(try await stage.house.strikeClock() == 1)
            let plan = try await stage.order(id).lots[0].milestones
            #expect(try await missed(stage, id).count == plan.count)
            #expect(try await missed(stage, closed).isEmpty)
            #expect(try await missed(stage, cancelled).isEmpty)
            #expect(try await stage.house.strikeClock() == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `two clocks that strike at once record it once`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            stage.clock.stand(on: day("2026-12-31"))
            let houses =
                stage.house.engine.isShared
                ? [stage.house, stage.restarted(), stage.restarted()]
                : [stage.house, stage.house, stage.house]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for house in houses { group.addTask { try await house.strikeClock() } }
                try await group.waitForAll()
            }
            let all = try await missed(stage, id)
            #expect(!all.isEmpty && Set(all).count == all.count)
        }
    }

    @Test(arguments: TestEngine.all)
    func `more files than one page holds are all asked by one strike`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 0..<7 { try await stage.open("PO-\(number)") }
            stage.clock.stand(on: day("2026-12-31"))
            #expect(try await stage.house.strikeClock(page: 3) == 7)
            #expect(try await stage.house.strikeClock(page: 3) == 0)
        }
    }
}
