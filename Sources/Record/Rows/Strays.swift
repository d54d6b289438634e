import FollowUp

/// What a rebuild takes away: rows of no file, and names no file bears any more.
struct Strays {
    let engine: any Engine

    func remove() async throws {
        try await removeWords()
        try await removeClaims()
        var write = Write()
        for statement in Self.rows { write.add(statement) }
        // What an order waits for may have moved while its rows were made.
        write.add(
            """
            INSERT INTO stale (workspace, file, mark)
            SELECT DISTINCT workspace, order_id, order_id FROM dependence_row WHERE workdays >= 0
            ON CONFLICT (workspace, file) DO UPDATE SET mark = excluded.mark
            """)
        write.add("DELETE FROM rebuilding")
        try await engine.write(write)
    }

    private static let rows: [SQL] = [
        without("lot_row", "order_id", "order"), without("dependence_row", "order_id", "order"),
        without("item_order", "order_id", "order"), without("document_row", "order_id", "order"),
        without("account_row", "supplier", "supplier"),
        without("instalment_row", "order_id", "order"),
        without("decision_row", "order_id", "order"),
        without("due", "file", "order"),
        without("order_row", "id", "order"), without("supplier_row", "id", "supplier"),
        without("item_row", "id", "item"), without("visit_row", "id", "visit"),
        without("shipment_row", "id", "shipment"), without("member_row", "workspace", "workspace"),
        """
        DELETE FROM lot_link WHERE NOT EXISTS (SELECT 1 FROM file WHERE
        file.workspace = lot_link.workspace AND file.id = lot_link.file
        AND file.kind = lot_link.kind)
        """,
        """
        DELETE FROM snapshot WHERE NOT EXISTS (SELECT 1 FROM file WHERE
        file.workspace = snapshot.workspace AND file.id = snapshot.file)
        """,
    ]

    private static func without(_ table: StaticString, _ id: StaticString, _ kind: String) -> SQL {
        let (table, id) = (SQL(stringLiteral: "\(table)"), SQL(stringLiteral: "\(id)"))
        return """
            DELETE FROM \(table) WHERE NOT EXISTS (SELECT 1 FROM file WHERE
            file.workspace = \(table).workspace AND file.id = \(table).\(id)
            AND file.kind = \(kind))
            """
    }

    private func removeWords() async throws {
        let words = try await engine.read { reading in
            try reading.rows(
                """
                SELECT word_id FROM order_row WHERE NOT EXISTS (SELECT 1 FROM file WHERE
                file.workspace = order_row.workspace AND file.id = order_row.id
                AND file.kind = 'order') ORDER BY word_id LIMIT 100000
                """
            ) { $0.int(0) }
        }
        guard !words.isEmpty else { return }
        var write = Write()
        for word in words { write.index(SearchWords(gone: Int64(word))) }
        try await engine.write(write)
    }

    private struct Claimed: Sendable {
        let workspace: FileID
        let kind: String
        let value: String
        let file: FileID
        let isBorne: Bool
    }

    /// A claim is borne where the file's row shows that name; the rows were made just now.
    private func removeClaims() async throws {
        var after = ("", "", "")
        while true {
            let from = after
            let claims = try await engine.read { reading in
                try reading.rows(
                    """
                    SELECT c.workspace, c.kind, c.value, c.file,
                    COALESCE(o.number, s.name, i.code, i.description) FROM claim c
                    LEFT JOIN order_row o ON c.kind = 'order' AND o.workspace = c.workspace
                    AND o.id = c.file
                    LEFT JOIN supplier_row s ON c.kind = 'supplier'
                    AND s.workspace = c.workspace AND s.id = c.file
                    LEFT JOIN item_row i ON c.kind = 'item' AND i.workspace = c.workspace
                    AND i.id = c.file
                    WHERE (c.workspace, c.kind, c.value) > (\(from.0), \(from.1), \(from.2))
                    ORDER BY c.workspace, c.kind, c.value LIMIT 2000
                    """
                ) {
                    Claimed(
                        workspace: $0.id(0), kind: $0.text(1), value: $0.text(2),
                        file: $0.id(3),
                        isBorne: $0.optionalText(4).map(Claim.of) == $0.text(2))
                }
            }
            guard let last = claims.last else { return }
            after = (last.workspace.description, last.kind, last.value)
            var write = Write()
            for claim in claims where !claim.isBorne {
                write.add(
                    """
                    DELETE FROM claim WHERE workspace = \(claim.workspace)
                    AND kind = \(claim.kind) AND value = \(claim.value)
                    AND file = \(claim.file)
                    """)
            }
            if !write.demands.isEmpty { try await engine.write(write) }
        }
    }
}

extension Write {
    /// Rows that deriving a file again would not write over.
    mutating func clear(_ file: AnyFile, _ workspace: FileID) {
        switch file {
        case .order(let order):
            add("DELETE FROM order_row WHERE workspace = \(workspace) AND id = \(order.id)")
            add(
                """
                DELETE FROM lot_row WHERE workspace = \(workspace) AND order_id = \(order.id)
                """)
            add(
                """
                DELETE FROM document_row WHERE workspace = \(workspace)
                AND order_id = \(order.id)
                """)
            add(
                """
                DELETE FROM instalment_row WHERE workspace = \(workspace)
                AND order_id = \(order.id)
                """)
            add(
                """
                DELETE FROM decision_row WHERE workspace = \(workspace)
                AND order_id = \(order.id)
                """)
        case .workspace: add("DELETE FROM member_row WHERE workspace = \(workspace)")
        case .supplier(let supplier):
            add(
                """
                DELETE FROM account_row WHERE workspace = \(workspace)
                AND supplier = \(supplier.id)
                """)
        case .item, .visit, .shipment: break
        }
    }

    /// The journal says who bears the name, whatever the row says.
    mutating func claimAnew(_ file: AnyFile, _ workspace: FileID) {
        guard let claim = file.claim else { return }
        add(
            """
            INSERT INTO claim (workspace, kind, value, file) VALUES (\(workspace),
            \(file.kind.rawValue), \(claim), \(file.id)) ON CONFLICT (workspace, kind, value)
            DO UPDATE SET file = excluded.file
            """)
    }
}
