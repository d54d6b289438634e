import FollowUp
import Papers
import Record

/// A take-over sheet: one row an order, with its stage, done dates, paid and quantities. A column
/// that bears a milestone's name holds the day it was reached.
struct TakeOverRun {
    let house: House
    let caller: Caller
    let job: ImportDesk.Job
    let dryRun: Bool
    let progress: ImportProgress
    private var rejections: Rejections
    private var report: ImportReport

    init(house: House, caller: Caller, job: ImportDesk.Job, dryRun: Bool) {
        self.house = house
        self.caller = caller
        self.job = job
        self.dryRun = dryRun
        progress = ImportProgress(desk: house.imports, list: job.answer.id)
        rejections = Rejections(columns: job.answer.mapping.columns)
        report = ImportReport(dryRun: dryRun)
    }

    mutating func run() async throws -> ImportReport {
        let file = try await house.workspace(caller.workspace)
        let names = StageNames(file.templates)
        let reading = try ListReading(
            path: job.path, form: job.form, mapping: job.answer.mapping, names: names)
        let table = try TableReader.open(path: job.path, form: job.form)
        var orders = Set<FileID>()
        var told = Set<FileID>()
        while let row = try table.next() {
            report.lines += 1
            if report.lines % 20 == 0 { progress.tell(.deciding, report.lines, of: reading.rows) }
            var sheet = TakeOverRow(row: row, reading: reading)
            guard let order = try await known(&sheet) else {
                rejections.note(sheet.problems)
                continue
            }
            guard told.insert(order.id).inserted else {
                sheet.note(.order, .repeatedOrder)
                rejections.note(sheet.problems)
                continue
            }
            let act = sheet.act(on: order, names.knowing(order))
            report.notes.absentDates += sheet.absentDates
            report.notes.absentNumbers += sheet.absentNumbers
            guard sheet.problems.isEmpty else {
                rejections.note(sheet.problems)
                continue
            }
            do {
                try await take(act)
                orders.insert(order.id)
            } catch let refusal as Refusal {
                rejections.note(sheet.problems(of: refusal))
            }
        }
        report.orders = orders.count
        try job.writeErrors(rejections.rows, language: caller.language)
        rejections.tell(&report)
        return report
    }

    /// The order of a row; nil where the row names none that is known.
    private func known(_ sheet: inout TakeOverRow) async throws -> Order? {
        guard let number = sheet.reading.text(.order, sheet.row) else {
            sheet.note(.order, .missing)
            return nil
        }
        guard let id = try await house.claimed(caller.workspace, .order, number),
            case .order(let order)? = try await house.keeper.read(caller.workspace, id)?.file
        else {
            sheet.note(.order, .unknownOrder)
            return nil
        }
        return order
    }

    private mutating func take(_ act: TakeOverOrder) async throws {
        let changes: [OrderChange]
        if dryRun {
            let (_, order, scene) = try await house.laid(caller.workspace, order: act.order)
            changes = try act.merged(into: order, today: scene.today)
        } else {
            changes = try await record(act)
        }
        let proposes = changes.contains { if case .importProposed = $0 { true } else { false } }
        if changes.isEmpty {
            report.unchanged += 1
        } else if proposes {
            report.proposed += 1
        } else {
            report.updated += 1
        }
    }

    private func record(_ act: TakeOverOrder) async throws -> [OrderChange] {
        var recorded: [OrderChange] = []
        _ = try await house.onOrder(caller, act.order, by: TakeOverOrder.allowed) {
            _, order, scene in
            // Taken again where the file moved meanwhile.
            recorded = try act.merged(into: order, today: scene.today)
            return recorded
        }
        return recorded
    }
}

extension TakeOverOrder {
    fileprivate func merged(into order: Order, today: Day) throws(Refusal) -> [OrderChange] {
        try order.mergeTakeOver(
            told(of: order, today: today), doneDates: doneDates, today: today)
    }
}

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
        case .problem:
            problems.append(
                ImportProblem(
                    row: row.number, column: column.map { reading.header[$0] },
                    reason: CellProblem.notADay.rawValue))
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
