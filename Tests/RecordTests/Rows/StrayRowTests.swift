import FollowUp
import Record
import Testing

extension Conformance {
    /// Rows against files, both ways and for every kind: what does not agree is named.
    struct StrayRows {
        private static let nobody = FileID(high: 9, low: 9)

        private func found(
            _ kind: Engines, _ forgeries: SQL...
        ) async throws -> [CheckProblem] {
            var problems: [CheckProblem] = []
            try await kind.desk { desk in
                _ = try await desk.open("PO-2291")
                let forgeries = forgeries
                for sql in forgeries { try await desk.engine.force(sql) }
                problems = try await desk.check().problems
            }
            return problems
        }

        static let taken: [(SQL, [String])] = [
            ("DELETE FROM order_row", ["noRow"]),
            ("DELETE FROM lot_row", ["lotRows"]),
            ("DELETE FROM supplier_row", ["noRow"]),
            ("DELETE FROM claim WHERE kind = 'supplier'", ["noClaim"]),
            ("DELETE FROM claim WHERE kind = 'order'", ["noClaim"]),
            ("DELETE FROM search_word", ["searchRows"]),
        ]

        @Test(arguments: Engines.here, taken.indices)
        func `a file without its row is found`(_ kind: Engines, _ index: Int) async throws {
            let (forgery, what) = Self.taken[index]
            let problems = try await found(kind, forgery)
            #expect(problems.map(\.what) == what, "\(problems)")
        }

        @Test(arguments: Engines.here)
        func `a row that lists an order otherwise than its journal is found`(
            _ kind: Engines
        ) async throws {
            let problems = try await found(kind, "UPDATE order_row SET seat = 0")
            #expect(problems.map(\.what) == ["seatRows"], "\(problems)")
        }

        static let counted: [(SQL, String, String)] = [
            ("lot_row", "order_id", "lotRows"), ("document_row", "order_id", "documentRows"),
            ("instalment_row", "order_id", "instalmentRows"),
            ("decision_row", "order_id", "decisionRows"),
            ("dependence_row", "order_id", "dependenceRows"),
            ("item_order", "order_id", "itemRows"), ("due", "file", "dueRows"),
            ("account_row", "supplier", "accountRows"), ("lot_link", "file", "linkRows"),
        ].map { (SQL(stringLiteral: $0), $1, $2) }

        @Test(arguments: Engines.here)
        func `a row that is missing among others is counted`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                _ = try await BusyHouse(desk)
                #expect(try await desk.check().problems == [])
                for (table, column, what) in Self.counted {
                    let key = SQL(stringLiteral: column)
                    let some = try await desk.engine.texts(
                        "SELECT \(key) FROM \(table) ORDER BY \(key) LIMIT 1")
                    let file = try #require(some.first, "no \(column) for \(what)")
                    try await desk.engine.force(
                        "DELETE FROM \(table) WHERE \(key) = \(file)")
                    let problems = try await desk.check().problems
                    #expect(problems.map(\.what) == [what])
                    #expect(problems.map(\.file.description) == [file])
                    _ = try await Rebuild(engine: desk.engine).run()
                    #expect(try await desk.check().problems == [])
                }
            }
        }

        @Test(arguments: Engines.here)
        func `the item of a cancelled line has the order no more, and that is sound`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let item = FileID.new(at: Desk.now)
                try await desk.begin(
                    .item, item,
                    Item.enter(ItemProfile(description: "Lid")).map { .item($0) })
                var line = Desk.line(2, "Lid")
                line.item = item
                let order = try await desk.open("PO-2291", [Desk.line(1, "Bottle"), line])
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM item_order") == 1)
                try await desk.tell(order) { try $0.cancelLine(2, reason: "not wanted") }
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM item_order") == 0)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `an order no search finds is named, one without a word is not`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let other = try await desk.open("PO-2292")
                let silent = FileID.new(at: Desk.now)
                try await desk.begin(
                    .supplier, silent,
                    Supplier.enter(SupplierProfile(name: "#")).map { .supplier($0) })
                var opening = desk.opening("##", [Desk.line(1, "–")])
                opening.supplier = silent
                opening.terms.destination = nil
                let changes = try Order.open(
                    opening, template: .standard,
                    calendar: WorkCalendar(official: .china, week: .mondayToSaturday),
                    today: Desk.today)
                try await desk.begin(.order, .new(at: Desk.now), changes.map { .order($0) })
                let rows = try await Rows(desk)
                #expect(rows.tables["search_word"]?.count == 2)
                #expect(try await desk.check().problems == [])
                var write = Write()
                write.index(
                    SearchWords(file: order, workspace: desk.workspace, texts: [], isNew: false))
                try await desk.engine.write(write)
                let problems = try await desk.check().problems
                #expect(problems.map(\.what) == ["searchRows"])
                #expect(problems.map(\.file) == [order])
                _ = try await Rebuild(engine: desk.engine).run()
                #expect(rows.differences(from: try await Rows(desk)) == [])
                #expect(try await desk.check().problems == [])
                #expect(try await desk.note(other, "and on it goes") == 3)
            }
        }

        static let added: [(SQL, String)] = [
            (
                """
                INSERT INTO lot_row (workspace, order_id, lot, supplier, promised, handed_over,
                delay, lines, lines_late) VALUES (\(nobody), \(nobody), 1, \(nobody),
                '2026-01-01', '2026-01-01', 0, 1, 0)
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO supplier_row (workspace, id, name, chinese_name, sites)
                VALUES (\(nobody), \(nobody), 'x', NULL, 0)
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO item_row (workspace, id, code, description)
                VALUES (\(nobody), \(nobody), NULL, 'x')
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO visit_row (workspace, id, kind, day, supplier, provider, cancelled)
                VALUES (\(nobody), \(nobody), 'preShipment', '2026-01-01', \(nobody), NULL, 0)
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO shipment_row (workspace, id, day, reference, cancelled)
                VALUES (\(nobody), \(nobody), '2026-01-01', 'x', 0)
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO instalment_row (workspace, order_id, instalment, due_day, stage)
                VALUES (\(nobody), \(nobody), 1, '2026-01-01', 'open')
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO account_row (workspace, supplier, number, mark)
                VALUES (\(nobody), \(nobody), 1, 'x')
                """, "rowWithoutFile"
            ),
            (
                """
                INSERT INTO claim (workspace, kind, value, file)
                VALUES (\(nobody), 'order', 'x', \(nobody))
                """, "claimWithoutFile"
            ),
            (
                """
                INSERT INTO snapshot (workspace, file, seq, bytes)
                VALUES (\(nobody), \(nobody), 1, \([UInt8](repeating: 1, count: 9)))
                """, "rowWithoutFile"
            ),
        ]

        @Test(arguments: Engines.here, added.indices)
        func `a row without its file is found`(_ kind: Engines, _ index: Int) async throws {
            let (forgery, what) = Self.added[index]
            let problems = try await found(kind, forgery)
            #expect(problems.map(\.what) == [what], "\(problems)")
            #expect(problems.first?.file == Self.nobody)
        }

        @Test(arguments: Engines.here)
        func `members are those of the workspace's file`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let workspace = desk.workspace
                try await desk.engine.force(
                    """
                    INSERT INTO member_row (workspace, person, roles, language, active)
                    VALUES (\(workspace), \(Self.nobody), 'finance', 'en', 1)
                    """)
                let problems = try await desk.check().problems
                #expect(problems.map(\.what) == ["members"])
                #expect(problems.map(\.file) == [workspace])
            }
        }
    }
}
