import FollowUp
import Foundation
import Record
import Testing
import Words

@testable import UseCases

/// What stood against a payment, in the answer and in the journal, on both engines.
@Suite struct RemittanceConflictTests {
    @Test(arguments: TestEngine.all)
    func `each thing that stood against a payment is recorded and named`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.payable("PO-1", house)
            try await stage.put("signed", to: id, house)
            try await stage.confirm(id, house)
            _ = try await house.perform(RequestRelease(order: id, instalment: 1), stage.owner)
            _ = try await house.perform(
                ReleasePayment(order: id, instalment: 1, seq: 1_000), stage.seated(5))
            _ = try await house.perform(PlaceHold(order: id, reason: "the seal"), stage.owner)
            _ = try await house.perform(CancelOrder(order: id, reason: "dropped"), stage.owner)
            let due = try #require(try await stage.payment(id, 1).amount)
            let more = Money(amountMinor: due.amountMinor + 1, currency: due.currency)
            _ = try await house.perform(
                TellRemittance(order: id, instalments: "1", amount: more.decimal), stage.owner)
            let named: [OrderFinding] = [
                .sentMoreThanReleased(remittance: 1, instalment: 1),
                .sentOnHold(remittance: 1, instalment: 1),
                .sentAfterEnd(remittance: 1, ended: .cancelled),
            ]
            func found(_ house: House) async throws -> [OrderFinding] {
                try await house.ask(AskOrder(order: id), stage.owner).findings.filter {
                    named.contains($0)
                }
            }
            #expect(try await found(house) == named)
            let change = try #require(try await stage.journal(id).last?.change)
            for (language, sentences) in [
                (
                    Language.english,
                    [
                        "More has gone for instalment 1 than was released.",
                        "Instalment 1 was on hold.", "The order was cancelled.",
                    ]
                ), (.chinese, ["第 1 个节点的汇出金额超过放行金额。", "第 1 个节点处于暂停付款。", "订单已取消。"]),
            ] {
                let line = Words.of(language).journal.line(change, names: JournalNames())
                for sentence in sentences { #expect(line.contains(sentence), "\(line)") }
            }
            // From the journal alone it is the same.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            #expect(try await found(again) == named)
        }
    }

    @Test(arguments: TestEngine.all)
    func `money told to have gone once another account was proposed is recorded and doubted`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.payable("PO-1", house)
            try await stage.put("signed", to: id, house)
            try await stage.confirm(id, house)
            _ = try await house.perform(RequestRelease(order: id, instalment: 1), stage.owner)
            _ = try await house.perform(
                ReleasePayment(order: id, instalment: 1, seq: 1_000), stage.seated(5))
            let tell = TellRemittance(order: id, instalments: "1", amount: "1.00")
            _ = try await house.perform(tell, stage.owner)
            func doubted() async throws -> [OrderFinding] {
                try await house.ask(AskOrder(order: id), stage.owner).findings.filter {
                    "\($0)".hasPrefix("accountInDoubt")
                }
            }
            #expect(try await doubted() == [])
            let supplier = try await stage.order(id).supplier
            _ = try await house.perform(
                Stage.account(supplier, "9999 0000 1111 2222"), stage.present(1))
            _ = try await house.perform(tell, stage.owner)
            #expect(try await doubted() == [.accountInDoubt(remittance: 2, instalment: 1)])
            let change = try #require(try await stage.journal(id).last?.change)
            for (language, sentence) in [
                (Language.english, "It was in doubt to which account instalment 1 goes."),
                (.chinese, "第 1 个节点的收款账户存疑。"),
            ] {
                let line = Words.of(language).journal.line(change, names: JournalNames())
                #expect(line.contains(sentence), "\(line)")
            }
        }
    }
}
