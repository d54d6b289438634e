/// A date as the papers of an order name it: a day of the calendar, without hour and zone.
///
/// From 1900-01-01 to 2199-12-31; arithmetic that would leave the range stops at its end.
/// Written `2026-11-20` (ISO 8601, 5.2.1.1).
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01: -25,567 to 84,005.
    public let number: Int32

    /// The first day of the range, a Monday.
    public static let distantPast = Day(inRange: -25_567)
    /// The last day of the range.
    public static let distantFuture = Day(inRange: 84_005)

    private init(inRange number: Int32) { self.number = number }

    /// The day that many days after 1970-01-01, or the end of the range beyond it.
    public init(clamping number: Int) {
        let least = Int(Day.distantPast.number)
        let most = Int(Day.distantFuture.number)
        self.init(inRange: Int32(min(max(number, least), most)))
    }

    /// A day of the Gregorian calendar; nil for one that does not exist or lies out of range.
    public init?(year: Int, month: Int, day: Int) {
        guard 1900...2199 ~= year, 1...12 ~= month,
            1...Day.length(ofMonth: month, year: year) ~= day
        else { return nil }
        self.init(inRange: Int32(Day.number(year: year, month: month, day: day)))
    }

    /// Reads `2026-11-20`, ten characters and nothing else.
    public init?(iso: String) {
        var bytes = iso.utf8.makeIterator()
        guard let day = Day(reading: &bytes), bytes.next() == nil else { return nil }
        self = day
    }

    /// Reads the ten characters of a date and leaves the rest.
    init?(reading bytes: inout String.UTF8View.Iterator) {
        guard let year = bytes.digits(4), bytes.next() == 45,
            let month = bytes.digits(2), bytes.next() == 45,
            let day = bytes.digits(2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-11-20`.
    public var iso: String {
        let date = civil
        return String(unsafeUninitializedCapacity: 10) { buffer in
            buffer.put(date.year, at: 0, digits: 4)
            buffer[4] = 45
            buffer.put(date.month, at: 5, digits: 2)
            buffer[7] = 45
            buffer.put(date.day, at: 8, digits: 2)
            return 10
        }
    }

    public var year: Int { civil.year }
    /// 1 to 12.
    public var month: Int { civil.month }
    /// 1 to 31.
    public var dayOfMonth: Int { civil.day }

    public var weekday: Weekday { Weekday(rawValue: index % 7 + 1) ?? .monday }

    /// The Monday of the week the day lies in (ISO 8601: weeks begin on Monday).
    public var startOfWeek: Day { Day(clamping: Int(number) - index % 7) }

    /// Calendar days later, or earlier where negative; beyond the range its end.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        if overflow { return days < 0 ? .distantPast : .distantFuture }
        return Day(clamping: sum)
    }

    /// Calendar days from this day to the other; negative where the other is earlier.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    /// Position in the range: 0 for its first day, a Monday.
    var index: Int { Int(number) - Int(Day.distantPast.number) }

    /// The day at a position in the range.
    init(index: Int) { self.init(clamping: index + Int(Day.distantPast.number)) }
}

extension Day: Comparable, CustomStringConvertible {
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    public var description: String { iso }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a day"))
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// The Gregorian calendar counted in eras of 400 years beginning on 1 March, so that the leap day
/// is the last of its year.
extension Day {
    private static let daysOfEra = 146_097
    private static let daysBefore1970 = 719_468

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let counted = month > 2 ? year : year - 1
        let era = counted / 400
        let yearOfEra = counted % 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysOfEra + dayOfEra - daysBefore1970
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let days = Int(number) + Day.daysBefore1970
        let era = days / Day.daysOfEra
        let dayOfEra = days % Day.daysOfEra
        let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leaps) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }
}
