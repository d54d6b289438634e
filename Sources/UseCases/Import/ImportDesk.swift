import FollowUp
import Foundation
import Papers
import Record
import Synchronization

/// Lists on their way in. A list waits here between upload, mapping, check and import; what was
/// recorded stays recorded, and after a restart the list is simply imported again.
///
/// Every list is a copy in the desk's own folder: what goes is the copy, never a person's file.
public final class ImportDesk: Sendable {
    struct Job: Sendable {
        var workspace: FileID
        var path: String
        var form: TableForm?
        var answer: ImportAnswer
        var startedAt: Instant
        /// Why it stopped, with every fact.
        var failure: Refusal?
        /// What keyed acts about it answered: kept as long as the list.
        var answered: [String: Answered] = [:]
    }

    struct Answered: Sendable {
        var body: [UInt8]
        var answer: Data
    }

    /// How many lists a workspace may have here.
    static let most = 50
    static let keptSeconds: TimeInterval = 7 * 86_400

    let folder: URL
    let room = ListRoom()
    private let jobs = Mutex<[FileID: Job]>([:])

    init(folder: URL) { self.folder = folder }

    func find(_ id: FileID, _ workspace: FileID) throws(Refusal) -> Job {
        guard let job = jobs.withLock({ $0[id] }), job.workspace == workspace else {
            throw Refusal(.notFound)
        }
        return job
    }

    /// The lists of a workspace, the newest first.
    func recent(_ workspace: FileID, limit: Int) -> [ImportRow] {
        jobs.withLock { Array($0.values) }
            .filter { $0.workspace == workspace }
            .sorted { ($0.startedAt, $0.answer.id) > ($1.startedAt, $1.answer.id) }
            .prefix(limit)
            .map { ImportRow($0.answer, at: $0.startedAt) }
    }

    /// Keeps a job. Where the workspace has too many, the oldest that is not running goes with its
    /// files; *refuses when* all are running.
    func keep(_ job: Job) throws(Refusal) {
        let dropped = jobs.withLock { jobs -> Result<Job?, Refusal> in
            let others = jobs.values.filter {
                $0.workspace == job.workspace && $0.answer.id != job.answer.id
            }
            guard others.count >= Self.most else {
                jobs[job.answer.id] = job
                return .success(nil)
            }
            let idle = others.filter { !$0.answer.stage.isRunning }
            guard let oldest = idle.min(by: { $0.startedAt < $1.startedAt }) else {
                return .failure(Refusal(.busy))
            }
            jobs[oldest.answer.id] = nil
            jobs[job.answer.id] = job
            return .success(oldest)
        }
        if let dropped = try dropped.get() { Self.removeFiles(dropped.path) }
    }

    func update(_ id: FileID, _ edit: @Sendable (inout Job) -> Void) {
        jobs.withLock { jobs in
            guard var job = jobs[id] else { return }
            edit(&job)
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
            job.answer.trouble = nil
            job.failure = nil
            jobs[id] = job
            return true
        }
    }
}

/// Files of the desk.
extension ImportDesk {
    /// A place for a list that comes in, named by the identity it will have.
    ///
    /// *Refuses when* the storage is full.
    public func place(at now: Instant) throws -> (id: FileID, path: String) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure.ofDisk(error)
        }
        let id = FileID.new(at: now)
        return (id, path(of: id))
    }

    func path(of id: FileID) -> String { folder.appendingPathComponent("\(id)").path }

    static func errorFile(_ path: String) -> String { path + ".errors.csv" }

    static func removeFiles(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: errorFile(path))
    }

    /// A list that nobody took in the end.
    public func discard(_ id: FileID) { Self.removeFiles(path(of: id)) }

    /// Takes away what earlier processes left here and nobody touched for a week.
    func tidy(now: Date = Date()) {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            guard let id = FileID(String(name.prefix { $0 != "." })),
                jobs.withLock({ $0[id] }) == nil
            else { continue }
            let path = folder.appendingPathComponent(name).path
            let touched = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            guard let touched, now.timeIntervalSince(touched) > Self.keptSeconds else { continue }
            try? files.removeItem(atPath: path)
        }
    }
}

/// Keyed acts. They take no turn of the record, so that their answers are kept where the lists are.
extension ImportDesk {
    /// What the same act with the same key answered.
    func answer<Answer: Codable>(_ type: Answer.Type) throws -> Answer? {
        guard let pending = Answering.pending else { return nil }
        let known = jobs.withLock { jobs in
            jobs.values.lazy.filter { $0.workspace == pending.workspace }
                .compactMap { $0.answered[pending.slot] }.first
        }
        guard let known else { return nil }
        guard known.body == pending.key.body else { throw Refusal(.sameKeyOtherBody) }
        return try JSONDecoder().decode(Answer.self, from: known.answer)
    }

    func keep(_ answer: some Codable & Sendable, for list: FileID) {
        guard let pending = Answering.pending, let bytes = try? JSONEncoder().encode(answer) else {
            return
        }
        update(list) {
            // A client that never repeats a key is not remembered for ever.
            if $0.answered.count >= 100 { $0.answered.removeAll() }
            $0.answered[pending.slot] = Answered(body: pending.key.body, answer: bytes)
        }
    }
}

extension Answering.Pending {
    fileprivate var slot: String { "\(person) \(act) \(key.key)" }
}
