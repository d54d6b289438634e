import FollowUp
import Record

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
