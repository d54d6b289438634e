import FollowUp
import Record
import Testing

extension Conformance {
    /// Where two databases are known to differ, and the portable SQL makes them answer alike.
    struct Differences {
        private func names(_ desk: Desk, _ names: [String]) async throws {
            for name in names {
                try await desk.engine.force(
                    """
                    INSERT INTO supplier_row (workspace, id, name, chinese_name, sites)
                    VALUES ('collation', \(name), \(name), \(String?.none), 0)
                    """)
            }
        }

        @Test(arguments: Engines.here)
        func `names sort by their characters, on every machine alike`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let sorted = [
                    "Acme", "BETA", "Beta", "Zhejiang", "abc", "b-2", "b1", "z", "Ä", "永康", "浙江",
                    "𠀀",
                ]
                try await names(desk, sorted.reversed())
                let found = try await desk.engine.texts(
                    "SELECT name FROM supplier_row WHERE workspace = 'collation' ORDER BY name, id")
                #expect(found == sorted)
                let after = try await desk.engine.texts(
                    """
                    SELECT name FROM supplier_row WHERE workspace = 'collation'
                    AND (name, id) > ('z', 'z') ORDER BY name, id LIMIT 2
                    """)
                #expect(after == ["Ä", "永康"], "a keyset page goes on where the last one ended")
            }
        }

        @Test(arguments: Engines.here)
        func `names are compared with their case`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                try await names(desk, ["Beta", "BETA"])
                let found = try await desk.engine.texts(
                    "SELECT name FROM supplier_row WHERE workspace = 'collation' AND name = 'Beta'")
                #expect(found == ["Beta"])
            }
        }

        @Test(arguments: Engines.here)
        func `no day comes after every day`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let dated = try await desk.open("PO-1")
                let bare = FileID.new(at: Desk.now)
                var opening = desk.opening("PO-2")
                opening.terms.promised = nil
                opening.terms.orderedOn = nil
                let changes: [OrderChange] = [.opened(opening)]
                try await desk.keeper.turn(desk.workspace, files: [], context: desk.context) {
                    turn in
                    turn.begin(.order, bare)
                    try turn.record(changes, order: bare, by: Desk.mei)
                }
                let days = try await desk.engine.read { reading in
                    try reading.rows(
                        "SELECT id, promised, due_lot FROM order_row ORDER BY promised, id"
                    ) { ($0.id(0), $0.day(1), $0.optionalInt(2)) }
                }
                #expect(days.map(\.0) == [dated, bare])
                #expect(days.map(\.1) == [Desk.day("2026-11-20"), nil])
                #expect(days.map(\.2) == [1, nil])
            }
        }

        @Test(arguments: Engines.here)
        func `sums and counts come back whole`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                _ = try await desk.open("PO-1")
                _ = try await desk.open("PO-2")
                // What PostgreSQL's SUM of a BIGINT gives is no integer until it is cast.
                let sum = try await desk.engine.number(
                    "SELECT CAST(COALESCE(SUM(value), 0) AS BIGINT) FROM order_row")
                #expect(sum == 2 * 2_340_000)
                let none = try await desk.engine.number(
                    """
                    SELECT CAST(COALESCE(SUM(value), 0) AS BIGINT) FROM order_row
                    WHERE number = 'PO-3'
                    """)
                #expect(none == 0)
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM order_row") == 2)
            }
        }

        @Test(arguments: Engines.here, [Int64.min, -1, 0, 1, 255, 1 << 31, 1 << 53 + 1, .max])
        func `an integer keeps all its sixty-four bits`(
            _ kind: Engines, _ number: Int64
        ) async throws {
            try await kind.desk { desk in
                try await desk.engine.force(
                    """
                    INSERT INTO outbox (workspace, id, file, seq, topic, at)
                    VALUES ('w', 'i', 'f', \(number), '', \(-(number / 3)))
                    """)
                let kept = try await desk.engine.read { reading in
                    try reading.rows("SELECT seq, at FROM outbox WHERE workspace = 'w'") {
                        [$0.int(0), $0.int(1)]
                    }
                }
                #expect(kept == [[Int(number), Int(-(number / 3))]])
            }
        }

        @Test(arguments: Engines.here)
        func `texts and bytes come back as they went in`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let texts = ["", "'", "\"; DROP TABLE change; --", "永康 \u{1F6A2}", "?1 $1 %s \\"]
                let bytes: [UInt8] = [0, 255, 39, 92, 0]
                for (number, text) in texts.enumerated() {
                    try await desk.engine.force(
                        """
                        INSERT INTO idempotency (workspace, person, key, body, answer, at)
                        VALUES ('w', \(text), \(text), \(bytes), \([UInt8]()), \(number))
                        """)
                }
                let kept = try await desk.engine.read { reading in
                    try reading.rows(
                        """
                        SELECT key, body, answer FROM idempotency WHERE workspace = 'w'
                        ORDER BY at
                        """
                    ) { ($0.text(0), $0.bytes(1), $0.optionalBytes(2)) }
                }
                #expect(kept.map(\.0) == texts)
                #expect(kept.allSatisfy { $0.1 == bytes && $0.2 == [] })
            }
        }

        @Test(arguments: Engines.here)
        func `a read sees one state throughout`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-1")
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for note in 1...60 { _ = try await desk.note(order, "note \(note)") }
                    }
                    group.addTask {
                        for _ in 1...60 {
                            let seen = try await desk.engine.read { reading in
                                let head = try reading.count(
                                    "SELECT seq FROM file WHERE id = \(order)")
                                let last = try reading.count(
                                    "SELECT MAX(seq) FROM change WHERE file = \(order)")
                                return head == last
                            }
                            #expect(seen)
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }

        @Test func `values enter a statement by binding only`() {
            let words = "'; DELETE FROM change; --"
            let piece: SQL = "state = \(words) AND day < \(Desk.today)"
            let sql: SQL =
                "SELECT id FROM order_row WHERE workspace = \("w") AND \(piece) LIMIT \(9)"
            #expect(
                sql.text
                    == """
                    SELECT id FROM order_row WHERE workspace = ?1 AND state = ?2 AND day < ?3 \
                    LIMIT ?4
                    """)
            #expect(sql.values == [.text("w"), .text(words), .text("2026-09-01"), .int(9)])
        }
    }
}
