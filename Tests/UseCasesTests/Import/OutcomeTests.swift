import FollowUp
import Testing
import UseCases

/// What a list says it did, order by order.
@Suite struct OutcomeTests {
    private static func list(_ rows: [(String, Int, String, String)]) -> String {
        "PO,Vendor,Description,Qty,Payment terms,Promised date\n"
            + rows.map { "\($0),Hengda,Bottle,\($1),\($2),\($3)\n" }.joined()
    }

    private func field(
        _ line: Int?, _ name: String, _ before: String?, _ after: String
    ) -> ImportedField {
        ImportedField(line: line, field: name, before: before, after: after)
    }

    @Test(arguments: TestEngine.all)
    func `every order is told by its number, with what changed from what to what`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let first = try await stage.bringIn(
                Self.list([("PO-1", 100, "TT", "2026-11-20"), ("PO-2", 50, "TT", "2026-11-20")]))
            #expect(first.outcomes.created.map(\.number) == ["PO-1", "PO-2"])
            let one = try await stage.order(numbered: "PO-1")
            #expect(first.outcomes.created[0].order == one.id)
            #expect(first.outcomes.updated.isEmpty && first.outcomes.proposed.isEmpty)
            let second = try await stage.bringIn(
                Self.list([("PO-1", 120, "LC", "2026-11-25"), ("PO-2", 50, "TT", "2026-11-20")]))
            #expect(second.updated == 1 && second.unchanged == 1)
            #expect(second.outcomes.created.isEmpty && second.outcomes.updated.count == 1)
            let told = second.outcomes.updated[0]
            #expect(told.order == one.id && told.changedInAll == 4)
            #expect(
                told.changed == [
                    field(nil, "payment", "TT", "LC"),
                    field(nil, "promised", "2026-11-20", "2026-11-25"),
                    field(1, "quantity", "100", "120"),
                    field(1, "promised", "2026-11-20", "2026-11-25"),
                ])
            // Its journal names the list, and says that the quantity changed.
            let journal = try await stage.house.ask(AskJournal(file: one.id), stage.owner)
            let lines = journal.lines.filter { $0.envelope.door == .file }
            #expect(lines.first?.envelope.source?.words?.text == "orders.csv")
            #expect(lines.last?.envelope.source?.words?.text == "orders.csv")
            let kinds = lines.map(\.change.kind)
            #expect(kinds.contains("order.lotHolds/1") && kinds.contains("order.lotPromised/1"))
            #expect(!kinds.contains("order.lotsDivided/1"))
            let lot = try await stage.order(numbered: "PO-1").lots[0]
            #expect(lot.shares.map(\.quantity) == [quantity(120)])
            #expect(lot.promised == day("2026-11-25"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a proposal stands beside what is in force, with who told that and when`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Self.list([("PO-1", 100, "TT", "2026-11-20")]))
            let id = try await stage.order(numbered: "PO-1").id
            _ = try await stage.house.perform(
                AmendTerms(order: id, payment: "DP", promised: day("2026-11-20")), stage.owner)
            let checked = try await stage.bringIn(
                Array(Self.list([("PO-1", 100, "LC", "2026-11-20")]).utf8), dryRun: true)
            let report = try await stage.bringIn(
                Self.list([("PO-1", 100, "LC", "2026-11-20")]))
            #expect(report.proposed == 1 && report.updated == 0)
            for outcomes in [checked.outcomes, report.outcomes] {
                let told = try #require(outcomes.proposed.first)
                #expect(told.order == id && told.changedInAll == 0 && told.proposedInAll == 1)
                let field = told.proposed[0]
                #expect(field.field == "payment" && field.line == nil)
                #expect(field.before == "DP" && field.after == "LC")
                #expect(field.by == stage.owner.name && field.at != nil)
            }
            // The same list again proposes nothing new.
            let again = try await stage.bringIn(
                Self.list([("PO-1", 100, "LC", "2026-11-20")]))
            #expect(again.unchanged == 1 && again.outcomes.proposed.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `of a handover that a person moved, the day moved to is in force`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Self.list([("PO-1", 100, "TT", "2026-12-20")]))
            let id = try await stage.order(numbered: "PO-1").id
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .handedOver, to: day("2027-01-10"),
                    cause: .capacity, side: .supplier), stage.owner)
            let report = try await stage.bringIn(Self.list([("PO-1", 100, "TT", "2026-12-28")]))
            let fields = try #require(report.outcomes.proposed.first).proposed
            #expect(fields.map(\.field) == ["promised", "promised"])
            #expect(fields.allSatisfy { $0.before == "2027-01-10" && $0.after == "2026-12-28" })
            #expect(fields.allSatisfy { $0.by == stage.owner.name })
        }
    }

    @Test(arguments: TestEngine.all)
    func `the first 200 of a long list are told, in its order, and all are counted`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let rows = (1...230).map { ("PO-\($0)", 100, "TT", "2026-11-20") }
            let report = try await stage.bringIn(Self.list(rows))
            #expect(report.created == 230)
            #expect(report.outcomes.created.map(\.number) == (1...200).map { "PO-\($0)" })
        }
    }

    @Test(arguments: TestEngine.all)
    func `a take-over sheet says what it told of each order`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Self.list([("PO-1", 100, "TT", "2026-12-20")]))
            let sheet = "PO,As of,Finished,Packed\nPO-1,2026-08-31,40,10\n"
            let report = try await stage.bringIn(sheet, sheet: "takeOver")
            #expect(report.updated == 1)
            let told = try #require(report.outcomes.updated.first)
            #expect(told.number == "PO-1")
            #expect(told.changed.contains(field(nil, "finished", nil, "40")))
            #expect(told.changed.contains(field(nil, "packed", nil, "10")))
        }
    }
}
