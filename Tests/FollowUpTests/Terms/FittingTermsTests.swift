import Testing

@testable import FollowUp

/// Instalments beside the words of the payment terms.
@Suite struct FittingTermsTests {
    private static let terms = "30/70 T/T before shipment"

    private static func plan(
        _ first: Int, _ kind: InstalmentKind = .balance, _ due: DueEvent = .beforeShipment
    ) -> [Instalment] {
        [
            Instalment(number: 1, kind: .deposit, share: first, due: .orderPlaced),
            Instalment(number: 2, kind: kind, due: due),
        ]
    }

    private static let both: [GateFinding] = [.instalmentDiffers(1), .instalmentDiffers(2)]

    /// The numbers that are not what the words say, of 12,000 bottles at 3.90.
    private func beside(_ words: String, _ told: [Instalment]) throws -> [Int] {
        var story = try ApprovalStory { opening in
            opening.terms.payment = words
            opening.lines[0].quantity = Story.quantity(12_000)
        }
        story.tell(try story.order.agree(told))
        return story.order.instalmentsBesideTerms
    }

    @Test func `instalments beside the terms stop the approval unless waived`() throws {
        var story = try PaymentStory(payment: Self.terms, approved: false)
        #expect(story.story.findings(.paymentTold) == [])
        story.tell(try story.order.agree(Self.plan(9_000)))
        #expect(story.story.findings(.paymentTold) == Self.both)
        #expect(story.story.unmet == Self.both)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.approve(story.story.facts)
        }
        #expect(
            reasons
                == Self.both.map {
                    Reason(
                        .unmet($0), field: "terms.payment",
                        asked: AskedRequirement(.paymentTold, .blockUnlessWaived))
                })
        story.tell(
            try story.order.waive(
                .paymentTold, kind: .waived, reason: "agreed in Canton", expires: Story.today,
                today: Story.today, strength: .blockUnlessWaived))
        try story.story.approve()
        #expect(story.order.state == .approved)
    }

    @Test func `no payment goes that the terms do not say, unless waived`() throws {
        var story = try PaymentStory(payment: Self.terms, approved: false)
        story.tell(try story.order.agree(Self.plan(9_000)))
        for number in [1, 2] {
            let line = try #require(story.report(number)?.line(.instalmentsFitTerms))
            #expect(line.findings == Self.both && line.stops)
            #expect(line.strength == .blockUnlessWaived)
        }
        try story.request(1)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.release(1, story.facts)
        }
        for finding in Self.both {
            #expect(reasons.contains(Reason(.unmet(finding), field: "terms.payment")))
        }
        story.tell(
            try story.order.waive(
                .instalmentsFitTerms, kind: .waived, reason: "agreed in Canton",
                expires: Story.today, today: Story.today, strength: .blockUnlessWaived))
        #expect(story.report(1)?.line(.instalmentsFitTerms)?.stops == false)
        story.tell(try story.order.agree(TermsReading(Self.terms).instalments))
        #expect(story.report(1)?.line(.instalmentsFitTerms) == nil)
    }

    @Test func `terms that change after the approval leave no instalment unnamed`() throws {
        var story = try PaymentStory(payment: Self.terms)
        #expect(story.order.state == .approved)
        try story.story.amend { $0.payment = "40/60 T/T before shipment" }
        #expect(story.story.findings(.paymentTold) == Self.both)
        #expect(story.findings(1).contains(.instalmentsOutdated))
        // The same is agreed again, as one's own: it still says something else.
        story.tell(try story.order.agree(story.order.payments.instalments))
        #expect(!story.findings(1).contains(.instalmentsOutdated))
        #expect(story.report(1)?.line(.instalmentsFitTerms)?.findings == Self.both)
        #expect(throws: Refusal(.nothingToChange, field: "instalments")) {
            try story.order.agree(story.order.payments.instalments)
        }
    }

    @Test func `a plan that is written otherwise says the same`() throws {
        #expect(try beside(Self.terms, Self.plan(3_000)) == [])
        var told = Self.plan(3_000)
        (told[0].share, told[0].amount) = (nil, Story.money(1_404_000))
        #expect(try beside(Self.terms, told) == [])
        told[0].amount = Story.money(1_404_001)
        #expect(try beside(Self.terms, told) == [1, 2])
        for (words, found) in [("USD 14,040", []), ("USD 14,041", [1, 2])] as [(String, [Int])] {
            let words = words + " deposit, balance before shipment"
            #expect(try beside(words, Self.plan(3_000)) == found)
        }
    }

    @Test func `one more or one fewer is named, and another event`() throws {
        let whole = Instalment(number: 1, kind: .deposit, share: 10_000, due: .orderPlaced)
        #expect(try beside(Self.terms, [whole]) == [1, 2])
        #expect(try beside("100% T/T in advance", Self.plan(3_000)) == [1, 2])
        #expect(try beside(Self.terms, Self.plan(3_000, .balance, .delivery)) == [2])
        #expect(try beside(Self.terms, Self.plan(3_000, .letterOfCredit, .presentation)) == [2])
    }

    @Test func `what the words do not name contradicts nothing, but all at once`() throws {
        #expect(try beside("30/70 T/T", Self.plan(3_000, .balance, .copyOfBillOfLading)) == [])
        #expect(try beside("30/70 T/T", Self.plan(3_000, .openAccount, .shipment)) == [])
        #expect(try beside("30/70 T/T", Self.plan(3_000, .deposit, .orderPlaced)) == [2])
        #expect(try beside("30/70 T/T", Self.plan(3_000, .balance, .orderPlaced)) == [2])
        // So many days before shipment is before it.
        let earlier = "30% deposit, 70% 7 days before shipment"
        #expect(try beside(earlier, Self.plan(3_000)) == [])
        #expect(try beside(earlier, Self.plan(3_000, .balance, .copyOfBillOfLading)) == [2])
    }

    @Test func `more may be asked than the words ask, and never less`() throws {
        var told = Self.plan(3_000)
        told[1].conditions = [.inspectionPassed]
        #expect(try beside(Self.terms, told) == [])
        let inspected = "30% deposit, 70% before shipment after inspection"
        #expect(try beside(inspected, told) == [])
        #expect(try beside(inspected, Self.plan(3_000)) == [2])
    }

    @Test(arguments: ["as agreed by phone", "USD 5000 deposit", "Trade Assurance 30/70", "T/T"])
    func `words that cannot be read contradict nothing a person agreed`(_ words: String) throws {
        #expect(try beside(words, Self.plan(9_000)) == [])
        var story = try ApprovalStory { $0.terms.payment = words }
        #expect(story.findings(.paymentTold) == [])
        story.tell(try story.order.agree(Self.plan(9_000)))
        #expect(story.findings(.paymentTold) == [])
    }

    @Test func `nothing agreed is nothing beside the terms`() throws {
        let story = try ApprovalStory { $0.terms.payment = Self.terms }
        #expect(story.order.instalmentsBesideTerms.isEmpty)
        #expect(Requirement.of(.paymentRelease).contains(.instalmentsFitTerms))
    }
}
