import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// A committed production plan told on behalf, accepted, and in force, on both engines.
@Suite struct ProductionTests {
    @Test(arguments: TestEngine.all)
    func `a plan is told, found wanting, accepted and in force after a restart`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.open("PO-1")
            let first = try #require(
                try await stage.milestone(.massProductionStarted, of: id).planned)
            var act = TellProductionPlan(order: id, lot: 1)
            act.stage = [
                "massProductionStarted": .init(day: first.adding(days: -1)),
                "handedOver": .init(day: day("2026-11-22"), quantity: quantity(1_100)),
                "loaded": .init(day: nil),
            ]
            act.sourceKind = .chat
            _ = try await house.perform(act, stage.owner)
            #expect(try await stage.journal(id).last?.envelope.onBehalfOf == .supplier)
            let told = try #require(
                try await house.ask(AskProductionPlans(order: id), stage.owner).lots.first)
            #expect(told.standing == .told)
            #expect(
                told.held?.plan.stages.map(\.milestone) == [.massProductionStarted, .handedOver])
            #expect(told.findings.contains(.dayOff(.handedOver, day("2026-11-22"))))
            #expect(
                told.findings.contains(
                    .quantityAbove(.handedOver, quantity(1_100), of: quantity(1_000))))
            let refused = await stage.reasons {
                _ = try await house.perform(
                    AcceptProductionPlan(order: id, plan: 1), stage.owner)
            }
            #expect(refused == [Reason(.reasonMissing, field: "cause")])
            _ = try await house.perform(
                AcceptProductionPlan(order: id, plan: 1, cause: .capacity, side: .supplier),
                stage.owner)
            let started = try await stage.milestone(.massProductionStarted, of: id)
            #expect(started.planned == first.adding(days: -1) && started.original == first)
            let after = try await stage.restarted().ask(AskProductionPlans(order: id), stage.owner)
            #expect(after.lots.first?.standing == .accepted)
            #expect(try await stage.order(id).promised == day("2026-11-22"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `finance and the shell decide no plan`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            let act = AcceptProductionPlan(order: id, plan: 1)
            let finance = await stage.reasons {
                _ = try await stage.house.perform(act, stage.seated(5, roles: [.finance]))
            }
            #expect(finance.map(\.obstacle) == [.notAllowed])
            let shell = await stage.reasons {
                _ = try await stage.house.perform(act, .operating(stage.owner.workspace))
            }
            #expect(shell.map(\.obstacle) == [.notAllowed])
            let nothing = await stage.reasons {
                _ = try await stage.house.perform(act, stage.owner)
            }
            #expect(nothing.map(\.obstacle) == [.notFound])
        }
    }
}
