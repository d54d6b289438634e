import Testing

@testable import FollowUp

/// What stood against a payment when it was told to have gone: recorded all the same, each named.
@Suite struct RemittanceConflictTests {
    private func send(
        _ story: inout PaymentStory, _ minor: Int64, _ instalments: [Int] = [1],
        _ way: RemittanceWay = .payment, to beneficiary: BeneficiaryStanding? = nil
    ) throws -> Remittance {
        var told = ToldRemittance(
            amount: Story.money(minor), on: Story.today, instalments: instalments)
        told.way = way
        story.tell(
            try story.order.send(
                told, to: beneficiary ?? story.facts.beneficiary, today: Story.today))
        return try #require(story.order.payments.remittances.last?.remittance)
    }

    /// The deposit of 14,040.00 released.
    private func released() throws -> PaymentStory {
        var story = try PaymentStory()
        try story.confirm()
        try story.request(1)
        try story.release(1)
        return story
    }

    private func sentFindings(_ story: PaymentStory) -> [OrderFinding] {
        story.order.findings.filter {
            "\($0)".hasPrefix("sent") || "\($0)".hasPrefix("accountInDoubt")
        }
    }

    @Test func `what was released goes without a word`() throws {
        var story = try released()
        let sent = try send(&story, 1_404_000)
        #expect(sent.unreleased == [] && sent.onHold == nil)
        #expect(sent.overReleased == nil && sent.ended == nil && sent.accountInDoubt == nil)
        #expect(sentFindings(story) == [])
    }

    /// In one transfer, and in two.
    @Test(arguments: [[1_404_001], [1_404_000, 1], [4_000, 1_400_001]] as [[Int64]])
    func `more than was released is named where it becomes too much`(_ minors: [Int64]) throws {
        var story = try released()
        for minor in minors.dropLast() {
            #expect(try send(&story, minor).overReleased == nil)
        }
        #expect(try send(&story, try #require(minors.last)).overReleased == [1])
        #expect(
            sentFindings(story) == [
                .sentMoreThanReleased(remittance: minors.count, instalment: 1)
            ])
    }

    @Test func `a hold is named for the instalments it holds, and counts no more once lifted`()
        throws
    {
        var story = try released()
        story.tell(try story.order.hold([2], reason: "the seal"))
        #expect(try send(&story, 1_000).onHold == nil)
        #expect(try send(&story, 1_500_000, [1, 2]).onHold == [2])
        story.tell(try story.order.hold([], reason: "all"))
        #expect(try send(&story, 1_000, [1, 2]).onHold == [1, 2])
        for hold in 1...2 { story.tell(try story.order.lift(hold: hold, reason: "cleared")) }
        #expect(try send(&story, 1_000, [1, 2]).onHold == nil)
        // What stood in the way then stays named.
        #expect(sentFindings(story).contains(.sentOnHold(remittance: 2, instalment: 2)))
    }

    @Test func `an order that had ended is named, with everything else`() throws {
        var story = try PaymentStory()
        story.tell(try story.order.hold([], reason: "the seal"))
        story.tell(try story.order.cancel(reason: "dropped"))
        let sent = try send(&story, 1_404_000)
        #expect(sent.unreleased == [1] && sent.onHold == [1] && sent.ended == .cancelled)
        #expect(
            sentFindings(story) == [
                .sentUnreleased(remittance: 1, instalment: 1),
                .sentOnHold(remittance: 1, instalment: 1),
                .sentAfterEnd(remittance: 1, ended: .cancelled),
            ])
        story.tell(try story.order.withdraw(remittance: 1, reason: "another order's"))
        #expect(sentFindings(story) == [])
        story.tell(try story.order.reopenOrder(reason: "a mistake"))
        story.tell([.closed(on: Story.today)])
        #expect(try send(&story, 1).ended == .closed)
    }

    private static let proposed = BeneficiaryStanding.unconfirmed([
        .accountProposed(2, at: AccountStory.start), .confirmationsMissing(2, persons: 2),
    ])
    private static let another = BeneficiaryStanding.confirmed(
        GateFact(file: FileID(high: 2, low: 2), seq: 9),
        account: PaidAccount(holder: "Hengda", bank: "ICBC", masked: "••••9999"))

    @Test(arguments: [proposed, another, .unconfirmed([.accountMissing])])
    func `an account that changed after the release is named`(_ now: BeneficiaryStanding) throws {
        var story = try released()
        let sent = try send(&story, 1_404_000, to: now)
        #expect(sent.accountInDoubt == [1])
        #expect(sentFindings(story) == [.accountInDoubt(remittance: 1, instalment: 1)])
    }

    @Test func `unreleased money is in doubt where an account is, not where none was ever told`()
        throws
    {
        var story = try PaymentStory()
        #expect(try send(&story, 1_000, to: Self.proposed).accountInDoubt == [1])
        for standing in [Self.another, .unconfirmed([.accountMissing])] {
            #expect(try send(&story, 1_000, to: standing).accountInDoubt == nil)
        }
    }

    @Test func `money that comes back stands against nothing`() throws {
        var story = try released()
        _ = try send(&story, 1_404_000)
        story.tell(try story.order.hold([], reason: "the seal"))
        story.tell(try story.order.cancel(reason: "dropped"))
        let back = try send(&story, 1_404_000, [1], .refund, to: Self.proposed)
        #expect(back.unreleased == [] && back.onHold == nil && back.ended == nil)
        #expect(back.accountInDoubt == nil)
    }
}
