import FollowUp
import Record
import Testing

extension Conformance {
    /// V7: the database itself refuses, whoever asks.
    struct TheJournalIsAppendOnly {
        static let attempts: [SQL] = [
            "UPDATE change SET workspace = 'x'", "UPDATE change SET file = 'x'",
            "UPDATE change SET seq = seq + 100", "UPDATE change SET at = 0",
            "UPDATE change SET kind = 'order.noted/1'",
            "UPDATE change SET commitment = chain", "UPDATE change SET chain = commitment",
            "DELETE FROM change", "DELETE FROM change WHERE seq = 1",
            "UPDATE content SET workspace = 'x'", "UPDATE content SET file = 'x'",
            "UPDATE content SET seq = seq + 100", "UPDATE content SET part = part + 100",
            "UPDATE content SET digest = salt WHERE part = 1",
            "UPDATE content SET salt = digest WHERE part = 1",
            "UPDATE content SET bytes = digest WHERE part = 1",
            "UPDATE content SET salt = NULL WHERE part = 1",
            "UPDATE content SET bytes = NULL WHERE part = 1",
            "UPDATE content SET salt = NULL, bytes = NULL WHERE part = 0",
            "UPDATE content SET salt = NULL, bytes = NULL, digest = salt WHERE part = 1",
            "DELETE FROM content", "DELETE FROM content WHERE part = 1",
        ]

        @Test(arguments: Engines.here)
        func `no header and no content is rewritten or removed`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                _ = try await desk.note(try await desk.open("PO-2291"), "waiting for the sample")
                for attempt in Self.attempts {
                    let failure = await desk.engine.failure(attempt)
                    #expect(failure != nil, "\(attempt.text)")
                }
                #expect(try await desk.check().isSound)
            }
        }

        @Test(arguments: Engines.here)
        func `an insert cannot take the place of a change`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                var attempts: [SQL] = [
                    """
                    INSERT INTO change (workspace, file, seq, at, kind, commitment, chain)
                    SELECT workspace, file, seq, at + 1, kind, commitment, chain FROM change
                    WHERE file = \(order) ON CONFLICT (workspace, file, seq)
                    DO UPDATE SET at = excluded.at
                    """
                ]
                if kind == .sqlite {
                    attempts.append(
                        """
                        INSERT OR REPLACE INTO change SELECT workspace, file, seq, at + 1, kind,
                        commitment, chain FROM change WHERE file = \(order)
                        """)
                    attempts.append(
                        """
                        INSERT OR REPLACE INTO content SELECT workspace, file, seq, part, digest,
                        salt, digest FROM content WHERE file = \(order)
                        """)
                    attempts.append(
                        """
                        INSERT OR REPLACE INTO content (rowid, workspace, file, seq, part, digest)
                        SELECT rowid, workspace, file, seq + 100, part, digest FROM content
                        WHERE file = \(order)
                        """)
                } else {
                    attempts.append("TRUNCATE change")
                    attempts.append("TRUNCATE content")
                }
                for attempt in attempts {
                    let failure = await desk.engine.failure(attempt)
                    #expect(failure != nil, "\(attempt.text)")
                }
                #expect(try await desk.check().isSound)
            }
        }

        @Test(arguments: Engines.here)
        func `salt and bytes of a text may go together`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                try await desk.engine.force(
                    """
                    UPDATE content SET salt = NULL, bytes = NULL
                    WHERE file = \(order) AND part >= 1
                    """)
                #expect(try await desk.check().isSound)
            }
        }
    }
}
