import FollowUp
import Record
import Testing
import UseCases

@Suite struct DependenceTests {
    private func wait(_ stage: Stage, _ id: FileID, for number: String, _ days: Int = 0)
        async throws
    {
        _ = try await stage.house.perform(
            WaitForOrder(order: id, number: number, workdays: days), stage.owner)
    }

    @Test(arguments: TestEngine.all)
    func `an order waits neither for itself nor in a circle of two or three`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let first = try await stage.open("PO-1")
            let second = try await stage.open("PO-2")
            let third = try await stage.open("PO-3")
            let refused = try await refusal { try await wait(stage, first, for: "PO-1") }
            #expect(refused.reasons.map(\.obstacle) == [.waitsForItself])
            try await wait(stage, first, for: "PO-2")
            await #expect(throws: Refusal(.waitsInACircle, field: "order")) {
                try await wait(stage, second, for: "PO-1")
            }
            try await wait(stage, second, for: "PO-3")
            await #expect(throws: Refusal(.waitsInACircle, field: "order")) {
                try await wait(stage, third, for: "PO-1")
            }
            await #expect(throws: Refusal(.unknownCode("PO-9"), field: "number")) {
                try await wait(stage, third, for: "PO-9")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `when the tool is late, the order that waits for it is forecast later`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let tool = try await stage.open("PO-1-T", promised: "2026-10-10")
            let order = try await stage.open("PO-1", promised: "2026-11-20")
            let third = try await stage.open("PO-2", promised: "2026-11-20")
            try await wait(stage, order, for: "PO-1-T", 3)
            try await wait(stage, third, for: "PO-1", 1)
            let before = try #require(try await stage.order(order).forecast)
            let beforeThird = try #require(try await stage.order(third).forecast)
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: tool, lot: 1, milestone: .handedOver, to: day("2026-12-18"),
                    cause: .capacity, side: .supplier), stage.owner)
            let answer = try await stage.order(order)
            let after = try #require(answer.forecast)
            #expect(after > before)
            #expect(after > day("2026-12-18"))
            #expect(answer.standing == .willBeLate)
            #expect(answer.waitsFor.map(\.number) == ["PO-1-T"])
            #expect(try await stage.order(tool).awaitedBy.map(\.number) == ["PO-1"])
            let afterThird = try #require(try await stage.order(third).forecast)
            #expect(afterThird > beforeThird)
            let rows = try await stage.board()
            #expect(rows.first { $0.order == order }?.forecast == after)
            #expect(rows.first { $0.order == order }?.standing == .willBeLate)
            #expect(rows.first { $0.order == third }?.forecast == afterThird)
        }
    }

    @Test(arguments: TestEngine.all)
    func `once it no longer waits the forecast is its own again`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let tool = try await stage.open("PO-1-T", promised: "2026-12-18")
            let order = try await stage.open("PO-1")
            let before = try await stage.order(order).forecast
            try await wait(stage, order, for: "PO-1-T", 3)
            #expect(try await stage.order(order).forecast != before)
            _ = try await stage.house.perform(
                StopWaiting(order: order, other: tool), stage.owner)
            #expect(try await stage.order(order).forecast == before)
            #expect(try await stage.board().first { $0.order == order }?.forecast == before)
            #expect(try await stage.order(tool).awaitedBy.isEmpty)
        }
    }

    /// Each of two orders begins to wait for the other at the same moment.
    @Test(arguments: TestEngine.all)
    func `no circle comes of two who ask at once`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            for round in 0..<5 {
                let first = try await stage.open("PO-\(round)-A")
                let second = try await stage.open("PO-\(round)-B")
                let made = await withTaskGroup(of: Bool.self) { group in
                    for (id, other) in [(first, "B"), (second, "A")] {
                        group.addTask {
                            (try? await wait(stage, id, for: "PO-\(round)-\(other)")) != nil
                        }
                    }
                    return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(made == 1, "round \(round)")
            }
        }
    }
}
