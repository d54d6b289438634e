/// The ways a day is written in a cell.
public enum DateStyle: String, Sendable, Codable, CaseIterable {
    /// `2026-11-20`, `2026/11/20`, `2026.11.20`
    case iso
    /// `20/11/2026`, `20.11.26`
    case dayMonthYear
    /// `11/20/2026`, `11-20-26`
    case monthDayYear
    /// `2-Jun-06`, `2 June 2006`, `Jun 2, 2006`
    case namedMonth
    /// `2026年11月20日`
    case chinese
    /// `20261120`
    case compact
    /// `46346`, as a spreadsheet stores a day
    case serial
}

/// What one cell says about a day, before its column decides the order of numbers.
enum DateCell: Equatable {
    case day(CalendarDay, DateStyle)
    /// Both orders give a day, and not the same one.
    case undecided(dayFirst: CalendarDay, monthFirst: CalendarDay)

    init?(_ text: String) {
        guard let readable = CellText.readable(text), let parts = DateParts(readable) else {
            return nil
        }
        self.init(parts)
    }

    init?(_ parts: DateParts) {
        guard let cell = Self.read(parts) else { return nil }
        self = cell
    }

    private static func read(_ parts: DateParts) -> DateCell? {
        switch parts.shape {
        case "n": compact(parts) ?? serial(parts)
        case "nn": parts.signs == ["."] ? serial(parts) : nil
        case "nnn": parts.hasOneSign(of: ["-", "/", "."]) ? numeric(parts.numbers) : nil
        case "nwn", "wnn": named(parts)
        case "nwnwnw": chinese(parts)
        default: nil
        }
    }

    private static func numeric(_ numbers: [DateParts.Number]) -> DateCell? {
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        guard second.isShort else { return nil }
        if first.isFullYear, third.isShort {
            let day = CalendarDay(year: first.value, month: second.value, day: third.value)
            return day.map { .day($0, .iso) }
        }
        guard first.isShort, third.isYear else { return nil }
        let year = CalendarDay.fullYear(third.value)
        let dayFirst = CalendarDay(year: year, month: second.value, day: first.value)
        let monthFirst = CalendarDay(year: year, month: first.value, day: second.value)
        switch (dayFirst, monthFirst) {
        case (nil, nil): return nil
        case (let day?, nil): return .day(day, .dayMonthYear)
        case (nil, let day?): return .day(day, .monthDayYear)
        case (let one?, let other?):
            return one == other
                ? .day(one, .dayMonthYear) : .undecided(dayFirst: one, monthFirst: other)
        }
    }

    private static func named(_ parts: DateParts) -> DateCell? {
        let allowed: Set<String> = ["", "-", "/", ".", ",", ".,"]
        guard parts.signs.allSatisfy(allowed.contains), let month = parts.words.first?.asMonth,
            var day = parts.numbers.first, var year = parts.numbers.last
        else { return nil }
        if day.isFullYear { swap(&day, &year) }
        guard day.isShort, year.isYear else { return nil }
        let fullYear = CalendarDay.fullYear(year.value)
        return CalendarDay(year: fullYear, month: month, day: day.value)
            .map { .day($0, .namedMonth) }
    }

    private static func chinese(_ parts: DateParts) -> DateCell? {
        let numbers = parts.numbers
        guard parts.words == ["年", "月", "日"] || parts.words == ["年", "月", "号"],
            parts.signs.allSatisfy(\.isEmpty), numbers[0].isYear, numbers[1].isShort,
            numbers[2].isShort
        else { return nil }
        let year = CalendarDay.fullYear(numbers[0].value)
        return CalendarDay(year: year, month: numbers[1].value, day: numbers[2].value)
            .map { .day($0, .chinese) }
    }

    private static func compact(_ parts: DateParts) -> DateCell? {
        let number = parts.numbers[0]
        guard number.digits == 8, number.value < 2200_00_00 else { return nil }
        let day = CalendarDay(
            year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
        return day.map { .day($0, .compact) }
    }

    /// Only the days from 1954 to 2119, so that an ordinary number is seldom taken for one.
    private static func serial(_ parts: DateParts) -> DateCell? {
        let number = parts.numbers[0]
        guard number.digits == 5, 20_000...80_000 ~= number.value else { return nil }
        return CalendarDay(daysAfter1899: number.value).map { .day($0, .serial) }
    }
}

extension String {
    /// 1-12 for an English month, at least three letters of it.
    var asMonth: Int? {
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december",
        ]
        if self == "sept" { return 9 }
        guard utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(self) }.map { $0 + 1 }
    }
}
