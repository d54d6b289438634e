/// The working days of one place: its working week over the official calendar, less its closures.
///
/// Official days off are off for everybody; make-up working days are worked also where the week
/// ends on Friday; a closure is off whatever the others say (X23). Bank days are a calendar of
/// their own (`bank`). Answers cost the same for any distance; a date that no working day reaches
/// is the end of the range. Source: `standards.md` §2.3.
public final class WorkCalendar: Sendable {
    public let official: OfficialCalendar
    public let week: WorkingWeek
    public let closures: [FactoryClosure]
    /// False for a place that keeps nobody's holidays but its own, such as a port.
    public let honoursOfficial: Bool

    private let workdays: DayRanks
    private let open: DaySpans

    public init(
        official: OfficialCalendar, week: WorkingWeek = .mondayToFriday,
        closures: [FactoryClosure] = [], honoursOfficial: Bool = true
    ) {
        self.official = official
        self.week = week
        self.closures = closures
        self.honoursOfficial = honoursOfficial
        var days = DaySet(week)
        if honoursOfficial && !week.isEmpty { WorkCalendar.keep(official, in: &days) }
        for closure in closures { days.remove(from: closure.from, through: closure.through) }
        workdays = DayRanks(days)
        let unconfirmed = closures.filter { !$0.confirmed }
            .map { DaySpan(from: $0.from, through: $0.through) }
        open = DaySpans(unconfirmed + (honoursOfficial ? official.openSpans() : []))
    }

    private static func keep(_ official: OfficialCalendar, in days: inout DaySet) {
        for day in official.statutoryDays() { days.remove(day) }
        for day in official.years.flatMap(\.makeUpDays) { days.insert(day) }
        for holiday in official.years.flatMap(\.holidays) {
            days.remove(from: holiday.from, through: holiday.through)
        }
    }
}

extension WorkCalendar {
    public func isWorkday(_ day: Day) -> Bool { workdays.days.contains(day) }

    /// Whether the answer for a day may still change: no official notice for it is loaded, or it
    /// lies in a closure the supplier has not confirmed.
    public func isProvisional(_ day: Day) -> Bool { open.touch(from: day, through: day) }

    /// Whether any day between the two, both counted, may still change; the order does not matter.
    public func isProvisional(from: Day, through: Day) -> Bool {
        open.touch(from: min(from, through), through: max(from, through))
    }

    /// The working day so many working days after a day, or before it where negative.
    ///
    /// The day itself is never counted, and 0 returns it as it is: 7 working days before
    /// 2026-10-09 is 2026-09-22.
    public func adding(workdays count: Int, to day: Day) -> Day {
        if count == 0 { return day }
        // A count beyond the range finds no day, and the sum below cannot overflow.
        let steps = min(max(count, -DaySet.count), DaySet.count)
        return steps > 0
            ? workdays.select(workdays.rank(day.index + 1) + steps - 1) ?? .distantFuture
            : workdays.select(workdays.rank(day.index) + steps) ?? .distantPast
    }

    /// Working days from one day up to but not including the other; negative when reversed.
    public func count(from: Day, to: Day) -> Int {
        workdays.rank(to.index) - workdays.rank(from.index)
    }

    /// The day itself where it is worked, else the next working day.
    public func nextOrSame(_ day: Day) -> Day {
        isWorkday(day) ? day : workdays.select(workdays.rank(day.index)) ?? .distantFuture
    }

    /// The day itself where it is worked, else the last working day before it.
    public func previousOrSame(_ day: Day) -> Day {
        isWorkday(day) ? day : workdays.select(workdays.rank(day.index) - 1) ?? .distantPast
    }

    /// The days between the two, both counted, on which nobody works; none when reversed.
    public func nonWorkdays(from: Day, through: Day) -> [Day] {
        guard from <= through else { return [] }
        return (from.index...through.index).lazy.map { Day(index: $0) }.filter {
            !self.isWorkday($0)
        }
    }
}
