/// Gives each lot of an order its working days: those of the site that makes its goods.
public protocol LotCalendars: Sendable {
    /// The working days of the order's own site.
    var standard: WorkCalendar { get }
    func calendar(of lot: Lot) -> WorkCalendar
    /// The site whose days a lot follows, where that is not the order's own.
    func site(of lot: Lot) -> Int?
}

/// One calendar for every lot: all lines are made at the same site.
extension WorkCalendar: LotCalendars {
    public var standard: WorkCalendar { self }
    public func calendar(of lot: Lot) -> WorkCalendar { self }
    public func site(of lot: Lot) -> Int? { nil }
}

/// The calendars of an order whose lines are made at several sites. A lot follows the site of its
/// lines; a lot of several the one that works the fewest days in the half-year the order runs, for
/// the lot is ready when the last of its lines is.
public struct SiteCalendars: LotCalendars {
    public let standard: WorkCalendar
    /// The site of each line that is not made at the order's own.
    private let lines: [Int: Int]
    private let calendars: [Int: WorkCalendar]
    private let start: Day
    private static let span = 180

    public init(
        standard: WorkCalendar, lines: [Int: Int], calendars: [Int: WorkCalendar], start: Day?
    ) {
        self.standard = standard
        self.lines = lines
        self.calendars = calendars
        self.start = start ?? .distantPast
    }

    public func calendar(of lot: Lot) -> WorkCalendar {
        site(of: lot).flatMap { calendars[$0] } ?? standard
    }

    public func site(of lot: Lot) -> Int? {
        var slowest: (site: Int?, workdays: Int)?
        var seen: Set<Int?> = []
        for share in lot.shares {
            let site = lines[share.line]
            guard seen.insert(site).inserted else { continue }
            let days = workdays(at: site, lot)
            if slowest.map({ days < $0.workdays }) ?? true { slowest = (site, days) }
        }
        return slowest?.site
    }

    private func workdays(at site: Int?, _ lot: Lot) -> Int {
        let calendar = site.flatMap { calendars[$0] } ?? standard
        let from = start == .distantPast ? (lot.promised ?? start).adding(days: -Self.span) : start
        let to = max(lot.promised ?? from, from.adding(days: Self.span))
        return calendar.count(from: from, to: to)
    }
}
