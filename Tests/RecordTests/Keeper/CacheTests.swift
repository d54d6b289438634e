import FollowUp
import Testing

@testable import Record

extension Conformance {
    struct TheCache {
        @Test func `five thousand orders read leave a bounded cache`() async throws {
            let ceiling = 200_000
            try await Engines.sqlite.desk(cacheBytes: ceiling) { desk in
                let orders = try await many(desk, 5_000)
                for order in orders {
                    _ = try await desk.keeper.read(desk.workspace, order)
                }
                let held = desk.keeper.holding
                #expect(held.bytes <= ceiling)
                #expect(held.files > 10 && held.files < 200)
                let last = try #require(orders.last)
                #expect(try await desk.keeper.read(desk.workspace, last)?.seq == 2)
            }
        }

        /// Opened in batches: what matters here is reading them.
        private func many(_ desk: Desk, _ count: Int) async throws -> [FileID] {
            let ids = (0..<count).map { _ in FileID.new(at: Desk.now) }
            let calendar = WorkCalendar(official: .china, week: .mondayToSaturday)
            for batch in stride(from: 0, to: count, by: 250) {
                let part = ids[batch..<min(count, batch + 250)]
                try await desk.keeper.turn(desk.workspace, files: [], context: desk.context) {
                    turn in
                    for (at, id) in part.enumerated() {
                        turn.begin(.order, id)
                        let changes = try Order.open(
                            desk.opening("PO-\(batch + at)"), template: .standard,
                            calendar: calendar, today: Desk.today)
                        try turn.record(changes, order: id, by: Desk.mei)
                    }
                }
            }
            return ids
        }

        @Test(arguments: Engines.here)
        func `what is let go is no longer counted`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let stranger = try await desk.stranger()
                let empty = stranger.holding
                // Somebody looks while a turn that will be refused is taken.
                for _ in 1...50 {
                    async let looked = stranger.read(desk.workspace, order)
                    _ = try? await desk.note(order, " ", by: stranger)
                    _ = try await looked
                }
                let one = stranger.holding
                #expect(one.files <= 2)
                #expect(one.bytes <= 20_000, "one order counts once")
                #expect(empty.bytes == 0)
            }
        }

        @Test(arguments: Engines.here)
        func `a reader sees what was acknowledged`(_ kind: Engines) async throws {
            try await kind.desk(cacheBytes: 1_000) { desk in
                let order = try await desk.open("PO-2291")
                for note in 3...40 {
                    async let looking = desk.keeper.read(desk.workspace, order)
                    #expect(try await desk.note(order, "note \(note)") == note)
                    _ = try await looking
                    #expect(try await desk.keeper.read(desk.workspace, order)?.seq == note)
                }
            }
        }
    }
}
