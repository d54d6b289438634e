import FollowUp
import Papers

/// How a list's columns are read, found by looking at all of it once.
struct ListReading: Sendable {
    var columns: [ImportField: Int] = [:]
    var dates: [ImportField: DateReading] = [:]
    var decimals: [ImportField: DecimalStyle] = [:]
    var ambiguous: [ImportField] = []
    var dateStyles = Set<String>()
    var decimalStyles = Set<String>()
    var sample: [[String]] = []
    var rows = 0

    /// Reads the list once through to learn its styles.
    init(path: String, form: TableForm?, mapping: ImportMapping) throws {
        let reader = try TableReader.open(path: path, form: form)
        for field in ImportField.of(sheet: mapping.sheet) {
            if let name = mapping.columns[field.rawValue],
                let at = reader.header.firstIndex(of: name)
            {
                columns[field] = at
            }
        }
        var days: [ImportField: DateColumn] = [:]
        var numbers: [ImportField: DecimalColumn] = [:]
        while let row = try reader.next() {
            rows += 1
            if sample.count < 5 { sample.append(row.cells) }
            for (field, at) in columns where at < row.cells.count {
                if field.isDay {
                    days[field, default: DateColumn()].observe(row.cells[at])
                } else if field.isNumber {
                    numbers[field, default: DecimalColumn()].observe(row.cells[at])
                }
            }
        }
        learn(days, numbers, mapping)
    }

    private mutating func learn(
        _ days: [ImportField: DateColumn], _ numbers: [ImportField: DecimalColumn],
        _ mapping: ImportMapping
    ) {
        let told: DateReading.NumericOrder? =
            switch mapping.dateOrder {
            case "dayMonthYear": .dayFirst
            case "monthDayYear": .monthFirst
            default: nil
            }
        for (field, column) in days {
            dateStyles.formUnion(column.styles.keys.map(\.rawValue))
            if column.isAmbiguous {
                if told == nil { ambiguous.append(field) }
                dates[field] = DateReading(numericOrder: told)
            } else {
                dates[field] = column.style ?? DateReading(numericOrder: told)
            }
        }
        for (field, column) in numbers {
            let style = column.style ?? DecimalStyle(mark: .point)
            decimals[field] = style
            if let mark = style.mark { decimalStyles.insert(mark.rawValue) }
        }
        ambiguous.sort { $0.rawValue < $1.rawValue }
    }

    func text(_ field: ImportField, _ row: TableRow) -> String? {
        guard let at = columns[field], at < row.cells.count else { return nil }
        let text = CellText.folded(row.cells[at])
        return text.isEmpty ? nil : text
    }

    /// A cell of a date column: a day, nothing (words that are no date), or a problem.
    enum DayCell { case day(Day), absent, none, problem }

    func day(_ field: ImportField, _ row: TableRow) -> DayCell {
        guard let at = columns[field], at < row.cells.count else { return .none }
        let text = row.cells[at]
        guard !text.allSatisfy(\.isWhitespace) else { return .none }
        if let parts = dates[field]?.day(of: text),
            let day = Day(year: parts.year, month: parts.month, day: parts.day)
        {
            return .day(day)
        }
        return text.contains(where: \.isNumber) ? .problem : .absent
    }

    enum NumberCell { case number(String), absent, none, problem }

    func number(_ field: ImportField, _ row: TableRow) -> NumberCell {
        guard let at = columns[field], at < row.cells.count else { return .none }
        let text = row.cells[at]
        guard !text.allSatisfy(\.isWhitespace) else { return .none }
        if let plain = decimals[field]?.normalised(text) { return .number(plain) }
        return text.first?.isNumber == true ? .problem : .absent
    }
}
