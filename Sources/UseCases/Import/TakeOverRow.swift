import FollowUp
import Papers

/// One row of a take-over sheet while it is read, with what is wrong in it.
struct TakeOverRow {
    let row: TableRow
    let reading: ListReading
    private(set) var problems: [ImportProblem] = []
    private(set) var absentDates = 0
    private(set) var absentNumbers = 0

    init(row: TableRow, reading: ListReading) {
        self.row = row
        self.reading = reading
    }

    mutating func note(_ field: ImportField, _ problem: CellProblem) {
        problems.append(
            ImportProblem(row: row.number, column: field.rawValue, reason: problem.rawValue))
    }

    mutating func act(on order: Order, _ names: StageNames) -> TakeOverOrder {
        var act = TakeOverOrder()
        act.order = order.id
        if let told = reading.text(.stage, row) {
            act.stage = names.key(told)
            if act.stage == nil { note(.stage, .unknownMilestone) }
        }
        act.on = day(reading.day(.takenOverOn, row), reading.columns[.takenOverOn])
        act.finished = quantity(.finished)
        act.packed = quantity(.packed)
        act.paid = number(.paid)
        if let sign = reading.sign(.paid, row), !sign.fits(order.terms.currency) {
            note(.paid, .signDiffers)
        }
        act.note = reading.text(.note, row)
        for (at, key) in reading.milestones.sorted(by: { $0.key < $1.key }) {
            act.done[key.rawValue] = day(reading.day(at: at, row), at)
        }
        return act
    }

    private mutating func day(_ cell: ListReading.DayCell, _ column: Int?) -> Day? {
        switch cell {
        case .day(let day): return day
        case .absent: absentDates += 1
        case .problem(let problem):
            problems.append(
                ImportProblem(
                    row: row.number, column: column.map { reading.header[$0] },
                    reason: problem.rawValue))
        case .none: break
        }
        return nil
    }

    private mutating func number(_ field: ImportField) -> String? {
        switch reading.number(field, row) {
        case .number(let plain): return plain
        case .absent: absentNumbers += 1
        case .problem: note(field, .notANumber)
        case .none: break
        }
        return nil
    }

    private mutating func quantity(_ field: ImportField) -> Quantity? {
        guard let plain = number(field) else { return nil }
        guard let quantity = Quantity(decimal: plain) else {
            note(field, CellProblem(plain, places: Quantity.decimals))
            return nil
        }
        return quantity
    }

    /// What a rule refused, at the columns it speaks of.
    func problems(of refusal: Refusal) -> [ImportProblem] {
        refusal.reasons.map { reason in
            if reason == Reason(.missing, field: "doneDates.handedOver") {
                return ImportProblem(
                    row: row.number,
                    column: column("handedOver") ?? ImportField.stage.rawValue,
                    reason: CellProblem.handoverDayMissing.rawValue)
            }
            return ImportProblem(
                row: row.number, column: reason.field.flatMap { column($0) },
                reason: reason.obstacle.code)
        }
    }

    private func column(_ field: String) -> String? {
        let name = field.split(separator: ".").last.map { String($0) } ?? field
        let milestone = reading.milestones.first { $0.value.rawValue == name }
        if let milestone { return reading.header[milestone.key] }
        return ImportField.behind(field)?.rawValue
    }
}
