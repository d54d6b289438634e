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
    /// By column, a cell that may be read in two ways.
    private(set) var doubtful: [String: String] = [:]
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
            if column.isAmbiguous, told == nil {
                ambiguousDates.append(header[at])
                doubtful[header[at]] = column.firstUndecided
            }
            dates[at] = column.style ?? DateReading(numericOrder: told)
        }
    }

    private mutating func learn(_ numbers: [Int: DecimalColumn], _ told: DecimalStyle.Mark?) {
        for (at, column) in numbers.sorted(by: { $0.key < $1.key }) {
            if column.isAmbiguous, told == nil {
                ambiguousDecimals.append(header[at])
                doubtful[header[at]] = column.firstUndecided
            }
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
}

/// Numbers.
extension ListReading {
    enum NumberCell { case number(String), absent, none, problem }

    /// Words without a digit are an absent fact; with one they are a number nobody could read.
    func number(_ field: ImportField, _ row: TableRow) -> NumberCell {
        guard let at = columns[field], at < row.cells.count else { return .none }
        let text = row.cells[at]
        guard !CellText.isBlank(text) else { return .none }
        if let told = amount(at: at, text) { return .number(Self.trimmed(told.plain)) }
        return text.contains(where: \.isNumber) ? .problem : .absent
    }

    /// The currency that stands beside a number, as it is told there; nil where none does.
    func sign(_ field: ImportField, _ row: TableRow) -> CurrencySign? {
        guard let at = columns[field], at < row.cells.count else { return nil }
        let text = row.cells[at]
        // Most cells are a bare number, and need no second reading.
        let isBare = text.utf8.allSatisfy { $0 <= UInt8(ascii: "9") && $0 != UInt8(ascii: "$") }
        return isBare ? nil : amount(at: at, text).flatMap { CurrencySign($0.affix) }
    }

    /// A number and what stands beside it: nothing, the one unit of its column, or a currency,
    /// which its row confirms.
    func amount(at column: Int, _ text: String) -> (plain: String, affix: String)? {
        guard let style = decimals[column], let told = style.amount(text) else { return nil }
        let isKnown =
            told.affix.isEmpty || told.affix == style.affix
            || holdsMoney(column) && CurrencySign(told.affix) != nil
        return isKnown ? told : nil
    }

    private func holdsMoney(_ column: Int) -> Bool {
        [ImportField.unitPrice, .value, .paid].contains { columns[$0] == column }
    }

    /// Without zeros behind its last decimal: they are none too many.
    private static func trimmed(_ plain: String) -> String {
        guard plain.utf8.contains(UInt8(ascii: ".")) else { return plain }
        var digits = plain.utf8[...]
        while digits.last == UInt8(ascii: "0") { digits = digits.dropLast() }
        if digits.last == UInt8(ascii: ".") { digits = digits.dropLast() }
        return String(decoding: digits, as: UTF8.self)
    }
}
