import Crypto
import Foundation

/// What a migration needs of a connection.
public protocol MigrationConnection: Reading {
    func run(_ sql: SQL) throws -> Int
    func execute(_ text: String) throws
}

/// Runs the numbered steps that are missing, each in its own transaction with its row in
/// `migration`. A landed step whose text changed, or a newer schema, is refused.
public struct Migrator {
    let connection: any MigrationConnection
    let engine: String

    public init(connection: any MigrationConnection, engine: String) {
        self.connection = connection
        self.engine = engine
    }

    public func run(_ migrations: [Migration], spell: (String) -> String = { $0 }) throws {
        try connection.execute(
            spell(
                """
                CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL PRIMARY KEY,
                name TEXT NOT NULL, checksum BLOB NOT NULL) STRICT
                """))
        let done = try connection.rows("SELECT number, checksum FROM migration ORDER BY number") {
            ($0.int(0), $0.bytes(1))
        }
        let known = migrations.last?.number ?? 0
        if let newest = done.last?.0, newest > known {
            throw RecordFailure.newerSchema(found: newest, known: known)
        }
        let sums = Dictionary(done, uniquingKeysWith: { first, _ in first })
        for migration in migrations {
            let sum = migration.checksum(engine)
            if let kept = sums[migration.number] {
                guard kept == sum else {
                    throw RecordFailure.damaged("migration \(migration.number) was changed")
                }
                continue
            }
            try step(migration, sum, spell)
        }
    }

    private func step(
        _ migration: Migration, _ sum: [UInt8], _ spell: (String) -> String
    ) throws {
        try connection.execute("BEGIN")
        do {
            for statement in migration.statements + (migration.variants[engine] ?? []) {
                try connection.execute(spell(statement))
            }
            _ = try connection.run(
                """
                INSERT INTO migration (number, name, checksum)
                VALUES (\(migration.number), \(migration.name), \(sum))
                """)
            try connection.execute("COMMIT")
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
    }
}

extension Migration {
    func checksum(_ engine: String) -> [UInt8] {
        var hash = SHA256()
        for statement in statements + (variants[engine] ?? []) {
            hash.update(data: Data(statement.utf8))
        }
        return Array(hash.finalize())
    }
}
