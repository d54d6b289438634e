import FollowUp
import Record

/// Where a page of a list by day ended. The day on which the list was begun goes with it, so that
/// midnight moves nothing from one half to the other between two pages.
struct DayCursor {
    let today: Day
    let day: Day
    let id: FileID

    init(today: Day, day: Day, id: FileID) {
        self.today = today
        self.day = day
        self.id = id
    }

    init?(_ text: String?) throws(Refusal) {
        guard let text else { return nil }
        let parts = text.split(separator: "_").map { String($0) }
        guard parts.count == 3, let today = Day(iso: parts[0]), let day = Day(iso: parts[1]),
            let id = FileID(parts[2])
        else { throw Refusal(.notUnderstood, field: "after") }
        self.init(today: today, day: day, id: id)
    }

    var text: String { "\(today.iso)_\(day.iso)_\(id)" }
}

/// A row of a list by day, with what its page needs to go on.
private struct Dated<Row: Sendable>: Sendable {
    let day: Day
    let id: FileID
    var row: Row
}

extension House {
    func visits(
        _ workspace: FileID, after: String?, limit: Int
    ) async throws -> ListAnswer<VisitRow> {
        let columns: SQL = """
            SELECT v.id, v.day, v.kind, s.name, v.provider, v.cancelled, s.chinese_name
            FROM visit_row v
            LEFT JOIN supplier_row s ON s.workspace = v.workspace AND s.id = v.supplier
            WHERE v.workspace = \(workspace) AND
            """
        return try await list(
            workspace, after: after, limit: limit, columns, day: "v.day", id: "v.id"
        ) { cells in
            guard let kind = VisitKind(rawValue: cells.text(2)) else { return nil }
            var row = VisitRow(
                id: cells.id(0), kind: kind, day: Day(iso: cells.text(1)) ?? .distantFuture,
                supplierName: cells.text(3))
            row.provider = cells.optionalText(4)
            row.cancelled = cells.int(5) != 0
            row.supplierChineseName = cells.optionalText(6)
            return row
        } lots: { row, lots in
            row.lots = lots
        }
    }

    func shipments(
        _ workspace: FileID, after: String?, limit: Int
    ) async throws -> ListAnswer<ShipmentRow> {
        let columns: SQL = """
            SELECT s.id, s.day, s.reference, s.cancelled, s.mode, s.leaves_from, s.goes_to,
            s.cut_off, s.departure, s.arrival, s.containers FROM shipment_row s
            WHERE s.workspace = \(workspace) AND
            """
        return try await list(
            workspace, after: after, limit: limit, columns, day: "s.day", id: "s.id"
        ) { cells in
            var draft = ShipmentDraft(
                reference: cells.text(2),
                mode: ShipmentMode(rawValue: cells.text(4)) ?? .fullContainer, lots: [])
            draft.from = cells.optionalText(5)
            draft.to = cells.optionalText(6)
            draft.cutOff = cells.day(7)
            draft.departure = cells.day(8)
            draft.arrival = cells.day(9)
            draft.containers = cells.text(10).split(separator: " ").map { String($0) }
            return ShipmentRow(
                id: cells.id(0), draft: draft, lots: [], cancelled: cells.int(3) != 0)
        } lots: { row, lots in
            row.lots = lots
            row.draft.lots = lots.map { LotReference(order: $0.order, lot: $0.lot) }
        }
    }

    /// One page: first what lies ahead by day, then what lies behind, the latest first.
    private func list<Row: Codable & Sendable>(
        _ workspace: FileID, after: String?, limit: Int, _ columns: SQL, day: SQL, id: SQL,
        _ read: @escaping @Sendable (any Cells) -> Row?,
        lots: @escaping @Sendable (inout Row, [LotName]) -> Void
    ) async throws -> ListAnswer<Row> {
        let zone = try await self.workspace(workspace).zone
        let cursor = try DayCursor(after)
        let today = cursor?.today ?? self.today(in: zone)
        let found = try await engine.read { reading in
            func rows(_ condition: SQL, _ order: SQL, _ most: Int) throws -> [Dated<Row>] {
                let sql: SQL = "\(columns) \(condition) ORDER BY \(order) LIMIT \(most)"
                return try reading.rows(sql) { cells in
                    read(cells).map {
                        Dated(
                            day: Day(iso: cells.text(1)) ?? .distantFuture, id: cells.id(0),
                            row: $0)
                    }
                }.compactMap { $0 }
            }
            var page: [Dated<Row>] = []
            if cursor.map({ $0.day >= today }) ?? true {
                let from = cursor.map { ($0.day, $0.id.description) } ?? (today, "")
                page = try rows(
                    "(\(day), \(id)) > (\(from.0), \(from.1))", "\(day), \(id)", limit + 1)
            }
            if page.count <= limit {
                let behind = cursor.flatMap { $0.day < today ? $0 : nil }
                let from = behind.map { ($0.day, $0.id.description) } ?? (today, "")
                page += try rows(
                    "(\(day), \(id)) < (\(from.0), \(from.1))", "\(day) DESC, \(id) DESC",
                    limit + 1 - page.count)
            }
            return try page.map { dated in
                var dated = dated
                lots(&dated.row, try Self.lots(reading, workspace, of: dated.id))
                return dated
            }
        }
        let shown = found.prefix(limit)
        let next =
            found.count > limit
            ? shown.last.map { DayCursor(today: today, day: $0.day, id: $0.id).text } : nil
        return ListAnswer(items: shown.map(\.row), next: next)
    }

    private static func lots(
        _ reading: any Reading, _ workspace: FileID, of file: FileID
    ) throws -> [LotName] {
        try reading.rows(
            """
            SELECT l.order_id, o.number, l.lot FROM lot_link l
            JOIN order_row o ON o.workspace = l.workspace AND o.id = l.order_id
            WHERE l.workspace = \(workspace) AND l.file = \(file) ORDER BY o.number, l.lot
            """
        ) { LotName(order: $0.id(0), number: $0.text(1), lot: $0.int(2)) }
    }
}
