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

    /// `conninfo` is libpq's connection string; several hosts may be named in it.
    public init(conninfo: String, connections: Int = 8) {
        let target = conninfo + " target_session_attrs=read-write application_name=gendan"
        readers = ConnectionCrew(conninfo: target, size: max(2, connections / 2))
        writers = ConnectionCrew(conninfo: target, size: connections)
    }

    public var description: String {
        let version = PQlibVersion()
        return "PostgreSQL (libpq \(version / 10_000).\(version % 10_000))"
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T {
        try await readers.run { connection in
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
    }

    public func hand(
        _ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void
    ) {
        writers.hand { connection in
            guard let connection else {
                done(.failure(.unavailable("PostgreSQL does not answer")))
                return
            }
            done(Self.commit(write, connection))
        }
    }

    private static func commit(
        _ write: Write, _ connection: PostgresConnection
    ) -> Result<Void, RecordFailure> {
        do {
            try connection.pipeline(write)
        } catch {
            try? connection.execute("ROLLBACK")
            return .failure((error as? RecordFailure) ?? .unavailable("the write failed"))
        }
        do {
            try connection.commit()
            return .success(())
        } catch {
            return .failure(.unknownOutcome)
        }
    }

    public func migrate(_ migrations: [Migration]) async throws {
        try await writers.run { connection in
            // One node migrates; the others wait for it.
            try connection.execute("SELECT pg_advisory_lock(7206241)")
            defer { try? connection.execute("SELECT pg_advisory_unlock(7206241)") }
            try Migrator(connection: connection, engine: "postgresql").run(
                migrations, spell: Self.spell)
        }
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
        return """
            order_row.word_id IN (SELECT word_id FROM search_word
            WHERE tokens @@ CAST(\(query) AS TSQUERY))
            """
    }

    public func close() async {
        readers.stop()
        writers.stop()
    }
}
