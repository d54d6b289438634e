import FollowUp
import Record

/// A row of the board as it is kept: days, no judgement.
struct RawBoardRow: Sendable {
    var row: BoardRow
    var currency: String
    var state: OrderState
    var site: Int?
    var forecastBase: Day?
    var tail: Int
    var slack: Day
    var rank: Day
    var weight: Int
    var handedOver: Day?
    /// Its number is exactly what is searched for: it comes first.
    var isExact = false

    /// The days that say how the order stands.
    var facts: BoardFacts {
        var facts = BoardFacts()
        facts.cancelled = state == .cancelled
        facts.dueDay = row.due
        facts.forecastBase = forecastBase
        facts.tailWorkdays = tail
        facts.slackDay = slack == .distantFuture ? nil : slack
        facts.handedOver = handedOver
        return facts
    }
}

/// What a row says of the order's life.
enum OrderState: String {
    case open, closed, cancelled
}

/// What the board is searched for, as the number of an order it may be.
struct BoardSearch {
    private let number: String

    init(number: String) {
        self.number = number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .lowercased()
    }

    var isExact: SQL { "LOWER(number) = \(number)" }
}

/// Which orders a list has: where they are looked for, and what holds of them.
struct BoardList {
    let source: SQL
    let conditions: SQL

    /// `matching` gives the rows that words are found in.
    init(
        _ workspace: FileID, _ filter: BoardFilter, _ supplier: FileID?, _ matching: SQL?,
        _ today: Day, fewWait: Bool = false
    ) {
        var conditions = BoardSQL.conditions(workspace, filter, today)
        if let supplier { conditions = "\(conditions) AND supplier = \(supplier)" }
        guard let matching else {
            if fewWait, let wait = filter.wait {
                source = "(\(wait.orders(workspace, today))) AS waiting CROSS JOIN order_row"
                self.conditions = "order_row.id = waiting.order_id AND \(conditions)"
            } else {
                source = "order_row"
                self.conditions = conditions
            }
            return
        }
        // From what was found to its rows, never the other way: the board may have a million.
        source = "(\(matching)) AS found CROSS JOIN order_row"
        self.conditions = "order_row.word_id = found.word_id AND \(conditions)"
    }
}

/// One statement for the board and every list of orders; values bind, words never do.
struct BoardSQL {
    let sql: SQL

    init(
        _ list: BoardList, by sorting: BoardSorting, search: BoardSearch?, after: BoardCursor?,
        today: Day, limit: Int
    ) {
        var conditions = list.conditions
        var order = sorting.order
        var exact: SQL = "0"
        if let search {
            order = "exact DESC, \(order)"
            exact = "CASE WHEN \(search.isExact) THEN 1 ELSE 0 END"
        }
        if let after {
            conditions = "\(conditions) AND \(Self.following(after, sorting, search))"
        }
        sql = """
            \(Self.columns(exact, today)) FROM \(list.source) WHERE \(conditions) ORDER BY \(order)
            LIMIT \(limit)
            """
    }

    init(
        _ list: BoardList, by sorting: ColumnSorting, after: ColumnCursor?, today: Day, limit: Int
    ) {
        let behind: SQL = after.map { "AND \(sorting.following($0))" } ?? ""
        sql = """
            \(Self.columns("0", today)) FROM \(list.source) WHERE \(list.conditions) \(behind)
            ORDER BY \(sorting.sql) LIMIT \(limit)
            """
    }

    /// The row of one order.
    init(workspace: FileID, order: FileID, today: Day) {
        sql = """
            \(Self.columns("0", today)) FROM order_row
            WHERE workspace = \(workspace) AND id = \(order)
            """
    }

    /// What `row` reads, of `order_row`.
    static func columns(_ exact: SQL, _ today: Day) -> SQL {
        """
        SELECT id, number, supplier, site, state, summary, more_lines, lots, due_day,
        due_milestone, due_english, due_chinese, due_lot, owes, promised, forecast_base, tail,
        slack_day, rank_day, weight, finished, value, currency, provisional, handed_over,
        \(exact) AS exact, CASE WHEN \(BoardWait.decision.holds(today)) THEN 1 ELSE 0 END,
        CASE WHEN \(BoardWait.payment.holds(today)) THEN 1 ELSE 0 END
        """
    }

    /// The rows behind the cursor: those whose number is exactly what is searched for come first.
    private static func following(
        _ after: BoardCursor, _ sorting: BoardSorting, _ search: BoardSearch?
    ) -> SQL {
        let rest = sorting.following(after)
        guard let search else { return rest }
        return after.isExact
            ? "(NOT (\(search.isExact)) OR \(rest))" : "NOT (\(search.isExact)) AND \(rest)"
    }

    fileprivate static func conditions(
        _ workspace: FileID, _ filter: BoardFilter, _ today: Day
    ) -> SQL {
        var conditions: SQL = "workspace = \(workspace)"
        switch filter {
        case .open: conditions = "\(conditions) AND state = 'open'"
        case .late: conditions = "\(conditions) AND state = 'open' AND due_day < \(today)"
        case .willBeLate:
            conditions =
                "\(conditions) AND state = 'open' AND slack_day < \(today) AND due_day >= \(today)"
        case .dueThisWeek:
            let through = today.adding(days: 7)
            conditions =
                """
                \(conditions) AND state = 'open' AND due_day >= \(today) AND due_day < \(through)
                """
        case .decisionWaits, .paymentWaits:
            conditions = "\(conditions) AND state = 'open'"
            if let wait = filter.wait { conditions = "\(conditions) AND \(wait.holds(today))" }
        case .closed: conditions = "\(conditions) AND state = 'closed'"
        case .cancelled: conditions = "\(conditions) AND state = 'cancelled'"
        }
        return conditions
    }

    static func row(_ cells: any Cells) -> RawBoardRow {
        var row = BoardRow(
            order: cells.id(0), number: cells.text(1), supplier: cells.id(2), supplierName: "")
        row.summary = cells.text(5)
        row.moreLines = cells.int(6)
        row.lots = cells.int(7)
        row.due = cells.day(8)
        row.milestone = cells.optionalText(9).map { MilestoneKey(rawValue: $0) }
        if let english = cells.optionalText(10), let chinese = cells.optionalText(11) {
            row.milestoneNames = MilestoneNames(english: english, chinese: chinese)
        }
        row.lot = cells.optionalInt(12)
        row.owes = cells.optionalText(13).flatMap { Party(rawValue: $0) }
        row.promised = cells.day(14)
        row.finishedPermille = cells.optionalInt(20)
        if let value = cells.optionalInt(21), let currency = Currency(code: cells.text(22)) {
            row.value = Money(amountMinor: Int64(value), currency: currency)
        }
        row.provisional = cells.int(23) != 0
        if cells.int(26) != 0 { row.waits.append(.decision) }
        if cells.int(27) != 0 { row.waits.append(.payment) }
        return RawBoardRow(
            row: row, currency: cells.text(22), state: OrderState(rawValue: cells.text(4)) ?? .open,
            site: cells.optionalInt(3),
            forecastBase: cells.day(15), tail: cells.int(16),
            slack: Day(iso: cells.text(17)) ?? .distantFuture,
            rank: Day(iso: cells.text(18)) ?? .distantFuture, weight: cells.int(19),
            handedOver: cells.day(24), isExact: cells.int(25) != 0)
    }
}
