import FollowUp

/// The board: what needs me today?
public protocol BoardWords: Sendable {
    var title: String { get }
    /// `7 of 128 open orders need you today.`
    func headline(_ counts: BoardCounts) -> String
    func lede(_ counts: BoardCounts) -> String
    var closedHeadline: String { get }
    var cancelledHeadline: String { get }
    func filter(_ filter: BoardFilter) -> String
    /// What an order waits for, beside what is going on.
    func wait(_ wait: BoardWait) -> String
    var filters: String { get }
    var search: String { get }
    var searchHint: String { get }
    /// What the list is narrowed to besides its filter, with the way back.
    func narrowedToSupplier(_ name: String) -> String
    var showAll: String { get }

    var heatTitle: String { get }
    var heatDescription: String { get }
    var week: String { get }
    func weekFrom(_ monday: Day) -> String
    var closedWeek: String { get }
    var provisionalWeek: String { get }
    var total: String { get }

    var order: String { get }
    var supplierAndSite: String { get }
    var whatIsGoingOn: String { get }
    var whoOwes: String { get }
    var promised: String { get }
    var forecast: String { get }
    var slip: String { get }
    var finished: String { get }
    var value: String { get }
    func moreLines(_ count: Int) -> String
    func overdue(_ milestone: String, days: Int) -> String
    func due(_ milestone: String, on day: Day, today: Day) -> String
    func slipInWords(days: Int) -> String
    func fourFifths(_ day: Day, today: Day) -> String
    var nothingPlanned: String { get }
    var handedOver: String { get }
    var cancelled: String { get }
    var listCaption: String { get }

    var emptyTitle: String { get }
    var emptyText: String { get }
    var emptyImport: String { get }
    var emptyNew: String { get }
    var nothingFound: String { get }
    var nothingFoundHint: String { get }
    /// Where there are orders, but none is open.
    var noneOpen: String { get }
    var showClosed: String { get }
    /// The link to orders found under another filter.
    func found(_ found: BoardFound) -> String
    /// Nothing in what was typed can be searched for.
    func notSearchable(_ typed: String) -> String
    var newOrder: String { get }
}
