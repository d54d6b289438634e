import FollowUp
import Record
import RecordSQLite
import Testing

extension Conformance {
    struct GroupCommit {
        /// Many orders opened at once, by number; answers what each of them met.
        private func open(
            _ desk: Desk, _ numbers: [String], words: String = "Insulated bottle"
        ) async -> [(String, FileID, RecordFailure?)] {
            await withTaskGroup(of: (String, FileID, RecordFailure?).self) { group in
                for number in numbers {
                    let id = FileID.new(at: Desk.now)
                    group.addTask {
                        let failure = await RecordFailure.of {
                            try await desk.open(number, [Desk.line(1, words)], id: id)
                        }
                        return (number, id, failure)
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }

        @Test(arguments: Engines.here)
        func `a taken number undoes its own order and no other`(_ kind: Engines) async throws {
            try await kind.desk { desk async throws in
                let numbers = (1...60).map { "PO-\($0 % 20)" }
                let answers = await open(desk, numbers)
                #expect(answers.filter { $0.2 == nil }.count == 20)
                for (number, id, failure) in answers where failure != nil {
                    #expect(failure == .missed(.taken(number.lowercased())))
                    #expect(try await desk.keeper.read(desk.workspace, id) == nil)
                }
                #expect(Set(answers.filter { $0.2 == nil }.map(\.0)).count == 20)
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM order_row") == 20)
                #expect(
                    try await desk.engine.number("SELECT COUNT(*) FROM file WHERE kind = 'order'")
                        == 20)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test func `on SQLite waiting writes share a commit`() async throws {
            try await Engines.sqlite.desk { desk in
                let engine = try #require(desk.engine as? SQLiteEngine)
                let before = engine.commitCounts
                let answers = await open(desk, (1...200).map { "PO-\($0)" })
                #expect(answers.allSatisfy { $0.2 == nil })
                let after = engine.commitCounts
                #expect(after.writes - before.writes == 200)
                #expect(after.commits - before.commits < 200)
            }
        }

        /// The page limit is SQLite's own full disk: SQLITE_FULL rolls back the whole transaction
        /// from inside a savepoint. `Scripts/torture disk-full` does it with a real one.
        @Test func `a full database acknowledges nothing it did not keep`() async throws {
            try await Engines.sqlite.desk { desk in
                let pages = try await desk.engine.number("PRAGMA page_count")
                #expect(await desk.engine.failure("PRAGMA max_page_count = 1") == nil)
                let words = String(repeating: "insulated bottle ", count: 20)
                let answers = await open(desk, (1...80).map { "PO-\($0)" }, words: words)
                let full = answers.filter { $0.2 != nil }
                #expect(!full.isEmpty)
                #expect(full.allSatisfy { $0.2 == .storageFull })
                for (number, id, failure) in answers {
                    let held = try await desk.keeper.read(desk.workspace, id)
                    #expect((held == nil) == (failure != nil), "\(number)")
                }
                #expect(
                    try await desk.engine.number("SELECT COUNT(*) FROM file WHERE kind = 'order'")
                        == answers.count - full.count)
                #expect(try await desk.engine.number("PRAGMA page_count") <= pages + 1)
                #expect(await desk.engine.failure("PRAGMA max_page_count = 1000000") == nil)
                let again = await open(desk, full.map(\.0), words: words)
                #expect(again.allSatisfy { $0.2 == nil })
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `a statement that fails takes nothing with it`(_ kind: Engines) async throws {
            try await kind.desk { desk async throws in
                let broken: [SQL] = [
                    "SELECT nothing FROM nowhere", "INSERT INTO change (seq) VALUES (1)",
                    "INSERT INTO due (workspace, file, day) VALUES ('w', 'f', \(String?.none))",
                ]
                await withTaskGroup(of: Void.self) { group in
                    for number in 1...40 {
                        group.addTask {
                            #expect(await desk.engine.failure(broken[number % 3]) != nil)
                        }
                        group.addTask {
                            let failure = await RecordFailure.of {
                                try await desk.open("PO-\(number)")
                            }
                            #expect(failure == nil)
                        }
                    }
                }
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM order_row") == 40)
                await #expect(throws: RecordFailure.self) {
                    try await desk.engine.number("SELECT nothing FROM nowhere")
                }
                #expect(try await desk.engine.number("SELECT COUNT(*) FROM order_row") == 40)
            }
        }
    }
}
