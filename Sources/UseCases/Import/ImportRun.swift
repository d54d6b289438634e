import FollowUp
import Foundation
import Papers
import Record

/// One pass of a list of orders into the record, or, dry, only past it.
///
/// A row that cannot be read stays out and comes back in the error file; where rows are known only
/// by their place in the order, its other rows wait with it, so that the fixed list imports clean.
struct ImportRun {
    let house: House
    let caller: Caller
    let job: ImportDesk.Job
    let dryRun: Bool
    let progress: ImportProgress
    private var rejections: Rejections
    private var report: ImportReport

    /// Orders decided at the same time; writes that wait together share a commit.
    static let abreast = 256
    static let mostRows = 250_000

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
        let mapping = job.answer.mapping
        let reading = try ListReading(
            path: job.path, form: job.form, mapping: mapping, names: StageNames(file.templates))
        let orders = try read(reading, file.calendar)
        report.suppliers = Set(orders.map { Claim.of($0[0].supplier) }).count
        let parties = try await ImportParties.settle(
            orders, house, caller, enters: !dryRun, progress)
        try await decide(orders, parties, file)
        try job.writeErrors(rejections.rows, language: caller.language)
        rejections.tell(&report)
        return report
    }

    /// Reads all rows and groups them by order, in the order of first appearance.
    private mutating func read(
        _ reading: ListReading, _ official: OfficialCalendar
    ) throws -> [[ImportedLine]] {
        let table = try TableReader.open(path: job.path, form: job.form)
        var lines = LineReader(reading: reading, currency: job.answer.mapping.currency)
        var gathered = OrdersOfList()
        while let row = try table.next() {
            guard report.lines < Self.mostRows else {
                throw Refusal(.unreadableTable(.tooManyRows(limit: Self.mostRows)), field: "file")
            }
            report.lines += 1
            if report.lines % 500 == 0 {
                progress.tell(.reading, report.lines, of: reading.rows)
            }
            let (line, problems) = lines.read(row)
            rejections.note(problems)
            guard let line else {
                if let order = reading.text(.order, row) { gathered.miss(order) }
                continue
            }
            if let (field, problem) = gathered.add(line) { rejections.note(line, problem, field) }
        }
        report.notes = lines.finish(official)
        if reading.columns[.line] == nil {
            for line in gathered.holdBack() { rejections.note(line, .otherRowsOfOrder, nil) }
        }
        report.orders = gathered.orders.count
        return gathered.orders
    }

    // MARK: orders

    private enum Outcome: Sendable {
        case taken(OrderImport.Taken)
        case refused([ImportedLine], Refusal)
    }

    private mutating func decide(
        _ orders: [[ImportedLine]], _ parties: ImportParties, _ file: Workspace
    ) async throws {
        var done = 0
        var next = 0
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            func begin(_ lines: [ImportedLine]) {
                let desk = OrderImport(
                    house: house, caller: caller, dryRun: dryRun, parties: parties, file: file)
                group.addTask {
                    do {
                        return .taken(try await desk.take(lines))
                    } catch let refusal as Refusal {
                        return .refused(lines, refusal)
                    }
                }
            }
            while next < min(Self.abreast, orders.count) {
                begin(orders[next])
                next += 1
            }
            while let outcome = try await group.next() {
                note(outcome)
                done += 1
                if done % 50 == 0 { progress.tell(.deciding, done, of: orders.count) }
                if next < orders.count {
                    begin(orders[next])
                    next += 1
                }
            }
        }
    }

    private mutating func note(_ outcome: Outcome) {
        switch outcome {
        case .taken(.created): report.created += 1
        case .taken(.updated(let fields)):
            report.updated += 1
            for field in Set(fields) { report.notes.changedFields[field, default: 0] += 1 }
        case .taken(.proposed): report.proposed += 1
        case .taken(.unchanged): report.unchanged += 1
        case .refused(let lines, let refusal): rejections.note(lines, refusal)
        }
    }
}

/// The orders of a list, in the order of first appearance.
struct OrdersOfList {
    private(set) var orders: [[ImportedLine]] = []
    private var places: [String: Int] = [:]
    /// Orders of which a row stays out.
    private var broken = Set<String>()

    /// Adds a line; or says why it cannot be of the order that its first row began.
    mutating func add(_ line: ImportedLine) -> (ImportField, CellProblem)? {
        let key = Claim.of(line.order)
        guard let at = places[key] else {
            places[key] = orders.count
            orders.append([line])
            return nil
        }
        let first = orders[at][0]
        if Claim.of(first.supplier) != Claim.of(line.supplier) {
            broken.insert(key)
            return (.supplier, .supplierDiffers)
        }
        if first.currency != line.currency {
            broken.insert(key)
            return (.currency, .currencyDiffers)
        }
        orders[at].append(line)
        return nil
    }

    mutating func miss(_ order: String) { broken.insert(Claim.of(order)) }

    /// Takes away the orders of which a row stays out, and gives their other rows.
    mutating func holdBack() -> [ImportedLine] {
        let held = orders.filter { broken.contains(Claim.of($0[0].order)) }
        orders.removeAll { broken.contains(Claim.of($0[0].order)) }
        return held.flatMap { $0 }
    }
}
