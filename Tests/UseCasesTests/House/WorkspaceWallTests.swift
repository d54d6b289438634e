import FollowUp
import Record
import Testing
import UseCases

/// Two workspaces in one house cannot see each other, by whatever they ask.
@Suite struct WorkspaceWallTests {
    /// What acme has, and somebody of *other* who tries to see it.
    private struct Walls {
        let stranger: Caller
        let order: FileID
        let supplier: FileID
        let item: FileID
        let visit: FileID
        let shipment: FileID
    }

    private func build(_ stage: Stage) async throws -> Walls {
        let (stranger, _) = try await Stage.found("other", in: stage.house)
        let order = try await stage.open("PO-77", supplier: "永康恒达", item: "Secret bottle 保温杯")
        let supplier = try await stage.order(order).supplier
        let item = try await stage.house.perform(
            EnterItem(description: "Secret lid", code: "LID"), stage.owner
        ).id
        let visit = try await stage.house.perform(
            PlanVisit(kind: .preShipment, day: day("2026-11-10"), lots: "PO-77/1"), stage.owner
        ).id
        let shipment = try await stage.house.perform(
            DraftShipment(reference: "SH-1", mode: .fullContainer, lots: "PO-77/1"), stage.owner
        ).id
        return Walls(
            stranger: stranger, order: order, supplier: supplier, item: item, visit: visit,
            shipment: shipment)
    }

    @Test(arguments: TestEngine.all)
    func `nothing of another workspace is found by its identity, and absent reads the same`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let walls = try await build(stage)
            let absent = FileID.new(at: stage.house.now())
            func ask(_ question: some Question) async throws -> Refusal {
                try await refusal { _ = try await stage.house.ask(question, walls.stranger) }
            }
            for id in [walls.order, absent] {
                #expect(try await ask(AskOrder(order: id)) == Refusal(.notFound))
                #expect(try await ask(AskJournal(file: id)) == Refusal(.notFound))
                #expect(
                    try await ask(
                        AskImpact(
                            order: id, lot: 1, milestone: .handedOver, to: day("2026-12-01")))
                        == Refusal(.notFound))
            }
            for id in [walls.supplier, absent] {
                #expect(try await ask(AskSupplier(supplier: id)) == Refusal(.notFound))
            }
            #expect(try await ask(AskItem(item: walls.item)) == Refusal(.notFound))
            #expect(try await ask(AskVisit(visit: walls.visit)) == Refusal(.notFound))
            #expect(try await ask(AskShipment(shipment: walls.shipment)) == Refusal(.notFound))
            #expect(
                try await ask(AskJournal(file: stage.owner.workspace)) == Refusal(.notFound))
        }
    }

    @Test(arguments: TestEngine.all)
    func `nothing of another workspace is changed by its identity`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let walls = try await build(stage)
            let before = try await stage.journal(walls.order).count
            let absent = FileID.new(at: stage.house.now())
            func act(_ act: some UseCase) async throws {
                let refused = try await refusal {
                    _ = try await stage.house.perform(act, walls.stranger)
                }
                #expect(refused == Refusal(.notFound), "\(type(of: act))")
            }
            for id in [walls.order, absent] {
                try await act(NoteOrder(order: id, text: "hello"))
                try await act(
                    TellProgress(order: id, lot: 1, finished: quantity(10)))
                try await act(CancelOrder(order: id, reason: "mine"))
                try await act(
                    ReachMilestone(
                        order: id, lot: 1, milestone: .depositReceived, on: Stage.firstDay))
                try await act(
                    ReopenMilestone(
                        order: id, lot: 1, milestone: .depositReceived, reason: "no"))
            }
            try await act(AddSite(supplier: walls.supplier, name: "Site"))
            try await act(CancelVisit(visit: walls.visit, reason: "no"))
            try await act(CancelShipment(shipment: walls.shipment, reason: "no"))
            try await act(AmendMember(person: stage.owner.person, name: "Mallory"))
            #expect(try await stage.journal(walls.order).count == before)
        }
    }

    @Test(arguments: TestEngine.all)
    func `no number, name, list or search leads over the wall`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let walls = try await build(stage)
            let stranger = walls.stranger
            for search in ["PO-77", "Secret", "bottle", "保温杯", "恒达", "PO"] {
                #expect(try await stage.board(search: search).count == 1, "\(search)")
                #expect(try await stage.board(search: search, by: stranger).isEmpty)
            }
            for filter in BoardFilter.allCases {
                #expect(try await stage.board(filter, by: stranger).isEmpty)
            }
            #expect(try await stage.board(supplier: walls.supplier, by: stranger).isEmpty)
            let board = try await stage.house.ask(AskBoard(), stranger)
            #expect(board.counts == BoardCounts())
            #expect(try await stage.house.ask(AskSuppliers(), stranger).items.isEmpty)
            #expect(try await stage.house.ask(AskItems(), stranger).items.isEmpty)
            #expect(try await stage.house.ask(AskVisits(), stranger).items.isEmpty)
            #expect(try await stage.house.ask(AskChanges(), stranger).items.isEmpty)
            #expect(try await stage.house.ask(AskShipments(), stranger).items.isEmpty)
            await #expect(throws: Refusal(.unknownCode("PO-77"), field: "lots")) {
                _ = try await stage.house.perform(
                    PlanVisit(kind: .preShipment, day: day("2026-11-10"), lots: "PO-77/1"),
                    stranger)
            }
            let own = try await stage.open("PO-78", by: stranger)
            await #expect(throws: Refusal(.unknownCode("PO-77"), field: "number")) {
                _ = try await stage.house.perform(
                    WaitForOrder(order: own, number: "PO-77"), stranger)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `both use the same numbers and names without noticing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let walls = try await build(stage)
            let theirs = try await stage.open(
                "PO-77", supplier: "永康恒达", by: walls.stranger)
            #expect(theirs != walls.order)
            let row = try #require(try await stage.board(by: walls.stranger).first)
            #expect(row.order == theirs)
            #expect(row.supplier != walls.supplier)
            let foreign = Stage.opening("PO-79")
            var act = foreign
            act.supplierName = nil
            act.supplier = walls.supplier
            let intruding = act
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.perform(intruding, walls.stranger)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order's identity does not open the journal of another kind of file`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var caller = stage.owner
            caller.roles = [.finance]
            let finance = caller
            let workspace = stage.owner.workspace
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.ask(AskJournal(file: workspace), finance)
            }
        }
    }
}
