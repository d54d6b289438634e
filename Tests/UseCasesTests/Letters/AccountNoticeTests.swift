import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// Contacts known before hear of a proposed account by letter too (X39).
@Suite struct AccountNoticeTests {
    private func proposal(_ supplier: FileID) -> ProposeAccount {
        var act = ProposeAccount(
            kind: .bank, holder: "Yongkang Hengda", accountNumber: "3300 1234 5678 4321",
            currencies: ["USD"])
        act.supplier = supplier
        act.bank = "Bank of China"
        act.bic = "BKCHCNBJ92H"
        act.country = "CN"
        return act
    }

    @Test(arguments: TestEngine.all)
    func `a proposal has a letter wait for each contact with an address`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (_, supplier) = try await stage.sendable()
            _ = try await stage.house.perform(
                AddContact(
                    supplier: supplier, name: "Mr Li", role: .production, email: nil,
                    language: "zh-Hans"), stage.owner)
            _ = try await stage.house.perform(proposal(supplier), stage.owner)
            #expect(try await stage.letters() == ["queued 0 0 -"])
            try stage.setUpMail()
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["queued 1 0 notReached"])
            // Told by telephone meanwhile: nothing goes out any more.
            var told = TellContact(contact: 1, words: "by telephone")
            told.supplier = supplier
            told.account = 1
            _ = try await stage.house.perform(told, stage.owner)
            stage.clock.pass(milliseconds: 60_000)
            _ = try await stage.house.sendLetters()
            #expect(try await stage.letters() == ["settled 2 0 notReached"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a letter nobody takes is given up, and the contact is still to be told`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (_, supplier) = try await stage.sendable()
            _ = try await stage.house.perform(proposal(supplier), stage.owner)
            try stage.setUpMail()
            stage.clock.pass(milliseconds: 4 * 86_400_000)
            #expect(try await stage.house.sendLetters() == 1)
            let held = try #require(
                try await stage.house.supplier(stage.owner.workspace, supplier).account(1))
            #expect(held.tell == [1] && held.told.isEmpty)
            #expect(held.unreached.map(\.trouble) == [.gaveUp])
            #expect(try await stage.letters() == ["settled 1 0 -"])
        }
    }

    @Test func `a notice is known by the number it waits under`() {
        for account in [1, 7, 200] {
            for contact in [1, 99, 200] {
                let notice = AccountNotice(account: account, contact: contact)
                #expect(AccountNotice(sending: notice.sending) == notice)
            }
        }
    }
}
