/// How the days of one column are read.
public struct DateReading: Sendable, Codable, Equatable {
    public enum NumericOrder: String, Sendable, Codable, CaseIterable {
        case dayFirst
        case monthFirst
    }

    /// Nil reads only those numeric dates that leave no choice.
    public var numericOrder: NumericOrder?

    public init(numericOrder: NumericOrder?) {
        self.numericOrder = numericOrder
    }

    /// The day a cell names, without any time of day behind it. Nil for what is no date, for days
    /// that do not exist, and for numeric dates that contradict the order of the column.
    public func day(of text: String) -> (year: Int, month: Int, day: Int)? {
        guard let day = calendarDay(of: text) else { return nil }
        return (day.year, day.month, day.day)
    }

    private func calendarDay(of text: String) -> CalendarDay? {
        switch (DateCell(text), numericOrder) {
        case (.undecided(let dayFirst, _)?, .dayFirst): dayFirst
        case (.undecided(_, let monthFirst)?, .monthFirst): monthFirst
        case (.undecided?, nil), (nil, _): nil
        case (.day(let day, .dayMonthYear)?, .monthFirst): day.day == day.month ? day : nil
        case (.day(_, .monthDayYear)?, .dayFirst): nil
        case (.day(let day, _)?, _): day
        }
    }
}
