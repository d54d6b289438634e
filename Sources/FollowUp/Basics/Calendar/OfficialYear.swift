/// One official holiday: the days off in one span, weekends inside it included.
public struct OfficialHoliday: Hashable, Codable, Sendable {
    public let name: String
    public let from: Day
    /// The last day off.
    public let through: Day

    public init(name: String, from: Day, through: Day) {
        self.name = name
        self.from = from
        self.through = through
    }
}

/// The government's notice on the holidays of one year, with its make-up working days 调休上班日.
///
/// The span of New Year may begin in the year before. Source: the yearly notice of the General
/// Office of the State Council; a notice is data and is loaded when it appears (X23).
public struct OfficialYear: Hashable, Codable, Sendable {
    public let year: Int
    /// Whose calendar: an ISO 3166-1 code, `CN`.
    public let region: String
    /// The address where the notice can be read.
    public let notice: String
    public let holidays: [OfficialHoliday]
    /// Saturdays and Sundays that are ordinary working days.
    public let makeUpDays: [Day]

    public init(
        year: Int, region: String, notice: String, holidays: [OfficialHoliday], makeUpDays: [Day]
    ) {
        self.year = year
        self.region = region
        self.notice = notice
        self.holidays = holidays
        self.makeUpDays = makeUpDays
    }
}

/// Why a year's schedule cannot be right as it was typed.
public enum OfficialYearProblem: Hashable, Codable, Sendable {
    /// The year lies outside 1900-2199.
    case yearOutOfRange(Int)
    /// More than 40 holidays or 40 make-up days: nothing else is looked at.
    case tooMany
    /// An empty schedule would call every weekday of the year a certain working day.
    case noHolidays
    case throughBeforeFrom(OfficialHoliday)
    /// A span of more than 30 days.
    case tooLong(OfficialHoliday)
    /// Two spans share a day.
    case overlap(OfficialHoliday, OfficialHoliday)
    /// More than 40 days before or after the year.
    case farFromYear(Day)
    /// A make-up day inside a holiday.
    case makeUpDayIsOff(Day)
    /// A make-up day that is a working day anyway.
    case makeUpDayNotWeekend(Day)
    case makeUpDayTwice(Day)
}

extension OfficialYear {
    private static let mostEntries = 40
    private static let longestSpan = 30
    private static let farthest = 40

    /// Everything that speaks against loading the schedule; empty where nothing does.
    public func problems() -> [OfficialYearProblem] {
        guard holidays.count <= OfficialYear.mostEntries,
            makeUpDays.count <= OfficialYear.mostEntries
        else { return [.tooMany] }
        return (holidays.isEmpty ? [.noHolidays] : [])
            + spanProblems() + overlaps() + makeUpProblems() + farDays()
    }

    private func spanProblems() -> [OfficialYearProblem] {
        holidays.compactMap { holiday in
            let days = holiday.from.days(until: holiday.through) + 1
            if days < 1 { return .throughBeforeFrom(holiday) }
            return days > OfficialYear.longestSpan ? .tooLong(holiday) : nil
        }
    }

    private func overlaps() -> [OfficialYearProblem] {
        holidays.indices.flatMap { first in
            holidays.indices.dropFirst(first + 1).compactMap { second in
                let (one, other) = (holidays[first], holidays[second])
                let apart = one.through < other.from || other.through < one.from
                return apart ? nil : .overlap(one, other)
            }
        }
    }

    private func makeUpProblems() -> [OfficialYearProblem] {
        var seen: Set<Day> = []
        return makeUpDays.flatMap { day in
            var found: [OfficialYearProblem] = []
            if !seen.insert(day).inserted { found.append(.makeUpDayTwice(day)) }
            if !day.weekday.isWeekend { found.append(.makeUpDayNotWeekend(day)) }
            if holidays.contains(where: { $0.from <= day && day <= $0.through }) {
                found.append(.makeUpDayIsOff(day))
            }
            return found
        }
    }

    private func farDays() -> [OfficialYearProblem] {
        guard let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return [.yearOutOfRange(year)] }
        let earliest = first.adding(days: -OfficialYear.farthest)
        let latest = last.adding(days: OfficialYear.farthest)
        let named = holidays.flatMap { [$0.from, $0.through] } + makeUpDays
        return named.filter { $0 < earliest || latest < $0 }.map { .farFromYear($0) }
    }
}
