import FollowUp
import Record
import Testing
import UseCases

@Suite struct OnTimeTests {
    private func record(_ stage: Stage, of order: FileID) async throws -> (lines: Int, late: Int) {
        let supplier = try await stage.order(order).supplier
        let answer = try await stage.house.ask(AskSupplier(supplier: supplier), stage.owner)
        return (answer.record.linesHandedOver, answer.record.linesLate)
    }

    @Test(arguments: TestEngine.all)
    func `lines handed over with their lot count on time or late against the promise`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var act = Stage.opening("PO-1", promised: "2026-08-20")
            act.orderedOn = day("2026-06-01")
            act.lines.append(OpenOrder.Line(description: "Lid", quantity: quantity(500)))
            act.lines[1].promised = day("2026-08-10")
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            #expect(try await record(stage, of: id) == (0, 0))
            try await stage.handOver(id, on: day("2026-08-15"))
            #expect(try await record(stage, of: id) == (2, 1))
            let unpromised = try await stage.open("PO-2", promised: nil)
            try await stage.handOver(unpromised, on: day("2026-09-01"))
            #expect(try await record(stage, of: id) == (2, 1))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a line of a lot whose promise was moved is late against the new day`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1", promised: "2026-08-10")
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .handedOver, to: day("2026-08-20"),
                    cause: .artworkDecision, side: .buyer), stage.owner)
            try await stage.handOver(id, on: day("2026-08-20"))
            #expect(try await record(stage, of: id) == (1, 0))
            let late = try await stage.open("PO-2", promised: "2026-08-10")
            try await stage.handOver(late, on: day("2026-08-11"))
            #expect(try await record(stage, of: id) == (2, 1))
        }
    }
}
