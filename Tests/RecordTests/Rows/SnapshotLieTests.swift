import FollowUp
import Foundation
import Testing

@testable import Record

extension Conformance {
    /// A snapshot that says another thing than its journal: it is found, and a rebuild believes it
    /// nothing.
    struct SnapshotLies {
        /// An order with a snapshot at change 72 and five changes behind it.
        private func story(_ desk: Desk) async throws -> FileID {
            let order = try await desk.open("PO-2291")
            for calls in [70, 5] {
                try await desk.tell(order) { order in
                    try (1...calls).flatMap { try order.note("call \($0)") }
                }
            }
            return order
        }

        private func snapshot(_ desk: Desk, _ file: FileID) async throws -> String {
            let kept = try await desk.engine.read { reading in
                try reading.first("SELECT bytes FROM snapshot WHERE file = \(file)") {
                    String(decoding: $0.bytes(0), as: UTF8.self)
                }
            }
            return try #require(kept)
        }

        private func forge(
            _ desk: Desk, _ file: FileID, _ words: String, into others: String
        ) async throws {
            let kept = try await snapshot(desk, file)
            let forged = kept.replacing(words, with: others)
            #expect(forged != kept)
            try await desk.engine.force(
                "UPDATE snapshot SET bytes = \(Array(forged.utf8)) WHERE file = \(file)")
        }

        private func number(_ keeper: Keeper, _ desk: Desk, _ order: FileID) async throws -> String
        {
            guard case .order(let found)? = try await keeper.read(desk.workspace, order)?.file
            else { throw Refusal(.notFound) }
            return found.number
        }

        private func expectFound(_ desk: Desk, _ file: FileID) async throws {
            let problems = try await desk.check().problems
            #expect(problems.map(\.what) == ["snapshot"])
            #expect(problems.map(\.file) == [file])
        }

        @Test(arguments: Engines.here)
        func `an order its snapshot forges is found, and is itself again after a rebuild`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await story(desk)
                let (rows, kept) = (try await Rows(desk), try await desk.reread(order))
                try await forge(desk, order, "PO-2291", into: "PO-6666")
                let deceived = Keeper(engine: desk.engine) { Desk.now }
                #expect(try await number(deceived, desk, order) == "PO-6666")
                try await expectFound(desk, order)
                _ = try await Rebuild(keeper: deceived).run()
                #expect(rows.differences(from: try await Rows(desk)) == [])
                #expect(try await number(deceived, desk, order) == "PO-2291")
                #expect(try await desk.reread(order) == kept)
                #expect(try await desk.check().problems == [])
                #expect(try await desk.note(order, "and on it goes", by: deceived) == 78)
                #expect(rows.differences(from: try await Rows(desk)) == [])
            }
        }

        @Test(arguments: Engines.here)
        func `nobody is made an administrator by a snapshot`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let workspace = desk.workspace
                try await desk.keeper.turn(
                    workspace, files: [workspace], context: desk.context
                ) { turn in
                    for number in 1...70 {
                        let member = Member(
                            person: .new(at: Desk.now), name: "Mei \(number)",
                            email: "mei\(number)@example.org", roles: [.merchandiser],
                            language: "en")
                        try turn.record(
                            [.workspace(.memberAdded(member))], in: workspace, by: Desk.mei)
                    }
                }
                let rows = try await Rows(desk)
                try await forge(desk, workspace, "\"merchandiser\"", into: "\"administrator\"")
                try await expectFound(desk, workspace)
                _ = try await Rebuild(engine: desk.engine).run()
                #expect(rows.differences(from: try await Rows(desk)) == [])
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `the snapshot of a change still to come is found, and does not wait for it`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await story(desk)
                try await forge(desk, order, "PO-2291", into: "PO-6666")
                try await desk.engine.force("UPDATE snapshot SET seq = 78")
                try await expectFound(desk, order)
                _ = try await Rebuild(engine: desk.engine).run()
                #expect(try await desk.note(order, "the next") == 78)
                #expect(try await desk.reread(order).number == "PO-2291")
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `a short file has no snapshot after a rebuild`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let rows = try await Rows(desk)
                let bytes = try AnyFile.order(try await desk.reread(order)).encoded()
                try await desk.engine.force(
                    """
                    INSERT INTO snapshot (workspace, file, seq, bytes)
                    VALUES (\(desk.workspace), \(order), 2, \(bytes))
                    """)
                #expect(try await desk.check().problems == [])
                try await forge(desk, order, "PO-2291", into: "PO-6666")
                try await expectFound(desk, order)
                _ = try await Rebuild(engine: desk.engine).run()
                #expect(rows.differences(from: try await Rows(desk)) == [])
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM snapshot") == 0)
                #expect(try await desk.check().problems == [])
            }
        }

        /// As another version wrote it: other bytes, and a member that is no more.
        @Test(arguments: Engines.here)
        func `a snapshot that says the same in other words is sound`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await story(desk)
                let lines = try await snapshot(desk, order).split(separator: "\n")
                var told = try #require(
                    try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any])
                told["retired"] = 1
                let bytes =
                    Array((lines[0] + "\n").utf8)
                    + (try JSONSerialization.data(withJSONObject: told, options: .prettyPrinted))
                try await desk.engine.force("UPDATE snapshot SET bytes = \(bytes)")
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `files of every kind are read from a snapshot as they are`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                var house = try await BusyHouse(desk)
                for _ in 1...60 { try await house.act() }
                let files = try await desk.engine.read { reading in
                    try reading.rows("SELECT workspace, id FROM file") { ($0.id(0), $0.id(1)) }
                        .map { try Journal.load(reading, workspace: $0.0, id: $0.1)?.file }
                }
                var kinds: Set<FileKind> = []
                for case let file? in files {
                    kinds.insert(file.kind)
                    let again = try AnyFile.decoded(kind: file.kind, file.encoded())
                    #expect(again == file, "seed \(house.dice.seed)")
                }
                #expect(kinds.count == 6)
            }
        }

        @Test(arguments: Engines.here)
        func `a change that holds and cannot be read is named`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let last = try #require(try await desk.entries(order).last)
                let before = try #require(try await desk.entries(order).dropLast().last)
                let kept = try await desk.engine.read { reading in
                    try reading.first(
                        "SELECT commitment FROM change WHERE file = \(order) AND seq = \(last.seq)"
                    ) { $0.bytes(0) }
                }
                let header = Header(
                    workspace: desk.workspace, file: order, seq: last.seq, at: last.at,
                    kind: "parcel.told/1", commitment: try #require(kept))
                let chain = Chain.next(header, after: before.chain)
                try await desk.engine.dropTheGuards(kind)
                try await desk.engine.force(
                    """
                    UPDATE change SET kind = \(header.kind), chain = \(chain)
                    WHERE file = \(order) AND seq = \(last.seq)
                    """, "UPDATE file SET chain = \(chain) WHERE id = \(order)")
                let problems = try await desk.check().problems
                #expect(problems.map(\.what) == ["unreadable"])
                #expect(problems.map(\.seq) == [last.seq])
            }
        }
    }
}
