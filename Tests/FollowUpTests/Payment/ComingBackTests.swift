import Testing

@testable import FollowUp

/// Money that came back: by a refund, or given to another order.
@Suite struct ComingBackTests {
    private static let other = FileID(high: 1, low: 2)

    private func told(
        _ minor: Int64, _ way: RemittanceWay = .payment, _ instalments: [Int] = [1]
    ) -> ToldRemittance {
        var told = ToldRemittance(
            amount: Story.money(minor), on: Story.today, instalments: instalments)
        told.way = way
        return told
    }

    private func send(
        _ story: inout PaymentStory, _ minor: Int64, _ way: RemittanceWay = .payment,
        _ instalments: [Int] = [1]
    ) throws {
        story.tell(try story.order.send(told(minor, way, instalments), today: Story.today))
    }

    private func receive(_ story: inout PaymentStory, _ number: Int, _ minor: Int64) throws {
        let receipt = RemittanceReceipt(
            remittance: number, on: Story.today, amount: Story.money(minor))
        story.tell(try story.order.receive(receipt, today: Story.today))
    }

    private func credit(_ story: inout PaymentStory, _ minor: Int64) throws {
        story.tell(
            try story.order.credit(
                Story.money(minor), of: 1, to: Self.other, reason: "to PO-2", today: Story.today))
    }

    /// The deposit of 14,040.00 released, sent and received.
    private func paid(arrived: Int64 = 1_404_000) throws -> PaymentStory {
        var story = try PaymentStory()
        try story.confirm()
        try story.request(1)
        try story.release(1)
        try send(&story, 1_404_000)
        try receive(&story, 1, arrived)
        return story
    }

    private func deposited(_ story: PaymentStory) -> Day? {
        story.order.lot(1)?.milestone(.depositReceived)?.actual
    }

    @Test(arguments: [RemittanceWay.refund, .credit])
    func `what came back whole ends its release, and the next payment is asked for anew`(
        _ way: RemittanceWay
    ) throws {
        var story = try paid()
        #expect(story.order.stage(of: 1) == .settled && deposited(story) == Story.today)
        story.tell(try story.order.cancel(reason: "dropped"))
        if way == .refund {
            try send(&story, 1_404_000, .refund)
        } else {
            try credit(&story, 1_404_000)
        }
        story.tell(try story.order.reopenOrder(reason: "it goes on"))
        #expect(story.order.stage(of: 1) == .open)
        #expect(story.order.payments.request(1) == nil && deposited(story) == nil)
        #expect(!story.order.isDepositIn)
        var unasked = story
        try send(&unasked, 1_404_000)
        #expect(unasked.order.payments.remittances.last?.remittance.unreleased == [1])
        try story.request(1)
        #expect(story.order.stage(of: 1) == .requested)
        // That the money arrived here ends nothing that was asked for since.
        if way == .refund { try receive(&story, 2, 1_404_000) }
        try story.release(1)
        #expect(story.order.stage(of: 1) == .released)
        try send(&story, 1_404_000)
        #expect(story.order.stage(of: 1) == .sent)
        #expect(story.order.payments.remittances.last?.remittance.unreleased == [])
        try receive(&story, 3, 1_404_000)
        #expect(story.order.stage(of: 1) == .settled && deposited(story) == Story.today)
    }

