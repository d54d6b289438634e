import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// What was paid for one order is given to another and taken back: on both engines.
@Suite struct CreditBackTests {
    private func paid(_ stage: Stage) async throws -> (first: FileID, second: FileID) {
        let house = stage.house
        let (first, second) = (
            try await stage.agreed("PO-1", house), try await stage.agreed("PO-2", house)
        )
        _ = try await house.perform(
            TellRemittance(order: first, instalments: "1", amount: "1170.00"), stage.owner)
        _ = try await house.perform(TellReceived(order: first, remittance: 1), stage.owner)
        return (first, second)
    }

    @Test(arguments: TestEngine.all)
    func `a credit told wrongly is taken back in both orders at once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let (first, second) = try await paid(stage)
            _ = try await house.perform(
                CreditOrder(
                    order: first, instalment: 1, number: "PO-2", amount: "1000.00",
                    reason: "moved"), stage.owner)
            #expect(try await stage.payment(second, 2, house).amount?.decimal == "1730.00")
            // Neither side alone, and not what it rests on.
            let alone = await stage.reasons {
                _ = try await house.perform(
                    WithdrawAdjustment(order: second, adjustment: 1, reason: "x"), stage.owner)
            }
            #expect(alone == [Reason(.nothingToChange, field: "adjustment")])
            let source = await stage.reasons {
                _ = try await house.perform(
                    WithdrawRemittance(order: first, remittance: 1, reason: "x"), stage.owner)
            }
            #expect(source == [Reason(.creditStands(2), field: "remittance")])
            // The order that got it may have ended.
            _ = try await house.perform(
                CancelOrder(order: second, reason: "dropped"), stage.owner)
            let back = WithdrawCredit(order: first, remittance: 2, reason: "100, not 1,000")
            _ = try await house.perform(back, stage.owner)
            #expect(
                try await stage.payment(first, 1, house).received?.decimal == "1170.00")
            let taken = try await house.ask(AskPayments(order: second), stage.owner)
            #expect(taken.adjustments.map(\.counts) == [false])
            let again = await stage.reasons { _ = try await house.perform(back, stage.owner) }
            #expect(again == [Reason(.nothingToChange, field: "remittance")])
            // From the journals alone it is the same.
            let later = stage.restarted()
            let kept = try await later.ask(AskPayments(order: first), stage.owner)
            #expect(kept.remittances.map(\.counts) == [true, false])
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order gets no more than it owes, and neither order changes`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let (first, second) = try await paid(stage)
            _ = try await house.perform(
                TellRemittance(order: second, instalments: "1, 2", amount: "3000.00"),
                stage.owner)
            let refused = await stage.reasons {
                _ = try await house.perform(
                    CreditOrder(
                        order: first, instalment: 1, number: "PO-2", amount: "900.01",
                        reason: "moved"), stage.owner)
            }
            let owed = Money(amountMinor: 90_000, currency: .usd)
            #expect(refused == [Reason(.moreThanOwed(owed), field: "amount")])
            #expect(
                try await stage.payment(first, 1, house).creditable?.decimal == "1170.00")
        }
    }
}
