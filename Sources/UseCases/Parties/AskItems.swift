import FollowUp
import Record

/// Items by description.
public struct AskItems: Question {
    public static let name = "items"
    public static let allowed = Set<Role>.readers

    public var after: String?
    public var limit: Int

    public init(after: String? = nil, limit: Int = 50) {
        self.after = after
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<ItemRow> {
        let cursor = try NameCursor(after)
        let workspace = caller.workspace
        let limit = limit
        var rows = try await house.engine.read { reading in
            let found = try reading.rows(
                """
                SELECT id, code, description FROM item_row WHERE workspace = \(workspace)
                AND (description, id) > (\(cursor.name), \(cursor.id))
                ORDER BY description, id LIMIT \(limit + 1)
                """
            ) {
                ItemRow(
                    id: $0.id(0), code: $0.optionalText(1), description: $0.text(2),
                    openOrders: 0)
            }
            return try found.map { item in
                var row = item
                row.openOrders = try reading.count(
                    """
                    SELECT COUNT(*) FROM (SELECT 1 AS one FROM item_order i JOIN order_row o
                    ON o.workspace = i.workspace AND o.id = i.order_id AND o.state = 'open'
                    WHERE i.workspace = \(workspace) AND i.item = \(item.id)
                    LIMIT \(BoardCounts.ceiling)) AS counted
                    """)
                return row
            }
        }
        var next: String?
        if rows.count > limit {
            rows.removeLast()
            next = rows.last.map { NameCursor(name: $0.description, id: $0.id.description).text }
        }
        return ListAnswer(items: rows, next: next)
    }
}

/// One item and the orders whose lines are it.
public struct AskItem: Question {
    public static let name = "item"
    public static let allowed = Set<Role>.readers

    public var item: FileID

    public init(item: FileID) { self.item = item }

    public func ask(_ house: House, _ caller: Caller) async throws -> ItemAnswer {
        guard let held = try await house.keeper.read(caller.workspace, item),
            case .item(let file) = held.file
        else { throw Refusal(.notFound) }
        let workspace = try await house.workspace(caller.workspace)
        let (item, today) = (item, house.today(in: workspace.zone))
        let raw = try await house.engine.read { reading in
            try reading.rows(
                """
                \(BoardSQL.columns("0", today)) FROM item_order i
                CROSS JOIN order_row WHERE i.workspace = \(caller.workspace)
                AND i.item = \(item) AND order_row.workspace = i.workspace
                AND order_row.id = i.order_id ORDER BY state DESC, rank_day, id LIMIT 50
                """
            ) { BoardSQL.row($0) }
        }
        let orders = try await house.judge(
            raw, caller.workspace, today: today,
            official: workspace.calendar)
        return ItemAnswer(item: file, seq: held.seq, orders: orders)
    }
}
