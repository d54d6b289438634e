import FollowUp
import Record
import Testing

extension Conformance {
    /// A person's words leave the record; what happened stays, and the chain still verifies.
    struct Erasing {
        private func erase(_ desk: Desk, _ file: FileID) async throws {
            try await desk.engine.force(
                """
                UPDATE content SET salt = NULL, bytes = NULL
                WHERE workspace = \(desk.workspace) AND file = \(file) AND part >= 1
                """,
                "DELETE FROM snapshot WHERE workspace = \(desk.workspace) AND file = \(file)")
        }

        @Test(arguments: Engines.here)
        func `an erased order loads, its words are gone, and its chain holds`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                _ = try await desk.note(order, "Ms Chen says the mould is late")
                let before = try await desk.reread(order)
                #expect(before.terms.buyer?.text == "Acme Housewares")
                try await erase(desk, order)
                #expect(try await desk.check().problems == [])
                let after = try await desk.reread(order)
                #expect(after.terms.buyer == Erasable(nil))
                #expect(after.number == "PO-2291")
                #expect(after.lots == before.lots)
                let entries = try await desk.entries(order)
                #expect(entries.allSatisfy { $0.envelope.name == Erasable(nil) })
                guard case .order(.noted(let note)) = entries.last?.change else {
                    Issue.record("the last change is not the note")
                    return
                }
                #expect(note == Erasable(nil))
                let left = try await desk.engine.number(
                    """
                    SELECT COUNT(*) FROM content WHERE part >= 1 AND bytes IS NOT NULL
                    AND file = \(order)
                    """)
                #expect(left == 0)
            }
        }

        @Test(arguments: Engines.here)
        func `an erased file takes further changes`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                try await erase(desk, order)
                let stranger = try await desk.stranger()
                let seq = try await desk.note(order, "photos came", by: stranger)
                #expect(seq == 3)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(arguments: Engines.here)
        func `what was erased stays erased through a snapshot`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let visit = FileID.new(at: Desk.now)
                let plan = VisitPlan(
                    kind: .preShipment, day: Desk.day("2026-11-10"), supplier: desk.hengda,
                    lots: [])
                try await desk.begin(
                    .visit, visit,
                    [.visit(.planned(plan)), .visit(.cancelled(reason: Erasable("Ms Chen ill")))])
                try await erase(desk, visit)
                let stranger = try await desk.stranger()
                for _ in 1...70 {
                    try await stranger.turn(
                        desk.workspace, files: [visit], context: desk.context
                    ) { turn in
                        try turn.record([.visit(.replanned(plan))], in: visit, by: Desk.mei)
                    }
                }
                let workspace = desk.workspace
                let held = try await desk.engine.read { reading in
                    let snapshots = try reading.count(
                        "SELECT COUNT(*) FROM snapshot WHERE file = \(visit)")
                    #expect(snapshots == 1)
                    return try Journal.load(reading, workspace: workspace, id: visit)
                }
                guard case .visit(let found)? = held?.file else {
                    Issue.record("the visit is gone")
                    return
                }
                #expect(found.cancelled == Erasable(nil), "a cancelled visit stays cancelled")
            }
        }
    }
}
