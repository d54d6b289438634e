import FollowUp
import Record

/// A list of orders by a column somebody chose. No index carries it, and none is worth its price at
/// every write: so only a list of at most `House.mostFound` orders is sorted, all of it for each
/// page.
struct ColumnSorting {
    let sort: BoardSort

    /// What is compared, before the identity that decides between equals.
    private var keys: [SQL] {
        switch sort.order {
        case .number: ["number"]
        case .supplier:
            [
                """
                COALESCE((SELECT s.name FROM supplier_row s
                WHERE s.workspace = order_row.workspace AND s.id = order_row.supplier), '')
                """
            ]
        case .promised: ["promised"]
        case .finished: ["COALESCE(finished, -1)"]
        case .value: ["currency", "COALESCE(value, -1)"]
        }
    }

    var sql: SQL {
        let down: SQL = sort.direction == .descending ? " DESC" : ""
        let order = keys.reduce("" as SQL) { "\($0)\($1)\(down), " }
        return "\(order)id\(down)"
    }

    /// What comes behind a row in this order.
    func following(_ cursor: ColumnCursor) -> SQL {
        let keys = keys.reduce("" as SQL) { "\($0)\($1), " }
        let values: SQL =
            switch sort.order {
            case .number, .supplier, .promised: "\(cursor.text), "
            case .finished: "\(cursor.figure), "
            case .value: "\(cursor.text), \(cursor.figure), "
            }
        let sign: SQL = sort.direction == .descending ? "<" : ">"
        return "(\(keys)id) \(sign) (\(values)\(cursor.id))"
    }

    /// Where a page that ends with this row ends.
    func cursor(_ row: BoardRow, currency: String) -> ColumnCursor {
        let text =
            switch sort.order {
            case .number: row.number
            case .supplier: row.supplierName
            case .promised: (row.promised ?? .distantFuture).iso
            case .finished: ""
            case .value: currency
            }
        let figure =
            switch sort.order {
            case .finished: row.finishedPermille ?? -1
            case .value: row.value.map { Int($0.amountMinor) } ?? -1
            case .number, .supplier, .promised: 0
            }
        return ColumnCursor(id: row.order, figure: figure, text: text)
    }
}

/// Where a page of a list by a column ended: the identity, a figure, words.
struct ColumnCursor {
    let id: FileID
    let figure: Int
    let text: String

    init(id: FileID, figure: Int, text: String) {
        self.id = id
        self.figure = figure
        self.text = text
    }

    init(_ told: String) throws(Refusal) {
        let parts = told.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
        guard told.utf8.count <= 2_000, parts.count == 3, let id = FileID(String(parts[0])),
            let figure = Int(parts[1])
        else { throw Refusal(.notUnderstood, field: "after") }
        self.init(id: id, figure: figure, text: String(parts[2]))
    }

    var told: String { "\(id)_\(figure)_\(text)" }
}

extension AskBoard {
    /// A page of the list by a column.
    ///
    /// *Refuses when* the list has more than `House.mostFound` orders.
    func sorted(
        by sorting: ColumnSorting, _ house: House, _ workspace: FileID, today: Day,
        official: OfficialCalendar
    ) async throws -> ListAnswer<BoardRow> {
        let matching = try matching(house, workspace)
        let cursor = try after.map { told throws(Refusal) in try ColumnCursor(told) }
        let list = BoardList(workspace, filter, supplier, matching, today)
        try await house.sortable(list)
        let limit = limit
        let sql = BoardSQL(
            list, by: sorting, after: cursor, today: today, limit: limit + 1
        ).sql
        var found = try await house.engine.read { reading in
            try reading.rows(sql) { BoardSQL.row($0) }
        }
        let goesOn = found.count > limit
        if goesOn { found.removeLast() }
        let rows = try await house.judge(found, workspace, today: today, official: official)
        var answer = ListAnswer(items: rows, next: nil)
        if goesOn, let last = rows.last, let raw = found.last {
            answer.next = sorting.cursor(last, currency: raw.currency).told
        }
        return answer
    }
}

extension House {
    fileprivate func sortable(_ list: BoardList) async throws {
        let most = Self.mostFound
        let found = try await engine.read { reading in
            try reading.count(
                """
                SELECT COUNT(*) FROM (SELECT 1 AS one FROM \(list.source)
                WHERE \(list.conditions) LIMIT \(most + 1)) AS counted
                """)
        }
        guard found <= most else { throw Refusal(.tooManyFound(most: most), field: "sort") }
    }
}
