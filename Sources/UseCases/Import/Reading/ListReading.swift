import FollowUp
import Papers

/// How a list's columns are read, found by looking at all of it once.
struct ListReading: Sendable {
    static let dateOrders: [String: DateReading.NumericOrder] = [
        "dayMonthYear": .dayFirst, "monthDayYear": .monthFirst,
    ]

    let header: [String]
    var columns: [ImportField: Int] = [:]
    /// Columns of a take-over sheet that bear a milestone's name: the days it was reached.
    var milestones: [Int: MilestoneKey] = [:]
    /// Columns the mapping names and the list does not have.
    var missing: [String] = []
    private var dates: [Int: DateReading] = [:]
    private var decimals: [Int: DecimalStyle] = [:]
    /// Columns for which somebody has to be asked.
    private(set) var ambiguousDates: [String] = []
    private(set) var ambiguousDecimals: [String] = []
    private(set) var dateStyles = Set<String>()
    private(set) var decimalStyles = Set<String>()
    private(set) var sample: [[String]] = []
    private(set) var rows = 0

    /// Reads the list once through to learn its styles.
    init(
        path: String, form: TableForm?, mapping: ImportMapping, names: StageNames
    ) throws {
        let list = try ListTable(path: path, form: form, limits: ListRoom.limits)
        header = list.header
        find(mapping, names)
        let dayColumns = Set(columns.filter { $0.key.isDay }.values).union(milestones.keys)
        let numberColumns = Set(columns.filter { $0.key.isNumber }.values)
        var days: [Int: DateColumn] = [:]
        var numbers: [Int: DecimalColumn] = [:]
        while let row = try list.next() {
            rows += 1
            if sample.count < 5 { sample.append(row.cells.map { $0.cut(toBytes: 500) }) }
            for at in dayColumns where at < row.cells.count {
                days[at, default: DateColumn()].observe(row.cells[at])
            }
            for at in numberColumns where at < row.cells.count {
                numbers[at, default: DecimalColumn()].observe(row.cells[at])
            }
        }
        learn(days, Self.dateOrders[mapping.dateOrder ?? ""])
        learn(numbers, mapping.decimalMark.flatMap { DecimalStyle.Mark(rawValue: $0) })
    }

    private mutating func find(_ mapping: ImportMapping, _ names: StageNames) {
        for field in ImportField.of(sheet: mapping.sheet) {
            guard let name = mapping.columns[field.rawValue] else { continue }
            if let at = header.firstIndex(of: name) {
                columns[field] = at
            } else {
                missing.append(name)
            }
        }
        guard mapping.sheet == "takeOver" else { return }
        let used = Set(columns.values)
        for (at, name) in header.enumerated() where !used.contains(at) {
            milestones[at] = names.key(name)
        }
    }

    private mutating func learn(
        _ days: [Int: DateColumn], _ told: DateReading.NumericOrder?
    ) {
        for (at, column) in days.sorted(by: { $0.key < $1.key }) {
            dateStyles.formUnion(column.styles.keys.map(\.rawValue))
            if column.isAmbiguous, told == nil { ambiguousDates.append(header[at]) }
            dates[at] = column.style ?? DateReading(numericOrder: told)
        }
    }

    private mutating func learn(_ numbers: [Int: DecimalColumn], _ told: DecimalStyle.Mark?) {
        for (at, column) in numbers.sorted(by: { $0.key < $1.key }) {
            if column.isAmbiguous, told == nil { ambiguousDecimals.append(header[at]) }
            let style = column.style ?? DecimalStyle(mark: told, affix: column.affix)
            decimals[at] = style
            if let mark = style.mark { decimalStyles.insert(mark.rawValue) }
        }
    }

    func text(_ field: ImportField, _ row: TableRow) -> String? {
        guard let at = columns[field], at < row.cells.count else { return nil }
        let text = CellText.folded(row.cells[at])
        return text.isEmpty ? nil : text
    }

    /// A cell of a date column: a day, nothing (words that are no date), or a problem.
    enum DayCell { case day(Day), absent, none, problem(CellProblem) }

    func day(_ field: ImportField, _ row: TableRow) -> DayCell {
        columns[field].map { day(at: $0, row) } ?? .none
    }

    func day(at column: Int, _ row: TableRow) -> DayCell {
        guard column < row.cells.count else { return .none }
        let text = row.cells[column]
        guard !CellText.isBlank(text) else { return .none }
        if let parts = dates[column]?.day(of: text),
            let day = Day(year: parts.year, month: parts.month, day: parts.day)
        {
            return .day(day)
        }
        return text.contains(where: \.isNumber) ? .problem(CellProblem(dayIn: text)) : .absent
    }

    enum NumberCell { case number(String), absent, none, problem }

    /// Words without a digit are an absent fact; with one they are a number nobody could read.
    func number(_ field: ImportField, _ row: TableRow) -> NumberCell {
        guard let at = columns[field], at < row.cells.count else { return .none }
        let text = row.cells[at]
        guard !CellText.isBlank(text) else { return .none }
        if let plain = decimals[at]?.normalised(text) { return .number(plain) }
        return text.contains(where: \.isNumber) ? .problem : .absent
    }
}
