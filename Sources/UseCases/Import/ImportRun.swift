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
    var report: ImportReport
    private var rejected: [Int: [ImportProblem]] = [:]

    /// Orders decided at the same time; writes that wait together share a commit.
    static let abreast = 64
    static let mostRows = 250_000

    init(house: House, caller: Caller, job: ImportDesk.Job, dryRun: Bool) {
        self.house = house
        self.caller = caller
        self.job = job
        self.dryRun = dryRun
        report = ImportReport(dryRun: dryRun)
    }

    mutating func run() async throws -> ImportReport {
        let file = try await house.workspace(caller.workspace)
        let mapping = job.answer.mapping
        let reading = try ListReading(path: job.path, form: job.form, mapping: mapping)
        let orders = try read(reading, mapping, file.calendar)
        report.suppliers = Set(orders.map { Claim.of($0[0].supplier) }).count
        let parties = try await settle(orders)
        try await decide(orders, parties, file)
        try job.writeErrors(Set(rejected.keys))
        return report
    }

    /// Reads all rows and groups them by order, in the order of first appearance.
    private mutating func read(
        _ reading: ListReading, _ mapping: ImportMapping, _ official: OfficialCalendar
    ) throws -> [[ImportedLine]] {
        let table = try TableReader.open(path: job.path, form: job.form)
        var lines = LineReader(reading: reading, currency: mapping.currency)
        var groups: [String: Int] = [:]
        var orders: [[ImportedLine]] = []
        var broken = Set<String>()
        let keepsOrdersWhole = reading.columns[.line] == nil
        while let row = try table.next() {
            guard report.lines < Self.mostRows else {
                throw Refusal(.tooMany(limit: Self.mostRows), field: "file")
            }
            report.lines += 1
            if report.lines % 500 == 0 {
                let count = report.lines
                house.imports.update(job.answer.id) { $0.rowsRead = count }
            }
            let (line, problems) = lines.read(row)
            reject(problems, mapping)
            guard let line else {
                if let order = reading.text(.order, row) { broken.insert(order) }
                continue
            }
            if let at = groups[line.order] {
                orders[at].append(line)
            } else {
                groups[line.order] = orders.count
                orders.append([line])
            }
        }
        report.notes = lines.finish(official)
        if keepsOrdersWhole { holdBack(&orders, broken, mapping) }
        report.orders = orders.count
        return orders
    }

    private mutating func holdBack(
        _ orders: inout [[ImportedLine]], _ broken: Set<String>, _ mapping: ImportMapping
    ) {
        for lines in orders where broken.contains(lines[0].order) {
            for line in lines { reject(line, .otherRowsOfOrder, nil, mapping) }
        }
        orders.removeAll { broken.contains($0[0].order) }
    }

    private mutating func reject(_ problems: [ImportProblem], _ mapping: ImportMapping) {
        guard let row = problems.first?.row else { return }
        let named = problems.map { problem in
            ImportProblem(
                row: problem.row,
                column: problem.column.map { mapping.columns[$0] ?? $0 }, reason: problem.reason)
        }
        rejected[row] = named
        report.rejectedRows = rejected.count
        let room = max(0, ImportReport.shownProblems - report.problems.count)
        report.problems += named.prefix(room)
    }

    private mutating func reject(
        _ line: ImportedLine, _ problem: CellProblem, _ field: ImportField?,
        _ mapping: ImportMapping
    ) {
        reject(
            [
                ImportProblem(
                    row: line.row, column: field?.rawValue, reason: problem.rawValue)
            ], mapping)
    }

    // MARK: what orders refer to

    struct Parties: Sendable {
        var suppliers: [String: FileID] = [:]
        var sites: [String: Int] = [:]
        var items: [String: FileID] = [:]
    }

    /// Finds or enters suppliers, their sites and items. A dry run only finds.
    private func settle(_ orders: [[ImportedLine]]) async throws -> Parties {
        var parties = Parties()
        for line in orders.joined() {
            let key = Claim.of(line.supplier)
            if parties.suppliers[key] == nil {
                parties.suppliers[key] = try await supplier(line.supplier)
            }
            let item = Claim.of(line.itemKey)
            if parties.items[item] == nil { parties.items[item] = try await self.item(line) }
            guard let site = line.site, let supplier = parties.suppliers[key] else { continue }
            let siteKey = "\(supplier) \(Claim.of(site))"
            if parties.sites[siteKey] == nil {
                parties.sites[siteKey] = try await self.site(site, supplier)
            }
        }
        return parties
    }

    private func supplier(_ name: String) async throws -> FileID? {
        if let known = try await house.claimed(caller.workspace, .supplier, name) { return known }
        guard !dryRun else { return nil }
        return try await house.supplierFile(caller, id: nil, name: name, allowed: .keepers)
    }

    private func item(_ line: ImportedLine) async throws -> FileID? {
        if let known = try await house.claimed(caller.workspace, .item, line.itemKey) {
            return known
        }
        guard !dryRun else { return nil }
        var profile = ItemProfile(description: line.line.description)
        profile.code = line.itemCode
        profile.unit = line.line.unit
        let changes = try Item.enter(profile)
        return try await house.begin(.item, changes.map { .item($0) }, caller, by: .keepers).id
    }

    private func site(_ name: String, _ supplier: FileID) async throws -> Int? {
        let file = try await house.supplier(caller.workspace, supplier)
        if let known = file.sites.first(where: { Claim.of($0.name) == Claim.of(name) }) {
            return known.number
        }
        guard !dryRun else { return nil }
        let envelope = caller.envelope(.keepers)
        return try await house.keeper.turn(
            caller.workspace, files: [supplier], context: RowContext(official: .china)
        ) { turn in
            let file = try turn.supplier(supplier)
            let changes = try file.addSite(Site(number: file.nextSiteNumber, name: name))
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            return try turn.supplier(supplier).sites.last?.number
        }
    }

    // MARK: orders

    private enum Outcome: Sendable {
        case created, updated([String]), proposed, unchanged
        case refused([ImportedLine], Refusal)
    }

    private mutating func decide(
        _ orders: [[ImportedLine]], _ parties: Parties, _ file: Workspace
    ) async throws {
        var done = 0
        var next = 0
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            func begin(_ lines: [ImportedLine]) {
                let desk = OrderImport(
                    house: house, caller: caller, dryRun: dryRun, parties: parties, file: file)
                group.addTask { try await Self.outcome(desk, lines) }
            }
            while next < min(Self.abreast, orders.count) {
                begin(orders[next])
                next += 1
            }
            while let outcome = try await group.next() {
                note(outcome)
                done += 1
                if done % 100 == 0 {
                    let share = report.lines * done / max(1, orders.count)
                    house.imports.update(job.answer.id) { $0.rowsRead = share }
                }
                if next < orders.count {
                    begin(orders[next])
                    next += 1
                }
            }
        }
    }

    private static func outcome(
        _ desk: OrderImport, _ lines: [ImportedLine]
    ) async throws -> Outcome {
        do {
            switch try await desk.take(lines) {
            case .created: return .created
            case .updated(let fields): return .updated(fields)
            case .proposed: return .proposed
            case .unchanged: return .unchanged
            }
        } catch let refusal as Refusal {
            return .refused(lines, refusal)
        }
    }

    private mutating func note(_ outcome: Outcome) {
        switch outcome {
        case .created: report.created += 1
        case .updated(let fields):
            report.updated += 1
            for field in Set(fields) { report.notes.changedFields[field, default: 0] += 1 }
        case .proposed: report.proposed += 1
        case .unchanged: report.unchanged += 1
        case .refused(let lines, let refusal):
            for line in lines {
                reject(
                    refusal.reasons.map {
                        ImportProblem(
                            row: line.row, column: $0.field, reason: $0.obstacle.code)
                    }, job.answer.mapping)
            }
        }
    }
}
