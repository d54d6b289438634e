import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// What tells the door that an answer it keeps may be another one by now.
@Suite struct KeptAnswerTests {
    @Test(arguments: TestEngine.all)
    func `a mark changes with every write`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            for number in 1...5 {
                let before = await stage.house.mark(stage.owner.workspace)
                try await stage.open("PO-\(number)")
                let after = await stage.house.mark(stage.owner.workspace)
                #expect(before != nil && after != nil && before != after)
            }
        }
    }

    @Test(arguments: TestEngine.all.filter { $0 == .postgresql })
    func `a mark changes with what another node writes`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let other = stage.restarted()
            let order = try await stage.open("PO-1")
            for note in 1...5 {
                let before = await other.mark(stage.owner.workspace)
                _ = try await stage.house.perform(
                    NoteOrder(order: order, text: "note \(note)"), stage.owner)
                #expect(await other.mark(stage.owner.workspace) != before)
                let seen = try await other.ask(AskOrder(order: order), stage.owner)
                #expect(seen.seq == note + 2)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `counts that lag behind are not kept for longer than they may lag`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            // Each look at the clock takes ten milliseconds, so that counting is dear.
            let clock = stage.clock
            let slow = House(
                engine: stage.house.engine, log: stage.house.log,
                lists: stage.folder.appendingPathComponent("imports"),
                clock: {
                    clock.pass(milliseconds: 10)
                    return clock.reader()
                })
            let workspace = stage.owner.workspace
            func open() async throws -> Int {
                try await slow.ask(AskBoard(), stage.owner).counts.open
            }
            #expect(try await open() == 0)
            _ = try await slow.perform(Stage.opening("PO-1"), stage.owner)
            let lagging = await slow.mark(workspace)
            #expect(try await open() == 0, "counting again so soon would cost too much")
            clock.pass(milliseconds: 2_000)
            #expect(await slow.mark(workspace) != lagging)
            #expect(try await open() == 1)
        }
    }
}
