import FollowUp
import Foundation
import Papers
import Record
import Synchronization

/// Lists on their way in. A list waits here between upload, mapping, check and import; what was
/// recorded stays recorded, and after a restart the list is simply imported again.
public final class ImportDesk: Sendable {
    struct Job: Sendable {
        var workspace: FileID
        var person: FileID
        var path: String
        var form: TableForm?
        var answer: ImportAnswer
        var startedAt: Int64
    }

    static let most = 200
    private let jobs = Mutex<[FileID: Job]>([:])

    func find(_ id: FileID, _ workspace: FileID) throws(Refusal) -> Job {
        guard let job = jobs.withLock({ $0[id] }), job.workspace == workspace else {
            throw Refusal(.notFound)
        }
        return job
    }

    /// Keeps a job; the oldest one that does not run goes with its files when there are too many.
    ///
    /// *Refuses when* all of them run.
    func keep(_ job: Job) throws(Refusal) {
        let (dropped, isKept) = jobs.withLock { jobs -> (Job?, Bool) in
            guard jobs[job.answer.id] == nil, jobs.count >= Self.most else {
                jobs[job.answer.id] = job
                return (nil, true)
            }
            let idle = jobs.values.filter { !$0.answer.stage.isRunning }
            guard let oldest = idle.min(by: { $0.startedAt < $1.startedAt }) else {
                return (nil, false)
            }
            jobs[oldest.answer.id] = nil
            jobs[job.answer.id] = job
            return (oldest, true)
        }
        if let dropped { Self.removeFiles(dropped.path) }
        guard isKept else {
            Self.removeFiles(job.path)
            throw Refusal(.busy)
        }
    }

    /// The lists of a workspace, the newest first.
    func recent(_ workspace: FileID, limit: Int) -> [ImportRow] {
        jobs.withLock { Array($0.values) }
            .filter { $0.workspace == workspace }
            .sorted { ($0.startedAt, $0.answer.id) > ($1.startedAt, $1.answer.id) }
            .prefix(limit)
            .map { ImportRow($0.answer, at: Instant(milliseconds: $0.startedAt)) }
    }

    func update(_ id: FileID, _ edit: @Sendable (inout ImportAnswer) -> Void) {
        jobs.withLock { jobs in
            guard var job = jobs[id] else { return }
            edit(&job.answer)
            jobs[id] = job
        }
    }

    /// Takes the job for a run; false where one is under way.
    func begin(_ id: FileID, dryRun: Bool) -> Bool {
        jobs.withLock { jobs in
            guard var job = jobs[id], !job.answer.stage.isRunning else { return false }
            job.answer.stage = dryRun ? .checking : .importing
            job.answer.rowsRead = 0
            job.answer.report = nil
            job.answer.failure = nil
            jobs[id] = job
            return true
        }
    }

    static func errorFile(_ path: String) -> String { path + ".errors" }

    static func removeFiles(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: errorFile(path))
    }
}

extension House {
    /// Takes a list in: detects its form, suggests a mapping (or uses a remembered one).
    public func takeList(
        path: String, fileName: String, sheet: String, mappingNamed name: String?,
        currency: String?, _ caller: Caller
    ) async throws -> ImportAnswer {
        guard !caller.roles.isDisjoint(with: Set<Role>.keepers) else {
            throw Refusal(.notAllowed)
        }
        let file = try await workspace(caller.workspace)
        var mapping = ImportMapping(name: "", sheet: sheet, columns: [:])
        if let name, !name.isEmpty {
            guard let kept = file.mapping(name) else {
                throw Refusal(.unknownCode(name), field: "mapping")
            }
            mapping = kept
        }
        if let currency, !currency.isEmpty {
            guard let found = Currency(code: currency) else {
                throw Refusal(.unknownCurrency, field: "currency")
            }
            mapping.currency = found
        }
        let job = ImportDesk.Job(
            workspace: caller.workspace, person: caller.person, path: path, form: nil,
            answer: try Self.look(
                id: FileID.new(at: now()), path: path, fileName: fileName, mapping: mapping,
                suggests: name == nil || name == ""),
            startedAt: now().milliseconds)
        try imports.keep(job)
        return job.answer
    }

