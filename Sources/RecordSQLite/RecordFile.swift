import Foundation
import GRDB
import GRDBSQLite
import Record
import Synchronization

/// The database file and the connections open on it.
///
/// After a failed read, write or flush, or a sign of corruption, nothing is written any more: what
/// the system holds of the file need not be what the disk holds, and flushing the same pages again
/// would prove nothing. Reading goes on. Writing begins again once the file was opened anew, its
/// log moved into it and flushed, the whole of it checked, and a commit of its own got through.
final class RecordFile: Sendable {
    private struct State {
        var pool: DatabasePool
        /// Why nothing is written; nil while all is well.
        var why: String?
        var attempts = 0
    }

    private let path: String
    private let state: Mutex<State>
    private let checking = Mutex<DatabasePool?>(nil)
    /// Left beside the file while it is suspended, so that the next start checks it too.
    private let mark: URL

    init(directory: URL) throws {
        path = directory.appendingPathComponent("record.sqlite").path
        mark = directory.appendingPathComponent("record.suspect")
        let pool = try Self.open(path)
        state = Mutex(State(pool: pool))
        do {
            // A log that a failed flush left behind may be in the system's memory only.
            try Self.settle(pool)
            guard FileManager.default.fileExists(atPath: mark.path) else { return }
            try check(pool)
            try? FileManager.default.removeItem(at: mark)
        } catch {
            // A full disk has room for no checkpoint and harms nothing.
            if StepFailure(error).isOfTheDisk || isMarked { suspend(StepFailure(error)) }
        }
    }

    private var isMarked: Bool { FileManager.default.fileExists(atPath: mark.path) }

    var pool: DatabasePool { state.withLock { $0.pool } }

    /// What a write meets while nothing is written.
    var refusal: RecordFailure? {
        state.withLock { $0.why }.map { .readOnly($0) }
    }

    /// Seconds until the next attempt to open the file anew; nil while all is well.
    var pause: TimeInterval? {
        state.withLock { $0.why == nil ? nil : Double(min(5, 1 << $0.attempts)) }
    }

    /// Stops writing.
    func suspend(_ failure: StepFailure) {
        let first = state.withLock { state in
            defer { state.why = state.why ?? "SQLite error \(failure.code)" }
            return state.why == nil
        }
        if first { _ = FileManager.default.createFile(atPath: mark.path, contents: Data()) }
    }

    /// Opens the file anew and checks it; on success writing begins again.
    func reopen() {
        do {
            let fresh = try Self.open(path)
            try Self.settle(fresh)
            try check(fresh)
            try? FileManager.default.removeItem(at: mark)
            // Readers of the old connections end in their own time.
            state.withLock { $0 = State(pool: fresh) }
        } catch {
            state.withLock { $0.attempts = min(3, $0.attempts + 1) }
        }
    }

    /// Ends a check under way: the process wants to end.
    func hurry() { checking.withLock { $0?.interrupt() } }

    private static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA mmap_size = 0")
            try db.execute(sql: "PRAGMA cache_size = -16000")
            // Else the pages a savepoint remembers of a large commit go through a file.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            // Else INSERT OR REPLACE would delete a change past its trigger.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets NORMAL on the writer when it opens the pool; only FULL survives a power cut.
        let synchronous = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            checkpointing(db)
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard synchronous == 2 else {
            throw RecordFailure.damaged("the writer does not run with synchronous = FULL")
        }
        return pool
    }

    /// Moves the log into the file every four thousand pages, as SQLite itself would, but does not
    /// keep its failures quiet: the commit stands, and its statement reports the disk.
    private static func checkpointing(_ db: Database) {
        sqlite3_wal_hook(
            db.sqliteConnection,
            { _, handle, name, pages in
                guard pages >= 4_000 else { return SQLITE_OK }
                let code = sqlite3_wal_checkpoint_v2(
                    handle, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                let isOfTheDisk = [SQLITE_IOERR, SQLITE_CORRUPT].contains(code & 0xFF)
                return isOfTheDisk ? code : SQLITE_OK
            }, nil)
    }

    /// Writes the whole log into the file again, flushes it and empties the log.
    private static func settle(_ pool: DatabasePool) throws {
        let busy = try pool.writeWithoutTransaction { db in
            // Readers of older connections are waited for.
            try db.execute(sql: "PRAGMA busy_timeout = 5000")
            defer { try? db.execute(sql: "PRAGMA busy_timeout = 0") }
            return try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        guard busy == 0 else { throw RecordFailure.unavailable("the log is in use") }
    }

    /// Every page and index holds together, and a commit gets through.
    private func check(_ pool: DatabasePool) throws {
        checking.withLock { $0 = pool }
        defer { checking.withLock { $0 = nil } }
        let told = try pool.unsafeRead { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        guard told == "ok" else { throw RecordFailure.damaged(told ?? "") }
        try pool.writeWithoutTransaction { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try db.execute(sql: "PRAGMA user_version = \((version + 1) % 1_000_000)")
        }
    }
}
