import Testing

@testable import FollowUp

@Suite struct ReleasingTests {
    private func ready() throws -> PaymentStory {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        return story
    }

    private func reasons(_ rule: () throws(Refusal) -> Void) -> [Obstacle] {
        Story.reasons(rule).map(\.obstacle)
    }

    @Test func `a request asks for what is due, to the last minor unit`() throws {
        let story = try PaymentStory()
        let due = Story.money(1_404_000)
        for minor in [1_403_999, 1_404_001] as [Int64] {
            let told = Story.money(minor)
            #expect(
                throws: Refusal(.unmet(.amountDiffers(told: told, due: due)), field: "amount")
            ) {
                try story.order.requestRelease(
                    of: 1, amount: told, by: PaymentStory.asker, gates: 0)
            }
        }
        #expect(throws: Refusal(.otherCurrency, field: "amount")) {
            try story.order.requestRelease(
                of: 1, amount: Story.money(1_404_000, "EUR"), by: PaymentStory.asker, gates: 0)
        }
        #expect(throws: Refusal(.unknownInstalment(3), field: "instalment")) {
            try story.order.requestRelease(of: 3, by: PaymentStory.asker, gates: 0)
        }
        #expect(throws: Refusal(.notAllowed)) {
            try story.order.requestRelease(of: 1, by: nil, gates: 0)
        }
    }

    @Test func `the one who requested it does not release it`() throws {
        var story = try ready()
        #expect(
            reasons { () throws(Refusal) in try story.release(2, by: PaymentStory.asker) }
                == [.unmet(.requesterReleases)])
        try story.release(2)
        #expect(story.order.stage(of: 2) == .released)
        let given = try #require(story.order.payments.request(2)?.releases.first?.release)
        #expect(given.completes && given.account == PaymentStory.account)
        #expect(given.workspace == 3 && given.supplier == 2)
    }

    @Test func `it is released once`() throws {
        var story = try ready()
        try story.release(2)
        #expect(
            reasons { () throws(Refusal) in try story.release(2, by: PaymentStory.third) }
                == [.nothingToChange])
    }

    @Test func `nobody releases without a session of their own, nor by an old one`() throws {
        var story = try ready()
        story.facts.releaser?.isFresh = false
        #expect(
            reasons { () throws(Refusal) in try story.release(2) } == [.unmet(.sessionOld)])
        story.facts.releaser = nil
        #expect(
            reasons { () throws(Refusal) in _ = try story.order.release(2, story.facts) }
                == [.unmet(.releaserMissing)])
    }

    @Test func `above the amount two release, neither of whom requested it`() throws {
        var story = try ready()
        story.facts.settings.limits.twoPersonsAbove = [Story.money(3_275_999)]
        try story.release(2)
        #expect(story.order.stage(of: 2) == .halfReleased)
        #expect(
            reasons { () throws(Refusal) in try story.release(2) } == [.nothingToChange])
        #expect(
            reasons { () throws(Refusal) in try story.release(2, by: PaymentStory.asker) }
                == [.unmet(.requesterReleases)])
        try story.release(2, by: PaymentStory.third)
        #expect(story.order.stage(of: 2) == .released)
        // At the amount itself one suffices.
        story = try ready()
        story.facts.settings.limits.twoPersonsAbove = [Story.money(3_276_000)]
        try story.release(2)
        #expect(story.order.stage(of: 2) == .released)
    }

    @Test(arguments: [(3_276_000, true), (3_275_999, false)] as [(Int64, Bool)])
    func `one releases up to the limit`(_ most: Int64, _ may: Bool) throws {
        var story = try ready()
        story.facts.settings.limits.limits = [
            ApprovalLimit(role: .finance, most: Story.money(most))
        ]
        let refused = reasons { () throws(Refusal) in try story.release(2) }
        #expect(refused.isEmpty == may)
        story = try ready()
        story.facts.settings.limits.limits = [
            ApprovalLimit(role: .finance, most: Story.money(9_999_999, "EUR"))
        ]
        #expect(
            reasons { () throws(Refusal) in try story.release(2) }
                == [.unmet(.noLimit(currency: .usd))])
    }

    @Test func `another account of one holder, bank and ending is another account`() throws {
        var first = PaymentStory.account
        first.number = 1
        first.mark = Erasable("aa")
        for other in [(2, "aa"), (1, "bb"), (2, "bb")] {
            var second = PaymentStory.account
            second.number = other.0
            second.mark = Erasable(other.1)
            var story = try ready()
            story.facts.settings.limits.twoPersonsAbove = [Story.money(1)]
            story.facts.beneficiary = .confirmed(story.facts.supplier, account: first)
            try story.release(2)
            story.facts.beneficiary = .confirmed(story.facts.supplier, account: second)
            #expect(
                reasons { () throws(Refusal) in try story.release(2, by: PaymentStory.third) }
                    == [.unmet(.releasedToAnotherAccount)])
            // The same of a whole release that waits for the bank.
            story.facts.beneficiary = .confirmed(story.facts.supplier, account: first)
            try story.release(2, by: PaymentStory.third)
            let instalment = try #require(story.order.payments.instalment(2))
            #expect(story.order.against(instalment, story.facts).isEmpty)
            story.facts.beneficiary = .confirmed(story.facts.supplier, account: second)
            #expect(
                story.order.against(instalment, story.facts) == [.releasedToAnotherAccount])
            let shown = InstalmentAnswer(
                order: story.order, instalment: instalment, facts: story.facts)
            #expect(shown.account?.number == other.0 && shown.account?.mark == nil)
            #expect(shown.request?.releases.allSatisfy { $0.release.account?.mark == nil } == true)
        }
    }

    @Test func `a release of before numbers were kept stands for what it shows`() throws {
        var story = try ready()
        story.facts.settings.limits.twoPersonsAbove = [Story.money(1)]
        try story.release(2)
        var now = PaymentStory.account
        now.number = 3
        now.mark = Erasable("aa")
        story.facts.beneficiary = .confirmed(story.facts.supplier, account: now)
        try story.release(2, by: PaymentStory.third)
        #expect(story.order.stage(of: 2) == .released)
    }

    @Test func `what is due moved since it was requested is not released`() throws {
        var story = try ready()
        story.tell(
            try story.order.adjust(.claim, by: Story.money(1), reason: "one dented"))
        let moved = GateFinding.amountDiffers(
            told: Story.money(3_276_000), due: Story.money(3_275_999))
        #expect(reasons { () throws(Refusal) in try story.release(2) } == [.unmet(moved)])
    }

    @Test func `a lowering of strengths reaches no request already open`() throws {
        var story = try PaymentStory()
        try story.confirm()
        try story.request(2)
        story.facts.settings.strengths = [
            SetStrength(version: 1, requirement: .goodsReleased, strength: .warn)
        ]
        story.facts.settings.version = 1
        #expect(story.report(2)?.line(.goodsReleased)?.strength == .blockUnlessWaived)
        story.tell(try story.order.withdrawRelease(of: 2, reason: "again"))
        #expect(story.report(2)?.line(.goodsReleased)?.strength == .warn)
    }

    @Test func `a release is withdrawn before it is sent, and not after`() throws {
        var story = try ready()
        try story.release(2)
        story.tell(try story.order.withdrawRelease(of: 2, reason: "the account is doubted"))
        #expect(story.order.stage(of: 2) == .open)
        try story.request(2)
        try story.release(2)
        story.tell(
            try story.order.send(
                ToldRemittance(
                    amount: Story.money(3_276_000), on: Story.today, instalments: [2]),
                today: Story.today))
        #expect(story.order.payments.remittances.last?.remittance.unreleased == [])
        #expect(throws: Refusal(.alreadySent, field: "instalment")) {
            try story.order.withdrawRelease(of: 2, reason: "late")
        }
        #expect(throws: Refusal(.instalmentInUse(2), field: "instalments.1")) {
            var told = story.order.payments.instalments
            told[1].days = 3
            return try story.order.agree(told)
        }
    }
}