    /// Sets how columns are read, and looks at the list again.
    public func map(
        _ id: FileID, _ mapping: ImportMapping, remember: Bool, _ caller: Caller
    ) async throws -> ImportAnswer {
        var job = try importJob(id, caller)
        guard !job.answer.stage.isRunning else { throw Refusal(.stillInProgress) }
        job.answer = try Self.look(
            id: id, path: job.path, fileName: job.answer.fileName, mapping: mapping,
            suggests: false)
        try imports.keep(job)
        if remember, !mapping.name.isEmpty {
            _ = try await perform(RememberMapping(mapping: mapping), caller)
        }
        return job.answer
    }

    public func list(_ id: FileID, _ caller: Caller) throws -> ImportAnswer {
        try importJob(id, caller).answer
    }

    /// A list of the caller's workspace, for those who may bring lists in.
    func importJob(_ id: FileID, _ caller: Caller) throws(Refusal) -> ImportDesk.Job {
        guard !caller.roles.isDisjoint(with: Set<Role>.keepers) else {
            throw Refusal(.notAllowed)
        }
        return try imports.find(id, caller.workspace)
    }

    /// The rows that did not go in, as a list of the same form; nil where there are none.
    public func errorFile(_ id: FileID, _ caller: Caller) throws -> (path: String, name: String)? {
        let job = try importJob(id, caller)
        let path = ImportDesk.errorFile(job.path)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let workbook = job.answer.fileName.lowercased().hasSuffix(".xlsx")
        return (path, "errors-" + job.answer.fileName + (workbook ? ".csv" : ""))
    }

    private static func look(
        id: FileID, path: String, fileName: String, mapping told: ImportMapping, suggests: Bool
    ) throws -> ImportAnswer {
        do {
            let reader = try TableReader.open(path: path, form: nil)
            var mapping = told
            if suggests {
                mapping.columns = ImportField.suggest(reader.header, sheet: told.sheet)
            }
            let reading = try ListReading(path: path, form: reader.form, mapping: mapping)
            var answer = ImportAnswer(
                id: id, fileName: fileName, mapping: mapping,
                form: ImportForm(
                    encoding: reader.form.kind == .workbook
                        ? "xlsx" : reader.form.encoding.rawValue,
                    delimiter: reader.form.delimiter.rawValue,
                    lineEnd: reader.form.lineEnd.rawValue, headerRow: reader.form.headerRow))
            answer.form.dateStyle = reading.dateStyles.sorted().joined(separator: ", ")
            answer.form.decimalStyle = reading.decimalStyles.sorted().joined(separator: ", ")
            answer.form.sheetName =
                reader.form.kind == .workbook ? reader.form.sheet : nil
            answer.header = reader.header
            answer.sample = reading.sample
            answer.rowsInAll = reading.rows
            answer.ambiguousDates = reading.ambiguous.compactMap {
                mapping.columns[$0.rawValue]
            }
            answer.currencyMissing =
                told.sheet == "orders" && mapping.currency == nil
                && mapping.columns[ImportField.currency.rawValue] == nil
            return answer
        } catch let problem as TableProblem {
            throw Refusal(.unreadableTable("\(problem)"), field: "file")
        }
    }
}

/// Remembers a mapping by its name.
public struct RememberMapping: UseCase {
    public static let name = "rememberMapping"
    public static let allowed = Set<Role>.keepers
    public static let example = RememberMapping(
        mapping: ImportMapping(name: "erp", sheet: "orders", columns: ["order": "PO No."]))

    public var mapping: ImportMapping

    public init(
        mapping: ImportMapping
    ) {
        self.mapping = mapping
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { file in
            if let kept = file.mapping(mapping.name), kept == mapping { return [] }
            return try file.rememberMapping(mapping)
        }
    }
}
