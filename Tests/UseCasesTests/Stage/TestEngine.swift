import Foundation
import Record
import RecordSQLite
import Testing

@testable import RecordPostgres

/// The engines a test runs on: SQLite always; PostgreSQL where `GENDAN_TEST_POSTGRES` names one, as
/// `Scripts/postgres-for-tests start` prints it.
enum TestEngine: String, CustomTestStringConvertible {
    case sqlite, postgresql

    static let postgres = ProcessInfo.processInfo.environment["GENDAN_TEST_POSTGRES"]

    static var all: [TestEngine] { postgres == nil ? [.sqlite] : [.sqlite, .postgresql] }

    var testDescription: String { rawValue }

    /// Opens an empty, migrated database of its own and takes it away afterwards.
    func use<T: Sendable>(
        _ body: (any Engine, URL) async throws -> T
    ) async throws -> T {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        switch self {
        case .sqlite: return try await Self.run(SQLiteEngine(directory: folder), folder, body)
        case .postgresql: return try await onPostgres(folder, body)
        }
    }

    private func onPostgres<T: Sendable>(
        _ folder: URL, _ body: (any Engine, URL) async throws -> T
    ) async throws -> T {
        let told = try #require(Self.postgres)
        let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
        await Gate.shared.enter()
        defer { Gate.shared.leave() }
        try Self.administer(told, "CREATE DATABASE \(name)")
        defer { try? Self.administer(told, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
        let engine = try PostgresEngine(conninfo: told + " dbname=\(name)", readers: 2)
        return try await Self.run(engine, folder, body)
    }

    private static func administer(_ conninfo: String, _ statement: String) throws {
        let connection = try #require(PostgresConnection(ConnectionString(conninfo)))
        try connection.execute(statement)
    }

    private static func run<T: Sendable>(
        _ engine: any Engine, _ folder: URL, _ body: (any Engine, URL) async throws -> T
    ) async throws -> T {
        do {
            try await engine.migrate(Schema.migrations)
            let answer = try await body(engine, folder)
            await engine.close()
            return answer
        } catch {
            await engine.close()
            throw error
        }
    }
}

/// Lets eight tests at a time open databases on the one server.
final class Gate: @unchecked Sendable {
    static let shared = Gate(places: 8)

    private let lock = NSLock()
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        await withCheckedContinuation { continuation in
            let free = lock.withLock { () -> Bool in
                if places > 0 {
                    places -= 1
                    return true
                }
                waiting.append(continuation)
                return false
            }
            if free { continuation.resume() }
        }
    }

    func leave() {
        let next = lock.withLock { () -> CheckedContinuation<Void, Never>? in
            if waiting.isEmpty {
                places += 1
                return nil
            }
            return waiting.removeFirst()
        }
        next?.resume()
    }
}
