import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct SeatCodeTests {
    private static let hours: Int64 = 3_600_000

    private func propose(_ code: String?, _ number: String = "3300123456784321")
        -> ProposeOwnAccount
    {
        var act = ProposeOwnAccount(
            holder: "永康恒达工贸有限公司", accountNumber: number, currencies: ["USD"],
            secondCode: code)
        act.bank = "Bank of China"
        act.bic = "BKCHCNBJ92H"
        act.country = "CN"
        return act
    }

    private func code(_ stage: Stage, _ supplier: FileID) async throws -> String {
        let made = try await stage.house.perform(
            MakeSeatCode(supplier: supplier, contact: 1), stage.owner)
        return try #require(made.code)
    }

    @Test(arguments: TestEngine.all)
    func `an account is proposed from a seat with a code from the telephone, and holds payments`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            try await stage.confirmedAccount(supplier)
            _ = try await stage.house.perform(
                AddContact(supplier: supplier, name: "Li", email: "li@hengda.example"),
                stage.owner)
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            // A contact of today reports, and touches no account.
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(propose("123456", "9988776655"), chen)
                } == [Reason(.contactTooNew(hours: 72))])
            stage.clock.pass(milliseconds: 72 * Self.hours)
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(propose(nil, "9988776655"), chen)
                } == [Reason(.missing, field: "secondCode")])
            let code = try await code(stage, supplier)
            // Everything else is looked at first, so that a typing error costs no try.
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(propose(code, "HELLO"), chen)
                } == [Reason(.wrongAccountNumber, field: "accountNumber")])
            let spaced = "\(code.prefix(3)) \(code.suffix(3))"
            _ = try await stage.house.perform(propose(spaced, "9988776655"), chen)
            #expect(try await stage.beneficiary(order).stops)
            let held = try #require(try await stage.accounts(supplier).accounts.first)
            #expect(held.status == .proposed && held.proposedBy.text == "陈丽")
            #expect(held.isChange)
            // Those who were known before hear of it by letter.
            #expect(try await stage.letters() == ["queued 0 0 -"])
            // It is used up.
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        ProposeOwnContact(name: "Li", secondCode: code), chen)
                } == [Reason(.wrongCode, field: "secondCode")])
        }
    }

    @Test(arguments: TestEngine.all)
    func `five wrong tries or fifteen minutes end a code`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            stage.clock.pass(milliseconds: 72 * Self.hours)
            let wrong = [Reason(.wrongCode, field: "secondCode")]
            func contact(_ code: String) async -> [Reason] {
                await stage.reasons {
                    _ = try await stage.house.perform(
                        ProposeOwnContact(name: "李强", telephone: "+86 1", secondCode: code), chen)
                }
            }
            var known = try await code(stage, supplier)
            let other = known == "000000" ? "000001" : "000000"
            for _ in 1...4 { #expect(await contact(other) == wrong) }
            #expect(await contact(known) == [])
            known = try await code(stage, supplier)
            for _ in 1...5 { #expect(await contact(other == known ? "111111" : other) == wrong) }
            #expect(await contact(known) == wrong)
            known = try await code(stage, supplier)
            stage.clock.pass(milliseconds: 15 * 60_000)
            #expect(await contact(known) == wrong)
            // The one who was named is there, may get a link, and is no one to be called back yet.
            let file = try await stage.supplierFile(supplier)
            #expect(file.presentContacts.map(\.name.text) == ["Wang Fang", "李强"])
            #expect(file.isTooNew(2, at: stage.house.now()))
            _ = try await stage.sit(try await stage.link(supplier, contact: 2), as: "李强")
        }
    }
}
