import FollowUp
import Record
import Testing

extension Conformance {
    struct Migrating {
        @Test(arguments: Engines.here)
        func `a newer schema is refused`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let sum = [UInt8](repeating: 0, count: 32)
                try await desk.engine.force(
                    """
                    INSERT INTO migration (number, name, checksum)
                    VALUES (999, 'of another year', \(sum))
                    """)
                let known = try #require(Schema.migrations.last?.number)
                await #expect(throws: RecordFailure.newerSchema(found: 999, known: known)) {
                    try await desk.engine.migrate(Schema.migrations)
                }
            }
        }

        @Test(arguments: Engines.here)
        func `a landed step that was edited is refused`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let sum = [UInt8](repeating: 0, count: 32)
                try await desk.engine.force(
                    "UPDATE migration SET checksum = \(sum) WHERE number = 2")
                await #expect(throws: RecordFailure.damaged("migration 2 was changed")) {
                    try await desk.engine.migrate(Schema.migrations)
                }
            }
        }

        @Test(arguments: Engines.here)
        func `a step that fails leaves nothing of itself`(_ kind: Engines) async throws {
            try await kind.fresh { place in
                let engine = try await place.engine()
                let good = Migration(
                    number: 1, name: "one", statements: ["CREATE TABLE one (id INTEGER)"],
                    variants: [:])
                let bad = Migration(
                    number: 2, name: "two",
                    statements: ["CREATE TABLE two (id INTEGER)", "CREATE NONSENSE"], variants: [:])
                await #expect(throws: (any Error).self) {
                    try await engine.migrate([good, bad])
                }
                #expect(try await engine.texts("SELECT name FROM migration") == ["one"])
                await #expect(throws: RecordFailure.self) {
                    try await engine.number("SELECT COUNT(*) FROM two")
                }
                let mended = Migration(
                    number: 2, name: "two", statements: ["CREATE TABLE two (id INTEGER)"],
                    variants: [kind.rawValue: ["CREATE TABLE three (id INTEGER)"]])
                try await engine.migrate([good, mended])
                #expect(try await engine.number("SELECT COUNT(*) FROM two") == 0)
                #expect(try await engine.number("SELECT COUNT(*) FROM three") == 0)
            }
        }

        @Test(arguments: Engines.here)
        func `migrating twice changes nothing`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let steps: SQL = "SELECT name FROM migration ORDER BY number"
                let before = try await desk.engine.texts(steps)
                #expect(before == Schema.migrations.map(\.name))
                try await desk.engine.migrate(Schema.migrations)
                #expect(try await desk.engine.texts(steps) == before)
                #expect(try await desk.reread(order).number == "PO-2291")
            }
        }

        @Test(arguments: Engines.here)
        func `two processes that start at once migrate once`(_ kind: Engines) async throws {
            try await kind.fresh { place in
                let engine = try await place.engine()
                let other = kind == .sqlite ? engine : try await place.engine()
                async let first: Void = engine.migrate(Schema.migrations)
                async let second: Void = other.migrate(Schema.migrations)
                try await first
                try await second
                #expect(
                    try await engine.number("SELECT COUNT(*) FROM migration")
                        == Schema.migrations.count)
            }
        }

        @Test func `contents kept the older way are all there afterwards`() async throws {
            try await Engines.sqlite.fresh { place in
                let engine = try await place.engine()
                try await engine.migrate(Schema.migrations.filter { $0.number < 7 })
                let digest = [UInt8](repeating: 1, count: 32)
                let bytes = [UInt8](repeating: 2, count: 5_000)
                for number in (1...50).shuffled() {
                    try await engine.force(
                        """
                        INSERT INTO content (workspace, file, seq, part, digest, salt, bytes)
                        VALUES ('w', 'f', \(number), 0, \(digest), NULL, \(bytes))
                        """)
                }
                let all: SQL = "SELECT seq || ' ' || hex(bytes) FROM content ORDER BY seq"
                let before = try await engine.texts(all)
                try await engine.migrate(Schema.migrations)
                #expect(try await engine.texts(all) == before)
                #expect(before.count == 50)
                #expect(await engine.failure("DELETE FROM content") != nil)
                #expect(await engine.failure("UPDATE content SET seq = 99 WHERE seq = 1") != nil)
            }
        }

        @Test(arguments: Engines.here)
        func `accounts of before keep address and password and lose their count`(
            _ kind: Engines
        ) async throws {
            try await kind.fresh { place in
                let engine = try await place.engine()
                try await engine.migrate(Schema.migrations.filter { $0.number < 9 })
                try await engine.force(
                    """
                    INSERT INTO account (id, email, password, failures, failed_at)
                    VALUES ('a', 'mei@example.org', 'hash', 3, 1)
                    """)
                try await engine.migrate(Schema.migrations)
                #expect(
                    try await engine.texts("SELECT email || password FROM account ORDER BY id")
                        == ["mei@example.orghash"])
                let taken = await engine.failure(
                    """
                    INSERT INTO account (id, email, password)
                    VALUES ('b', 'mei@example.org', NULL)
                    """)
                #expect(taken != nil)
                for column: SQL in ["failures", "failed_at"] {
                    await #expect(throws: RecordFailure.self, "\(column.text)") {
                        try await engine.number("SELECT \(column) FROM account")
                    }
                }
            }
        }

        @Test func `numbers of steps rise`() {
            let numbers = Schema.migrations.map(\.number)
            #expect(numbers == Array(1...numbers.count))
        }
    }
}
