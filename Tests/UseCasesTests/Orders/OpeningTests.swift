import FollowUp
import Record
import Testing
import UseCases

@Suite struct OpeningTests {
    @Test(arguments: TestEngine.all)
    func `an order without a line, a currency and a supplier is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let empty = OpenOrder(number: "PO-1", supplierName: "A", currency: "USD", lines: [])
            await #expect(throws: Refusal(.noLines, field: "lines")) {
                _ = try await stage.house.perform(empty, stage.owner)
            }
            var act = Stage.opening("PO-1")
            act.currency = "XXQ"
            let unknown = act
            await #expect(throws: Refusal(.unknownCurrency, field: "currency")) {
                _ = try await stage.house.perform(unknown, stage.owner)
            }
            act = Stage.opening("PO-1")
            act.supplierName = " "
            let nobody = act
            await #expect(throws: Refusal(.missing, field: "supplierName")) {
                _ = try await stage.house.perform(nobody, stage.owner)
            }
            let orders = try await stage.count(.order)
            #expect(orders == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `finance, the inspector and the clock open no order`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for role in [Role.finance, .inspector, .decisionOwner, .supplier, .client, .clock] {
                var caller = stage.owner
                caller.roles = [role]
                let asked = caller
                await #expect(throws: Refusal(.notAllowed)) {
                    _ = try await stage.house.perform(Stage.opening("PO-1"), asked)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a number is taken once, whatever its case, and by ten at once as well`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            await #expect(throws: Refusal(.numberTaken("po-1"), field: "number")) {
                _ = try await stage.open("po-1")
            }
            let opened = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    group.addTask { (try? await stage.open("PO-2")) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(opened == 1)
            #expect(try await stage.count(.order) == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a site the supplier does not have is refused`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            var act = Stage.opening("PO-1")
            act.site = 3
            let order = act
            await #expect(throws: Refusal(.unknownSite(3), field: "site")) {
                _ = try await stage.house.perform(order, stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `two thousand and one lines are too many, five hundred are an order`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            func order(_ count: Int) -> OpenOrder {
                var order = Stage.opening("PO-\(count)")
                order.lines = (1...count).map {
                    OpenOrder.Line(description: "Part \($0)", quantity: quantity($0))
                }
                return order
            }
            let refused = try await refusal {
                _ = try await stage.house.perform(order(2_001), stage.owner)
            }
            #expect(refused.reasons.contains(Reason(.tooMany(limit: 2_000), field: "lines")))
            let id = try await stage.house.perform(order(500), stage.owner).id
            #expect(try await stage.order(id).lines.count == 500)
            #expect(try await stage.board().first?.moreLines == 499)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an opened order has its plan, and its journal says who opened it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let order = try await stage.order(id)
            #expect(order.number == "PO-1")
            #expect(order.supplierName == "Hengda")
            #expect(order.value == Money(amountMinor: 390_000, currency: .usd))
            let lot = try #require(order.lots.first)
            #expect(lot.promised == day("2026-11-20"))
            let handover = try #require(lot.milestones.first { $0.key == .handedOver })
            #expect(handover.original == day("2026-11-20"))
            #expect(handover.planned == day("2026-11-20"))
            #expect(lot.milestones.allSatisfy { $0.planned != nil })
            #expect(lot.milestones.allSatisfy { $0.original == $0.planned })
            #expect(order.next.first?.milestone == .depositReceived)
            #expect(order.next.first?.owner == .buyer)
            let journal = try await stage.journal(id)
            #expect(journal.map(\.change.kind) == ["order.opened/1", "order.lotPlanned/1"])
            #expect(journal[0].envelope.person == stage.owner.person)
            #expect(journal[0].envelope.role == .merchandiser)
            #expect(journal[0].envelope.door == .page)
            #expect(try await stage.board().map(\.order) == [id])
        }
    }

    @Test(arguments: TestEngine.all)
    func `after a restart everything is as it was`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(100)), stage.owner)
            let before = try await stage.order(id)
            let after = try await stage.restarted().ask(AskOrder(order: id), stage.owner)
            #expect(before.seq == after.seq)
            #expect(before.lots.map(\.handover) == after.lots.map(\.handover))
            #expect(before.lots.map(\.progress) == after.lots.map(\.progress))
        }
    }
}
