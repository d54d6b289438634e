import Testing

@testable import FollowUp

@Suite struct RemittingTests {
    private func sent(
        _ minor: Int64, _ instalments: [Int] = [1],
        _ edit: (inout ToldRemittance) -> Void = { _ in }
    ) -> ToldRemittance {
        var told = ToldRemittance(
            amount: Story.money(minor), on: Story.today, instalments: instalments)
        edit(&told)
        return told
    }

    private func paid(_ minor: Int64, arrived: Int64) throws -> PaymentStory {
        var story = try PaymentStory()
        story.tell(try story.order.send(sent(minor), today: Story.today))
        story.tell(
            try story.order.receive(
                RemittanceReceipt(remittance: 1, on: Story.today, amount: Story.money(arrived)),
                today: Story.today))
        return story
    }

    /// A deposit of 14,040.00; banks may keep 50.00.
    @Test(
        arguments: [
            (1_404_000, true), (1_399_000, true), (1_398_999, false), (1_404_100, true), (1, false),
        ] as [(Int64, Bool)])
    func `a deposit that came short by no more than fees is settled`(
        _ arrived: Int64, _ isSettled: Bool
    ) throws {
        let story = try paid(1_404_000, arrived: arrived)
        #expect(story.order.isSettled(1) == isSettled)
        let milestone = story.order.lot(1)?.milestone(.depositReceived)
        #expect((milestone?.actual == Story.today) == isSettled)
        #expect(story.order.outstanding(1) == Story.money(1_404_000 - arrived))
    }

    /// Ten bottles at 15.00: a deposit of 45.00. Banks keep of what was sent, no more than half.
    @Test(
        arguments: [
            (4_500, 4_500, true), (1, 1, false), (4_477, 4_477, false), (4_478, 4_478, true),
            (4_500, 2_250, true), (4_500, 2_249, false), (4_500, 1, false), (4_000, 3_900, false),
            (5_000, 4_500, true), (4_000, 4_500, true),
        ] as [(Int64, Int64, Bool)])
    func `no fee makes up for what nobody sent`(
        _ left: Int64, _ arrived: Int64, _ isSettled: Bool
    ) throws {
        var line = Story.line(1, 10)
        line.unitPrice = UnitPrice(decimal: "15.00")
        var story = try Story(Story.opening([line]))
        story.tell(
            try story.order.agree(
                TermsReading("30% deposit, 70% before shipment").instalments, mayDecide: true))
        story.tell(try story.order.send(sent(left), today: Story.today))
        story.tell(
            try story.order.receive(
                RemittanceReceipt(remittance: 1, on: Story.today, amount: Story.money(arrived)),
                today: Story.today))
        #expect(story.order.isSettled(1) == isSettled)
    }

    /// 46,800.00 by two transfers, of each of which banks kept 40.00.
    @Test func `an order is even but for what banks kept of what was sent`() throws {
        for (balance, isSettled) in [(3_276_000, true), (3_275_999, false)] as [(Int64, Bool)] {
            var story = try PaymentStory()
            story.tell(try story.order.send(sent(1_404_000), today: Story.today))
            story.tell(try story.order.send(sent(balance, [2]), today: Story.today))
            for (number, minor) in [(1, 1_400_000), (2, balance - 4_000)] {
                story.tell(
                    try story.order.receive(
                        RemittanceReceipt(
                            remittance: number, on: Story.today, amount: Story.money(minor)),
                        today: Story.today))
            }
            #expect(story.order.settlement.isSettled == isSettled)
        }
    }

    @Test func `sent and received are two facts`() throws {
        var story = try PaymentStory()
        story.tell(try story.order.send(sent(1_404_000), today: Story.today))
        #expect(story.order.stage(of: 1) == .sent)
        #expect(story.order.lot(1)?.milestone(.depositReceived)?.actual == nil)
        #expect(story.order.findings.contains(.sentUnreleased(remittance: 1, instalment: 1)))
    }

