import FollowUp
import Foundation
import Record
import Testing

@testable import RecordSQLite

extension Conformance {
    /// SQLite only: on PostgreSQL the server keeps its own disk.
    struct Suspending {
        /// As a failed flush leaves the engine.
        private func fail(_ engine: SQLiteEngine) {
            engine.file.suspend(StepFailure(RecordFailure.damaged("a test")))
        }

        @Test func `after a failure of the disk nothing is written, all is read`() async throws {
            try await Engines.sqlite.desk { desk in
                let engine = try #require(desk.engine as? SQLiteEngine)
                let order = try await desk.open("PO-1")
                fail(engine)
                let failure = await RecordFailure.of { try await desk.open("PO-2") }
                #expect(failure == .readOnly("SQLite error 11"))
                #expect(engine.condition == .readOnly("SQLite error 11"))
                #expect(try await desk.reread(order).number == "PO-1")
                #expect(try await engine.number("SELECT COUNT(*) FROM order_row") == 1)
            }
        }

        @Test func `opened anew and checked it writes again`() async throws {
            try await Engines.sqlite.desk { desk in
                let engine = try #require(desk.engine as? SQLiteEngine)
                let order = try await desk.open("PO-1")
                fail(engine)
                engine.file.reopen()
                #expect(engine.condition == .working)
                try await desk.open("PO-2")
                #expect(try await desk.reread(order).number == "PO-1")
                #expect(try await desk.check().problems == [])
            }
        }

        /// The page of an index is torn out: reading still answers from elsewhere.
        @Test func `what is corrupt stays read-only, after a restart too`() async throws {
            let place = try Place(.sqlite, server: "")
            let path = place.folder.appendingPathComponent("record.sqlite").path
            let engine = try #require(try await place.engine() as? SQLiteEngine)
            try await engine.migrate(Schema.migrations)
            // Opened anew, the log is in the file: what is torn out there is missed.
            fail(engine)
            engine.file.reopen()
            let root = try await engine.number(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'order_week'")
            let size = try await engine.number("PRAGMA page_size")
            await engine.close()
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            try file.seek(toOffset: UInt64((root - 1) * size))
            try file.write(contentsOf: Data(repeating: 7, count: size))
            try file.close()
            let damaged = try #require(try await place.engine() as? SQLiteEngine)
            fail(damaged)
            damaged.file.reopen()
            #expect(damaged.condition == .readOnly("SQLite error 11"))
            await damaged.close()
            let again = try await place.engine()
            #expect(again.condition != .working)
            #expect(try await again.number("SELECT COUNT(*) FROM migration") > 0)
            #expect(await again.failure("DELETE FROM order_row") != nil)
            await place.leave()
        }
    }
}
