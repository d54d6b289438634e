import FollowUp
import Record
import Testing
import UseCases

@Suite struct ColumnTests {
    private func pages(
        _ stage: Stage, _ sort: BoardSort, supplier: FileID? = nil, search: String? = nil
    ) async throws -> [BoardRow] {
        var asked = AskBoard(search: search, supplier: supplier, limit: 3)
        asked.sort = sort
        var rows: [BoardRow] = []
        for _ in 0..<100 {
            let page = asked
            let answer = try await stage.house.ask(page, stage.owner)
            rows += answer.items
            guard let next = answer.next else { return rows }
            asked.after = next
        }
        Issue.record("the pages have no end")
        return rows
    }

    private func fill(_ stage: Stage) async throws {
        for number in 1...10 {
            var act = Stage.opening(
                "PO_\(number)", supplier: "Supplier_\(number % 3)",
                promised: number % 4 == 0 ? nil : "2026-11-\(10 + number % 3)",
                pieces: 100 * (1 + number % 2))
            if number % 5 == 0 { act.lines[0].unitPrice = nil }
            if number % 3 == 0 { act.currency = "EUR" }
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            if number % 2 == 0 {
                _ = try await stage.house.perform(
                    TellProgress(
                        order: id, lot: 1, asOf: Stage.firstDay, finished: quantity(number)),
                    stage.owner)
            }
        }
    }

    private func key(_ row: BoardRow, _ order: BoardOrder) -> String {
        func padded(_ figure: Int) -> String {
            let text = "\(figure + 1)"
            return String(repeating: "0", count: 12 - text.count) + text
        }
        return switch order {
        case .number: row.number
        case .supplier: row.supplierName
        case .promised: (row.promised ?? .distantFuture).iso
        case .finished: padded(row.finishedPermille ?? -1)
        // Those without a value have no currency to compare here: looked at by themselves.
        case .value:
            row.value.map { "\($0.currency.code) \(padded(Int($0.amountMinor)))" } ?? ""
        }
    }

    @Test(arguments: TestEngine.all)
    func `every page of a list by a column goes on where the one before ended`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await fill(stage)
            for order in BoardOrder.allCases {
                let up = try await pages(stage, BoardSort(order))
                let down = try await pages(stage, BoardSort(order, .descending))
                #expect(up.count == 10 && Set(up.map(\.order)).count == 10, "\(order)")
                #expect(down.map(\.order) == up.map(\.order).reversed(), "\(order)")
                let keys = up.map { key($0, order) }.filter { !$0.isEmpty }
                #expect(keys == keys.sorted(), "\(order)")
            }
            let supplier = try #require(
                try await stage.house.ask(AskSuppliers(), stage.owner).items.first)
            let theirs = try await pages(stage, BoardSort(.number), supplier: supplier.id)
            #expect(theirs.map(\.supplier).allSatisfy { $0 == supplier.id } && theirs.count > 2)
            let found = try await pages(stage, BoardSort(.promised), search: "bottle")
            #expect(found.count == 10)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a cursor of another list is refused`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            for cursor in ["x", "2026-09-01_0", "_ _", "'; --", "\(FileID.unset)_x_y"] {
                var act = AskBoard(after: cursor)
                act.sort = BoardSort(.promised)
                let asked = act
                await #expect(throws: Refusal(.notUnderstood, field: "after")) {
                    _ = try await stage.house.ask(asked, stage.owner)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `columns are a person's own, and the state of an order always stays`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            func columns() async throws -> [BoardColumn]? {
                try await stage.house.workspace(stage.owner.workspace)
                    .member(stage.owner.person)?.columns
            }
            func choose(_ act: ChooseColumns) async throws {
                _ = try await stage.house.perform(act, stage.owner)
            }
            #expect(try await columns() == nil)
            try await choose(ChooseColumns(columns: [.value, .promised, .value]))
            #expect(try await columns() == [.standing, .value, .promised])
            try await choose(
                ChooseColumns(columns: [.standing, .value, .promised], earlier: .promised))
            #expect(try await columns() == [.standing, .promised, .value])
            try await choose(ChooseColumns(columns: [.standing], earlier: .standing))
            #expect(try await columns() == [.standing])
            let restarted = stage.restarted()
            let session = try await restarted.signIn(
                email: "owner@acme.example", password: Stage.password, device: "phone", from: nil)
            #expect(session.caller.columns == [.standing])
            // What an administrator changes of the person leaves them as they are.
            _ = try await stage.house.perform(
                AmendMember(person: stage.owner.person, name: "Anna"), stage.owner)
            #expect(try await columns() == [.standing])
            try await choose(ChooseColumns(columns: [], usual: true))
            #expect(try await columns() == nil)
        }
    }
}
