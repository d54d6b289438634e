import Testing

@testable import FollowUp

/// What a limit is held against does not shrink by a word.
@Suite struct LimitTests {
    /// The balance is requested, and two release above what deposit and balance come to, less one
    /// minor unit.
    private func ready() throws -> PaymentStory {
        var story = try PaymentStory()
        try story.readyForBalance()
        story.tell(
            try story.order.send(
                ToldRemittance(
                    amount: Story.money(1_404_000), on: Story.today, instalments: [1]),
                today: Story.today))
        story.facts.settings.limits.twoPersonsAbove = [Story.money(4_679_999)]
        try story.request(2)
        return story
    }

    private func needsTwo(_ story: PaymentStory) throws -> Bool {
        var story = story
        try story.release(2)
        return story.order.stage(of: 2) == .halfReleased
    }

    @Test func `deposit and balance together are above the amount`() throws {
        #expect(try needsTwo(ready()))
        var story = try ready()
        story.facts.settings.limits.twoPersonsAbove = [Story.money(4_680_000)]
        #expect(try !needsTwo(story))
    }

    @Test func `neither a refund nor a credit lowers it`() throws {
        var story = try ready()
        var back = ToldRemittance(
            amount: Story.money(1_404_000), on: Story.today, instalments: [1])
        back.way = .refund
        story.tell(try story.order.send(back, today: Story.today))
        #expect(try needsTwo(story))
        story = try ready()
        story.tell(
            try story.order.receive(
                RemittanceReceipt(
                    remittance: 1, on: Story.today, amount: Story.money(1_404_000)),
                today: Story.today))
        story.tell(
            try story.order.credit(
                Story.money(1_404_000), of: 1, to: PaymentStory.asker, reason: "to PO-2",
                today: Story.today))
        #expect(try needsTwo(story))
    }

    @Test func `a transfer that is said to have been a mistake does not lower it`() throws {
        var story = try ready()
        story.tell(try story.order.withdraw(remittance: 1, reason: "another order's"))
        #expect(try needsTwo(story))
        // One told a hundred times too high counts as much as was due, once it is withdrawn.
        story.tell(
            try story.order.send(
                ToldRemittance(
                    amount: Story.money(140_400_000), on: Story.today, instalments: [1]),
                today: Story.today))
        story.tell(try story.order.withdraw(remittance: 2, reason: "mistyped"))
        story.facts.settings.limits.twoPersonsAbove = [Story.money(4_680_000)]
        #expect(try !needsTwo(story))
    }

    /// Files of before refunds were bound may hold one that was never sent.
    @Test func `a refund on record of what was never sent counts as nothing`() throws {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        let refund = Remittance(
            number: 1, way: .refund, amount: Story.money(5_000_000),
            counted: Story.money(5_000_000), on: Story.today,
            parts: [RemittancePart(instalment: 1, amount: Story.money(5_000_000))])
        story.tell([.payment(.remittanceSent(refund))])
        story.facts.settings.limits.twoPersonsAbove = [Story.money(3_275_999)]
        #expect(try needsTwo(story))
    }

    /// Amounts at both ends of what a number holds, by every act that tells money.
    @Test func `no amount ends the program, and none beyond the bound is recorded`() throws {
        let seed = UInt64.random(in: 1...99_999)
        var dice = Dice(seed: seed)
        let most = Money.mostTold
        let extremes: [Int64] = [
            .min, -.max, -most - 1, -most, -1, 0, 1, 1_404_000, most - 1, most, most + 1, .max - 1,
            .max,
        ]
        for _ in 0..<120 {
            var story = try PaymentStory()
            for _ in 0..<30 {
                let minor = extremes[dice.roll(0...extremes.count - 1)]
                try tell(Story.money(minor), &story, &dice)
                ask(story)
            }
            let payments = story.order.payments
            let told =
                payments.remittances.flatMap { [$0.remittance.amount, $0.remittance.counted] }
                + payments.remittances.compactMap(\.receipt?.amount)
                + payments.adjustments.map(\.adjustment.amount)
            #expect(told.allSatisfy { (1...most).contains($0.amountMinor) }, "\(seed)")
        }
    }

    /// One act of money; that it is refused is as good.
    private func tell(
        _ amount: Money, _ story: inout PaymentStory, _ dice: inout Dice
    ) throws {
        let order = story.order
        let numbers = [[1], [2], [1, 2], [2, 1]][dice.roll(0...3)]
        let last = order.payments.remittances.count
        let changes: [OrderChange]? =
            switch dice.roll(0...7) {
            case 0, 1:
                try? order.send(
                    told(amount, numbers, [.payment, .refund][dice.roll(0...1)]),
                    today: Story.today)
            case 2:
                try? order.receive(
                    RemittanceReceipt(
                        remittance: dice.roll(1...max(1, last)), on: Story.today, amount: amount),
                    today: Story.today)
            case 3: try? order.withdraw(remittance: dice.roll(1...max(1, last)), reason: "x")
            case 4:
                try? order.adjust(
                    AdjustmentKind.allCases[dice.roll(0...3)], by: amount, reason: "x")
            case 5:
                try? order.credit(
                    amount, of: numbers[0], to: PaymentStory.asker, reason: "x",
                    today: Story.today)
            case 6:
                try? order.requestRelease(
                    of: numbers[0], amount: amount, by: PaymentStory.asker, gates: 0)
            default: try? order.agree(instalments(amount), mayDecide: true)
            }
        story.tell(changes ?? [])
    }

    private func told(
        _ amount: Money, _ numbers: [Int], _ way: RemittanceWay
    ) -> ToldRemittance {
        var told = ToldRemittance(amount: amount, on: Story.today, instalments: numbers)
        told.way = way
        return told
    }

    private func instalments(_ amount: Money) -> [Instalment] {
        [
            Instalment(number: 1, kind: .deposit, amount: amount, due: .orderPlaced),
            Instalment(number: 2, kind: .balance, share: 5_000, due: .beforeShipment),
        ]
    }

    /// Whatever reckons with what was told.
    private func ask(_ story: PaymentStory) {
        _ = story.order.settlement
        for instalment in story.order.payments.instalments {
            _ = InstalmentAnswer(
                order: story.order, instalment: instalment, facts: story.facts)
        }
    }
}
