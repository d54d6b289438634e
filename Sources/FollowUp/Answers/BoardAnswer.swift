/// The board (B16): every open order, worst first, and what needs somebody today.
public struct BoardAnswer: Codable, Sendable {
    public var today: Day
    public var counts: BoardCounts
    public var weeks: [BoardWeek]
    public var items: [BoardRow]
    /// Where the next page begins; nil on the last.
    public var next: String?
    /// Where else the words searched for are found, where nothing is found here.
    public var elsewhere: [BoardFound] = []

    public init(
        today: Day, counts: BoardCounts, weeks: [BoardWeek], items: [BoardRow], next: String?
    ) {
        self.today = today
        self.counts = counts
        self.weeks = weeks
        self.items = items
        self.next = next
    }
}

/// Orders found under another filter than the one asked for.
public struct BoardFound: Codable, Sendable, Equatable {
    public var filter: BoardFilter
    public var orders: Int

    public init(filter: BoardFilter, orders: Int) {
        self.filter = filter
        self.orders = orders
    }
}

/// What the board can be narrowed to.
public enum BoardFilter: String, Codable, Sendable, CaseIterable {
    case open, late, willBeLate, dueThisWeek, decisionWaits, paymentWaits, closed, cancelled

    /// Only orders that wait for this have it.
    public var wait: BoardWait? {
        switch self {
        case .decisionWaits: .decision
        case .paymentWaits: .payment
        case .open, .late, .willBeLate, .dueThisWeek, .closed, .cancelled: nil
        }
    }
}

/// What an open order waits for besides its milestones (B16): a question that nobody decided; an
/// instalment that is due, or whose release was begun and that was not sent.
public enum BoardWait: String, Codable, Sendable, CaseIterable {
    case decision, payment
}

/// Counted up to `BoardCounts.ceiling`; a figure at the ceiling means "that many or more".
public struct BoardCounts: Codable, Sendable, Equatable {
    public static let ceiling = 1_000

    public var open = 0
    public var late = 0
    public var willBeLate = 0
    public var dueThisWeek = 0
    public var decisionWaits = 0
    public var paymentWaits = 0
    /// The workspace has an order, open or ended.
    public var hasOrders = false

    public init() {}
}

/// Handovers forecast for one week, by state: the board's heat.
public struct BoardWeek: Codable, Sendable, Equatable {
    public var monday: Day
    public var onPlan: Int
    public var willBeLate: Int
    public var late: Int
    /// No working day at all in the official calendar and no order due: shown as closed.
    public var closed: Bool
    public var provisional: Bool

    public init(monday: Day, onPlan: Int, willBeLate: Int, late: Int) {
        self.monday = monday
        self.onPlan = onPlan
        self.willBeLate = willBeLate
        self.late = late
        closed = false
        provisional = false
    }

    public var total: Int { onPlan + willBeLate + late }
}

/// How an order, a lot or a milestone stands on a day.
public enum Standing: String, Codable, Sendable, CaseIterable {
    case late, willBeLate, onPlan, notKnown, done, notApplicable, cancelled
    /// A milestone nobody told of before its lot was handed over or its order ended.
    case notTold
}

public struct BoardRow: Codable, Sendable {
    public var order: FileID
    public var number: String
    /// The first line's description and how many more there are.
    public var summary: String
    public var moreLines: Int
    public var lots: Int
    public var supplier: FileID
    public var supplierName: String
    /// The supplier's name in Chinese, where it is recorded.
    public var supplierChineseName: String?
    /// The site the order is made at, where it was told or the supplier has no other.
    public var siteName: String?
    public var standing: Standing
    /// The milestone that is due first, of which lot, when and owed by whom.
    public var milestone: MilestoneKey?
    public var milestoneNames: MilestoneNames?
    public var lot: Int?
    public var due: Day?
    public var owes: Party?
    public var promised: Day?
    public var forecast: Day?
    /// By the supplier's own history; nil where the forecast lies later still.
    public var p50: Day?
    public var p80: Day?
    public var finishedPermille: Int?
    public var value: Money?
    /// Some day it rests on lies in a year without an official calendar.
    public var provisional: Bool
    public var waits: [BoardWait] = []

    public init(order: FileID, number: String, supplier: FileID, supplierName: String) {
        self.order = order
        self.number = number
        self.supplier = supplier
        self.supplierName = supplierName
        summary = ""
        moreLines = 0
        lots = 1
        standing = .notKnown
        provisional = false
    }

    /// Calendar days from the promised to the forecast handover; positive is late.
    public var slipDays: Int? {
        guard let promised, let forecast else { return nil }
        return promised.days(until: forecast)
    }
}
