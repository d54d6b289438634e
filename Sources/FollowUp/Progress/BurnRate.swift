/// How fast a lot is made, by the totals told of it, and what follows from that (X17).
///
/// The rate is what was added per working day of the site between two reports: the last one, and
/// the latest of those at least five working days before it, or else the first. The day production
/// started counts as a report of nothing finished. A total that stood still or fell tells no rate.
/// Nothing of it depends on today: what it implies holds until more is told.
public struct BurnRate: Codable, Sendable, Equatable {
    /// The two days it is taken between.
    public var from: Day
    public var through: Day
    /// What was finished between them, in so many working days.
    public var gained: Quantity
    public var workdays: Int
    /// When these shares of the lot are reached at that rate; nil for what is reached. Of packing
    /// its own rate counts where it tells one; where enough is finished, and nothing tells when it
    /// will be packed, its day is not known.
    public var twentyPercentFinished: Day?
    public var eightyPercentPacked: Day?
    public var finished: Day?

    public init(from: Day, through: Day, gained: Quantity, workdays: Int) {
        self.from = from
        self.through = through
        self.gained = gained
        self.workdays = workdays
    }

    /// Rounded down, to whole units from ten on.
    public var perWorkday: Quantity {
        let exact = gained.thousandths / Int64(max(1, workdays))
        return Quantity(thousandths: exact < 10_000 ? exact : exact / 1_000 * 1_000) ?? .zero
    }
}

extension Lot {
    /// Reports nearer to each other tell more of a day's chance than of a rate.
    private static let burnWorkdays = 5

    /// Nil where the lot's totals tell none.
    public func burnRate(on calendar: WorkCalendar) -> BurnRate? {
        guard !progress.isEmpty, let whole = quantity, whole > .zero,
            let made = rise(\.finished, on: calendar)
        else { return nil }
        let packed = rise(\.packed, on: calendar)
        var rate = BurnRate(
            from: made.from, through: made.through, gained: made.gained, workdays: made.workdays)
        rate.twentyPercentFinished = made.day(of: 20, of: whole, on: calendar)
        rate.eightyPercentPacked = [made, packed].compactMap {
            $0?.day(of: 80, of: whole, on: calendar)
        }.max()
        rate.finished = made.day(of: 100, of: whole, on: calendar)
        return rate
    }

    /// How a total rose; totals of before the lot was divided are of other goods.
    private func rise(
        _ total: KeyPath<Progress, Quantity?>, on calendar: WorkCalendar
    ) -> Rise? {
        let since = progress.lastIndex { $0.parted != nil } ?? progress.startIndex
        var reports = progress[since...].compactMap { told in
            told[keyPath: total].map { (day: told.asOf, total: $0) }
        }
        if since == progress.startIndex, total == \.finished,
            let start = milestone(.massProductionStarted)?.actual
        {
            reports.insert((start, .zero), at: 0)
        }
        // Of one day the report told last counts.
        guard var last = reports.first else { return nil }
        for report in reports where report.day >= last.day { last = report }
        let limit = calendar.adding(workdays: -Self.burnWorkdays, to: last.day)
        var base: (day: Day, total: Quantity)?
        for report in reports where report.day < last.day {
            guard let known = base else {
                base = report
                continue
            }
            // Up to the limit the latest, beyond it the first.
            let isBetter =
                known.day <= limit
                ? report.day <= limit && report.day >= known.day
                : report.day <= known.day
            if isBetter { base = report }
        }
        guard let base, let gained = last.total.subtracting(base.total), gained > .zero else {
            return nil
        }
        let workdays = calendar.count(from: base.day, to: last.day)
        guard workdays > 0 else { return nil }
        return Rise(
            from: base.day, through: last.day, total: last.total, gained: gained,
            workdays: workdays)
    }
}

/// A total that rose between two reports.
private struct Rise {
    /// Eight years of working days: what takes longer is as good as never.
    private static let longest: UInt64 = 2_000

    let from: Day
    let through: Day
    let total: Quantity
    let gained: Quantity
    let workdays: Int

    /// When so many percent of the whole are reached, should it rise on like that; nil where they
    /// are.
    func day(of percent: Int64, of whole: Quantity, on calendar: WorkCalendar) -> Day? {
        // At most 10^15 thousandths, so that a hundred times as much is in range.
        let target = (whole.thousandths * percent + 99) / 100
        guard target > total.thousandths else { return nil }
        let left = UInt64(target - total.thousandths)
        let rate = gained.thousandths.magnitude
        // The product may take more than 64 bits; the rest of the division counts as a day.
        let product = left.multipliedFullWidth(by: UInt64(workdays))
        guard product.high < rate else {
            return calendar.adding(workdays: Int(Self.longest), to: through)
        }
        let (days, rest) = rate.dividingFullWidth(product)
        let steps = min(days, Self.longest) + (rest > 0 ? 1 : 0)
        return calendar.adding(workdays: Int(min(steps, Self.longest)), to: through)
    }
}
