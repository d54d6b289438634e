import FollowUp
import Record
import Testing

@testable import UseCases

/// The board names what needs a decision and which payment waits (B16).
@Suite struct BoardWaitTests {
    @Test(arguments: TestEngine.all)
    func `an order with an open question is among those a decision waits for, until it is decided`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let quiet = try await stage.open("PO-1")
            let asked = try await stage.open("PO-2")
            #expect(try await stage.waits(.decisionWaits) == [])
            try await stage.ask(asked)
            #expect(try await stage.waits(.decisionWaits) == [asked])
            let board = try await stage.house.ask(AskBoard(), stage.owner)
            #expect(board.counts.decisionWaits == 1 && board.counts.paymentWaits == 0)
            #expect(board.items.first { $0.order == asked }?.waits == [.decision])
            #expect(board.items.first { $0.order == quiet }?.waits == [])
            _ = try await stage.house.perform(
                WithdrawDecision(order: asked, decision: 1, reason: "settled by telephone"),
                stage.owner)
            #expect(try await stage.waits(.decisionWaits) == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a payment waits once it is due or its release was begun`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.payable("PO-9", stage.house)
            let before = try await stage.waits(.paymentWaits)
            let request = RequestRelease(order: id, instalment: 1)
            _ = try await stage.house.perform(request, stage.owner)
            #expect(try await stage.waits(.paymentWaits) == [id])
            let board = try await stage.house.ask(AskBoard(filter: .paymentWaits), stage.owner)
            #expect(board.items.first?.waits == [.payment] && board.counts.paymentWaits == 1)
            // Searched and by a supplier it is the same list.
            let row = try #require(board.items.first)
            for narrowed in [
                AskBoard(filter: .paymentWaits, search: row.number),
                AskBoard(filter: .paymentWaits, supplier: row.supplier),
            ] {
                let found = try await stage.house.ask(narrowed, stage.owner).items.map(\.order)
                #expect(found == [id])
            }
            #expect(before.isEmpty || before == [id])
        }
    }

    /// Where more wait than are sorted, the board is walked in its own sequence.
    @Test(arguments: TestEngine.all)
    func `both ways of finding those that wait give the same rows`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 0..<6 {
                let id = try await stage.open("PO-\(number)")
                if number % 2 == 0 { try await stage.ask(id) }
            }
            let today = stage.house.today(in: "Asia/Shanghai")
            let workspace = stage.owner.workspace
            var found: [[FileID]] = []
            for few in [true, false] {
                let list = BoardList(workspace, .decisionWaits, nil, nil, today, fewWait: few)
                let sorting = BoardSorting(.decisionWaits, narrowed: false)
                let sql = BoardSQL(
                    list, by: sorting, search: nil, after: nil, today: today, limit: 50
                ).sql
                found.append(
                    try await stage.house.engine.read { reading in
                        try reading.rows(sql) { BoardSQL.row($0).row.order }
                    })
            }
            #expect(found[0] == found[1] && found[0].count == 3)
        }
    }
}

extension Stage {
    fileprivate func waits(_ filter: BoardFilter) async throws -> [FileID] {
        try await house.ask(AskBoard(filter: filter), owner).items.map(\.order)
    }
}
