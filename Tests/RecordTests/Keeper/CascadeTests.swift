import FollowUp
import Record
import Testing

extension Conformance {
    struct Cascades {
        /// A write that misses is undone, and so is what was decided on it. What was decided on
        /// something undone must never be taken for what stands on another change of that number.
        @Test(arguments: Engines.here)
        func `what stood on a write that missed is decided again, and the chain holds`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                    let context = try await desk.context
                    for number in 0..<200 {
                        group.addTask {
                            do {
                                try await desk.keeper.turn(
                                    desk.workspace, files: [order], context: context
                                ) { turn in
                                    let noted = try turn.order(order).note("\(number)")
                                    try turn.record(noted, order: order, by: Desk.mei)
                                    guard number % 5 == 0 else { return }
                                    turn.also(
                                        "UPDATE due SET day = 'x' WHERE file = 'nobody'",
                                        orMiss: .gone)
                                }
                                return true
                            } catch { return false }
                        }
                    }
                    return try await group.reduce(into: [Bool]()) { $0.append($1) }
                }
                #expect(try await desk.check().problems == [])
                let kept = try await desk.entries(order).compactMap { entry -> String? in
                    if case .order(.noted(let note)) = entry.change { note.text } else { nil }
                }
                #expect(kept.count == outcomes.count { $0 })
                #expect(Set(kept).count == kept.count)
                #expect(!kept.contains { Int($0).map { $0 % 5 == 0 } ?? true })
            }
        }

        /// A refusal is an answer like another: it may not rest on what never became durable.
        @Test(arguments: Engines.here)
        func `a refusal that stood on a write that missed is decided again`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let context = try await desk.context
                let seq = try await desk.keeper.read(desk.workspace, order)?.seq ?? 0
                @Sendable func note(_ number: Int) async throws {
                    try await desk.keeper.turn(
                        desk.workspace, files: [order], context: context
                    ) { turn in
                        guard turn.seq(order) == seq || number % 2 == 0 else {
                            throw Refusal(.notFound)
                        }
                        guard number % 2 == 0 else { return }
                        let noted = try turn.order(order).note("\(number)")
                        try turn.record(noted, order: order, by: Desk.mei)
                        turn.also(
                            "UPDATE due SET day = 'x' WHERE file = 'nobody'", orMiss: .gone)
                    }
                }
                let refused = await withTaskGroup(of: Bool.self) { group in
                    for number in 0..<200 {
                        group.addTask {
                            do { try await note(number) } catch { return error is Refusal }
                            return false
                        }
                    }
                    return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(refused == 0)
            }
        }
    }
}
