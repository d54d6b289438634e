import CPQ
import FollowUp
import Foundation
import Record

/// The record on PostgreSQL, for several nodes: a bounded set of connections, each owned by one
/// thread. Writes that wait travel as one pipeline and commit together in a second round trip, once
/// every statement touched the rows it stands on. READ COMMITTED suffices: every decision locks its
/// files by seq.
public final class PostgresEngine: Engine {
    public let keepsOrder = false
    public let isShared = true
    private let readers: ConnectionCrew<ReadingJob>
    private let writers: ConnectionCrew<Handed>
    private let moments: Together<Void, String?>

    private typealias ReadingJob = @Sendable (PostgresConnection?) -> Void

    /// `conninfo` is libpq's connection string or a `postgresql://` address; several hosts may be
    /// named in it. Nothing is connected yet.
    public init(conninfo: String, readers: Int = 4, writers: Int = 2) throws {
        let server = try ConnectionString(conninfo)
        let crew = ConnectionCrew<ReadingJob>(server: server, size: readers, most: 1) {
            jobs, connection in
            for job in jobs { job(connection) }
            return []
        }
        self.readers = crew
        self.writers = ConnectionCrew(
            server: server, size: writers, most: Handed.most, work: Handed.commit)
        moments = Together(most: .max) { company in
            let moment = try? await Self.run(crew) { try $0.moment() }
            return company.map { moment }
        }
    }

    /// A server too old to tell its moment has none.
    public var moment: String? {
        get async { try? await moments.answer(()) }
    }

    public var description: String {
        let version = PQlibVersion()
        return "PostgreSQL (libpq \(version / 10_000).\(version % 10_000))"
    }

    /// A connection that was lost while it idled is noticed only by its next reading, which is made
    /// again on another; all of them may have been lost at once.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T {
        for _ in 1..<Handed.attempts {
            do {
                return try await Self.run(readers) { try $0.reading(body) }
            } catch let failure as ServerFailure {
                guard failure.isLost || failure.isDemoted else { throw failure.recordFailure }
            }
        }
        do {
            return try await Self.run(readers) { try $0.reading(body) }
        } catch let failure as ServerFailure { throw failure.recordFailure }
    }

    private static func run<T: Sendable>(
        _ crew: ConnectionCrew<ReadingJob>,
        _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            crew.hand { connection in
                guard let connection else {
                    continuation.resume(
                        throwing: RecordFailure.unavailable("PostgreSQL does not answer"))
                    return
                }
                continuation.resume(with: Result { try body(connection) })
            }
        }
    }

    public func hand(
        _ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void
    ) {
        writers.hand(Handed(write: write, done: done))
    }

    public func migrate(_ migrations: [Migration]) async throws {
        do {
            try await Self.run(readers) { connection in
                // One node migrates; the others wait for it.
                try connection.execute("SELECT pg_advisory_lock(7206241)")
                defer { try? connection.execute("SELECT pg_advisory_unlock(7206241)") }
                try Migrator(connection: connection, engine: "postgresql").run(
                    migrations, spell: Self.spell)
            }
        } catch let failure as ServerFailure { throw failure.recordFailure }
    }

    /// PostgreSQL's words for the schema's types.
    static func spell(_ statement: String) -> String {
        statement.replacingOccurrences(of: "INTEGER", with: "BIGINT")
            .replacingOccurrences(of: "BLOB", with: "BYTEA")
            .replacingOccurrences(of: "STRICT, WITHOUT ROWID", with: "")
            .replacingOccurrences(of: ") STRICT", with: ")")
    }

    public func matching(_ search: SearchTokens) -> SQL {
        var query = search.tokens.map { "'\($0)'" }.joined(separator: " & ")
        if search.lastIsPrefix { query += ":*" }
        return "SELECT word_id FROM search_word WHERE tokens @@ CAST(\(query) AS TSQUERY)"
    }

    public func words(under column: SQL) -> SQL {
        "SELECT 1 FROM search_word WHERE word_id = \(column)"
    }

    public func close() async {
        readers.stop()
        writers.stop()
    }
}
