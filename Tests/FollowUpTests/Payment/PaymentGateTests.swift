import Testing

@testable import FollowUp

@Suite struct PaymentGateTests {
    @Test func `a deposit lists everything that is missing at once`() throws {
        var story = try PaymentStory(approved: false)
        story.facts.beneficiary = .unconfirmed([.accountMissing])
        story.facts.releaser = nil
        #expect(
            story.findings(1) == [
                .orderNotApproved, .confirmationMissing, .accountMissing,
                .releaseNotRequested, .releaserMissing,
            ])
        let report = try #require(story.report(1))
        #expect(report.asked == 10 && report.asked == report.lines.count)
        #expect(report.missing == report.lines.filter(\.stops).count)
        #expect(report.lacksFacts)
        #expect(story.report(1)?.amount == Story.money(1_404_000))
    }

    @Test func `the balance before shipment asks for goods, packing and drafts`() throws {
        let story = try PaymentStory()
        #expect(
            story.findings(2) == [
                .confirmationMissing, .goodsNotReleased(lot: 1),
                .packingIncomplete(
                    lot: 1, packed: .zero, of: Story.quantity(12_000)),
                .draftsMissing, .releaseNotRequested,
            ])
        #expect(story.report(2)?.amount == Story.money(3_276_000))
    }

    @Test(
        arguments: [
            ("30/70 against copy of B/L", 2, [.handoverDone, .copiesChecked]),
            ("L/C at sight", 1, []), ("D/P", 1, [.handoverDone, .copiesChecked]),
            ("Trade Assurance", 1, [.handoverDone]),
        ] as [(String, Int, Set<Requirement>)])
    func `the terms decide the gate`(
        _ terms: String, _ number: Int, _ asked: Set<Requirement>
    ) throws {
        let report = try #require(try PaymentStory(payment: terms).report(number))
        let all = Set(report.lines.map(\.requirement))
        #expect(all.intersection([.handoverDone, .copiesChecked]) == asked)
        #expect(all.isSuperset(of: Requirement.ofEveryPayment))
        #expect(all.contains(.goodsReleased) == (terms != "L/C at sight"))
    }

    @Test func `facts meet it one by one, and each taken away closes it`() throws {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        #expect(story.report(2)?.isOpen == true)
        var without = story
        for held in story.order.payments.checks {
            without = story
            without.tell(
                try without.order.withdraw(check: held.check.number, reason: "another order"))
            #expect(without.report(2)?.isOpen == false, "\(held.check.kind)")
        }
        without = story
        without.tell(try without.order.withdrawGoods(1, reason: "wet"))
        #expect(without.findings(2) == [.goodsNotReleased(lot: 1)])
        without = story
        without.tell(try without.order.hold([2], reason: "seal"))
        #expect(without.findings(2) == [.onHold(1)])
        #expect(!without.findings(1).contains(.onHold(1)))
        without.tell(try without.order.lift(hold: 1, reason: "cleared"))
        #expect(without.report(2)?.isOpen == true)
        without.facts.beneficiary = .unconfirmed([.accountMissing])
        #expect(without.findings(2) == [.accountMissing])
    }

    @Test func `packing is complete by the quantities told, to the last piece`() throws {
        var story = try PaymentStory()
        for (packed, isMet) in [(11_999, false), (12_000, true)] {
            story.tell(
                try story.order.tellProgress(
                    lot: 1,
                    progress: Progress(
                        asOf: Story.today, finished: Story.quantity(12_000),
                        packed: Story.quantity(packed)), today: Story.today))
            #expect(
                story.report(2)?.line(.packingComplete)?.findings.isEmpty == isMet, "\(packed)")
        }
    }

    @Test func `a confirmation of what was told anew since confirms nothing`() throws {
        var story = try PaymentStory()
        try story.confirm()
        #expect(story.findings(1) == [.releaseNotRequested])
        try story.story.amend { $0.destination = "Le Havre" }
        #expect(story.findings(1).prefix(2) == [.orderNotApproved, .confirmationOutdated])
    }

    @Test func `instalments that differ from the terms' words ask for a new approval`() throws {
        var story = try PaymentStory()
        var told = story.order.payments.instalments
        (told[0].share, told[1].share) = (2_000, 8_000)
        story.tell(try story.order.agree(told))
        #expect(story.findings(1).contains(.orderNotApproved))
    }

    @Test func `instalments that ask for less are not agreed by who may not decide that`() throws {
        let whole = Instalment(number: 1, kind: .deposit, share: 10_000, due: .orderPlaced)
        let refusal = Refusal(.unmet(.asksForLess), field: "instalments")
        var story = try Story()
        // Nobody approves a running order: a plan that waits for no goods needs who decides.
        #expect(throws: refusal) { try story.order.agree([whole]) }
        story.tell(try story.order.agree(TermsReading("30/70 before shipment").instalments))
        #expect(throws: refusal) { try story.order.agree([whole]) }
        var more = story.order.payments.instalments
        more[1].conditions = [.handoverDone]
        story.tell(try story.order.agree(more))
        more[1].conditions = []
        #expect(throws: refusal) { try story.order.agree(more) }
        #expect(try story.order.agree(more, mayDecide: true).count == 1)
        // A draft is approved anew with it.
        #expect(try PaymentStory().order.agree([whole]).count == 1)
    }

    @Test func `a running order is not asked backwards, a taken over one not for its confirmation`()
        throws
    {
        var story = try Story()
        story.tell(
            try story.order.agree(
                [Instalment(number: 1, kind: .deposit, share: 10_000, due: .orderPlaced)],
                mayDecide: true))
        let facts = try PaymentStory().facts
        let instalment = try #require(story.order.payments.instalment(1))
        let report = story.order.paymentGate(instalment, facts)
        #expect(report.line(.orderApproved)?.standing == .notApplicable(.placedBefore))
        #expect(report.line(.supplierConfirmed)?.findings == [.confirmationMissing])
        story.tell(
            try story.order.takeOver(
                {
                    var told = TakeOver(on: Story.today)
                    told.finished = .zero
                    return told
                }(), doneDates: [:], today: Story.today))
        #expect(
            story.order.paymentGate(instalment, facts).line(.supplierConfirmed)?.standing
                == .notApplicable(.placedBefore))
    }

    @Test func `a waiver lets a condition through, never the account, holds or persons`() throws {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        story.tell(try story.order.withdrawGoods(1, reason: "wet"))
        story.tell(
            try story.order.waive(
                .goodsReleased, kind: .waived, reason: "agreed", expires: Story.today,
                today: Story.today, strength: .blockUnlessWaived))
        #expect(story.report(2)?.isOpen == true)
        story.facts.today = Story.today.adding(days: 1)
        #expect(story.report(2)?.isOpen == false)
        for requirement in Requirement.ofEveryPayment {
            #expect(requirement.alwaysBlocks)
            #expect(
                throws: Refusal(.notToBeWaived(requirement), field: "requirement"),
                "\(requirement)"
            ) {
                try story.order.waive(
                    requirement, kind: .notApplicable, reason: "x", expires: nil,
                    today: Story.today, strength: .block)
            }
        }
    }

    @Test func `every requirement is one gate's`() {
        let both = Gate.allCases.map { Requirement.of($0) }
        #expect(Set(both.flatMap(\.self)) == Set(Requirement.allCases))
        #expect(Set(both[0]).isDisjoint(with: both[1]))
    }
}
