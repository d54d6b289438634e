/// Why a cell that looks like a date is none, where that can be said.
public enum DateFault: Sendable, Equatable {
    /// `12月3日`, `3/12`, `3 Dec`
    case noYear
    /// `9999-12-31`, as programs write "never"; `0001-01-01`
    case farYear

    /// Years that orders are made and planned in.
    private static let years = 1900...2199
    /// Its February has all days.
    private static let leapYear = 2000

    public init?(_ text: String) {
        guard let readable = CellText.readable(text), let parts = DateParts(readable) else {
            return nil
        }
        if Self.lacksYear(parts) {
            self = .noYear
        } else if let far = parts.far(Self.years, Self.leapYear), DateCell(far) != nil {
            self = .farYear
        } else {
            return nil
        }
    }

    private static func lacksYear(_ parts: DateParts) -> Bool {
        let numbers = parts.numbers
        guard numbers.allSatisfy({ $0.isShort }) else { return false }
        switch parts.shape {
        case "nn":
            guard ["-", "/", "."].contains(parts.signs[0]) else { return false }
            return isDay(numbers[0], numbers[1]) || isDay(numbers[1], numbers[0])
        case "nwnw": return ["日", "号"].contains(parts.words[1]) && isChinese(parts)
        case "nwn": return isChinese(parts)
        case "nw", "wn": return parts.words[0].asMonth != nil
        default: return false
        }
    }

    private static func isChinese(_ parts: DateParts) -> Bool {
        parts.words[0] == "月" && isDay(parts.numbers[0], parts.numbers[1])
    }

    private static func isDay(_ month: DateParts.Number, _ day: DateParts.Number) -> Bool {
        CalendarDay(year: leapYear, month: month.value, day: day.value) != nil
    }
}
