import FollowUp
import Record
import Synchronization
import Testing

extension Conformance {
    /// A rebuild where orders wait for orders.
    struct WaitingOrders {
        /// Each waits for the one after it, which was opened later.
        private func chain(_ desk: Desk, of count: Int) async throws -> [FileID] {
            let orders = (1...count).map { _ in FileID.new(at: Desk.now) }.sorted()
            for (number, id) in orders.enumerated() {
                try await desk.open("PO-\(number)", id: id)
            }
            for (order, other) in zip(orders, orders.dropFirst()).reversed() {
                try await desk.tell(order, waitingFor: other) {
                    try $0.wait(for: other, workdays: 2) { _ in false }
                }
            }
            return orders
        }

        @Test(arguments: Engines.here)
        func `a chain of fifteen orders is what it was, the first of which waits for the last`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let orders = try await chain(desk, of: 15)
                let before = try await Rows(desk)
                let days = try await desk.engine.texts(
                    "SELECT DISTINCT forecast_base FROM order_row ORDER BY forecast_base")
                #expect(days.count == orders.count)
                try await desk.engine.force("DELETE FROM order_row")
                _ = try await Rebuild(engine: desk.engine).run()
                #expect(before.differences(from: try await Rows(desk)) == [])
            }
        }

        @Test(arguments: Engines.here)
        func `a rebuild comes to its end while those that wait are told of`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let orders = try await chain(desk, of: 12)
                let last = try #require(orders.last)
                let done = Flag()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        defer { done.raise() }
                        for _ in 1...3 { _ = try await Rebuild(keeper: desk.keeper).run() }
                    }
                    for order in orders {
                        group.addTask {
                            var round = 0
                            while !done.isUp {
                                round += 1
                                _ = try await desk.note(order, "call \(round)")
                            }
                        }
                    }
                    group.addTask {
                        for days in 1...20 where !done.isUp {
                            try await desk.tell(last) {
                                try $0.move(
                                    lot: 1, milestone: .handedOver,
                                    to: Desk.day("2026-12-01").adding(days: days),
                                    reason: Acts.slip)
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                // As the house does it with what was marked.
                for order in orders.reversed() { try await desk.refresh(order) }
                let before = try await Rows(desk)
                _ = try await Rebuild(engine: desk.engine).run()
                #expect(before.differences(from: try await Rows(desk)) == [])
                #expect(try await desk.check().problems == [])
            }
        }
    }
}

/// Says to those at work that it is enough.
private final class Flag: Sendable {
    private let up = Mutex(false)

    var isUp: Bool { up.withLock { $0 } }

    func raise() { up.withLock { $0 = true } }
}
