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
    private var gathered = GatheredOutcomes()
    /// Orders of which a row was read.
    private var told = Set<FileID>()

    /// Rows in a row that the record does not take before the others are not tried.
    static let mostMissed = 10

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
        let (reading, rows) = try await house.imports.room.read { [job] in
            let reading = try ListReading(
                path: job.path, form: job.form, mapping: job.answer.mapping, names: names)
            return (reading, try Self.rows(of: job))
        }
        var halt = Halt(after: Self.mostMissed)
        for row in rows {
            report.lines += 1
            if report.lines % 20 == 0 { progress.tell(.deciding, report.lines, of: reading.rows) }
            var sheet = TakeOverRow(row: row, reading: reading)
            do {
                if let why = halt.why { throw why }
                try await bring(&sheet, names)
                halt.count(nil)
            } catch {
                halt.count(error)
                rejections.note(sheet.problems(of: Failure.unrecorded(error)))
            }
        }
        return await house.closing(report, job, reading, rejections, gathered, caller)
    }

    /// Takes one row in, or notes what keeps it out.
    ///
    /// *Refuses when* the rule does.
    private mutating func bring(_ sheet: inout TakeOverRow, _ names: StageNames) async throws {
        guard let order = try await known(&sheet) else { return rejections.note(sheet.problems) }
        guard told.insert(order.id).inserted else {
            sheet.note(.order, .repeatedOrder)
            return rejections.note(sheet.problems)
        }
        let act = sheet.act(on: order, names.knowing(order))
        report.notes.absentDates += sheet.absentDates
        report.notes.absentNumbers += sheet.absentNumbers
        guard sheet.problems.isEmpty else { return rejections.note(sheet.problems) }
        try await take(act, order)
        report.orders += 1
        if order.lots.count > 1, act.finished != nil || act.packed != nil {
            report.notes.quantitiesOfSeveralLots += 1
        }
    }

    private static func rows(of job: ImportDesk.Job) throws -> [TableRow] {
        let table = try ListTable(path: job.path, form: job.form, limits: ListRoom.limits)
        var rows: [TableRow] = []
        while let row = try table.next() {
            guard rows.count < ImportRun.mostRows else {
                throw Refusal(
                    .unreadableTable(.tooManyRows(limit: ImportRun.mostRows)), field: "file")
            }
            rows.append(row)
        }
        return rows
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

    private mutating func take(_ act: TakeOverOrder, _ order: Order) async throws {
        let changes: [OrderChange]
        if dryRun {
            let (_, seen, scene) = try await house.laid(caller.workspace, order: act.order)
            changes = try act.merged(into: seen, today: scene.today)
        } else {
            changes = try await record(act)
        }
        guard let told = ImportOutcome(order, takingOver: changes) else {
            return report.unchanged += 1
        }
        if told.proposedInAll > 0 {
            report.proposed += 1
            gathered.note(.proposed, report.lines, told)
        } else {
            report.updated += 1
            gathered.note(.updated, report.lines, told)
        }
    }

    private func record(_ act: TakeOverOrder) async throws -> [OrderChange] {
        var recorded: [OrderChange] = []
        _ = try await house.onOrder(
            caller, act.order, by: TakeOverOrder.allowed, source: .list(job.answer.fileName)
        ) { _, order, scene in
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
