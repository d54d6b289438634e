import FollowUp
import Testing

@testable import Record

extension Conformance {
    /// The names that files bear, and what it costs to change one among many.
    struct ClaimRows {
        private func item(_ id: FileID, _ code: String) -> AnyFile {
            var item = Item(id: id)
            var profile = ItemProfile(description: "Lid")
            profile.code = code
            item.apply(.entered(profile), Stamp(seq: 1, at: Desk.now, envelope: Desk.mei))
            return .item(item)
        }

        private func claims(_ desk: Desk, of file: FileID) async throws -> [String] {
            try await desk.engine.texts(
                "SELECT value FROM claim WHERE file = \(file) ORDER BY value")
        }

        /// How the engine goes about a statement, a step a line.
        private func plan(_ desk: Desk, _ sql: SQL) async throws -> [String] {
            let asked: SQL =
                desk.kind == .sqlite ? "EXPLAIN QUERY PLAN \(sql)" : "EXPLAIN \(sql)"
            let column = desk.kind == .sqlite ? 3 : 0
            return try await desk.engine.read { try $0.rows(asked) { $0.text(column) } }
        }

        @Test(arguments: Engines.here)
        func `a name is changed by its key, however many there are`(_ kind: Engines) async throws {
            try await kind.desk { desk async throws in
                let id = FileID.new(at: Desk.now)
                try await desk.engine.force(
                    """
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
                    INSERT INTO claim (workspace, kind, value, file)
                    SELECT \(desk.workspace), 'item', 'code-' || i, 'file-' || i FROM n
                    """, "ANALYZE claim")
                var write = Write()
                write.claim(
                    item(id, "NEW"), before: item(id, "OLD"), workspace: desk.workspace)
                #expect(write.demands.count == 2)
                for demand in write.demands {
                    let steps = try await plan(desk, demand.sql)
                    for step in steps where step.contains("claim") {
                        let isByKey =
                            kind == .sqlite
                            ? step.contains("workspace=? AND kind=? AND value=?")
                            : !step.contains("Seq Scan")
                        #expect(isByKey, "\(steps)")
                    }
                    if kind == .postgresql, demand.sql.text.hasPrefix("DELETE") {
                        let key = steps.first { $0.contains("Index Cond") } ?? ""
                        #expect(key.contains("value"), "\(steps)")
                    }
                }
            }
        }

        @Test(arguments: Engines.here)
        func `a name that stays is let be, an old one is free, a taken one is refused`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk async throws in
                let (one, other) = (FileID.new(at: Desk.now), FileID.new(at: Desk.now))
                func bear(_ id: FileID, _ code: String, before: String?) async -> RecordFailure? {
                    await RecordFailure.of {
                        var write = Write()
                        write.claim(
                            item(id, code), before: before.map { item(id, $0) },
                            workspace: desk.workspace)
                        try await desk.engine.write(write)
                    }
                }
                #expect(await bear(one, "A", before: nil) == nil)
                #expect(await bear(one, "a ", before: "A") == nil)
                #expect(try await claims(desk, of: one) == ["a"])
                #expect(await bear(other, "A", before: nil) == .missed(.taken("a")))
                #expect(await bear(one, "B", before: "a ") == nil)
                #expect(try await claims(desk, of: one) == ["b"])
                #expect(await bear(other, "A", before: nil) == nil)
                #expect(await bear(other, "B", before: "A") == .missed(.taken("b")))
                #expect(try await claims(desk, of: other) == ["a"])
            }
        }
    }
}
