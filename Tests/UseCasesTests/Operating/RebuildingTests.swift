import FollowUp
import Foundation
import Record
import Synchronization
import Testing
import UseCases

/// A rebuild of a house at work.
@Suite struct RebuildingTests {
    @Test(arguments: TestEngine.all)
    func `a house deceived by a snapshot tells the truth after a rebuild, without a restart`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let order = try await stage.open("PO-2291")
            for call in 1...70 {
                _ = try await stage.house.perform(
                    NoteOrder(order: order, text: "call \(call)"), stage.owner)
            }
            let rows = try await stage.derivedRows()
            let engine = stage.house.engine
            let kept = try await engine.read { reading in
                try reading.first("SELECT bytes FROM snapshot WHERE file = \(order)") {
                    String(decoding: $0.bytes(0), as: UTF8.self)
                }
            }
            let forged = try #require(kept).replacing("PO-2291", with: "PO-6666")
            var write = Write()
            write.add("UPDATE snapshot SET bytes = \(Array(forged.utf8)) WHERE file = \(order)")
            try await engine.write(write)
            let deceived = stage.restarted()
            #expect(try await deceived.ask(AskOrder(order: order), stage.owner).number == "PO-6666")
            let report = try await deceived.operate(.check) { _ in }
            #expect(String(decoding: report, as: UTF8.self).contains("\"what\":\"snapshot\""))
            _ = try await deceived.operate(.rebuild) { _ in }
            #expect(try await deceived.ask(AskOrder(order: order), stage.owner).number == "PO-2291")
            #expect(try await stage.derivedRows() == rows)
            #expect(try await Check(engine: engine).run().problems == [])
        }
    }

    /// Which orders are waited for is known from rows, and those may have been lost.
    @Test(arguments: TestEngine.all)
    func `who waits follows again once their rows were made anew`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let tool = try await stage.open("PO-1-T", promised: "2026-10-10")
            let order = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                WaitForOrder(order: order, number: "PO-1-T", workdays: 1), stage.owner)
            var write = Write()
            write.add("DELETE FROM dependence_row")
            try await stage.house.engine.write(write)
            let house = stage.restarted()
            let move = MoveMilestone(
                order: tool, lot: 1, milestone: .handedOver, to: day("2026-11-18"),
                cause: .capacity, side: .supplier)
            _ = try await house.perform(move, stage.owner)
            _ = try await house.operate(.rebuild) { _ in }
            let before = try await house.ask(AskBoard(), stage.owner).items
                .first { $0.order == order }?.forecast
            var later = move
            later.to = day("2027-02-01")
            _ = try await house.perform(later, stage.owner)
            let after = try await house.ask(AskBoard(), stage.owner).items
                .first { $0.order == order }?.forecast
            #expect(try #require(after) > #require(before))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a rebuild ends while orders that wait for others are told of`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var orders: [FileID] = []
            for number in 1...12 { orders.append(try await stage.open("PO-\(number)")) }
            for number in (1...11).reversed() {
                _ = try await stage.house.perform(
                    WaitForOrder(
                        order: orders[number - 1], number: "PO-\(number + 1)", workdays: 1),
                    stage.owner)
            }
            let chain = orders
            let done = Flag()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    defer { done.raise() }
                    for _ in 1...3 { _ = try await stage.house.operate(.rebuild) { _ in } }
                }
                for order in chain {
                    group.addTask {
                        for pieces in 1...500 where !done.isUp {
                            _ = try await stage.house.perform(
                                TellProgress(order: order, lot: 1, finished: quantity(pieces)),
                                stage.owner)
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await stage.house.strikeClock()
            let rows = try await stage.derivedRows()
            _ = try await stage.house.operate(.rebuild) { _ in }
            #expect(try await stage.derivedRows() == rows)
            #expect(try await Check(engine: stage.house.engine).run().problems == [])
        }
    }
}

/// Says to those at work that it is enough.
private final class Flag: Sendable {
    private let up = Mutex(false)

    var isUp: Bool { up.withLock { $0 } }

    func raise() { up.withLock { $0 = true } }
}