    @Test func `a transfer told wrongly opens the milestone that rested on it`() throws {
        var story = try paid(1_404_000, arrived: 1_404_000)
        story.tell(try story.order.withdraw(remittance: 1, reason: "another order's"))
        #expect(story.order.stage(of: 1) == .open)
        #expect(story.order.lot(1)?.milestone(.depositReceived)?.actual == nil)
        #expect(throws: Refusal(.nothingToChange, field: "remittance")) {
            try story.order.withdraw(remittance: 1, reason: "again")
        }
    }

    @Test func `one transfer settles several, and several one`() throws {
        var story = try PaymentStory()
        story.tell(try story.order.send(sent(1_000_000, [1]), today: Story.today))
        story.tell(try story.order.send(sent(3_680_000, [1, 2]), today: Story.today))
        let parts = story.order.payments.remittances.last?.remittance.parts.map(\.amount)
        #expect(parts == [Story.money(404_000), Story.money(3_276_000)])
        for number in 1...2 {
            let amount = story.order.payments.remittances[number - 1].remittance.amount
            story.tell(
                try story.order.receive(
                    RemittanceReceipt(remittance: number, on: Story.today, amount: amount),
                    today: Story.today))
        }
        #expect(story.order.isSettled(1) && story.order.isSettled(2))
        #expect(story.order.settlement.isSettled)
    }

    @Test func `another currency says what it counts for`() throws {
        var story = try PaymentStory()
        var told = sent(1) { $0.amount = Story.money(10_000_000, "CNY") }
        #expect(throws: Refusal(.otherCurrency, field: "amount")) {
            try story.order.send(told, today: Story.today)
        }
        told.counted = Story.money(1_404_000)
        story.tell(try story.order.send(told, today: Story.today))
        #expect(throws: Refusal(.otherCurrency, field: "amount")) {
            try story.order.receive(
                RemittanceReceipt(remittance: 1, on: Story.today, amount: Story.money(1)),
                today: Story.today)
        }
        story.tell(
            try story.order.receive(
                RemittanceReceipt(
                    remittance: 1, on: Story.today, amount: Story.money(9_990_000, "CNY")),
                today: Story.today))
        #expect(story.order.payments.received(1, in: .usd) == Story.money(1_402_596))
    }

    @Test func `what cannot have been sent is refused, every reason at once`() throws {
        let story = try PaymentStory()
        let tomorrow = Story.today.adding(days: 1)
        let told = sent(-5, [1, 1, 7]) {
            $0.on = tomorrow
            $0.slip = 9
        }
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.send(told, today: Story.today)
        }
        #expect(
            reasons == [
                Reason(.repeated("1"), field: "instalments"),
                Reason(.unknownInstalment(7), field: "instalments"),
                Reason(.notAnAmount, field: "amount"), Reason(.notAnAmount, field: "counted"),
                Reason(.dayInFuture(tomorrow), field: "on"),
                Reason(.unknownDocument(9), field: "slip"),
            ])
        #expect(throws: Refusal(.missing, field: "instalments")) {
            try story.order.send(sent(5, []), today: Story.today)
        }
    }

    @Test func `a refund and a credit take off what was paid`() throws {
        var story = try paid(1_404_000, arrived: 1_404_000)
        story.tell(try story.order.cancel(reason: "dropped"))
        #expect(throws: Refusal(.moreThanReceived, field: "amount")) {
            try story.order.credit(
                Story.money(1_404_001), of: 1, to: PaymentStory.asker, reason: "x",
                today: Story.today)
        }
        story.tell(
            try story.order.credit(
                Story.money(1_000_000), of: 1, to: PaymentStory.asker, reason: "to PO-2",
                today: Story.today))
        story.tell(
            try story.order.send(
                sent(404_000) { $0.way = .refund }, today: Story.today))
        story.tell(
            try story.order.receive(
                RemittanceReceipt(remittance: 3, on: Story.today, amount: Story.money(404_000)),
                today: Story.today))
        #expect(story.order.payments.received(1, in: .usd) == Story.money(0))
    }

    @Test func `no more comes back than was sent, and what came back is taken off`() throws {
        var story = try paid(1_404_000, arrived: 1_404_000)
        func back(_ minor: Int64, of numbers: [Int]) -> ToldRemittance {
            sent(minor, numbers) { $0.way = .refund }
        }
        let tooMuch: [(Int64, [Int])] = [(1_404_001, [1]), (1, [2]), (1_404_001, [1, 2])]
        for (minor, numbers) in tooMuch {
            #expect(throws: Refusal(.moreThanSent, field: "amount")) {
                try story.order.send(back(minor, of: numbers), today: Story.today)
            }
        }
        story.tell(try story.order.send(back(1_000_000, of: [1]), today: Story.today))
        #expect(throws: Refusal(.moreThanSent, field: "amount")) {
            try story.order.send(back(404_001, of: [1]), today: Story.today)
        }
        story.tell(try story.order.send(back(404_000, of: [1, 2]), today: Story.today))
        #expect(story.order.payments.sent(1, in: .usd) == Story.money(0))
        #expect(story.order.payments.sent(2, in: .usd) == Story.money(0))
    }

    /// Whatever the value, shares and adjustments: the instalments make what is payable, exactly.
    @Test func `the last instalment takes the rest`() throws {
        let seed = UInt64.random(in: 1...99_999)
        var dice = Dice(seed: seed)
        for _ in 0..<400 {
            var left = 10_000
            var shares: [Int] = []
            while left > 0, shares.count < 11 {
                let share = shares.count == 10 ? left : dice.roll(1...left)
                shares.append(share)
                left -= share
            }
            if left > 0 { shares.append(left) }
            let price = UnitPrice(millionths: Int64(dice.roll(1...90_000_000)))
            var story = try Story(
                Story.opening([
                    {
                        var line = Story.line(1, dice.roll(1...99_999))
                        line.unitPrice = price
                        return line
                    }()
                ]))
            story.tell(
                try story.order.agree(
                    shares.enumerated().map {
                        Instalment(
                            number: $0 + 1, kind: .stage, share: $1, due: .stageReached)
                    }, mayDecide: true))
            story.tell(
                try story.order.adjust(
                    dice.oneIn(2) ? .charge : .claim, by: Story.money(Int64(dice.roll(1...999))),
                    reason: "x"))
            let plan = story.order.payments.instalments
            let amounts = story.order.amounts(of: plan).compactMap { $0?.amountMinor }
            #expect(amounts.count == plan.count, "\(seed)")
            #expect(amounts.reduce(0, +) == story.order.payable?.amountMinor, "\(seed)")
            // No share is more than half a minor unit away from its part.
            let value = try #require(story.order.value?.amountMinor)
            for (amount, share) in zip(amounts, shares).dropLast() {
                #expect(abs(amount * 10_000 - value * Int64(share)) <= 5_000, "\(seed)")
            }
        }
    }
}
