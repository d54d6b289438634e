import FollowUp
import Record
import Testing
import UseCases

@Suite struct LineActsTests {
    @Test(arguments: TestEngine.all)
    func `a line is added to the open lot, with its item; an unknown site is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            var act = AddLine(
                order: id, line: OpenOrder.Line(description: "Lid", quantity: quantity(50)))
            act.line.site = 4
            let wrong = act
            await #expect(throws: Refusal(.unknownSite(4), field: "line.site")) {
                _ = try await stage.house.perform(wrong, stage.owner)
            }
            act.line.site = nil
            act.line.value = "ten"
            let worse = act
            await #expect(throws: Refusal(.notAnAmount, field: "line.value")) {
                _ = try await stage.house.perform(worse, stage.owner)
            }
            act.line.value = "10.00"
            let right = act
            _ = try await stage.house.perform(right, stage.owner)
            let order = try await stage.order(id)
            #expect(order.lines.map(\.number) == [1, 2])
            #expect(order.lines[1].value == Money(amountMinor: 1_000, currency: .usd))
            #expect(order.lots[0].shares.map(\.line) == [1, 2])
            let item = try #require(order.lines[1].item)
            let known = try await stage.house.ask(AskItem(item: item), stage.owner)
            #expect(known.item.description == "Lid")
            #expect(known.orders.map(\.order) == [id])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a line promised later wants a reason, and moves its lot`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let item = try await stage.order(id).lines[0].item
            var act = AmendLine(
                order: id, number: 1,
                line: AmendLine.Line(description: "Bottle, red", quantity: quantity(900)))
            act.line.promised = day("2026-12-04")
            let silent = act
            await #expect(throws: Refusal(.reasonMissing, field: "slip")) {
                _ = try await stage.house.perform(silent, stage.owner)
            }
            act.cause = .capacity
            act.secondCause = .weather
            act.side = .supplier
            let told = act
            _ = try await stage.house.perform(told, stage.owner)
            let order = try await stage.order(id)
            #expect(order.lines[0].description == "Bottle, red")
            #expect(order.lines[0].item == item)
            #expect(order.promised == day("2026-12-04"))
            #expect(order.lots[0].quantity == quantity(900))
            #expect(order.slips.last?.reason.secondary == .weather)
            await #expect(throws: Refusal(.unknownLine(7), field: "line.number")) {
                var other = told
                other.number = 7
                _ = try await stage.house.perform(other, stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `once every line was handed over the order is closed; a day ahead is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            await #expect(throws: Refusal(.dayInFuture(day("2026-09-02")), field: "on")) {
                _ = try await stage.house.perform(
                    DeliverLine(order: id, number: 1, on: day("2026-09-02")), stage.owner)
            }
            _ = try await stage.house.perform(
                DeliverLine(order: id, number: 1, on: day("2026-08-31")), stage.owner)
            let order = try await stage.order(id)
            #expect(order.closure == OrderClosure(on: day("2026-08-31"), cancelled: false))
            #expect(order.lines[0].delivered == day("2026-08-31"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order is closed by hand, once`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let bare = await stage.reasons {
                _ = try await stage.house.perform(CloseOrder(order: id), stage.owner)
            }
            #expect(bare == [Reason(.reasonMissing, field: "reason")])
            let close = CloseOrder(order: id, reason: "the range was dropped")
            _ = try await stage.house.perform(close, stage.owner)
            let order = try await stage.order(id)
            #expect(order.standing == .done && order.forecast == Stage.firstDay)
            #expect(try await stage.board(.closed).map(\.order) == [id])
            await #expect(throws: Refusal(.orderClosed)) {
                _ = try await stage.house.perform(close, stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a note about a supplier stands in its journal`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let supplier = try await stage.order(id).supplier
            await #expect(throws: Refusal(.missing, field: "text")) {
                _ = try await stage.house.perform(
                    NoteSupplier(supplier: supplier, text: " "), stage.owner)
            }
            _ = try await stage.house.perform(
                NoteSupplier(supplier: supplier, text: "Ms Chen is away"), stage.owner)
            #expect(try await stage.kinds(supplier).last == "supplier.noted/1")
        }
    }
}
