import FollowUp
import Record
import Testing
import UseCases

@Suite struct ActOnOrdersTests {
    private func reaching(_ orders: [FileID], on day: Day? = nil) -> ActOnOrders {
        var act = ActOnOrders(.reachMilestone, orders)
        act.milestone = .depositReceived
        act.on = day
        act.sourceKind = .document
        return act
    }

    private func cancelling(_ orders: [FileID], _ reason: String? = "range dropped") -> ActOnOrders
    {
        var act = ActOnOrders(.cancelOrder, orders)
        act.reason = reason
        return act
    }

    @Test(arguments: TestEngine.all)
    func `what the act asks for is asked once, before any order is touched`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let seq = try await stage.order(id).seq
            let many = (0...200).map { FileID(high: 7, low: UInt64($0)) }
            for (act, reasons) in [
                (cancelling([]), [Reason(.missing, field: "orders")]),
                (cancelling(many), [Reason(.tooMany(limit: 200), field: "orders")]),
                (cancelling([id], " "), [Reason(.reasonMissing, field: "reason")]),
                (
                    ActOnOrders(.reachMilestone, []),
                    [Reason(.missing, field: "orders"), Reason(.missing, field: "milestone")]
                ),
            ] {
                let met = try await refusal {
                    _ = try await stage.house.perform(act, stage.owner)
                }
                #expect(met.reasons == reasons)
            }
            #expect(try await stage.order(id).seq == seq)
        }
    }

    @Test(arguments: TestEngine.all)
    func `who may cancel but not record is refused by every order, and cancels`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            var caller = stage.owner
            caller.roles = [.decisionOwner]
            let owner = caller
            let refused = try await stage.house.perform(reaching([id]), owner)
            #expect(refused.done.isEmpty)
            #expect(refused.refused.flatMap(\.reasons).map(\.code) == ["notAllowed"])
            let report = try await stage.house.perform(cancelling([id]), owner)
            #expect(report.done.map(\.order) == [id])
        }
    }

    @Test(arguments: TestEngine.all)
    func `each order takes it or is refused for itself, and the report tells both`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let plain = try await stage.open("PO-1")
            let reached = try await stage.open("PO-2")
            let several = try await stage.open("PO-3")
            let cancelled = try await stage.open("PO-4")
            let absent = FileID(high: 7, low: 7)
            _ = try await stage.house.perform(
                ReachMilestone(order: reached, lot: 1, milestone: .depositReceived), stage.owner)
            _ = try await stage.house.perform(
                SplitLot(order: several, fromLot: 1, line: ["1": quantity(400)]), stage.owner)
            _ = try await stage.house.perform(
                CancelOrder(order: cancelled, reason: "no"), stage.owner)
            var act = reaching([plain, reached, several, cancelled, absent, plain])
            act.onBehalfOf = .buyer
            let asked = act
            let report = try await stage.house.perform(asked, stage.owner)
            #expect(report.done.map(\.number) == ["PO-1"])
            #expect(report.refused.map(\.number) == ["PO-2", "PO-3", "PO-4", nil])
            #expect(
                report.refused.map { $0.reasons.map(\.code) } == [
                    ["milestoneAlreadyReached"], ["severalLots"], ["orderClosed"], ["notFound"],
                ])
            #expect(report.refused.allSatisfy { $0.reasons.allSatisfy { !$0.detail.isEmpty } })
            let line = try #require(try await stage.journal(plain).last)
            #expect(line.change.kind == "order.milestoneReached/1")
            #expect(line.envelope.onBehalfOf == .buyer)
            #expect(line.envelope.source?.kind == .document)
        }
    }

    @Test(arguments: TestEngine.all)
    func `of several lots the only one that has not reached it does`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(400)]), stage.owner)
            _ = try await stage.house.perform(
                ReachMilestone(order: id, lot: 1, milestone: .depositReceived), stage.owner)
            let report = try await stage.house.perform(reaching([id]), stage.owner)
            #expect(report.refused.isEmpty)
            let lots = try await stage.order(id).lots
            #expect(
                lots.allSatisfy { lot in
                    lot.milestones.first { $0.key == .depositReceived }?.actual != nil
                })
        }
    }

    @Test(arguments: TestEngine.all)
    func `a day ahead is refused by each order, with every reason`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(reaching([id]), stage.owner)
            let report = try await stage.house.perform(
                reaching([id], on: Stage.firstDay.adding(days: 1)), stage.owner)
            #expect(
                report.refused.flatMap(\.reasons).map(\.code)
                    == ["dayInFuture", "milestoneAlreadyReached"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `sent again under its key it is done once and answers as before`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let ids = [try await stage.open("PO-1"), try await stage.open("PO-2")]
            let key = IdempotencyKey(key: "tap", body: [1])
            let first = try await stage.house.perform(cancelling(ids), stage.owner, key: key)
            let again = try await stage.house.perform(cancelling(ids), stage.owner, key: key)
            #expect(first.done.map(\.order) == ids && again.done.map(\.order) == ids)
            #expect(first.done.map(\.seq) == again.done.map(\.seq))
            #expect(again.refused.isEmpty)
            // Another choice under the same form's key is another act.
            let other = try await stage.house.perform(
                cancelling(ids), stage.owner, key: IdempotencyKey(key: "tap", body: [2]))
            #expect(other.refused.count == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a table has the orders asked for as the board has them`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let first = try await stage.open("=PO-1")
            let second = try await stage.open("PO-2", item: "Lamp, EU \"plug\"")
            let bytes = try await stage.house.ask(
                AskOrderTable(orders: [second, FileID(high: 7, low: 7), first]), stage.owner)
            #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
            let rows = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(
                separator: "\r\n")
            #expect(rows.count == 3)
            #expect(rows[1].hasPrefix("PO-2,\"Lamp, EU \"\"plug\"\"\",Hengda,"))
            #expect(rows[1].contains(",2026-11-20,") && rows[1].hasSuffix(",3900.00,USD"))
            #expect(rows[2].hasPrefix("'=PO-1,"))
            await #expect(throws: Refusal(.missing, field: "orders")) {
                _ = try await stage.house.ask(AskOrderTable(orders: []), stage.owner)
            }
        }
    }
}
