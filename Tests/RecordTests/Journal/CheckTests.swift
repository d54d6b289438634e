import FollowUp
import Record
import Testing

extension Conformance {
    /// R10: whatever is changed behind the house's back is found, and the first bad change named.
    struct TheCheck {
        /// An order with six changes: opened, planned, four notes.
        private func story(_ desk: Desk) async throws -> FileID {
            let order = try await desk.open("PO-2291")
            for week in 1...4 { _ = try await desk.note(order, "asked for photos, week \(week)") }
            return order
        }

        private func found(
            _ kind: Engines, after forgery: (Desk, FileID) async throws -> Void
        ) async throws -> [CheckProblem] {
            var problems: [CheckProblem] = []
            try await kind.desk { desk in
                let order = try await story(desk)
                try await desk.engine.dropTheGuards(kind)
                try await forgery(desk, order)
                let report = try await desk.check()
                #expect(report.problems.allSatisfy { $0.file == order })
                #expect(!report.isSound)
                problems = report.problems
            }
            return problems
        }

        @Test(arguments: Engines.here)
        func `what was recorded holds`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                _ = try await story(desk)
                let report = try await desk.check()
                #expect(report.problems == [])
                #expect(report.files == 3)
                #expect(report.changes == 8)
            }
        }

        /// Each sets one byte or one word of change 4 to another.
        static let forgeries: [(column: String, becomes: SQL, what: String)] = [
            ("at", "UPDATE change SET at = at + 1 WHERE seq = 4", "chain"),
            ("kind", "UPDATE change SET kind = 'order.closed/1' WHERE seq = 4", "chain"),
            (
                "commitment", "UPDATE change SET commitment = chain WHERE seq = 4", "commitment"
            ),
            ("chain", "UPDATE change SET chain = commitment WHERE seq = 4", "chain"),
            ("seq", "UPDATE change SET seq = 40 WHERE seq = 4", "missing"),
            (
                "bytes of the facts",
                "UPDATE content SET bytes = salt WHERE seq = 4 AND part = 0", "content"
            ),
            (
                "bytes of a text", "UPDATE content SET bytes = salt WHERE seq = 4 AND part = 2",
                "content"
            ),
            ("salt", "UPDATE content SET salt = digest WHERE seq = 4 AND part = 1", "content"),
            ("digest", "UPDATE content SET digest = salt WHERE seq = 4 AND part = 0", "content"),
            ("part", "UPDATE content SET part = 7 WHERE seq = 4 AND part = 1", "part"),
            (
                "facts erased",
                "UPDATE content SET salt = NULL, bytes = NULL WHERE seq = 4 AND part = 0", "part"
            ),
            ("a text gone", "DELETE FROM content WHERE seq = 4 AND part = 2", "commitment"),
            ("all content gone", "DELETE FROM content WHERE seq = 4", "commitment"),
            ("the change gone", "DELETE FROM change WHERE seq = 4", "missing"),
        ]

        @Test(arguments: Engines.here, forgeries.indices)
        func `a forged word is found at its change`(_ kind: Engines, _ index: Int) async throws {
            let forgery = Self.forgeries[index]
            let problems = try await found(kind) { desk, _ in
                try await desk.engine.force(forgery.becomes)
            }
            #expect(problems.map(\.seq) == [4], "\(forgery.column)")
            #expect(problems.map(\.what) == [forgery.what], "\(forgery.column)")
        }

        @Test(arguments: Engines.here)
        func `one flipped bit is found`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                let workspace = desk.workspace
                let kept = try await desk.engine.read { reading in
                    try reading.first(
                        """
                        SELECT bytes FROM content WHERE workspace = \(workspace)
                        AND file = \(order) AND seq = 5 AND part = 2
                        """
                    ) { $0.bytes(0) }
                }
                var bytes = try #require(kept)
                bytes[bytes.count / 2] ^= 1
                try await desk.engine.force(
                    """
                    UPDATE content SET bytes = \(bytes) WHERE file = \(order) AND seq = 5
                    AND part = 2
                    """)
            }
            #expect(problems.map(\.seq) == [5])
            #expect(problems.map(\.what) == ["content"])
        }

        @Test(arguments: Engines.here)
        func `the last change cannot be taken out`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                try await desk.engine.force(
                    "DELETE FROM change WHERE file = \(order) AND seq = 6",
                    "DELETE FROM content WHERE file = \(order) AND seq = 6")
            }
            #expect(problems.map(\.seq) == [6])
            #expect(problems.map(\.what) == ["missing"])
        }

        @Test(arguments: Engines.here)
        func `two changes cannot swap places`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                for table: SQL in ["change", "content"] {
                    for (from, to) in [(4, 40), (5, 4), (40, 5)] {
                        try await desk.engine.force(
                            """
                            UPDATE \(table) SET seq = \(to) WHERE file = \(order)
                            AND seq = \(from)
                            """)
                    }
                }
            }
            #expect(problems.map(\.seq) == [4])
        }

        @Test(arguments: Engines.here)
        func `the file cannot be rolled back behind its journal`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                try await desk.engine.force(
                    """
                    UPDATE file SET seq = 5, chain = (SELECT c.chain FROM change c
                    WHERE c.file = \(order) AND c.seq = 5) WHERE id = \(order)
                    """)
            }
            #expect(problems.map(\.seq) == [6])
            #expect(problems.map(\.what) == ["head"])
        }

        @Test(arguments: Engines.here)
        func `the head cannot be another`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                let other = [UInt8](repeating: 1, count: 32)
                try await desk.engine.force(
                    "UPDATE file SET chain = \(other) WHERE id = \(order)")
            }
            #expect(problems.map(\.seq) == [6])
        }

        @Test(arguments: Engines.here)
        func `a journal cannot pass to another kind of file`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                try await desk.engine.force(
                    "UPDATE file SET kind = 'item' WHERE id = \(order)")
            }
            // The first bad change is named first; rows that no longer fit follow.
            #expect(problems.first?.seq == 1)
            #expect(problems.dropFirst().allSatisfy { $0.seq == 0 })
        }

        @Test(arguments: Engines.here)
        func `a journal whose file is gone is found`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                try await desk.engine.force("DELETE FROM file WHERE id = \(order)")
            }
            #expect(problems.first?.what == "noFile" && problems.first?.seq == 1)
            #expect(problems.dropFirst().map(\.what).contains("rowWithoutFile"))
            #expect(problems.dropFirst().allSatisfy { $0.seq == 0 })
        }

        @Test(arguments: Engines.here)
        func `content nobody recorded is found`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                let bytes = [UInt8](repeating: 1, count: 32)
                try await desk.engine.force(
                    """
                    INSERT INTO content (workspace, file, seq, part, digest, salt, bytes)
                    VALUES (\(desk.workspace), \(order), 7, 0, \(bytes), \(bytes), \(bytes))
                    """)
            }
            #expect(problems.map(\.seq) == [7])
        }

        @Test(arguments: Engines.here)
        func `an order without its row is named`(_ kind: Engines) async throws {
            let problems = try await found(kind) { desk, order in
                try await desk.engine.force("DELETE FROM order_row WHERE id = \(order)")
            }
            #expect(problems.map(\.what) == ["noRow"])
        }

        @Test(arguments: Engines.here)
        func `a file under a name that is none ends the check with a problem`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await story(desk)
                try await desk.engine.force("UPDATE file SET id = 'PO-2291' WHERE id = \(order)")
                let report = try await desk.check()
                #expect(report.files == 3)
                #expect(!report.isSound)
            }
        }
    }
}
