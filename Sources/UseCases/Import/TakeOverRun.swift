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
    var report: ImportReport

    init(house: House, caller: Caller, job: ImportDesk.Job, dryRun: Bool) {
        self.house = house
        self.caller = caller
        self.job = job
        self.dryRun = dryRun
        report = ImportReport(dryRun: dryRun)
    }

    mutating func run() async throws -> ImportReport {
        let reading = try ListReading(
            path: job.path, form: job.form, mapping: job.answer.mapping)
        let table = try TableReader.open(path: job.path, form: job.form)
        let milestones = Self.milestoneColumns(table.header)
        var orders = Set<FileID>()
        var rejected = Set<Int>()
        while let row = try table.next() {
            report.lines += 1
            do {
                guard let number = reading.text(.order, row) else {
                    throw Refusal(.missing, field: "order")
                }
                guard let id = try await house.claimed(caller.workspace, .order, number) else {
                    throw Refusal(.unknownCode(number), field: "order")
                }
                try await take(row, reading, milestones, id)
                orders.insert(id)
            } catch let refusal as Refusal {
                report.rejectedRows += 1
                rejected.insert(row.number)
                report.problems += refusal.reasons.map {
                    ImportProblem(
                        row: row.number,
                        column: $0.field.map { job.answer.mapping.columns[$0] ?? $0 },
                        reason: $0.obstacle.code)
                }
            }
        }
        report.orders = orders.count
        try job.writeErrors(rejected)
        return report
    }

    private static func milestoneColumns(_ header: [String]) -> [Int: MilestoneKey] {
        var columns: [Int: MilestoneKey] = [:]
        for (at, name) in header.enumerated() {
            let word = ImportField.fold(name)
            columns[at] = MilestoneKey.standard.first { ImportField.fold($0.rawValue) == word }
        }
        return columns
    }

    private mutating func take(
        _ row: TableRow, _ reading: ListReading, _ milestones: [Int: MilestoneKey], _ id: FileID
    ) async throws {
        var act = TakeOverOrder()
        act.order = id
        act.stage = reading.text(.stage, row).flatMap { told in
            MilestoneKey.standard.first { ImportField.fold($0.rawValue) == ImportField.fold(told) }
        }
        if case .day(let day) = reading.day(.takenOverOn, row) { act.on = day }
        act.finished = Self.quantity(.finished, row, reading)
        act.packed = Self.quantity(.packed, row, reading)
        if case .number(let plain) = reading.number(.paid, row) { act.paid = plain }
        act.note = reading.text(.note, row)
        for (at, key) in milestones where at < row.cells.count {
            let style = DateReading(numericOrder: .dayFirst)
            guard let parts = style.day(of: row.cells[at]) else { continue }
            act.done[key.rawValue] = Day(year: parts.year, month: parts.month, day: parts.day)
        }
        guard !dryRun else {
            report.updated += 1
            return
        }
        _ = try await house.perform(act, caller)
        report.updated += 1
    }

    private static func quantity(
        _ field: ImportField, _ row: TableRow, _ reading: ListReading
    ) -> Quantity? {
        guard case .number(let plain) = reading.number(field, row) else { return nil }
        return Quantity(decimal: plain)
    }
}
