import Testing

@testable import FollowUp

/// The gate once more, at the moment at which money is to go; and what a release is bound to.
@Suite struct ExecutingTests {
    private func released() throws -> PaymentStory {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        try story.release(2)
        return story
    }

    private func refused(_ story: PaymentStory) -> [Obstacle] {
        Story.reasons { () throws(Refusal) in
            _ = try story.order.paymentOrder(2, story.facts, supplier: "Hengda")
        }.map(\.obstacle)
    }

    @Test func `a released payment goes to the account it was released to`() throws {
        var story = try released()
        let made = try story.order.paymentOrder(2, story.facts, supplier: "Hengda")
        #expect(made.amount == Story.money(3_276_000) && made.account == PaymentStory.account)
        #expect(
            story.order.against(try #require(story.order.payments.instalment(2)), story.facts)
                .isEmpty)
        let fact = GateFact(file: FileID(high: 2, low: 2), seq: 9)
        let other = PaidAccount(holder: "Hengda", bank: "ICBC", masked: "••••9999")
        story.facts.beneficiary = .confirmed(fact, account: other)
        #expect(refused(story) == [.unmet(.releasedToAnotherAccount)])
        story.facts.beneficiary = .unconfirmed([.accountProposed(2, at: Instant(milliseconds: 1))])
        #expect(refused(story) == [.unmet(.accountProposed(2, at: Instant(milliseconds: 1)))])
    }

    @Test func `what came up since a release stops it, every reason at once`() throws {
        var story = try released()
        story.tell(try story.order.hold([], reason: "the seal differs"))
        story.tell(try story.order.withdrawGoods(1, reason: "water in a carton"))
        #expect(refused(story) == [.unmet(.goodsNotReleased(lot: 1)), .unmet(.onHold(1))])
        story.tell(try story.order.cancel(reason: "the season is over"))
        #expect(refused(story).contains(.orderClosed))
    }

    @Test func `money that was sent is not sent again`() throws {
        var story = try released()
        story.tell(
            try story.order.send(
                ToldRemittance(
                    amount: Story.money(3_276_000), on: Story.today, instalments: [2]),
                today: Story.today))
        #expect(refused(story) == [.alreadySent])
    }

    @Test func `another price makes another amount due`() throws {
        var story = try released()
        story.tell(
            try story.order.adjust(.claim, by: Story.money(10_000), reason: "scratches"))
        #expect(
            refused(story) == [
                .unmet(
                    .amountDiffers(told: Story.money(3_276_000), due: Story.money(3_266_000)))
            ])
    }

    @Test func `two persons release to one account`() throws {
        var story = try PaymentStory()
        try story.readyForBalance()
        story.facts.settings.limits.twoPersonsAbove = [Story.money(100_000)]
        try story.request(2)
        try story.release(2)
        #expect(story.order.stage(of: 2) == .halfReleased)
        let (fact, first) = (GateFact(file: FileID(high: 2, low: 2), seq: 9), story.facts)
        story.facts.beneficiary = .confirmed(
            fact, account: PaidAccount(holder: "Hengda", bank: "ICBC", masked: "••••9999"))
        let reasons = Story.reasons { () throws(Refusal) in
            try story.release(2, by: PaymentStory.third)
        }
        #expect(reasons.map(\.obstacle) == [.unmet(.releasedToAnotherAccount)])
        story.facts.beneficiary = first.beneficiary
        // A half release of somebody who may release no more is none.
        story.facts.former = [PaymentStory.releaser]
        try story.release(2, by: PaymentStory.third)
        #expect(story.order.stage(of: 2) == .halfReleased)
        story.facts.former = []
        try story.release(2, by: FileID(high: 9, low: 8))
        #expect(story.order.stage(of: 2) == .released)
    }

    @Test func `an amount does not shrink by being split`() throws {
        var story = try PaymentStory(payment: "30% deposit, 70% before shipment")
        try story.readyForBalance()
        story.facts.settings.limits = ApprovalLimits(
            limits: [ApprovalLimit(role: .finance, most: Story.money(4_000_000))],
            twoPersonsAbove: [Story.money(3_500_000)])
        try story.request(1)
        try story.release(1)
        #expect(story.order.stage(of: 1) == .released)
        try story.request(2)
        // 14,040 are released; with the 32,760 it is the whole order's 46,800.
        #expect(
            story.findings(2) == [
                .overLimit(value: Story.money(4_680_000), most: Story.money(4_000_000)),
                .secondReleaserMissing,
            ])
    }

    @Test func `a transfer of which nothing was left sent nothing`() throws {
        var story = try released()
        story.tell(
            try story.order.send(
                ToldRemittance(
                    amount: Story.money(1_404_000), on: Story.today, instalments: [1, 2]),
                today: Story.today))
        #expect(story.order.stage(of: 1) == .sent)
        #expect(story.order.stage(of: 2) == .released)
    }
}
