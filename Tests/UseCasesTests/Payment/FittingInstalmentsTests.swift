import FollowUp
import Record
import Testing

@testable import UseCases

/// Terms and instalments through the public doors: one says what the other does, or it is named.
@Suite struct FittingInstalmentsTests {
    @Test(arguments: TestEngine.all)
    func `instalments beside the terms are approved and paid by a written word alone`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.draft("PO-1", payment: "30/70 T/T before shipment")
            _ = try await house.perform(
                AgreeInstalments(
                    order: id,
                    instalments: [
                        AgreeInstalments.Told(kind: .deposit, share: "90", due: .orderPlaced),
                        AgreeInstalments.Told(kind: .balance, due: .beforeShipment),
                    ]), stage.owner)
            let refused = await approve(id, stage)
            #expect(refused.map(\.obstacle.code) == ["instalmentDiffers", "instalmentDiffers"])
            #expect(refused.map(\.field) == ["terms.payment", "terms.payment"])
            let line = try await stage.payment(id, 1).report.line(.instalmentsFitTerms)
            #expect(line?.stops == true && line?.strength == .blockUnlessWaived)
            #expect(line?.findings == [.instalmentDiffers(1), .instalmentDiffers(2)])
            for requirement in [Requirement.paymentTold, .instalmentsFitTerms] {
                _ = try await house.perform(
                    GiveWaiver(
                        order: id, requirement: requirement, kind: .waived,
                        reason: "agreed in Canton", expires: day("2026-09-05")), stage.owner)
            }
            #expect(await approve(id, stage).isEmpty)
            let waived = try await stage.payment(id, 1).report.line(.instalmentsFitTerms)
            guard case .waived? = waived?.standing else {
                Issue.record("\(String(describing: waived))")
                return
            }
        }
    }

    private func approve(_ id: FileID, _ stage: Stage) async -> [Reason] {
        await stage.reasons {
            let seq = try await stage.gate(id)?.seq ?? 0
            _ = try await stage.house.perform(ApproveOrder(order: id, seq: seq), stage.other)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an amount of the terms is agreed as it is read`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.draft(
                "PO-1", payment: "USD 1,000 deposit, rest before shipment")
            let read = try await stage.house.ask(AskPayments(order: id), stage.owner).reading
            #expect(read?.trouble == nil && read?.instalments.first?.amount?.decimal == "1000.00")
            _ = try await stage.house.perform(
                AgreeInstalments(
                    order: id,
                    instalments: (read?.instalments ?? []).map {
                        AgreeInstalments.Told(
                            kind: $0.kind, amount: $0.amount?.decimal, due: $0.due)
                    }), stage.owner)
            #expect(await approve(id, stage).isEmpty)
            let answer = try await stage.house.ask(AskPayments(order: id), stage.owner)
            #expect(answer.plan?.asRead == true)
            #expect(answer.instalments.map { $0.amount?.decimal } == ["1000.00", "2900.00"])
        }
    }
}
