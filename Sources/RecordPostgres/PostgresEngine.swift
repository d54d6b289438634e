import CPQ
import FollowUp
import Foundation
import Record

/// The record on PostgreSQL, for several nodes: a bounded set of connections, each owned by one
/// thread. A write travels as one pipeline and commits in a second round trip, once every statement
/// touched the rows it stands on. READ COMMITTED suffices: every decision locks its files by seq.
public final class PostgresEngine: Engine {
    public let keepsOrder = false
    public let isShared = true
    private let readers: ConnectionCrew
    private let writers: ConnectionCrew

    /// `conninfo` is libpq's connection string or a `postgresql://` address; several hosts may be
    /// named in it. Nothing is connected yet.
    public init(conninfo: String, connections: Int = 8) throws {
        let server = try ConnectionString(conninfo)
        readers = ConnectionCrew(server: server, size: max(2, connections / 2))
        writers = ConnectionCrew(server: server, size: connections)
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
        for _ in 1..<Self.attempts {
            do {
                return try await readers.run { try Self.reading($0, body) }
            } catch let failure as ServerFailure {
                guard failure.isLost || failure.isDemoted else { throw failure.recordFailure }
            }
        }
        do {
            return try await readers.run { try Self.reading($0, body) }
        } catch let failure as ServerFailure { throw failure.recordFailure }
    }

    private static func reading<T>(
        _ connection: PostgresConnection, _ body: (any Reading) throws -> T
    ) throws -> T {
        try connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        do {
            let answer = try body(connection)
            try connection.execute("COMMIT")
            return answer
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
    }

    public func hand(
        _ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void
    ) {
        hand(write, left: Self.attempts, done)
    }

    /// How often a write is tried that was undone for others' sake, or whose connection was lost
    /// before it asked for its commit. After that the caller is told to come again.
    static let attempts = 6

    private func hand(
        _ write: Write, left: Int, _ done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void
    ) {
        writers.hand { [self] connection in
            guard let connection else {
                return done(.failure(.unavailable("PostgreSQL does not answer")))
            }
            do {
                try Self.commit(write, connection)
                done(.success(()))
            } catch let failure as ServerFailure where left > 1 {
                guard failure.asksAgain || failure.isLost || failure.isDemoted else {
                    return done(.failure(failure.recordFailure))
                }
                if failure.asksAgain {
                    Thread.sleep(forTimeInterval: Double.random(in: 0.002...0.02))
                }
                hand(write, left: left - 1, done)
            } catch {
                done(.failure(.told(error)))
            }
        }
    }

    /// Throws what the server said; `unknownOutcome` where it may have committed all the same.
    private static func commit(_ write: Write, _ connection: PostgresConnection) throws {
        do {
            try connection.pipeline(write)
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
        try connection.commit()
    }

    public func migrate(_ migrations: [Migration]) async throws {
        try await running { connection in
            // One node migrates; the others wait for it.
            try connection.execute("SELECT pg_advisory_lock(7206241)")
            defer { try? connection.execute("SELECT pg_advisory_unlock(7206241)") }
            try Migrator(connection: connection, engine: "postgresql").run(
                migrations, spell: Self.spell)
        }
    }

    private func running(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Void
    ) async throws {
        do {
            try await writers.run(body)
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

    public func close() async {
        readers.stop()
        writers.stop()
    }
}
