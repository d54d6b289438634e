import Testing

@testable import FollowUp

@Suite struct AmendingTests {
    private let late = SlipReason(primary: .capacity, side: .supplier)

    @Test func `a promise that moves later needs its reason`() throws {
        let order = try Story().order
        var terms = order.terms
        terms.promised = Story.day("2026-11-21")
        let reasons = Story.reasons { () throws(Refusal) in _ = try order.amend(terms: terms) }
        #expect(reasons == [Reason(.reasonMissing, field: "slip")])
        terms.promised = Story.day("2026-11-19")
        #expect(try order.amend(terms: terms).count == 3)
    }

    @Test func `everything wrong with new terms is told at once`() throws {
        var opening = Story.opening()
        opening.lines[0].value = Story.money(500)
        var story = try Story(opening)
        story.tell(try story.order.cancel(reason: "no"))
        var terms = story.order.terms
        terms.currency = Story.money(0, "CNY").currency
        terms.destination = String(repeating: "x", count: 201)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.amend(terms: terms, reason: String(repeating: "x", count: 2_001))
        }
        #expect(
            reasons == [
                Reason(.orderClosed), Reason(.tooLong(limit: 200), field: "terms.destination"),
                Reason(.tooLong(limit: 2_000), field: "reason"),
                Reason(.otherCurrency, field: "terms.currency"),
            ])
    }

    @Test func `lots follow the promise, and the slip keeps its reason`() throws {
        var story = try Story()
        var terms = story.order.terms
        terms.promised = Story.day("2026-12-01")
        story.tell(try story.order.amend(terms: terms, reason: "agreed by phone", slip: late))
        #expect(story.order.lots[0].promised == Story.day("2026-12-01"))
        #expect(story.milestone(.handedOver)?.planned == Story.day("2026-12-01"))
        #expect(story.milestone(.handedOver)?.original == Story.day("2026-11-20"))
        #expect(story.order.slips.map(\.reason) == [late])
        #expect(story.order.termsTouched)
    }

    @Test func `a promise that only catches up with the plan is no slip`() throws {
        var story = try Story()
        let moved = Story.day("2026-12-24")
        story.tell(
            try story.order.move(lot: 1, milestone: .handedOver, to: moved, reason: late))
        var terms = story.order.terms
        terms.promised = moved
        story.tell(try story.order.amend(terms: terms))
        #expect(story.order.lots[0].promised == moved)
        #expect(story.order.slips.count == 1)
    }

    @Test func `a lot promised for a day of its own stays`() throws {
        var opening = Story.opening()
        opening.lots = [Lot(wholeOf: opening.lines)]
        opening.lots[0].promised = Story.day("2026-12-24")
        let order = try Story(opening).order
        var terms = order.terms
        terms.promised = Story.day("2026-12-01")
        #expect(try order.amend(terms: terms).count == 1)
    }

    @Test func `a line's share follows its quantity`() throws {
        var story = try Story()
        story.tell(try story.order.amendLine(Story.line(1, 1_200), today: Story.today))
        #expect(story.order.lots[0].quantity == Story.quantity(1_200))
        #expect(story.order.linesTouched == [1])
    }

    @Test func `a line in two lots is not amended below what they hold`() throws {
        var opening = Story.opening()
        opening.lots = [
            Lot(number: 1, shares: [LotShare(line: 1, quantity: Story.quantity(400))]),
            Lot(number: 2, shares: [LotShare(line: 1, quantity: Story.quantity(600))]),
        ]
        let order = try Story(opening).order
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try order.amendLine(Story.line(1, 999), today: Story.today)
        }
        #expect(reasons == [Reason(.moreThanTheLine(line: 1), field: "line.quantity")])
        #expect(try order.amendLine(Story.line(1, 1_001), today: Story.today).count == 1)
    }

    @Test func `unknown and unchanged lines are refused`() throws {
        let order = try Story().order
        let unknown = Story.reasons { () throws(Refusal) in
            _ = try order.amendLine(Story.line(2), today: Story.today)
        }
        #expect(unknown == [Reason(.unknownLine(2), field: "line.number")])
        let same = Story.reasons { () throws(Refusal) in
            _ = try order.amendLine(Story.line(1), today: Story.today)
        }
        #expect(same == [Reason(.nothingToChange, field: "line")])
    }

    @Test func `a line is added to the only open lot`() throws {
        var story = try Story()
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.addLine(Story.line(1, 0), lot: 7, today: Story.today)
        }
        #expect(
            reasons == [
                Reason(.repeated("1"), field: "line.number"),
                Reason(
                    .outOfRange(least: "0.001", most: "1000000000000"), field: "line.quantity"),
                Reason(.unknownLot(7), field: "lot"),
            ])
        #expect(story.order.nextLineNumber == 2)
        story.tell(try story.order.addLine(Story.line(2, 50), today: Story.today))
        #expect(story.order.lots[0].quantity == Story.quantity(1_050))
        #expect(story.order.findings.isEmpty)
    }
}
