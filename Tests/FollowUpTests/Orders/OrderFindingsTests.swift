import Testing

@testable import FollowUp

@Suite struct OrderFindingsTests {
    private func line(_ value: Int64, price: String = "1") -> OrderLine {
        var line = Story.line(1, 100)
        line.unitPrice = UnitPrice(decimal: price)
        line.value = Story.money(value)
        return line
    }

    // 100 × 1.00 = 100.00: 1 % of the told value on either side.
    @Test(arguments: [
        (10_000, false), (10_101, false), (10_102, true), (9_901, false), (9_900, true), (0, true),
    ])
    func `a value that differs by more than a hundredth of itself is named`(
        value: Int64, named: Bool
    ) throws {
        let findings = try Story(Story.opening([line(value)])).order.findings
        let expected = OrderFinding.valueDiffers(
            line: 1, told: Story.money(value), computed: Story.money(10_000))
        #expect(findings == (named ? [expected] : []))
    }

    @Test func `a hundredth to the cent is not more than a hundredth`() throws {
        #expect(try Story(Story.opening([line(10_000, price: "0.99")])).order.findings.isEmpty)
        #expect(try Story(Story.opening([line(10_000, price: "0.9899")])).order.findings.count == 1)
    }

    @Test func `a value that no arithmetic reaches is named and nothing traps`() throws {
        let findings = try Story(Story.opening([line(.min, price: "0.01")])).order.findings
        #expect(findings.count == 1)
        #expect(try Story(Story.opening([line(.max, price: "0")])).order.findings.count == 1)
    }

    @Test func `withdrawn and unknown trade terms are named, each where it stands`() throws {
        var opening = Story.opening([Story.line(1), Story.line(2)])
        opening.terms.tradeTerm = TradeTerm(rule: nil, told: "DDU Hamburg")
        opening.lines[0].tradeTerm = opening.terms.tradeTerm
        opening.lines[1].tradeTerm = TradeTerm(rule: nil, told: "as usual")
        #expect(
            try Story(opening).order.findings == [
                .withdrawnTradeTerm(line: nil, told: "DDU Hamburg"),
                .unknownTradeTerm(line: 2, told: "as usual"),
            ])
        opening.terms.tradeTerm = TradeTerm(rule: .fob, place: "Ningbo")
        opening.lines[0].tradeTerm = nil
        opening.lines[1].tradeTerm = nil
        #expect(try Story(opening).order.findings.isEmpty)
    }

    @Test(arguments: [(1_100, false), (1_101, true)])
    func `more than a tenth above the order is an overrun`(finished: Int, named: Bool) throws {
        var story = try Story()
        let told = Progress(asOf: Story.today, finished: Story.quantity(finished), packed: nil)
        story.tell(try story.order.tellProgress(lot: 1, progress: told, today: Story.today))
        let overruns = story.order.findings.filter {
            if case .overrun = $0 { true } else { false }
        }
        #expect(
            overruns
                == (named
                    ? [
                        .overrun(
                            lot: 1, finished: Story.quantity(finished),
                            ordered: Story.quantity(1_000))
                    ] : []))
    }

    @Test func `production without its sample is named, a handover told alone is not`() throws {
        var story = try Story()
        let today = Story.today
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .massProductionStarted, on: today, today: today))
        #expect(
            story.order.findings == [
                .reachedBefore(
                    lot: 1, milestone: .massProductionStarted, missing: .materialsReserved),
                .reachedBefore(
                    lot: 1, milestone: .massProductionStarted,
                    missing: .preProductionSampleApproved),
            ])
        var other = try Story()
        other.tell(try other.order.deliver(line: 1, on: today, today: today))
        #expect(other.order.findings.isEmpty)
    }

    @Test(arguments: [("2026-11-20", false), ("2026-11-19", true)])
    func `a promise behind the required day is named`(required: String, named: Bool) throws {
        var opening = Story.opening()
        opening.terms.required = Story.day(required)
        let expected = OrderFinding.promisedAfterRequired(
            lot: 1, promised: Story.day("2026-11-20"), required: Story.day(required))
        #expect(try Story(opening).order.findings == (named ? [expected] : []))
    }

    @Test func `what of a line is in no lot is named`() throws {
        var opening = Story.opening()
        opening.lots = [
            Lot(number: 1, shares: [LotShare(line: 1, quantity: Story.quantity(999))])
        ]
        #expect(try Story(opening).order.findings == [.linesNotInLots(line: 1)])
    }
}
