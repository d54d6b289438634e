import FollowUp
import Record

/// A row of the board as it is kept: days, no judgement.
struct RawBoardRow: Sendable {
    var row: BoardRow
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

/// What narrows the board to words: the rows they are found in, and the number they may be.
struct BoardSearch {
    let matching: SQL
    private let number: String

    init(matching: SQL, number: String) {
        self.matching = matching
        self.number = number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .lowercased()
    }

    var isExact: SQL { "LOWER(number) = \(number)" }
}

/// One statement for the board and every list of orders; values bind, words never do.
struct BoardSQL {
    let sql: SQL

    init(
        workspace: FileID, filter: BoardFilter, supplier: FileID?, search: BoardSearch?,
        today: Day, after: BoardCursor?, limit: Int
    ) {
        var conditions = Self.conditions(workspace, filter, today)
        if let supplier { conditions = "\(conditions) AND supplier = \(supplier)" }
        var source: SQL = "order_row"
        if let search {
            // From what was found to its rows, never the other way: the board may have a million.
            source = "(\(search.matching)) AS found CROSS JOIN order_row"
            conditions = "order_row.word_id = found.word_id AND \(conditions)"
        }
        let sorting = BoardSorting(filter, narrowed: supplier != nil || search != nil)
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
            \(Self.columns(exact)) FROM \(source) WHERE \(conditions) ORDER BY \(order)
            LIMIT \(limit)
            """
    }

    /// The row of one order.
    init(workspace: FileID, order: FileID) {
        sql = """
            \(Self.columns("0")) FROM order_row WHERE workspace = \(workspace) AND id = \(order)
            """
    }

    private static func columns(_ exact: SQL) -> SQL {
        """
        SELECT id, number, supplier, site, state, summary, more_lines, lots, due_day,
        due_milestone, due_english, due_chinese, due_lot, owes, promised, forecast_base, tail,
        slack_day, rank_day, weight, finished, value, currency, provisional, handed_over,
        \(exact) AS exact
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

    private static func conditions(
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
        return RawBoardRow(
            row: row, state: OrderState(rawValue: cells.text(4)) ?? .open,
            site: cells.optionalInt(3),
            forecastBase: cells.day(15), tail: cells.int(16),
            slack: Day(iso: cells.text(17)) ?? .distantFuture,
            rank: Day(iso: cells.text(18)) ?? .distantFuture, weight: cells.int(19),
            handedOver: cells.day(24), isExact: cells.int(25) != 0)
    }
}

/// What a list of orders is sorted by: the day its own index has, or, where a supplier or words
/// narrow it, the board's rank; orders that ended by the day they did, the newest first. A page and
/// the cursor that follows it go by the same.
enum BoardSorting {
    case rank, due, slack, newest

    init(_ filter: BoardFilter, narrowed: Bool) {
        switch filter {
        case .willBeLate where !narrowed: self = .slack
        case .late where !narrowed, .dueThisWeek where !narrowed: self = .due
        case .closed, .cancelled: self = .newest
        default: self = .rank
        }
    }

    var order: SQL {
        switch self {
        case .slack: "slack_day, id"
        case .due: "due_day, id"
        case .rank: "rank_day, weight, id"
        case .newest: "rank_day DESC, weight DESC, id DESC"
        }
    }

    /// What comes after a row in this order.
    func following(_ row: BoardCursor) -> SQL {
        switch self {
        case .slack: "(slack_day, id) > (\(row.day), \(row.id))"
        case .due: "(due_day, id) > (\(row.day), \(row.id))"
        case .rank: "(rank_day, weight, id) > (\(row.day), \(row.weight), \(row.id))"
        case .newest: "(rank_day, weight, id) < (\(row.day), \(row.weight), \(row.id))"
        }
    }
}

/// Where a page of the board ended: opaque to clients, checked when it comes back.
struct BoardCursor {
    let day: Day
    let weight: Int
    let id: FileID
    /// Its number is exactly what is searched for.
    let isExact: Bool

    init(_ text: String) throws(Refusal) {
        let parts = text.split(separator: "_", maxSplits: 3).map { String($0) }
        guard parts.count == 3 || parts.count == 4 && parts[3] == Self.exact,
            let day = Day(iso: parts[0]), let weight = Int(parts[1]),
            let id = FileID(parts[2])
        else { throw Refusal(.notUnderstood, field: "after") }
        self.day = day
        self.weight = weight
        self.id = id
        isExact = parts.count == 4
    }

    init(_ raw: RawBoardRow, _ sorting: BoardSorting) {
        id = raw.row.order
        weight = raw.weight
        isExact = raw.isExact
        day =
            switch sorting {
            case .slack: raw.slack
            case .due: raw.row.due ?? raw.rank
            case .rank, .newest: raw.rank
            }
    }

    var text: String { "\(day.iso)_\(weight)_\(id)" + (isExact ? "_\(Self.exact)" : "") }

    private static let exact = "exact"
}
