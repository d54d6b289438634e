import CPQ
import FollowUp
import Foundation
import Record

/// One libpq connection, used by one thread. Statements are prepared once by their text.
final class PostgresConnection: Reading, MigrationConnection {
    let link: OpaquePointer
    var prepared: [String: String] = [:]
    var warned = false
    var retired = false
    /// A reading was begun, and its BEGIN goes with its first statement.
    private var begins = false
    /// The answer to the COMMIT of a reading was not waited for.
    private var owesAnswer = false

    init?(_ server: ConnectionString) {
        guard let link = server.connect() else { return nil }
        guard PQstatus(link) == CONNECTION_OK else {
            PQfinish(link)
            return nil
        }
        self.link = link
        PQsetNoticeReceiver(link, Self.receive, Unmanaged.passUnretained(self).toOpaque())
        do {
            try execute("SET synchronous_commit = on")
            try execute("SET client_min_messages = warning")
        } catch { return nil }
    }

    deinit { PQfinish(link) }

    var isAlive: Bool { !retired && PQstatus(link) == CONNECTION_OK }

    private static let receive: PQnoticeReceiver = { context, notice in
        guard let context, ["01000", "57P01"].contains(state(of: notice)) else { return }
        Unmanaged<PostgresConnection>.fromOpaque(context).takeUnretainedValue().warned = true
    }

    private static func state(of result: OpaquePointer?) -> String {
        PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    }

    // MARK: one statement

    func rows<T>(_ sql: SQL, _ map: (any Cells) throws -> T) throws -> [T] {
        let result = try send(sql)
        defer { PQclear(result) }
        let row = ResultRow(result: result)
        return try (0..<PQntuples(result)).map { number in
            row.number = number
            return try map(row)
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let result = try send(sql)
        defer { PQclear(result) }
        return Self.touched(result)
    }

    func execute(_ text: String) throws {
        settle()
        let result = PQexec(link, text)
        defer { PQclear(result) }
        try check(result)
    }

    private func send(_ sql: SQL) throws -> OpaquePointer {
        settle()
        let name = try name(of: sql)
        let result = begins ? try beginning(name, sql) : prepared(name, sql)
        do {
            try check(result)
        } catch {
            PQclear(result)
            throw error
        }
        guard let result else { throw ServerFailure.lost }
        return result
    }

    private func prepared(_ name: String, _ sql: SQL) -> OpaquePointer? {
        Parameters(sql.values).use { values, lengths, formats in
            PQexecPrepared(link, name, Int32(sql.values.count), values, lengths, formats, 1)
        }
    }

    func name(of sql: SQL) throws -> String {
        if let name = prepared[sql.text] { return name }
        let name = "s\(prepared.count)"
        let text = sql.text.replacingOccurrences(of: "?", with: "$")
        let result = PQprepare(link, name, text, 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared[sql.text] = name
        return name
    }

    func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC: return
        default: throw failure(result)
        }
    }

    /// A server that was demoted is left: the next job asks the hosts which one takes writes.
    func failure(_ result: OpaquePointer?) -> ServerFailure {
        guard PQstatus(link) == CONNECTION_OK else { return .lost }
        let failure = ServerFailure(state: Self.state(of: result))
        if failure.isDemoted { retired = true }
        return failure
    }

    static func touched(_ result: OpaquePointer?) -> Int {
        guard let text = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    // MARK: a reading

    /// Reads in one consistent view. BEGIN travels with the first statement, and nobody waits for
    /// the answer to COMMIT: one statement costs one round trip.
    func reading<T>(_ body: (any Reading) throws -> T) throws -> T {
        begins = true
        defer { begins = false }
        do {
            let answer = try body(self)
            if !begins { owesAnswer = PQsendQuery(link, "COMMIT") == 1 }
            return answer
        } catch {
            if !begins { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// What changes whenever anything is committed; nil where the server knows no such thing.
    func moment() throws -> String? {
        do {
            return try first(
                """
                SELECT CAST(pg_current_snapshot() AS TEXT), CAST(pg_postmaster_start_time() AS TEXT)
                ORDER BY 1
                """
            ) { "\($0.text(0)) \($0.text(1))" }
        } catch let failure as ServerFailure where failure.isUnknownFunction { return nil }
    }

    private func beginning(_ name: String, _ sql: SQL) throws -> OpaquePointer? {
        begins = false
        guard PQenterPipelineMode(link) == 1 else { throw ServerFailure.lost }
        let begun = PQsendQueryParams(
            link, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", 0, nil, nil, nil, nil, 1)
        if begun == 1 { _ = queue(name, sql) }
        if PQpipelineSync(link) != 1 { retired = true }
        var answer: OpaquePointer?
        while isAlive {
            guard let result = nextResult() else { break }
            let status = PQresultStatus(result)
            if status == PGRES_PIPELINE_SYNC {
                PQclear(result)
                break
            }
            let isOfBegin = status == PGRES_COMMAND_OK
            if isOfBegin || (answer != nil && status == PGRES_PIPELINE_ABORTED) {
                PQclear(result)
            } else {
                PQclear(answer)
                answer = result
            }
        }
        _ = PQexitPipelineMode(link)
        return answer
    }

    func queue(_ name: String, _ sql: SQL) -> Bool {
        Parameters(sql.values).use { values, lengths, formats in
            PQsendQueryPrepared(link, name, Int32(sql.values.count), values, lengths, formats, 1)
        } == 1
    }

    /// What comes next in a pipeline, in which one null stands between two results. Where two
    /// follow each other nothing will ever come: a server that went away does not always show as a
    /// lost connection.
    func nextResult() -> OpaquePointer? {
        if let result = PQgetResult(link) ?? PQgetResult(link) { return result }
        retired = true
        return nil
    }

    /// Takes the answer that was not waited for.
    func settle() {
        guard owesAnswer else { return }
        owesAnswer = false
        while let result = PQgetResult(link) {
            if PQresultStatus(result) != PGRES_COMMAND_OK { retired = true }
            PQclear(result)
        }
    }
}
