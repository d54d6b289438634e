import CPQ
import FollowUp
import Foundation
import Record

/// One libpq connection, used by one thread. Statements are prepared once by their text.
final class PostgresConnection: Reading, MigrationConnection {
    private let link: OpaquePointer
    private var prepared: [String: String] = [:]
    private var warned = false
    private var retired = false
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

    private func name(of sql: SQL) throws -> String {
        if let name = prepared[sql.text] { return name }
        let name = "s\(prepared.count)"
        let text = sql.text.replacingOccurrences(of: "?", with: "$")
        let result = PQprepare(link, name, text, 0, nil)
        defer { PQclear(result) }
        try check(result)
        prepared[sql.text] = name
        return name
    }

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC: return
        default: throw failure(result)
        }
    }

    /// A server that was demoted is left: the next job asks the hosts which one takes writes.
    private func failure(_ result: OpaquePointer?) -> ServerFailure {
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
            guard let result = PQgetResult(link) else { continue }
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

    private func queue(_ name: String, _ sql: SQL) -> Bool {
        Parameters(sql.values).use { values, lengths, formats in
            PQsendQueryPrepared(link, name, Int32(sql.values.count), values, lengths, formats, 1)
        } == 1
    }

    /// Takes the answer that was not waited for.
    private func settle() {
        guard owesAnswer else { return }
        owesAnswer = false
        while let result = PQgetResult(link) {
            if PQresultStatus(result) != PGRES_COMMAND_OK { retired = true }
            PQclear(result)
        }
    }

    // MARK: writes in one pipeline

    private struct Statement {
        let sql: SQL
        let miss: Miss?
        let name: String
        let owner: Int
    }

    /// Commits writes in one transaction. Throws a `Stumble` where nothing was committed, and
    /// `unknownOutcome` where it may have been all the same.
    func commit(_ writes: [Write]) throws {
        settle()
        do {
            try pipeline(try statements(of: writes))
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
        try commit()
    }

    /// Locks first and in one order, whoever's they are, so that companies of two nodes do not wait
    /// for each other in a circle.
    private func statements(of writes: [Write]) throws -> [Statement] {
        var locks: [(FileID, Statement)] = []
        var others: [Statement] = []
        for (owner, write) in writes.enumerated() {
            for (sql, miss) in write.demands.flatMap(Self.spelled) {
                let statement = Statement(
                    sql: sql, miss: miss, name: try name(of: sql, owner: owner), owner: owner)
                if case .moved(let file)? = miss {
                    locks.append((file, statement))
                } else {
                    others.append(statement)
                }
            }
        }
        return locks.sorted { $0.0 < $1.0 }.map(\.1) + others
    }

    private func name(of sql: SQL, owner: Int) throws -> String {
        do {
            return try name(of: sql)
        } catch {
            throw Stumble(culprit: owner, failure: error)
        }
    }

    /// Sends BEGIN and every statement at once and reads the answers; the first miss or error is
    /// thrown after all of them are read.
    private func pipeline(_ statements: [Statement]) throws {
        guard PQenterPipelineMode(link) == 1 else { throw ServerFailure.lost }
        var stumble: Stumble?
        if PQsendQueryParams(link, "BEGIN", 0, nil, nil, nil, nil, 1) != 1 {
            stumble = Stumble(culprit: nil, failure: ServerFailure.lost)
        }
        for statement in statements where stumble == nil {
            guard !queue(statement.name, statement.sql) else { continue }
            stumble = Stumble(culprit: nil, failure: ServerFailure.lost)
        }
        if PQpipelineSync(link) != 1 { retired = true }
        stumble = collect(statements, stumble)
        if PQexitPipelineMode(link) != 1, stumble == nil {
            stumble = Stumble(
                culprit: nil, failure: RecordFailure.unavailable("the pipeline did not end"))
        }
        if let stumble { throw stumble }
    }

    private func collect(_ statements: [Statement], _ before: Stumble?) -> Stumble? {
        var stumble = before
        var index = -1
        while isAlive {
            guard let result = PQgetResult(link) else {
                index += 1
                continue
            }
            defer { PQclear(result) }
            let statement = statements.indices.contains(index) ? statements[index] : nil
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC: return stumble
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                guard let statement, let miss = statement.miss else { continue }
                if Self.touched(result) != 1, stumble == nil {
                    stumble = Stumble(
                        culprit: statement.owner, failure: RecordFailure.missed(miss))
                }
            case PGRES_PIPELINE_ABORTED: continue
            default:
                if stumble == nil {
                    stumble = Stumble(culprit: statement?.owner, failure: failure(result))
                }
            }
        }
        return Stumble(culprit: nil, failure: ServerFailure.lost)
    }

    /// Commits. Where the server warns that it waited no longer for its standby (SQLSTATE 01000, or
    /// 57P01 when it is being stopped), the commit is local only: no acknowledgement under
    /// synchronous replication. A lost answer is no acknowledgement either.
    private func commit() throws {
        warned = false
        let result = PQexec(link, "COMMIT")
        defer { PQclear(result) }
        do {
            try check(result)
        } catch let failure as ServerFailure where failure.undidTheCommit && isAlive {
            throw failure
        } catch { throw RecordFailure.unknownOutcome }
        if warned { throw RecordFailure.unknownOutcome }
        // A transaction that had failed is rolled back by COMMIT without an error.
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw RecordFailure.unavailable("nothing was committed")
        }
    }

    private static func spelled(_ demand: Demand) -> [(SQL, Miss?)] {
        guard let words = demand.words else { return [(demand.sql, demand.miss)] }
        if words.tokens.isEmpty {
            return [("DELETE FROM search_word WHERE word_id = \(words.wordID)", nil)]
        }
        return [
            (
                """
                INSERT INTO search_word (word_id, tokens) VALUES (\(words.wordID),
                array_to_tsvector(string_to_array(\(words.tokens), ' '))) ON CONFLICT (word_id)
                DO UPDATE SET tokens = excluded.tokens
                """, nil
            )
        ]
    }
}

