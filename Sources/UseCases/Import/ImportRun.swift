import FollowUp
import Foundation
import Papers
import Record

/// One pass of a list of orders into the record, or, dry, only past it.
///
/// A row that cannot be read stays out and comes back in the error file; where a row of its order
/// is known only by its place, the other rows wait with it, so that the fixed list imports clean.
struct ImportRun: Sendable {
    let house: House
    let caller: Caller
    let job: ImportDesk.Job
    let dryRun: Bool
    let progress: ImportProgress
    private var rejections: Rejections
    private var report: ImportReport
    private var gathered = GatheredOutcomes()

    /// Orders decided at the same time; writes that wait together share a commit.
    static let abreast = 512
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
        let room = house.imports.room
        let (orders, reading, read) = try await room.read { [job, self] in
            let reading = try ListReading(
                path: job.path, form: job.form, mapping: mapping,
                names: StageNames(file.templates))
            var run = self
            return (try run.read(reading, file.calendar), reading, run)
        }
        self = read
        report.suppliers = Set(orders.map { Claim.of($0.lines[0].supplier) }).count
        let parties = try await ImportParties.settle(
            orders.map(\.lines), house, caller, enters: !dryRun, progress)
        if let why = parties.lost {
            for order in orders { rejections.note(order.lines, why) }
        } else {
            let ground = try await PlanGround(
                house, caller.workspace, suppliers: parties.all)
            try await decide(orders, parties, file, ground)
            if !dryRun { await replan(ground) }
        }
        if report.ordersIn == 0 {
            report.notes.suppliersAlone = parties.suppliersEntered
            report.notes.sitesAlone = parties.sitesEntered
            report.notes.itemsAlone = parties.itemsEntered
        }
        return await house.closing(report, job, reading, rejections, gathered, caller)
    }

    /// Reads all rows and groups them by order, in the order of first appearance.
    private mutating func read(
        _ reading: ListReading, _ official: OfficialCalendar
    ) throws -> [ImportedOrder] {
        let table = try ListTable(
            path: job.path, form: job.form, limits: ListRoom.limits)
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
            guard problems.isEmpty else {
                if let order = reading.text(.order, row) { gathered.miss(order, line) }
                continue
            }
            if let (field, problem) = gathered.add(line) { rejections.note(line, problem, field) }
        }
        report.notes = lines.finish(official)
        for line in gathered.holdBack() { rejections.note(line, .otherRowsOfOrder, nil) }
        let orders = gathered.orders
        report.orders = orders.count
        return orders
    }

    // MARK: orders

    private enum Outcome: Sendable {
        case taken(OrderImport.Taken, at: Int)
        case refused([ImportedLine], Refusal)
        /// No rule kept it out: the record did not take it.
        case unrecorded([ImportedLine], any Error)
    }

    private mutating func decide(
        _ orders: [ImportedOrder], _ parties: ImportParties, _ file: Workspace,
        _ ground: PlanGround
    ) async throws {
        var done = 0
        var next = 0
        var halt = Halt(after: Self.abreast)
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            func begin(_ at: Int) {
                let order = orders[at]
                let desk = OrderImport(
                    house: house, caller: caller, dryRun: dryRun, parties: parties, file: file,
                    ground: ground, fileName: job.answer.fileName,
                    tellsIds: job.answer.mapping.columns[ImportField.line.rawValue] != nil)
                group.addTask {
                    do {
                        return .taken(try await desk.take(order), at: at)
                    } catch let refusal as Refusal {
                        return .refused(order.lines, refusal)
                    } catch {
                        return .unrecorded(order.lines, error)
                    }
                }
            }
            while next < min(Self.abreast, orders.count) {
                begin(next)
                next += 1
            }
            while let outcome = try await group.next() {
                note(outcome, orders)
                if case .unrecorded(_, let failure) = outcome {
                    halt.count(failure)
                } else {
                    halt.count(nil)
                }
                done += 1
                if done % 50 == 0 { progress.tell(.deciding, done, of: orders.count) }
                if next < orders.count, halt.why == nil {
                    begin(next)
                    next += 1
                }
            }
        }
        if let why = halt.why {
            for order in orders[next...] { rejections.note(order.lines, why) }
        }
    }

    /// Plans that rest on what moved on the way are made again before the list counts as done.
    private func replan(_ ground: PlanGround) async {
        if house.engine.isShared {
            // A commit there does not see what another one, not over yet, has moved.
            var write = Write()
            write.add(ground.whereCalendarMoved(caller.workspace))
            let marks = write
            await house.leavingToTheClock { try await house.engine.write(marks) }
        }
        await house.finish(caller.workspace)
    }

    private mutating func note(_ outcome: Outcome, _ orders: [ImportedOrder]) {
        switch outcome {
        case .taken(.created(let id), let at):
            report.created += 1
            gathered.note(.created, at, ImportOutcome(order: id, number: orders[at].lines[0].order))
        case .taken(.merged(let id, let list), let at):
            let told = ImportOutcome(id, orders[at].lines[0].order, list)
            switch told {
            case nil: report.unchanged += 1
            case let told? where told.changedInAll == 0 && told.proposedInAll > 0:
                report.proposed += 1
                gathered.note(.proposed, at, told)
            case let told?:
                report.updated += 1
                gathered.note(.updated, at, told)
            }
            for field in Set(list.changedFields) {
                report.notes.changedFields[field, default: 0] += 1
            }
        case .unrecorded(let lines, let failure):
            rejections.note(lines, Failure.unrecorded(failure))
        case .refused(let lines, let refusal): rejections.note(lines, refusal)
        }
    }
}
