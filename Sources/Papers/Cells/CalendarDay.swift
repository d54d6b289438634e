/// A day that exists in the Gregorian calendar.
struct CalendarDay: Equatable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil for a 31 February, and for years that no trade paper carries.
    init?(year: Int, month: Int, day: Int) {
        guard 1900...9999 ~= year, 1...12 ~= month, 1...Self.length(of: month, in: year) ~= day
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day a number of days after 1899-12-30, the day before a spreadsheet's day 1 once its
    /// nonexistent 1900-02-29 is counted.
    init?(daysAfter1899: Int) {
        guard 2...2_958_465 ~= daysAfter1899 else { return nil }
        // Years run from March, so that the leap day ends them (H. Hinnant, civil_from_days).
        let days = daysAfter1899 + 693_899
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// 00-68 belong to this century, 69-99 to the last one.
    static func fullYear(_ digits: Int) -> Int {
        guard 0..<100 ~= digits else { return digits }
        return digits < 69 ? 2000 + digits : 1900 + digits
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
