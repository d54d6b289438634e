import Testing

@testable import FollowUp

@Suite struct DraftCheckTests {
    private func unmet(
        _ edit: (inout OrderOpening) -> Void = { _ in },
        _ particulars: (inout Particulars) -> Void = { _ in }
    ) throws -> [GateFinding] {
        var told = ApprovalStory.particulars
        particulars(&told)
        return try ApprovalStory(edit, particulars: told).unmet
    }

    @Test func `a whole draft has no finding, and everything rests on a fact`() throws {
        let story = try ApprovalStory()
        #expect(story.unmet == [])
        #expect(story.report.isOpen)
        #expect(story.report.lines.map(\.requirement) == Requirement.of(.orderApproval))
        for line in story.report.lines {
            guard case .met(let fact) = line.standing else {
                Issue.record("\(line.requirement) is not met")
                continue
            }
            #expect(fact.seq > 0)
        }
    }

    @Test func `of a draft with nothing told every requirement is unmet at once`() throws {
        var story = try ApprovalStory(
            {
                $0.terms = OrderTerms(currency: .usd)
                $0.lines[0].unitPrice = nil
            }, particulars: nil)
        story.facts.approver = nil
        #expect(
            story.report.reasons().map(\.obstacle) == [
                .unmet(.priceMissing(line: 1)), .unmet(.tradeTermMissing), .unmet(.paymentMissing),
                .unmet(.promisedMissing(lot: 1)), .unmet(.requiredMissing(lot: 1)),
                .unmet(.leadTimeNotKnown(lot: 1)), .unmet(.modeMissing),
                .unmet(.packingNotCompared(line: 1)), .unmet(.destinationCountryMissing),
                .unmet(.productGroupMissing(line: 1)), .unmet(.approverMissing),
            ])
        #expect(!story.report.isOpen)
        #expect(story.findings(.marksTold) == [.marksMissing])
        #expect(story.findings(.packingTold) == [.packingMissing(line: 1)])
        #expect(story.findings(.valuesExact) == [.priceMissing(line: 1)])
    }

    @Test(arguments: [("3900.00", true), ("3900.01", false), ("3899.99", false)])
    func `a value is told to the last minor unit`(_ value: String, _ agrees: Bool) throws {
        let told = Money(decimal: value, currency: .usd)
        let found = try unmet({ $0.lines[0].value = told }, { $0.total = told })
        let computed = Story.money(390_000)
        let differs = told.map { GateFinding.valueDiffers(line: 1, told: $0, computed: computed) }
        #expect(found == (agrees ? [] : [differs].compactMap { $0 }))
    }

    @Test func `a total is the sum of the lines`() throws {
        let wrong = Story.money(390_001)
        #expect(
            try unmet({ _ in }, { $0.total = wrong })
                == [.totalDiffers(told: wrong, computed: Story.money(390_000))])
    }

    @Test(arguments: [("0.695", 200, true), ("0.695", 201, false), ("0.0375", 1_000, true)])
    func `a price finer than the currency may still come out even`(
        _ price: String, _ pieces: Int, _ isExact: Bool
    ) throws {
        let found = try unmet(
            {
                $0.lines[0].unitPrice = UnitPrice(decimal: price)
                $0.lines[0].quantity = Story.quantity(pieces)
            },
            {
                $0.total = nil
                $0.lines[0].packingMultiple = Story.quantity(1)
            })
        #expect(found == (isExact ? [] : [.valueRounded(line: 1)]))
    }

    @Test func `yen have no decimals`() throws {
        let found = try unmet(
            { $0.terms.currency = Currency(code: "JPY") ?? .usd },
            {
                $0.total = nil
            })
        #expect(found == [])
        let half = try unmet(
            {
                $0.terms.currency = Currency(code: "JPY") ?? .usd
                $0.lines[0].unitPrice = UnitPrice(decimal: "3.9005")
            }, { $0.total = nil })
        #expect(half == [.valueRounded(line: 1)])
    }

    @Test func `terms that say nothing or too little are named`() throws {
        #expect(try unmet { $0.terms.tradeTerm?.place = nil } == [.tradePlaceMissing])
        #expect(
            try unmet {
                $0.terms.tradeTerm = TradeTerm(rule: nil, place: "Ningbo", told: "C&F")
            } == [.tradeTermNotKnown(told: "C&F"), .tradeTermNotCompared])
        #expect(try unmet { $0.terms.payment = " " } == [.paymentMissing])
    }

    @Test func `days against what is needed, the steps, the calendar and the closure`() throws {
        #expect(
            try unmet { $0.terms.required = Story.day("2026-11-19") } == [
                .promisedAfterRequired(
                    lot: 1, promised: Story.day("2026-11-20"), required: Story.day("2026-11-19"))
            ])
        let short = try unmet { $0.terms.promised = Story.day("2026-09-30") }
        guard case .leadTimeTooShort(1, let promised, let earliest)? = short.first else {
            Issue.record("\(short)")
            return
        }
        #expect(short.count == 1 && promised == Story.day("2026-09-30") && earliest > promised)
        let sunday = Story.day("2026-11-22")
        #expect(
            try unmet { $0.terms.promised = sunday } == [
                .promisedOnDayOff(lot: 1, promised: sunday)
            ])
        var story = try ApprovalStory()
        let closure = FactoryClosure(
            from: Story.day("2026-11-20"), through: Story.day("2026-11-30"), confirmed: true)
        story.facts.closures = { _ in [closure] }
        #expect(
            story.unmet == [
                .promisedInClosure(lot: 1, from: closure.from, through: closure.through)
            ])
        story.facts.closures = { _ in
            [
                FactoryClosure(
                    from: Story.day("2026-11-21"), through: Story.day("2026-11-30"),
                    confirmed: true)
            ]
        }
        #expect(story.unmet == [])
    }

    @Test func `a trade term has to fit the way the goods go, and both the payment`() throws {
        #expect(
            try unmet({ _ in }, { $0.mode = .air }) == [
                .tradeTermNeedsSea(rule: .fob, mode: .air)
            ])
        #expect(
            try unmet(
                { $0.terms.tradeTerm?.rule = .fca },
                { $0.mode = .air }) == [])
        #expect(
            try unmet(
                {
                    $0.terms.tradeTerm?.rule = .fca
                    $0.terms.payment = "30 % T/T, 70 % against copy of B/L"
                }, { $0.mode = .rail }) == [.billOfLadingWithoutSea(mode: .rail)])
    }

    @Test(
        arguments: [
            (1_000, 24, nil, false), (1_008, 24, nil, true), (1_000, 24, 8, true),
            (1_000, 24, 7, false), (20, 24, 100, false), (22, 24, 100, true), (24, 24, 0, true),
        ] as [(Int, Int, Int?, Bool)])
    func `a quantity fills cartons within the tolerance`(
        _ pieces: Int, _ multiple: Int, _ permille: Int?, _ fits: Bool
    ) throws {
        let found = try unmet(
            { $0.lines[0].quantity = Story.quantity(pieces) },
            {
                $0.total = nil
                $0.tolerancePermille = permille
                $0.lines[0].packingMultiple = Story.quantity(multiple)
            })
        let breaks = GateFinding.quantityBreaksPacking(
            line: 1, quantity: Story.quantity(pieces), multiple: Story.quantity(multiple))
        #expect(found == (fits ? [] : [breaks]))
    }

    @Test func `what other orders say warns and stops nothing`() throws {
        var story = try ApprovalStory()
        let other = FileID(high: 1, low: 7)
        story.facts.history.leftovers = [
            OrderHistory.Leftover(order: other, number: "PO-0", quantity: Story.quantity(12))
        ]
        story.facts.history.resembling = ["PO 1"]
        (story.facts.history.late, story.facts.history.handedOver) = (2, 6)
        #expect(
            story.unmet == [
                .numberResembles("PO 1"),
                .leftover(order: other, number: "PO-0", quantity: Story.quantity(12)),
                .oftenLate(late: 2, of: 6),
            ])
        #expect(story.report.isOpen)
        (story.facts.history.late, story.facts.history.handedOver) = (4, 4)
        #expect(story.findings(.supplierOnTime) == [.historyTooShort(lines: 4, asked: 5)])
        (story.facts.history.late, story.facts.history.handedOver) = (1, 6)
        #expect(story.findings(.supplierOnTime) == [])
    }

    @Test func `a simple order is asked for sums, limits and persons alone`() throws {
        let story = try ApprovalStory(
            {
                $0.profile = .simple
                $0.terms = OrderTerms(currency: .usd)
            }, particulars: nil)
        #expect(story.unmet == [])
        let asked = story.report.lines.filter {
            if case .notApplicable = $0.standing { false } else { true }
        }
        #expect(
            asked.map(\.requirement) == [
                .sumsAgree, .withinLimit, .requesterIsAnother, .secondPerson,
            ])
        for profile in Profile.allCases {
            for requirement in Requirement.allCases where requirement.alwaysBlocks {
                #expect(requirement.isAsked(of: profile))
            }
        }
    }
}