    @Test func `a part that came back ends nothing, the last part of it all`() throws {
        var story = try paid()
        try send(&story, 1_000_000, .refund)
        #expect(story.order.stage(of: 1) == .sent && deposited(story) == Story.today)
        #expect(story.order.payments.request(1)?.isReleased == true)
        #expect(throws: Refusal(.alreadySent, field: "instalment")) {
            try story.order.withdrawRelease(of: 1, reason: "late")
        }
        try send(&story, 404_000, .refund)
        #expect(story.order.stage(of: 1) == .open && deposited(story) == nil)
        #expect(story.order.payments.request(1) == nil)
    }

    /// 20.00 stayed with banks: the supplier can pay back what arrived.
    @Test func `what banks kept on the way comes back from nobody`() throws {
        var story = try paid(arrived: 1_402_000)
        try send(&story, 1_402_000, .refund)
        #expect(story.order.payments.sent(1, in: .usd) == Story.money(2_000))
        #expect(story.order.stage(of: 1) == .open && story.order.payments.request(1) == nil)
    }

    @Test func `an instalment of which nothing came back keeps its release`() throws {
        var story = try paid()
        try story.check(.packingComplete)
        try story.check(.draftDocuments)
        story.tell(
            try story.order.releaseGoods(
                1, ground: .knownIssues, issues: "a faint mark", by: PaymentStory.releaser,
                today: Story.today))
        try story.request(2)
        try story.release(2)
        try send(&story, 1_404_000, .refund, [1, 2])
        #expect(story.order.payments.request(1) == nil)
        #expect(story.order.stage(of: 2) == .released)
    }

    @Test func `a refund that was a mistake never happened`() throws {
        var story = try paid()
        try send(&story, 1_404_000, .refund)
        #expect(deposited(story) == nil)
        story.tell(try story.order.withdraw(remittance: 2, reason: "another order's"))
        #expect(story.order.stage(of: 1) == .settled && deposited(story) == Story.today)
    }

    @Test func `the same money comes back once`() throws {
        var story = try paid()
        try send(&story, 1_000_000, .refund)
        for minor in [404_001, 1_404_000] as [Int64] {
            #expect(throws: Refusal(.moreThanReceived, field: "amount")) {
                try story.order.credit(
                    Story.money(minor), of: 1, to: Self.other, reason: "x", today: Story.today)
            }
        }
        try credit(&story, 404_000)
        // Of what did not arrive nothing can be given, though it was sent.
        story = try PaymentStory()
        try send(&story, 1_404_000)
        #expect(story.order.payments.creditable(1, in: .usd) == Story.money(0))
    }

    @Test func `a credit is taken back, and counts as paid again`() throws {
        var story = try paid()
        try credit(&story, 1_404_000)
        #expect(throws: Refusal(.notFound)) {
            try story.order.withdraw(credit: 1, reason: "no credit")
        }
        #expect(throws: Refusal(.reasonMissing, field: "reason")) {
            try story.order.withdraw(credit: 2, reason: " ")
        }
        story.tell(try story.order.withdraw(credit: 2, reason: "mistyped"))
        #expect(story.order.payments.received(1, in: .usd) == Story.money(1_404_000))
        #expect(story.order.stage(of: 1) == .settled && deposited(story) == Story.today)
        #expect(throws: Refusal(.nothingToChange, field: "remittance")) {
            try story.order.withdraw(credit: 2, reason: "again")
        }
    }

    @Test func `a payment that a credit rests on is not taken back before it`() throws {
        var story = try paid()
        try send(&story, 500_000)
        try receive(&story, 2, 500_000)
        try credit(&story, 1_000_000)
        #expect(throws: Refusal(.creditStands(3), field: "remittance")) {
            try story.order.withdraw(remittance: 1, reason: "another order's")
        }
        // Enough is left without the second.
        #expect(!(try story.order.withdraw(remittance: 2, reason: "twice")).isEmpty)
        story.tell(try story.order.withdraw(credit: 3, reason: "first this"))
        #expect(!(try story.order.withdraw(remittance: 1, reason: "another order's")).isEmpty)
    }

    /// Of 46,800.00 the deposit was sent.
    @Test func `an order is given no more than it owes`() throws {
        var story = try PaymentStory()
        try send(&story, 1_404_000)
        let owed = Story.money(3_276_000)
        #expect(throws: Refusal(.moreThanOwed(owed), field: "amount")) {
            try story.order.adjust(
                .credit, by: Story.money(3_276_001), reason: "x", from: Self.other)
        }
        story.tell(
            try story.order.adjust(
                .credit, by: owed, reason: "from PO-2", from: Self.other, remittance: 7))
        #expect(throws: Refusal(.moreThanOwed(Story.money(0)), field: "amount")) {
            try story.order.adjust(.credit, by: Story.money(1), reason: "x", from: Self.other)
        }
        // A claim is bound by nothing of the kind.
        #expect(try story.order.adjust(.claim, by: Story.money(1), reason: "x").count == 1)
    }

    @Test func `the order that got it gives it back, also after it ended`() throws {
        var story = try PaymentStory()
        var sent = Remittance(
            number: 7, way: .credit, amount: Story.money(5_000), counted: Story.money(5_000),
            on: Story.today, parts: [RemittancePart(instalment: 1, amount: Story.money(5_000))])
        sent.reference = Erasable("from PO-2")
        // One told before numbers were kept, and one with its number.
        for number in [nil, 8] as [Int?] {
            story.tell(
                try story.order.adjust(
                    .credit, by: Story.money(5_000), reason: "from PO-2", from: Self.other,
                    remittance: number))
        }
        story.tell(try story.order.cancel(reason: "dropped"))
        let back = try story.order.withdraw(creditOf: Self.other, of: sent, reason: "mistyped")
        #expect(
            back == [.payment(.adjustmentWithdrawn(adjustment: 1, reason: Erasable("mistyped")))])
        story.tell(back)
        #expect(throws: Refusal(.notFound)) {
            try story.order.withdraw(creditOf: Self.other, of: sent, reason: "again")
        }
        sent.number = 8
        story.tell(try story.order.withdraw(creditOf: Self.other, of: sent, reason: "this too"))
        #expect(story.order.payments.adjustments.allSatisfy { !$0.counts })
    }
}
