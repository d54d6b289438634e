import FollowUp
import Record
import Testing
import UseCases

@Suite struct PlanTests {
    @Test(arguments: TestEngine.all)
    func `a later promise without a reason is refused, with it the slip is kept`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            func amend(_ cause: SlipCause?) async throws {
                _ = try await stage.house.perform(
                    AmendTerms(
                        order: id, promised: day("2026-12-09"), reason: "agreed by e-mail",
                        cause: cause, side: .supplier), stage.owner)
            }
            await #expect(throws: Refusal(.reasonMissing, field: "slip")) {
                try await amend(nil)
            }
            try await amend(.packingMaterials)
            let order = try await stage.order(id)
            #expect(order.promised == day("2026-12-09"))
            #expect(order.slips.last?.reason.primary == .packingMaterials)
            let handover = try await stage.milestone(.handedOver, of: id)
            #expect(handover.original == day("2026-11-20"))
            #expect(handover.planned == day("2026-12-09"))
            #expect(handover.trail == [day("2026-11-20")])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a moved day without cause and side is refused with both`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    MoveMilestone(
                        order: id, lot: 1, milestone: .handedOver, to: day("2026-12-09")),
                    stage.owner)
            }
            #expect(refused.reasons.map(\.field) == ["cause", "side"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a second tab with an older day is refused, one that showed another day is not`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let shown = try await stage.order(id).seq
            func move(_ key: MilestoneKey, _ to: String) async throws {
                _ = try await stage.house.perform(
                    MoveMilestone(
                        order: id, lot: 1, milestone: key, to: day(to), cause: .capacity,
                        side: .supplier, seq: shown), stage.owner)
            }
            try await move(.handedOver, "2026-12-09")
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                try await move(.handedOver, "2026-12-10")
            }
            try await move(.depositReceived, "2026-09-20")
        }
    }

    @Test(arguments: TestEngine.all)
    func `what the supplier names stays their word until a planner accepts it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                TellMilestone(
                    order: id, lot: 1, milestone: .handedOver, day: day("2026-12-09"),
                    cause: .capacity, side: .supplier, sourceKind: .call), stage.owner)
            var handover = try await stage.milestone(.handedOver, of: id)
            #expect(handover.told == day("2026-12-09"))
            #expect(handover.planned == day("2026-11-20"))
            #expect(try await stage.journal(id).last?.envelope.onBehalfOf == .supplier)
            _ = try await stage.house.perform(
                AcceptTold(order: id, lot: 1, milestone: .handedOver), stage.owner)
            handover = try await stage.milestone(.handedOver, of: id)
            #expect(handover.planned == day("2026-12-09"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `what a move would move is told before, and is what it then moves`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let impact = try await stage.house.ask(
                AskImpact(
                    order: id, lot: 1, milestone: .massProductionStarted,
                    to: day("2026-11-16")), stage.owner)
            let before = try await stage.order(id)
            #expect(impact.handover?.before == before.forecast)
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .massProductionStarted, to: day("2026-11-16"),
                    cause: .materials, side: .supplier), stage.owner)
            let after = try await stage.order(id)
            #expect(try #require(after.forecast) > #require(before.forecast))
            #expect(impact.handover?.after == after.forecast)
            #expect(impact.lastBookingDay?.after == after.lots[0].lastBookingDay)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a milestone taken back names the change it corrects`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            await #expect(throws: Refusal(.milestoneNotReached)) {
                _ = try await stage.house.perform(
                    ReopenMilestone(
                        order: id, lot: 1, milestone: .depositReceived, reason: "no"),
                    stage.owner)
            }
            _ = try await stage.house.perform(
                ReachMilestone(
                    order: id, lot: 1, milestone: .depositReceived, on: Stage.firstDay),
                stage.owner)
            let reached = try #require(try await stage.journal(id).last).seq
            _ = try await stage.house.perform(
                ReopenMilestone(
                    order: id, lot: 1, milestone: .depositReceived, reason: "another order's"),
                stage.owner)
            let change = try #require(try await stage.journal(id).last).change
            guard case .order(.milestoneReopened(_, _, let corrects, let reason)) = change else {
                Issue.record("\(change.kind)")
                return
            }
            #expect(corrects == reached)
            #expect(reason.text == "another order's")
            #expect(try await stage.milestone(.depositReceived, of: id).actual == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a cancelled order takes no more acts, leaves the board, and comes back`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                CancelOrder(order: id, reason: "dropped"), stage.owner)
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    CancelOrder(order: id, reason: "again"), stage.owner)
            }
            #expect(refused.reasons.map(\.obstacle) == [.orderClosed])
            #expect(try await stage.board().isEmpty)
            _ = try await stage.house.perform(
                ReopenOrder(order: id, reason: "by mistake"), stage.owner)
            #expect(try await stage.board().map(\.order) == [id])
        }
    }
}