/// Values laid out the way libpq takes them: text for text and numbers, bytes as they are.
private struct Parameters {
    private let values: [Value]

    init(_ values: [Value]) { self.values = values }

    func use<T>(
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>
        ) -> T
    ) -> T {
        var storage: [UInt8] = []
        var offsets: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for value in values {
            switch value {
            case .null: offsets.append(nil)
            case .int(let number):
                offsets.append(storage.count)
                storage += Array(String(number).utf8)
            case .text(let text):
                offsets.append(storage.count)
                storage += Array(text.utf8).filter { $0 != 0 }
            case .bytes(let bytes):
                offsets.append(storage.count)
                storage += bytes
            }
            lengths.append(Int32(clamping: storage.count - (offsets.last.flatMap { $0 } ?? 0)))
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            storage.append(0)
        }
        return storage.withUnsafeBytes { raw in
            let base = raw.bindMemory(to: CChar.self)
            let pointers = offsets.map { offset -> UnsafePointer<CChar>? in
                offset.flatMap { at in base.baseAddress.map { $0 + at } }
            }
            return (pointers + [nil]).withUnsafeBufferPointer { pointers in
                (lengths + [0]).withUnsafeBufferPointer { lengths in
                    (formats + [0]).withUnsafeBufferPointer { formats in
                        // The buffers hold one more element than needed, so none of them is empty.
                        guard let first = pointers.baseAddress, let second = lengths.baseAddress,
                            let third = formats.baseAddress
                        else { preconditionFailure("a buffer of at least one element") }
                        return body(first, second, third)
                    }
                }
            }
        }
    }
}

/// The current row of a result in binary format.
private final class ResultRow: Cells {
    let result: OpaquePointer
    var number: Int32 = 0

    init(result: OpaquePointer) { self.result = result }

    func int(_ column: Int) -> Int { optionalInt(column) ?? 0 }

    func optionalInt(_ column: Int) -> Int? {
        guard let raw = raw(column) else { return nil }
        if PQftype(result, Int32(column)) == 16 { return raw.first == 0 ? 0 : 1 }
        var value: Int64 = (raw.first ?? 0) & 0x80 == 0 ? 0 : -1
        for byte in raw.prefix(8) { value = value << 8 | Int64(byte) }
        return Int(value)
    }

    func text(_ column: Int) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int) -> String? {
        raw(column).map { String(decoding: $0, as: UTF8.self) }
    }

    func bytes(_ column: Int) -> [UInt8] { optionalBytes(column) ?? [] }

    func optionalBytes(_ column: Int) -> [UInt8]? { raw(column).map { Array($0) } }

    private func raw(_ column: Int) -> UnsafeRawBufferPointer? {
        let at = Int32(column)
        guard PQgetisnull(result, number, at) == 0, let start = PQgetvalue(result, number, at)
        else { return nil }
        return UnsafeRawBufferPointer(
            start: start, count: Int(PQgetlength(result, number, at)))
    }
}
