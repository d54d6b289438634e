import FollowUp
import Record
import Testing

@testable import UseCases

/// Facts of the plan and of visits, held against a baseline that both sides acknowledged.
@Suite struct BaselineContradictionTests {
    private static let agreed = day("2026-10-30")

    private func agreed(_ stage: Stage, _ number: String) async throws -> FileID {
        let id = try await stage.draft(number, payment: nil)
        var act = ProposeBaseline(order: id)
        act.leadTimeDays = 35
        act.inspection = Self.agreed
        act.reason = "as agreed"
        _ = try await stage.house.perform(act, stage.owner)
        try await stage.acknowledge(id, 1, by: .supplier)
        try await stage.acknowledge(id, 1, by: .buyer)
        return id
    }

    private func days(_ stage: Stage, _ id: FileID) async throws -> [Day?] {
        try await stage.baseline(id).requests.map { held in
            #expect(held.request.fields == [.inspectionDate])
            return held.request.content.terms.inspection
        }
    }

    @Test(arguments: TestEngine.all)
    func `an inspection milestone moved to another day opens a change request`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await agreed(stage, "PO-1")
            var act = MoveMilestone(
                order: id, lot: 1, milestone: .inspectionPassed, to: day("2027-01-20"))
            act.cause = .capacity
            act.side = .supplier
            _ = try await stage.house.perform(act, stage.owner)
            #expect(try await days(stage, id) == [day("2027-01-20")])
            #expect(try await stage.kinds(id).last == "order.baselineChangeRequested/1")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a visit planned or moved off the agreed day opens one on each of its orders`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let first = try await agreed(stage, "PO-1")
            let second = try await agreed(stage, "PO-2")
            let visit = try await stage.house.perform(
                PlanVisit(kind: .preShipment, day: Self.agreed, lots: "PO-1/1"), stage.owner
            ).id
            #expect(try await days(stage, first) == [])
            _ = try await stage.house.perform(
                PlanVisit(kind: .onlineProduction, day: day("2026-10-01"), lots: "PO-1/1"),
                stage.owner)
            #expect(try await days(stage, first) == [])
            let moved = ReplanVisit(
                visit: visit, kind: .preShipment, day: day("2027-01-20"), lots: "PO-1, PO-2")
            _ = try await stage.house.perform(moved, stage.owner)
            #expect(try await days(stage, first) == [day("2027-01-20")])
            #expect(try await days(stage, second) == [day("2027-01-20")])
            let line = try #require(try await stage.journal(second).last)
            #expect(line.change.kind == "order.baselineChangeRequested/1")
            // Refused, the visit changed nothing of the orders either.
            let refused = await stage.reasons {
                _ = try await stage.house.perform(moved, stage.owner)
            }
            #expect(refused == [Reason(.nothingToChange)])
            let report = try await stage.house.operate(.check) { _ in }
            #expect(String(decoding: report, as: UTF8.self).contains("\"problems\":[]"))
        }
    }
}
