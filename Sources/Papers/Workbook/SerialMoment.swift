/// A day and time as a spreadsheet stores it: days since an epoch, with a fraction.
struct SerialMoment {
    let text: String

    private static let lastSerial = 2_958_465.0
    private static let secondsPerDay = 86_400

    /// Nil for numbers that no day belongs to; a spreadsheet shows those as numbers or ####.
    init?(_ serial: Double, format: NumberFormat, uses1904: Bool) {
        guard serial >= 0, serial <= Self.lastSerial else { return nil }
        let seconds = Int((serial * Double(Self.secondsPerDay)).rounded())
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        if format == .time, days == 0 || rest != 0 {
            text = Self.clock(seconds)
            return
        }
        let whole = format == .date ? Int(serial) : days
        guard let day = Self.day(whole, uses1904: uses1904) else { return nil }
        text = format == .dateTime && rest != 0 ? day + "T" + Self.clock(rest) : day
    }

    /// Day 60 of the 1900 system is a 29 February that never was; it is shown as such.
    private static func day(_ serial: Int, uses1904: Bool) -> String? {
        if !uses1904, serial == 60 { return "1900-02-29" }
        let offset = uses1904 ? 1462 : serial < 60 ? 1 : 0
        guard uses1904 || serial > 0, let day = CalendarDay(daysAfter1899: serial + offset) else {
            return nil
        }
        return [padded(day.year, 4), padded(day.month, 2), padded(day.day, 2)]
            .joined(separator: "-")
    }

    /// Hours go on beyond a day, as in a format for durations.
    private static func clock(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
            .joined(separator: ":")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        CellNumber.padded(String(number), width: width)
    }
}
