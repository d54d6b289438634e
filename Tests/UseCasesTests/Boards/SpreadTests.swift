import FollowUp
import Record
import Testing
import UseCases

@Suite struct SpreadTests {
    /// Orders of Hengda handed over so many days after their promise.
    private func close(_ stage: Stage, _ count: Int, late: Int = 6) async throws {
        for number in 0..<count {
            var order = Stage.opening("OLD-\(number)")
            order.orderedOn = day("2026-03-01")
            order.promised = day("2026-06-01").adding(days: number)
            let id = try await stage.house.perform(order, stage.owner).id
            try await stage.handOver(id, on: day("2026-06-01").adding(days: number + late))
        }
    }

    @Test(arguments: TestEngine.all)
    func `after nine closed orders nothing is said, after ten it is`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await close(stage, 9)
            let id = try await stage.open("PO-1")
            #expect(try await stage.order(id).lots[0].p50 == nil)
            #expect(try await stage.board().first?.p80 == nil)
            let supplier = try await stage.order(id).supplier
            #expect(
                try await stage.house.ask(AskSupplier(supplier: supplier), stage.owner).p50Days
                    == nil)
            var tenth = Stage.opening("OLD-10")
            tenth.orderedOn = day("2026-03-01")
            tenth.promised = day("2026-06-20")
            let last = try await stage.house.perform(tenth, stage.owner).id
            try await stage.handOver(last, on: day("2026-06-26"))
            stage.clock.pass(milliseconds: 31_000)
            let lot = try await stage.order(id).lots[0]
            let p50 = try #require(lot.p50)
            let p80 = try #require(lot.p80)
            #expect(lot.basedOn == 10)
            #expect(p50 <= p80)
            #expect(p50 > day("2026-11-20"))
            let row = try #require(try await stage.board().first { $0.order == id })
            #expect(row.p50 == p50 && row.p80 == p80)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order of which one lot is still open is not closed and says nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await close(stage, 9)
            var split = Stage.opening("SPLIT")
            split.orderedOn = day("2026-03-01")
            split.promised = day("2026-06-20")
            let half = try await stage.house.perform(split, stage.owner).id
            _ = try await stage.house.perform(
                SplitLot(order: half, fromLot: 1, line: ["1": quantity(400)]), stage.owner)
            try await stage.handOver(half, on: day("2026-06-26"))
            let id = try await stage.open("PO-1")
            #expect(try await stage.order(id).lots[0].p50 == nil)
            _ = try await stage.house.perform(
                ReachMilestone(
                    order: half, lot: 2, milestone: .handedOver, on: day("2026-07-20")),
                stage.owner)
            stage.clock.pass(milliseconds: 31_000)
            #expect(try await stage.order(id).lots[0].basedOn == 10)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a delay is counted from the promise in force, and page and board say the same days`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 0..<10 {
                var order = Stage.opening("OLD-\(number)")
                order.orderedOn = day("2026-03-01")
                order.promised = day("2026-05-01").adding(days: number)
                let id = try await stage.house.perform(order, stage.owner).id
                let moved = day("2026-06-01").adding(days: number)
                _ = try await stage.house.perform(
                    MoveMilestone(
                        order: id, lot: 1, milestone: .handedOver, to: moved, cause: .capacity,
                        side: .supplier), stage.owner)
                try await stage.handOver(id, on: moved.adding(days: 2))
            }
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .handedOver, to: day("2026-12-10"),
                    cause: .capacity, side: .supplier), stage.owner)
            let answer = try await stage.order(id)
            #expect(answer.promised == day("2026-12-10"))
            #expect(answer.lots[0].promised == day("2026-12-10"))
            #expect(answer.lots[0].p80 == day("2026-12-12"))
            let row = try #require(try await stage.board().first { $0.order == id })
            #expect(row.p50 == answer.lots[0].p50 && row.p80 == answer.lots[0].p80)
        }
    }

    @Test(arguments: TestEngine.all)
    func `another supplier's history says nothing of this one`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await close(stage, 12)
            let id = try await stage.open("PO-1", supplier: "Minhou")
            #expect(try await stage.order(id).lots[0].p50 == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `once the promised day has come nothing is said any more`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await close(stage, 12)
            let id = try await stage.open("PO-1")
            stage.clock.stand(on: day("2026-11-19"))
            #expect(try await stage.order(id).lots[0].basedOn == 12)
            stage.clock.stand(on: day("2026-11-20"))
            #expect(try await stage.order(id).lots[0].basedOn == nil)
            #expect(try await stage.order(id).lots[0].p50 == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a day of the past's that lies before the plan is not said`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await close(stage, 12)
            let id = try await stage.open("PO-1")
            for (told, said) in [("2026-11-24", true), ("2026-12-10", false)] {
                _ = try await stage.house.perform(
                    TellMilestone(
                        order: id, lot: 1, milestone: .handedOver, day: day(told),
                        cause: .capacity, side: .supplier), stage.owner)
                let lot = try await stage.order(id).lots[0]
                #expect(lot.handover == day(told))
                #expect((lot.p50 != nil) == said && (lot.p80 != nil) == said, "\(told)")
                #expect(lot.basedOn == 12)
                let row = try #require(try await stage.board().first { $0.order == id })
                #expect(row.p50 == lot.p50 && row.p80 == lot.p80)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a supplier's closed orders are counted where they are too few to say anything`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await close(stage, 2)
            let id = try await stage.open("PO-1")
            let supplier = try await stage.order(id).supplier
            let answer = try await stage.house.ask(AskSupplier(supplier: supplier), stage.owner)
            #expect(answer.p50Days == nil)
            #expect(answer.basedOn == 2)
            #expect(answer.record.linesHandedOver == 2)
        }
    }
}
