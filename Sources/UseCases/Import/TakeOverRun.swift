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
        let room = house.imports.room
        let (reading, rows) = try await room.read { [job] in
            let reading = try ListReading(
                path: job.path, form: job.form, mapping: job.answer.mapping, names: names)
            return (reading, try Self.rows(of: job))
        }
        var orders = Set<FileID>()
        var told = Set<FileID>()
        for row in rows {
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
                try await take(act, order)
                orders.insert(order.id)
            } catch let refusal as Refusal {
                rejections.note(sheet.problems(of: refusal))
            }
        }
        report.orders = orders.count
        try await room.read { [job, rejections, caller] in
            try job.writeErrors(rejections.rows, language: caller.language)
        }
        rejections.tell(&report)
        report.outcomes = try await house.tellingWho(gathered.outcomes, caller)
        return report
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
