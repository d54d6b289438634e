import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// The account a supplier names in a confirmation from their seat: one of their own, and no way
/// around what is asked of accounts (X39).
@Suite struct SeatAccountTests {
    private func act(_ order: FileID, _ account: Int?, _ reference: String) -> ConfirmOwnOrder {
        var act = ConfirmOwnOrder(order: order, kind: .proformaInvoice)
        act.reference = reference
        act.payment = "30/70"
        act.account = account
        return act
    }

    private func differs(_ stage: Stage, _ order: FileID) async throws -> Bool {
        let answer = try await stage.house.ask(AskConfirmation(order: order), stage.owner)
        return answer.differences.contains { $0.place.field == .beneficiary }
    }

    @Test(arguments: TestEngine.all)
    func `a seat names one of its supplier's accounts, and nothing is confirmed by it`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            #expect(try await house.ask(AskOwnOrder(order: order), chen).accounts.isEmpty)
            try await stage.confirmedAccount(supplier)
            let other = Stage.account(supplier, "9999000011112222", holder: "Hengda HK")
            _ = try await house.perform(other, stage.owner)
            let seen = try await house.ask(AskOwnOrder(order: order), chen).accounts
            #expect(seen.map(\.number) == [1, 2])
            #expect(seen.map(\.status) == [.confirmed, .proposed])
            #expect(seen.allSatisfy { $0.masked.hasPrefix("•••• ") && $0.masked.count == 9 })

            _ = try await house.perform(act(order, 1, "PI-1"), chen)
            #expect(try await !differs(stage, order))
            let before = try await stage.supplierFile(supplier)
            _ = try await house.perform(act(order, 2, "PI-2"), chen)
            #expect(try await differs(stage, order))
            let answer = try await house.ask(AskConfirmation(order: order), stage.owner)
            #expect(answer.account == .proposed)
            // Their file is as it was, and accepting waits for its two persons.
            #expect(try await stage.supplierFile(supplier).accounts == before.accounts)
            let refused = await stage.reasons {
                _ = try await house.perform(
                    SettleDifferences(
                        order: order, confirmation: 2, settle: ["beneficiary": .accept]),
                    stage.owner)
            }
            #expect(refused.map(\.obstacle) == [.confirmation(.accountNotConfirmed)])
            // What was rejected, or never was theirs, cannot be named.
            _ = try await house.perform(
                RejectAccount(supplier: supplier, account: 2, reason: "not theirs"),
                stage.present(9))
            for number in [2, 7] {
                let reasons = await stage.reasons {
                    _ = try await house.perform(act(order, number, "PI-3"), chen)
                }
                #expect(reasons == [Reason(.unknownAccount(number), field: "account")])
            }
        }
    }
}
