import FollowUp
import Foundation
import Record

extension House {
    /// Brings a list in from the shell and follows it to its end.
    func bringIn(
        _ list: ListToImport, _ caller: Caller, _ progress: @Sendable (OperatorProgress) -> Void
    ) async throws -> ImportSummary {
        if let name = list.mapping {
            let file = try await workspace(caller.workspace)
            let known = file.mappings.filter { $0.sheet == list.sheet }.map(\.name)
            guard known.contains(name) else { throw ListDoubt.mapping(name, known: known) }
        }
        var act = TakeList(
            upload: try copied(list.path), fileName: (list.path as NSString).lastPathComponent)
        act.sheet = list.sheet
        act.mapping = list.mapping
        act.currency = list.currency
        act.dateOrder = list.dateOrder
        act.decimalMark = list.decimalMark
        let taken = try await perform(act, caller)
        let id = taken.id
        if let doubt = ListDoubt(taken) { throw doubt }
        if let name = list.remember, !list.dryRun {
            var mapping = taken.mapping
            mapping.name = name
            _ = try await perform(RememberMapping(mapping: mapping), caller)
        }
        var answer =
            list.dryRun
            ? try await perform(CheckList(list: id), caller)
            : try await perform(RunList(list: id), caller)
        while answer.stage.isRunning {
            progress(OperatorProgress(done: answer.rowsRead, of: answer.rowsInAll))
            try await Task.sleep(for: .milliseconds(50))
            answer = try await ask(AskList(list: id), caller)
        }
        progress(OperatorProgress(done: answer.rowsRead, of: answer.rowsInAll))
        guard let report = answer.report else {
            throw try imports.find(id, caller.workspace).failure ?? Refusal(.busy)
        }
        return ImportSummary(
            report, form: answer.form, errors: try errors(of: id, to: list.errors, caller))
    }

    /// Copies a list to the desk. *Refuses when* there is no such file, it cannot be read, or the
    /// storage is full.
    private func copied(_ path: String) throws -> FileID {
        let (id, copy) = try imports.place(at: now())
        do {
            try FileManager.default.copyItem(atPath: path, toPath: copy)
        } catch {
            imports.discard(id)
            throw Failure.refusal(error)
        }
        return id
    }

    /// Where the rows that stayed out lie: where it was asked for, else on the desk.
    private func errors(of id: FileID, to asked: String?, _ caller: Caller) throws -> String? {
        let path = ImportDesk.errorFile(imports.path(of: id))
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let asked else { return path }
        do {
            try FileManager.default.copyItem(atPath: path, toPath: asked)
        } catch {
            return path
        }
        return asked
    }
}

/// What the shell prints of an import; stable for scripts.
public struct ImportSummary: Codable, Sendable {
    public var lines: Int
    public var orders: Int
    public var suppliers: Int
    public var created: Int
    public var updated: Int
    public var unchanged: Int
    public var proposed: Int
    public var rejectedRows: Int
    public var problems: [ImportProblem]
    public var problemsInAll: Int
    public var notes: ImportNotes
    public var dryRun: Bool
    /// How the list is written, as far as that was found.
    public var form: ImportForm
    /// The first orders of each kind, by number, with what changed.
    public var outcomes: ImportOutcomes
    /// Where the rows that stayed out were written.
    public var errorFile: String?
    /// They could not be written.
    public var errorFileMissing: Bool

    init(_ report: ImportReport, form: ImportForm, errors: String?) {
        lines = report.lines
        orders = report.orders
        suppliers = report.suppliers
        created = report.created
        updated = report.updated
        unchanged = report.unchanged
        proposed = report.proposed
        rejectedRows = report.rejectedRows
        problems = report.problems
        problemsInAll = report.problemsInAll
        notes = report.notes
        dryRun = report.dryRun
        self.form = form
        outcomes = report.outcomes
        errorFile = errors
        errorFileMissing = report.errorFileMissing
    }
}
