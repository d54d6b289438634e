import FollowUp
import Record
import Testing
import UseCases

/// Where orders are found that the list asked for does not have.
@Suite struct FindingTests {
    private func end(_ stage: Stage, _ number: String, on handover: String) async throws {
        let id = try await stage.open(number, promised: "2026-08-20")
        try await stage.handOver(id, on: day(handover))
    }

    @Test(arguments: TestEngine.all)
    func `a workspace whose orders have all ended has orders, an empty one has none`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            #expect(try await stage.house.ask(AskBoard(), stage.owner).counts == BoardCounts())
            try await end(stage, "PO-1", on: "2026-08-10")
            let counts = try await stage.house.ask(AskBoard(), stage.owner).counts
            #expect(counts.open == 0)
            #expect(counts.hasOrders)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a number found only among the ended orders is said to be there`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await end(stage, "PO-12", on: "2026-08-10")
            let gone = try await stage.open("PO-12-B")
            _ = try await stage.house.perform(
                CancelOrder(order: gone, reason: "dropped"), stage.owner)
            try await stage.open("PO-3", supplier: "Minhou")
            func elsewhere(
                _ filter: BoardFilter, _ search: String?, _ supplier: FileID? = nil
            ) async throws -> [BoardFound] {
                try await stage.house.ask(
                    AskBoard(filter: filter, search: search, supplier: supplier), stage.owner
                ).elsewhere
            }
            let ended = [
                BoardFound(filter: .closed, orders: 1), BoardFound(filter: .cancelled, orders: 1),
            ]
            #expect(try await elsewhere(.open, "PO-12") == ended)
            #expect(try await elsewhere(.late, "PO-12") == ended)
            #expect(
                try await elsewhere(.closed, "PO-3") == [BoardFound(filter: .open, orders: 1)])
            #expect(try await elsewhere(.open, "PO-3").isEmpty)
            #expect(try await elsewhere(.open, "PO-99").isEmpty)
            #expect(try await elsewhere(.late, nil).isEmpty)
            let minhou = try #require(try await stage.board().first).supplier
            #expect(try await elsewhere(.open, "PO-12", minhou).isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the order whose number is searched for comes first, page after page`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await end(stage, "PO-12", on: "2026-08-01")
            for number in 0..<5 { try await end(stage, "PO-12\(number)", on: "2026-08-10") }
            let all = try await stage.board(.closed, search: " po-12 ")
            #expect(all.count == 6)
            #expect(all.first?.number == "PO-12")
            for limit in [1, 2, 4] {
                let paged = try await stage.pages(of: .closed, search: "PO-12", by: limit)
                #expect(paged.map(\.order) == all.map(\.order), "\(limit) a page")
            }
            #expect(try await stage.board(.closed).last?.number == "PO-12")
            try await stage.open("PO-77A", promised: "2026-10-01")
            try await stage.open("PO-77", promised: "2026-12-01")
            let open = try await stage.board(.open, search: "PO 77A")
            #expect(open.map(\.number) == ["PO-77A"])
            #expect(try await stage.board(.open, search: "PO-77").first?.number == "PO-77")
        }
    }
}
