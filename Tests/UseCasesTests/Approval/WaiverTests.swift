import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct WaiverTests {
    private func waive(
        _ order: FileID, _ requirement: Requirement = .paymentTold, expires: String? = "2026-09-05"
    ) -> GiveWaiver {
        GiveWaiver(
            order: order, requirement: requirement, kind: .waived, reason: "follows",
            expires: expires.map { day($0) })
    }

    @Test(arguments: TestEngine.all)
    func `a waiver lets one order through until its last day, and the clock records its end`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.draft("PO-1", payment: nil)
            let other = try await stage.draft("PO-2", payment: nil)
            _ = try await house.perform(waive(id), stage.owner)
            #expect(try await stage.gate(id)?.isOpen == true)
            // Of another order it is nothing.
            #expect(try await stage.gate(other)?.isOpen == false)
            stage.clock.stand(on: day("2026-09-05"))
            #expect(try await stage.gate(id)?.isOpen == true)
            stage.clock.stand(on: day("2026-09-06"))
            // Before the clock has said a word.
            #expect(try await stage.gate(id)?.isOpen == false)
            #expect(
                await stage.reasons {
                    _ = try await house.perform(ApproveOrder(order: id, seq: 99), stage.owner)
                } == [Reason(.unmet(.paymentMissing), field: "terms.payment")])
            while try await house.strikeClock() > 0 {}
            #expect(try await stage.kinds(id).contains("order.waiverExpired/1"))
            let held = try await stage.order(id).waivers
            #expect(held.map(\.expiredOn) == [day("2026-09-05")])
            #expect(
                await stage.reasons {
                    _ = try await house.perform(
                        WithdrawWaiver(order: id, waiver: 1, reason: "x"), stage.owner)
                } == [Reason(.waiverOver, field: "waiver")])
        }
    }

    @Test(arguments: TestEngine.all)
    func
        `nobody without the role gives one, none without a reason, and never of what always blocks`(
            _ kind: TestEngine
        ) async throws
    {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.draft("PO-1", payment: nil)
            var merchandiser = stage.owner
            merchandiser.roles = [.merchandiser]
            #expect(
                await stage.reasons { _ = try await house.perform(waive(id), merchandiser) }
                    == [Reason(.notAllowed)])
            var bad = waive(id, .secondPerson, expires: "2026-08-31")
            bad.reason = " "
            #expect(
                await stage.reasons { _ = try await house.perform(bad, stage.owner) } == [
                    Reason(.notToBeWaived(.secondPerson), field: "requirement"),
                    Reason(.reasonMissing, field: "reason"),
                    Reason(
                        .outOfRange(least: "2026-09-01", most: "2027-09-02"), field: "expires"),
                ])
            _ = try await house.perform(waive(id), stage.owner)
            _ = try await house.perform(
                WithdrawWaiver(order: id, waiver: 1, reason: "it came"), stage.other)
            #expect(try await stage.gate(id)?.isOpen == false)
            #expect(
                await stage.reasons {
                    _ = try await house.perform(
                        WithdrawWaiver(order: id, waiver: 2, reason: "x"), stage.owner)
                } == [Reason(.notFound)])
        }
    }

    @Test(arguments: TestEngine.all)
    func `one meant for a lot lets no other lot's goods go, and only its owner gives it`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.agreed("PO-1", house)
            _ = try await house.perform(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(400)]), stage.owner)
            var act = waive(id, .inspectionPassed)
            act.lots = "1"
            var administrator = stage.seated(8, roles: [.administrator])
            let refused = await stage.reasons { _ = try await house.perform(act, administrator) }
            #expect(refused == [Reason(.notAllowed)])
            _ = try await house.perform(act, stage.owner)
            #expect(try await stage.order(id).waivers.map(\.waiver.lots) == [[1]])
            func release(_ lot: Int, by caller: Caller) async -> [Reason] {
                await stage.reasons {
                    _ = try await house.perform(
                        ReleaseGoods(order: id, lot: lot, ground: .waived), caller)
                }
            }
            #expect(
                await release(2, by: stage.owner) == [
                    Reason(.groundMissing(.waived), field: "ground")
                ])
            #expect(await release(1, by: administrator) == [Reason(.notAllowed)])
            #expect(await release(1, by: stage.owner) == [])
            // An administrator who takes the role may; the journal shows who gave it.
            administrator.roles = [.administrator, .decisionOwner]
            act.lots = "1, 2"
            #expect(
                await stage.reasons { _ = try await house.perform(act, administrator) } == [])
            #expect(await release(2, by: stage.owner) == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `lowering takes two persons and never reaches a draft already open`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let before = try await stage.draft("PO-1", payment: nil)
            let lower = SetRequirementStrength(
                requirement: .paymentTold, strength: .warn, reason: "told by phone")
            _ = try await house.perform(lower, stage.owner)
            #expect(
                await stage.reasons {
                    _ = try await house.perform(ConfirmStrength(proposal: 1), stage.owner)
                } == [Reason(.needsAnotherPerson)])
            _ = try await house.perform(ConfirmStrength(proposal: 1), stage.other)
            let after = try await stage.draft("PO-2", payment: nil)
            #expect(try await stage.gate(before)?.isOpen == false)
            #expect(try await stage.gate(after)?.isOpen == true)
            // A raise reaches both.
            _ = try await house.perform(
                SetRequirementStrength(requirement: .paymentTold, strength: .block), stage.owner)
            #expect(try await stage.gate(after)?.isOpen == false)
            #expect(
                await stage.reasons { _ = try await house.perform(waive(after), stage.owner) }
                    == [Reason(.notToBeWaived(.paymentTold), field: "requirement")])
            let kinds = try await house.ask(AskWorkspaceJournal(), stage.owner).lines.map(
                \.change.kind)
            #expect(
                kinds.prefix(3) == [
                    "workspace.strengthSet/1", "workspace.strengthSet/1",
                    "workspace.strengthProposed/1",
                ])
        }
    }
}
