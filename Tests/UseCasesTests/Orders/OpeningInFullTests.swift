import FollowUp
import Record
import Testing
import UseCases

@Suite struct OpeningInFullTests {
    @Test(arguments: TestEngine.all)
    func `lines are matched to known items by code or description, new ones are entered`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let lid = try await stage.house.perform(
                EnterItem(description: "Lid, black", code: "LID-1"), stage.owner
            ).id
            let cap = try await stage.house.perform(
                EnterItem(description: "Cap"), stage.owner
            ).id
            var act = Stage.opening("PO-1")
            act.lines = ["black lid", "CAP", "Ring", "Ring"].map {
                OpenOrder.Line(description: $0, quantity: quantity(10))
            }
            act.lines[0].itemCode = "lid-1"
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            let items = try await stage.order(id).lines.map(\.item)
            #expect(items[0] == lid && items[1] == cap)
            #expect(items[2] != nil && items[2] == items[3])
            #expect(try await stage.count(.item) == 3)
            let again = try await stage.open("PO-2", item: "ring")
            #expect(try await stage.order(again).lines[0].item == items[2])
        }
    }

    @Test(arguments: TestEngine.all)
    func `two orders with the same new item, opened at once, share it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let ids = try await withThrowingTaskGroup(of: FileID.self) { group in
                for number in 0..<8 { group.addTask { try await stage.open("PO-\(number)") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var items: Set<FileID?> = []
            for id in ids { items.insert(try await stage.order(id).lines[0].item) }
            #expect(items.count == 1 && items.first != .some(nil))
            #expect(try await stage.count(.item) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a refused order leaves no item behind`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            await #expect(throws: Refusal(.numberTaken("PO-1"), field: "number")) {
                _ = try await stage.open("PO-1", item: "Never ordered")
            }
            #expect(try await stage.count(.item) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `lots, sites, parties and the terms of a line are told on opening`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Hengda"), stage.owner
            ).id
            for name in ["A", "B"] {
                _ = try await stage.house.perform(
                    AddSite(supplier: supplier, name: name), stage.owner)
            }
            var act = Stage.opening("PO-1")
            act.buyer = "Northlight"
            act.consignee = "Northlight GmbH"
            act.lines[0].site = 2
            act.lines[0].tradeRule = "FCA"
            act.lines[0].tradePlace = "Yiwu"
            act.lots = [
                OpenOrder.Lot(line: ["1": quantity(600)], promised: day("2026-11-01")),
                OpenOrder.Lot(line: ["1": quantity(400)], promised: day("2026-12-01")),
            ]
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            let answer = try await stage.order(id)
            #expect(answer.lots.map(\.quantity) == [quantity(600), quantity(400)])
            #expect(answer.lots.map(\.promised) == [day("2026-11-01"), day("2026-12-01")])
            #expect(answer.lines[0].site == 2)
            #expect(answer.lines[0].tradeTerm == TradeTerm(rule: .fca, place: "Yiwu"))
            #expect(answer.terms.buyer == Erasable("Northlight"))
            #expect(answer.terms.consignee == Erasable("Northlight GmbH"))
            act.number = "PO-2"
            act.lots = [OpenOrder.Lot(line: ["1": quantity(1_001)])]
            let tooMuch = act
            await #expect(throws: Refusal(.moreThanTheLine(line: 1), field: "lots")) {
                _ = try await stage.house.perform(tooMuch, stage.owner)
            }
        }
    }

    @Test(arguments: [
        (OrderKind.production, Profile.newItem), (.tooling, .tooling), (.sample, .sample),
        (.stock, .repeatOrder),
    ])
    func `an order of a kind is asked what is usual for it`(
        _ kind: OrderKind, _ profile: Profile
    ) async throws {
        for engine in TestEngine.all {
            try await Stage.on(engine) { stage in
                var act = Stage.opening("PO-1")
                act.kind = kind
                let order = act
                let id = try await stage.house.perform(order, stage.owner).id
                let answer = try await stage.order(id)
                #expect(answer.profile == profile)
                let asked = answer.lots[0].milestones.filter { $0.notApplicable == nil }.count
                #expect((asked == 12) == (kind == .production))
            }
        }
    }

    @Test func `a simple order is asked the twelve milestones`() {
        let plan = MilestoneTemplate.standard.plan(
            kind: .production, profile: .simple, start: Stage.firstDay, handover: nil,
            calendar: WorkCalendar(official: .china))
        #expect(plan.filter { $0.notApplicable == nil }.map(\.key) == MilestoneKey.standard)
    }
}
