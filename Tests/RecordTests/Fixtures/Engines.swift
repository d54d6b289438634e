import Foundation
import Record
import RecordSQLite
import Synchronization
import Testing

@testable import RecordPostgres

/// The engines of the suite. SQLite is always here; PostgreSQL where GENDAN_TEST_POSTGRES is
/// libpq's connection string for a role that may create databases.
enum Engines: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgresql

    static let here = allCases.filter(\.isHere)

    private static let server = ProcessInfo.processInfo.environment["GENDAN_TEST_POSTGRES"]

    var testDescription: String { rawValue }

    var isHere: Bool { self == .sqlite || Self.server?.isEmpty == false }

    /// Runs a test on a fresh database, which is gone afterwards.
    func fresh(_ body: (Place) async throws -> Void) async throws {
        let place = try Place(self, server: Self.server ?? "")
        do {
            try await body(place)
        } catch {
            await place.leave()
            throw error
        }
        await place.leave()
    }

    /// The same, with the schema made and a buyer, a supplier and a keeper in it.
    func desk(cacheBytes: Int = 64_000_000, _ body: (Desk) async throws -> Void) async throws {
        try await fresh { place in
            let engine = try await place.engine()
            try await engine.migrate(Schema.migrations)
            let desk = try await Desk(place: place, engine: engine, cacheBytes: cacheBytes)
            try await body(desk)
        }
    }
}

/// Where a fresh database lies: a folder, or a database of its own on the server.
final class Place: Sendable {
    let kind: Engines
    let folder: URL
    private let server: String
    private let name: String
    private let opened = Mutex<[any Engine]>([])

    init(_ kind: Engines, server: String) throws {
        self.kind = kind
        self.server = server
        name = "gendan_record_" + UUID().uuidString.lowercased().replacing("-", with: "")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        switch kind {
        case .sqlite:
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        case .postgresql: try command("CREATE DATABASE \(name)")
        }
    }

    /// The last name of a database counts.
    private var conninfo: String { "\(server) dbname=\(name)" }

    /// Another engine on the same database, closed at the end; on SQLite the one before it has to
    /// be closed first.
    func engine() async throws -> any Engine {
        let engine: any Engine =
            switch kind {
            case .sqlite: try SQLiteEngine(directory: folder)
            case .postgresql: try PostgresEngine(conninfo: conninfo, readers: 2)
            }
        opened.withLock { $0.append(engine) }
        return engine
    }

    func leave() async {
        for engine in opened.withLock({ $0 }) { await engine.close() }
        switch kind {
        case .sqlite: try? FileManager.default.removeItem(at: folder)
        case .postgresql: try? command("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        }
    }

    private func command(_ text: String) throws {
        try #require(PostgresConnection(ConnectionString(server)), "PostgreSQL does not answer")
            .execute(text)
    }
}

extension Engine {
    /// One statement, past every rule.
    func force(_ statements: SQL...) async throws {
        var write = Write()
        for statement in statements { write.add(statement) }
        try await self.write(write)
    }

    func number(_ sql: SQL) async throws -> Int { try await read { try $0.count(sql) } }

    func texts(_ sql: SQL) async throws -> [String] {
        try await read { try $0.rows(sql) { $0.text(0) } }
    }

    /// What an intruder with the database's password does first.
    func dropTheGuards(_ kind: Engines) async throws {
        switch kind {
        case .sqlite:
            try await force(
                "DROP TRIGGER change_kept", "DROP TRIGGER change_stays",
                "DROP TRIGGER content_kept", "DROP TRIGGER content_stays")
        case .postgresql:
            try await force(
                "DROP TRIGGER change_kept ON change", "DROP TRIGGER content_kept ON content",
                "DROP TRIGGER content_stays ON content")
        }
    }

    /// The failure a statement meets, if any.
    func failure(_ statement: SQL) async -> RecordFailure? {
        var write = Write()
        write.add(statement)
        do {
            try await self.write(write)
            return nil
        } catch { return error }
    }
}
