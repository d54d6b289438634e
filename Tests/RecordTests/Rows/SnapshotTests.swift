import FollowUp
import Record
import Testing

extension Conformance {
    struct Snapshots {
        /// An order whose story has more than 200 changes: moves, reports, notes.
        private func story(_ desk: Desk) async throws -> FileID {
            let order = try await desk.open("PO-2291")
            let reason = SlipReason(primary: .capacity, side: .supplier, words: "line 2 is down")
            for round in 1...70 {
                try await desk.tell(order) {
                    try $0.move(
                        lot: 1, milestone: .documentsReady,
                        to: Desk.day("2026-11-01").adding(days: round), reason: reason)
                }
                let told = Progress(
                    asOf: Desk.today, finished: Desk.quantity(round * 10),
                    packed: Desk.quantity(round), note: "week \(round)")
                try await desk.tell(order) {
                    try $0.tellProgress(lot: 1, progress: told, today: Desk.today)
                }
                _ = try await desk.note(order, "call \(round)")
            }
            return order
        }

        private func replayed(_ desk: Desk, _ order: FileID) async throws -> Order {
            var replay = Order(id: order)
            for entry in try await desk.entries(order) {
                guard case .order(let change) = entry.change else { continue }
                replay.apply(
                    change, Stamp(seq: entry.seq, at: entry.at, envelope: entry.envelope))
            }
            return replay
        }

        @Test(arguments: Engines.here)
        func `snapshot and tail are what a full replay gives`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await story(desk)
                let last = try await desk.entries(order).count
                #expect(last > 200)
                let kept = try await desk.engine.number(
                    "SELECT seq FROM snapshot WHERE file = \(order)")
                #expect(kept > 128 && kept < last, "the tail is not empty")
                let replay = try await replayed(desk, order)
                #expect(try await desk.reread(order) == replay)
                #expect(try await desk.keeper.read(desk.workspace, order)?.seq == last)
                let stranger = try await desk.stranger()
                guard
                    case .order(let cold)? =
                        try await stranger.read(desk.workspace, order)?.file,
                    case .order(let warm)? =
                        try await desk.keeper.read(desk.workspace, order)?.file
                else {
                    Issue.record("the order is gone")
                    return
                }
                #expect(cold == replay)
                #expect(warm == replay)
                #expect(try await desk.note(order, "from the snapshot", by: stranger) == last + 1)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `a snapshot nobody can read is passed over`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await story(desk)
                let replay = try await replayed(desk, order)
                for bytes in [Array("{}".utf8), [], [0xFF, 0x00]] {
                    try await desk.engine.force("UPDATE snapshot SET bytes = \(bytes)")
                    #expect(try await desk.reread(order) == replay)
                }
                try await desk.engine.force("DELETE FROM snapshot")
                #expect(try await desk.reread(order) == replay)
            }
        }

        @Test(arguments: Engines.here)
        func `a journal is read in pages, newest first`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                for note in 3...10 { _ = try await desk.note(order, "note \(note)") }
                let workspace = desk.workspace
                let pages = try await desk.engine.read { reading in
                    try [nil, 7, 2, 1].map { before in
                        try Journal.page(
                            reading, workspace: workspace, file: order, before: before, limit: 4
                        ).map(\.seq)
                    }
                }
                #expect(pages == [[10, 9, 8, 7], [6, 5, 4, 3], [1], []])
            }
        }
    }
}
