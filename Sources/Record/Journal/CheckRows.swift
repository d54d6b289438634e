import FollowUp

/// Derived rows against the files they are made of, both ways: `gendan rebuild` puts right whatever
/// is found here.
extension Check {
    private static let most = 100

    func rowProblems() async throws -> [CheckProblem] {
        var found: [CheckProblem] = []
        let tables: [(FileKind, SQL)] = [
            (.order, "order_row"), (.supplier, "supplier_row"), (.item, "item_row"),
            (.visit, "visit_row"), (.shipment, "shipment_row"),
        ]
        for (kind, table) in tables {
            found += try await asked("noRow", rowless(kind, table))
            found += try await asked("rowWithoutFile", fileless(kind, table, "id"))
        }
        for kind in [FileKind.order, .supplier, .item] {
            found += try await asked("noClaim", claimless(kind))
        }
        found += try await asked("claimWithoutFile", Self.strayClaims)
        for table in ["lot_row", "document_row", "instalment_row", "dependence_row", "item_order"] {
            let table = SQL(stringLiteral: table)
            found += try await asked("rowWithoutFile", fileless(.order, table, "order_id"))
        }
        found += try await asked("rowWithoutFile", fileless(.order, "due", "file"))
        found += try await asked("rowWithoutFile", fileless(.supplier, "account_row", "supplier"))
        found += try await asked("rowWithoutFile", Self.strayLinks)
        found += try await asked("rowWithoutFile", Self.straySnapshots)
        found += try await asked("documentWithoutBlob", Self.blobless)
        return try await found + members()
    }

    private func asked(_ what: String, _ sql: SQL) async throws -> [CheckProblem] {
        try await engine.read { reading in
            try reading.rows(sql) {
                CheckProblem(workspace: $0.id(0), file: $0.id(1), seq: 0, what: what)
            }
        }
    }

    private func rowless(_ kind: FileKind, _ table: SQL) -> SQL {
        """
        SELECT f.workspace, f.id FROM file f LEFT JOIN \(table) r
        ON r.workspace = f.workspace AND r.id = f.id WHERE f.kind = \(kind.rawValue)
        AND r.id IS NULL ORDER BY f.workspace, f.id LIMIT \(Self.most)
        """
    }

    private func fileless(_ kind: FileKind, _ table: SQL, _ column: SQL) -> SQL {
        """
        SELECT r.workspace, r.\(column) FROM \(table) r LEFT JOIN file f
        ON f.workspace = r.workspace AND f.id = r.\(column) AND f.kind = \(kind.rawValue)
        WHERE f.id IS NULL ORDER BY r.workspace, r.\(column) LIMIT \(Self.most)
        """
    }

    private func claimless(_ kind: FileKind) -> SQL {
        """
        SELECT f.workspace, f.id FROM file f LEFT JOIN claim c
        ON c.workspace = f.workspace AND c.kind = f.kind AND c.file = f.id
        WHERE f.kind = \(kind.rawValue) AND c.file IS NULL
        ORDER BY f.workspace, f.id LIMIT \(Self.most)
        """
    }

    private static let strayClaims: SQL = """
        SELECT c.workspace, c.file FROM claim c LEFT JOIN file f
        ON f.workspace = c.workspace AND f.id = c.file AND f.kind = c.kind
        WHERE f.id IS NULL ORDER BY c.workspace, c.file LIMIT 100
        """

    private static let strayLinks: SQL = """
        SELECT l.workspace, l.file FROM lot_link l LEFT JOIN file f
        ON f.workspace = l.workspace AND f.id = l.file AND f.kind = l.kind
        WHERE f.id IS NULL ORDER BY l.workspace, l.file LIMIT 100
        """

    private static let straySnapshots: SQL = """
        SELECT s.workspace, s.file FROM snapshot s LEFT JOIN file f
        ON f.workspace = s.workspace AND f.id = s.file WHERE f.id IS NULL
        ORDER BY s.workspace, s.file LIMIT 100
        """

    /// Documents whose content nobody has kept.
    private static let blobless: SQL = """
        SELECT d.workspace, d.order_id FROM document_row d LEFT JOIN blob b
        ON b.workspace = d.workspace AND b.digest = d.digest WHERE b.digest IS NULL
        ORDER BY d.workspace, d.order_id LIMIT 100
        """

    /// Members stand in their workspace's file alone.
    private func members() async throws -> [CheckProblem] {
        try await engine.read { reading in
            let workspaces = try reading.rows(
                "SELECT id FROM file WHERE kind = 'workspace' ORDER BY id LIMIT 10000"
            ) { $0.id(0) }
            return try workspaces.compactMap { id in
                // A file whose journal does not hold is named by that.
                let held = try? Journal.replay(reading, workspace: id, id: id)
                guard case .workspace(let house)? = held?.file else { return nil }
                let rows = try reading.rows(
                    "SELECT person FROM member_row WHERE workspace = \(id) ORDER BY person"
                ) { $0.id(0) }
                guard rows != house.members.map(\.person).sorted() else { return nil }
                return CheckProblem(workspace: id, file: id, seq: 0, what: "members")
            }
        }
    }
}
