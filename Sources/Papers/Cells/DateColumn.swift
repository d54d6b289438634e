/// Finds out how the days of a column are written by looking at all its cells.
public struct DateColumn: Sendable, Equatable {
    /// How many cells were seen in each style; undecided ones are not among them.
    public private(set) var styles: [DateStyle: Int] = [:]
    /// Numeric dates such as 3/4/2026 that do not say which number is the month.
    public private(set) var undecided = 0
    /// The first of them, folded.
    public private(set) var firstUndecided: String?
    /// Cells with a text that is no date; empty cells are not counted anywhere.
    public private(set) var unreadable = 0
    private var isDayFirstSeen = false
    private var isMonthFirstSeen = false

    public init() {}

    public mutating func observe(_ text: String) {
        switch DateCell(text) {
        case .day(let day, let style)?:
            styles[style, default: 0] += 1
            if style == .dayMonthYear, day.day != day.month { isDayFirstSeen = true }
            if style == .monthDayYear { isMonthFirstSeen = true }
        case .undecided?:
            undecided += 1
            firstUndecided = firstUndecided ?? CellText.folded(text)
        case nil:
            if !CellText.isBlank(text) { unreadable += 1 }
        }
    }

    /// The cells leave the order of day and month open: no cell decides it, or they decide it
    /// both ways. Somebody has to be asked.
    public var isAmbiguous: Bool {
        undecided > 0 && isDayFirstSeen == isMonthFirstSeen
    }

    /// How to read the column; nil when it holds no date, or is ambiguous.
    public var style: DateReading? {
        guard !isAmbiguous, undecided > 0 || !styles.isEmpty else { return nil }
        guard isDayFirstSeen != isMonthFirstSeen else { return DateReading(numericOrder: nil) }
        return DateReading(numericOrder: isDayFirstSeen ? .dayFirst : .monthFirst)
    }
}
