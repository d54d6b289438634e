import FollowUp
import Foundation
import GRDB
import GRDBSQLite
import Record
import Synchronization

/// The record on SQLite: one process, one writing and checkpointing connection, readers beside it.
///
/// Waiting writes share one transaction and one fsync. SQLite before 3.51.3 can corrupt a WAL
/// database when two connections write or checkpoint at once, so only the writer ever checkpoints,
/// memory mapping stays off, and a lock file keeps a second process out.
public final class SQLiteEngine: Engine {
    public let keepsOrder = true
    public let isShared = false
    let file: RecordFile
    private let committer: GroupCommitter

    /// Opens or makes `record.sqlite` in a directory.
    public init(directory: URL) throws {
        file = try RecordFile(directory: directory)
        committer = GroupCommitter(file: file)
    }

    public var condition: EngineCondition {
        if case .readOnly(let why)? = file.refusal { .readOnly(why) } else { .working }
    }

    /// With the reason why no other process may open the file.
    public var description: String {
        let version = String(cString: sqlite3_libversion())
        guard sqlite3_libversion_number() < 3_051_003 else { return "SQLite \(version)" }
        return """
            SQLite \(version); before 3.51.3 two connections that write or checkpoint at once can \
            damage the file, so this process alone has it open
            """
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T {
        do {
            // On the caller's thread: a hop to another costs more than the reading.
            return try readHere(body)
        } catch let failure as StepFailure {
            if failure.isOfTheDisk { committer.suspend(failure) }
            throw failure.recordFailure
        } catch let error as DatabaseError {
            let failure = StepFailure(error)
            if failure.isOfTheDisk { committer.suspend(failure) }
            throw failure.recordFailure
        }
    }

    private func readHere<T>(_ body: (any Reading) throws -> T) throws -> T {
        try file.pool.read { db in try body(Connection(db: db)) }
    }

    public func hand(
        _ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void
    ) {
        committer.hand(write, done: done)
    }

    /// Writes handed over and transactions committed since the start, for the benchmark's ratio.
    public var commitCounts: (writes: Int, commits: Int) { committer.counts }

    public func migrate(_ migrations: [Migration]) async throws {
        try await file.pool.writeWithoutTransaction { db in
            try Migrator(connection: Connection(db: db), engine: "sqlite").run(migrations)
        }
    }

    public func matching(_ search: SearchTokens) -> BoundSQL {
        var phrase = search.tokens.map { "\"\($0)\"" }.joined(separator: " AND ")
        if search.lastIsPrefix { phrase += " *" }
        return "SELECT rowid AS word_id FROM search_word WHERE search_word MATCH \(phrase)"
    }

    public func words(under column: BoundSQL) -> BoundSQL {
        "SELECT 1 FROM search_word WHERE rowid = \(column)"
    }

    public func close() async {
        committer.stop()
        try? file.pool.close()
    }
}

/// A connection lent by GRDB, stepped by hand: statements are cached, rows are read in place.
struct Connection: Reading, MigrationConnection {
    let db: Database

    func rows<T>(_ sql: BoundSQL, _ map: (any Cells) throws -> T) throws -> [T] {
        let statement = try prepare(sql)
        defer { sqlite3_reset(statement) }
        var answer: [T] = []
        let row = StatementRow(statement: statement)
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return answer }
            guard code == SQLITE_ROW else { throw StepFailure(code: code, of: db) }
            try answer.append(map(row))
        }
    }

    /// Runs a statement and tells how many rows it touched.
    func run(_ sql: BoundSQL) throws -> Int {
        let statement = try prepare(sql)
        defer { sqlite3_reset(statement) }
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw StepFailure(code: code, of: db) }
        return Int(sqlite3_changes(db.sqliteConnection))
    }

    func index(_ words: SearchWords) throws {
        if !words.isNew { _ = try run("DELETE FROM search_word WHERE rowid = \(words.wordID)") }
        if !words.tokens.isEmpty {
            _ = try run(
                "INSERT INTO search_word (rowid, tokens) VALUES (\(words.wordID), \(words.tokens))")
        }
    }

    func execute(_ text: String) throws { try db.execute(sql: text) }

    private func prepare(_ sql: BoundSQL) throws -> OpaquePointer {
        let statement = try db.cachedStatement(sql: sql.text).sqliteStatement
        sqlite3_reset(statement)
        var column: Int32 = 0
        for value in sql.values {
            column += 1
            bind(value, to: statement, at: column)
        }
        return statement
    }

    private func bind(_ value: Value, to statement: OpaquePointer, at column: Int32) {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: sqlite3_bind_null(statement, column)
        case .int(let number): sqlite3_bind_int64(statement, column, number)
        case .text(var text):
            _ = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(
                        statement, column, $0.baseAddress, Int32(clamping: $0.count), transient)
                }
            }
        case .bytes(let bytes):
            if bytes.isEmpty {
                sqlite3_bind_zeroblob(statement, column, 0)
            } else {
                sqlite3_bind_blob(
                    statement, column, bytes, Int32(clamping: bytes.count), transient)
            }
        }
    }
}

/// The current row of a stepped statement.
private struct StatementRow: Cells {
    let statement: OpaquePointer

    func int(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }

    func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

    func text(_ column: Int) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int) -> String? {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int) -> [UInt8] { optionalBytes(column) ?? [] }

    func optionalBytes(_ column: Int) -> [UInt8]? {
        guard !isNull(column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    private func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }
}
