import Testing

@testable import FollowUp

@Suite struct BeneficiaryTests {
    private func findings(_ story: AccountStory, chosen: Int? = nil) -> [GateFinding] {
        story.supplier.beneficiaryLine(chosen: chosen, at: story.now).findings
    }

    @Test func `nothing told is unmet, one confirmed is met by its second confirmation`() throws {
        let empty = try AccountStory()
        #expect(findings(empty) == [.accountMissing])
        let story = try AccountStory.confirmed()
        let line = story.supplier.beneficiaryLine(chosen: nil, at: story.now)
        #expect(line.requirement == .beneficiaryConfirmed && line.strength == .block)
        #expect(
            line.standing
                == .met(
                    GateFact(
                        file: story.supplier.id, seq: story.seq, by: Erasable("person 3"),
                        at: story.now)))
        #expect(Requirement.beneficiaryConfirmed.alwaysBlocks)
        #expect(!Requirement.of(.orderApproval).contains(.beneficiaryConfirmed))
    }

    @Test func `a proposal holds every payment at once, a rejection lets them go at once`() throws {
        var story = try AccountStory.confirmed()
        story.hour = 200
        try story.propose(AccountStory.account("999900001111"))
        let until = story.now.adding(milliseconds: CoolingOff.milliseconds)
        #expect(
            findings(story) == [
                .accountProposed(2, at: story.now), .coolingOff(2, until: until),
                .callBackMissing(2), .confirmationsMissing(2, persons: 2),
            ])
        #expect(findings(story, chosen: 1) == findings(story))
        // Time alone confirms nothing.
        story.hour = 100_000
        #expect(
            findings(story).map(\.code) == [
                "accountProposed", "callBackMissing", "confirmationsMissing",
            ])
        story.tell(
            try story.supplier.reject(
                account: 2, reason: "nobody knows of it", by: AccountStory.present(2)))
        #expect(findings(story).isEmpty)
    }

    @Test func `of several an order names its own, and one that counts no more is none`() throws {
        var story = try AccountStory.confirmed()
        story.hour = 200
        try story.propose(AccountStory.account("999900001111"))
        try story.record(.callBack, of: 2, contact: 1)
        story.hour = 272
        try story.confirm(2, by: 2)
        #expect(findings(story).last == .confirmationsMissing(2, persons: 1))
        try story.confirm(2, by: 3)
        #expect(findings(story) == [.accountNotChosen])
        #expect(findings(story, chosen: 1).isEmpty && findings(story, chosen: 2).isEmpty)
        #expect(findings(story, chosen: 3) == [.accountNotConfirmed(3)])
        story.tell(
            try story.supplier.withdraw(account: 1, cause: .fraud, reason: "not theirs"))
        #expect(findings(story, chosen: 1) == [.accountNotConfirmed(1)])
        #expect(findings(story).isEmpty)
        #expect(story.supplier.payee(chosen: nil)?.number == 2)
    }

    @Test func `what takes another's place ends it with the second confirmation`() throws {
        var story = try AccountStory.confirmed()
        story.hour = 200
        try story.propose(AccountStory.account(holder: "Yongkang Hengda Co., Ltd."))
        try story.record(.callBack, of: 2, contact: 1)
        story.hour = 272
        try story.confirm(2, by: 2)
        #expect(story.supplier.account(1)?.status == .confirmed)
        try story.confirm(2, by: 3)
        #expect(story.supplier.account(1)?.end == .replaced)
        #expect(findings(story).isEmpty && story.supplier.payee(chosen: nil)?.number == 2)
    }

    @Test func `an account whose number was erased is paid no more`() throws {
        var story = try AccountStory.confirmed()
        let kept = story.supplier.account(1)?.account
        var erased = try #require(kept)
        erased.code = Erasable(nil)
        erased.mark = Erasable(nil)
        story = try AccountStory()
        try story.propose(AccountStory.account())
        // As the journal gives it back once its texts are gone.
        var again = try AccountStory()
        again.tell([
            .account(
                .proposed(
                    AccountProposal(account: erased, isFirst: true, warnings: [], tell: [])))
        ])
        again.tell([
            .account(
                .confirmed(
                    account: 1,
                    confirmation: AccountConfirmation(
                        person: FileID(high: 9, low: 3), completes: true)))
        ])
        #expect(findings(again) == [.accountMissing])
        #expect(findings(again, chosen: 1) == [.accountNotConfirmed(1)])
    }

    @Test func `what is settled is not settled again, and nobody settles without a reason`() throws
    {
        let supplier = try AccountStory.confirmed().supplier
        let present = AccountStory.present(4)
        let settled = [Reason(.accountSettled, field: "account")]
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.reject(account: 1, reason: "x", by: present)
            } == settled)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.confirm(account: 1, by: present, at: AccountStory.start)
            } == settled)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.confirm(account: 7, by: present, at: AccountStory.start)
            } == [Reason(.unknownAccount(7), field: "account")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.withdraw(account: 1, cause: .replaced, reason: " ")
            } == [
                Reason(.notUnderstood, field: "cause"), Reason(.reasonMissing, field: "reason"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.reveal(
                    account: 1, reason: "", by: AccountStory.present(2, fresh: false))
            } == [Reason(.signInAgain)])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.reveal(account: 1, reason: "", by: present)
            } == [Reason(.reasonMissing, field: "reason")])
    }

    @Test func `an order chooses among confirmed accounts only`() throws {
        let supplier = try AccountStory.confirmed().supplier
        var story = try Story()
        let fresh = story.order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try fresh.choose(account: 2, of: supplier)
            } == [Reason(.unknownAccount(2), field: "account")])
        story.tell(try story.order.choose(account: 1, of: supplier))
        #expect(story.order.account == 1)
        let chosen = story.order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try chosen.choose(account: 1, of: supplier)
            } == [Reason(.nothingToChange, field: "account")])
        story.tell(try story.order.choose(account: nil, of: supplier))
        #expect(story.order.account == nil)
    }
}
