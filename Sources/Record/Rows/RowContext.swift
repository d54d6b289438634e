import FollowUp

/// What the rows of an order need from other files: its supplier, the official calendar, and when
/// the orders it waits for will be handed over.
public struct RowContext: Sendable {
    public var suppliers: [FileID: Supplier] = [:]
    public var official: OfficialCalendar
    public var prerequisites: [FileID: Day] = [:]

    /// Whether other orders may wait for one: where none does, its change marks nothing.
    public var isAwaited: @Sendable (FileID) -> Bool = { _ in true }

    public init(official: OfficialCalendar) { self.official = official }

    /// The working days of each lot, by the sites of its lines.
    public func calendar(of order: Order) -> any LotCalendars {
        guard let supplier = suppliers[order.supplier] else {
            return Calendars.shared.calendar(official, week: .mondayToSaturday, closures: [])
        }
        return supplier.calendars(of: order, official: official)
    }
}

extension Supplier {
    /// The working days of an order's lots.
    public func calendars(of order: Order, official: OfficialCalendar) -> any LotCalendars {
        calendars(
            site: order.site, lines: order.lines, start: order.terms.orderedOn, official: official)
    }

    /// The working days of the lots of an order at one of its sites, some lines at others.
    public func calendars(
        site: Int?, lines: [OrderLine], start: Day?, official: OfficialCalendar
    ) -> any LotCalendars {
        let own = site.flatMap { self.site($0) } ?? sites.first
        let standard = official.shared(by: own)
        guard sites.count > 1 else { return standard }
        var named: [Int: Int] = [:]
        var calendars: [Int: WorkCalendar] = [:]
        for line in lines {
            guard let number = line.site, number != own?.number, let site = self.site(number)
            else { continue }
            named[line.number] = number
            if calendars[number] == nil { calendars[number] = official.shared(by: site) }
        }
        guard !named.isEmpty else { return standard }
        return SiteCalendars(standard: standard, lines: named, calendars: calendars, start: start)
    }
}

extension OfficialCalendar {
    /// The calendar of a site, shared with every site that works the same days.
    fileprivate func shared(by site: Site?) -> WorkCalendar {
        Calendars.shared.calendar(
            self, week: site?.week ?? .mondayToSaturday, closures: site?.closures ?? [])
    }
}
