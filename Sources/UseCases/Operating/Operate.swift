import FollowUp
import Foundation
import Record

/// What the shell on the server's own machine can ask for, as actor *operator*. The same command
/// runs in this process or is sent over the socket of a serving one.
public enum OperatorCommand: Codable, Sendable {
    case found(slug: String, email: String, password: String)
    case importList(
        path: String, sheet: String, workspace: String, mapping: String?, currency: String?,
        dryRun: Bool)
    case loadCalendar(workspace: String, year: OfficialYear)
    case rebuild
    case check
}

/// What a command reports on its way.
public struct OperatorProgress: Codable, Sendable {
    public var done: Int
    /// Of how many, where that is known.
    public var of: Int?

    public init(done: Int, of whole: Int? = nil) {
        self.done = done
        of = whole
    }
}

extension House {
    /// Runs a command; the answer is JSON.
    public func operate(
        _ command: OperatorCommand, progress: @escaping @Sendable (OperatorProgress) -> Void
    ) async throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        switch command {
        case .found(let slug, let email, let password):
            do {
                return try encoder.encode(
                    await found(slug: slug, email: email, password: password))
            } catch RecordFailure.missed(.taken(let name)) {
                throw Refusal(.numberTaken(name), field: "workspace")
            }
        case .importList(let path, let sheet, let workspace, let mapping, let currency, let dryRun):
            let caller = try await operating(workspace)
            let list = try await takeList(
                path: path, fileName: (path as NSString).lastPathComponent, sheet: sheet,
                mappingNamed: mapping, currency: currency, caller)
            try startImport(list.id, dryRun: dryRun, caller)
            return try encoder.encode(await follow(list.id, caller, progress))
        case .loadCalendar(let workspace, let year):
            let caller = try await operating(workspace)
            return try encoder.encode(await perform(LoadCalendar(year: year), caller))
        case .rebuild:
            let files = try await Rebuild(engine: engine).run {
                progress(OperatorProgress(done: $0))
            }
            try await finishWhatWasBegun()
            return try encoder.encode(["files": files])
        case .check:
            return try encoder.encode(
                await Check(engine: engine).run { progress(OperatorProgress(done: $0)) })
        }
    }

    private func operating(_ slug: String) async throws -> Caller {
        guard let workspace = try await workspace(slug: slug) else {
            throw Refusal(.unknownCode(slug), field: "workspace")
        }
        return .operating(workspace)
    }

    private func follow(
        _ id: FileID, _ caller: Caller, _ progress: @Sendable (OperatorProgress) -> Void
    ) async throws -> ImportSummary {
        while true {
            let answer = try list(id, caller)
            progress(OperatorProgress(done: answer.rowsRead, of: answer.rowsInAll))
            switch answer.stage {
            case .checking, .importing: try await Task.sleep(for: .milliseconds(50))
            case .failed:
                throw Refusal(.unreadableTable(answer.failure ?? "failed"), field: "file")
            case .mapping, .checked, .done:
                let errors = try errorFile(id, caller)?.path
                return ImportSummary(answer.report ?? ImportReport(dryRun: true), errors: errors)
            }
        }
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
    public var notes: ImportNotes
    public var dryRun: Bool
    /// Where the rows that stayed out were written.
    public var errorFile: String?

    init(_ report: ImportReport, errors: String?) {
        lines = report.lines
        orders = report.orders
        suppliers = report.suppliers
        created = report.created
        updated = report.updated
        unchanged = report.unchanged
        proposed = report.proposed
        rejectedRows = report.rejectedRows
        problems = report.problems
        notes = report.notes
        dryRun = report.dryRun
        errorFile = errors
    }
}
