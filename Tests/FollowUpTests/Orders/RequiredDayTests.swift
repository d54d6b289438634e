import Testing

@testable import FollowUp

/// A lot is required for the day its lines and the terms say, unless one was told for it alone.
@Suite struct RequiredDayTests {
    private static let early = Story.day("2026-11-01")
    private static let tooLate = OrderFinding.promisedAfterRequired(
        lot: 1, promised: Story.day("2026-11-20"), required: early)

    private func required(_ order: Order, lot: Int = 1) -> Day? {
        order.lot(lot).flatMap { order.required(of: $0) }
    }

    @Test func `an earlier day in the terms reaches every check of the lot`() throws {
        var story = try ApprovalStory()
        #expect(story.unmet == [] && story.order.findings == [])
        try story.amend { $0.required = Self.early }
        #expect(
            story.unmet.contains(
                .promisedAfterRequired(
                    lot: 1, promised: Story.day("2026-11-20"), required: Self.early)))
        #expect(story.order.findings == [Self.tooLate])
        let plan = ProductionPlan(
            number: 1, lot: 1,
            stages: [PlanStage(milestone: .handedOver, day: Story.day("2026-11-20"))])
        #expect(
            story.order.findings(of: plan, calendar: Story.calendar, closures: []).contains(
                .afterRequired(.handedOver, Story.day("2026-11-20"), required: Self.early)))
        try story.amend { $0.required = nil }
        #expect(story.unmet.contains(.requiredMissing(lot: 1)))
    }

    @Test func `a line with a day of its own is required for it, others for the order's`() throws {
        var opening = Story.opening([Story.line(1), Story.line(2)])
        opening.lines[1].required = Story.day("2026-12-20")
        opening.terms.required = Story.day("2026-12-10")
        var story = try Story(opening)
        #expect(required(story.order) == Story.day("2026-12-10"))
        var line = try #require(story.order.line(2))
        line.required = Story.day("2026-12-01")
        story.tell(try story.order.amendLine(line, today: Story.today))
        #expect(required(story.order) == Story.day("2026-12-01"))
        story.tell(try story.order.cancelLine(2, reason: "dropped"))
        #expect(required(story.order) == Story.day("2026-12-10"))
    }

    @Test func `the papers asked for are those of the day the terms say by now`() throws {
        var told = ApprovalStory.particulars
        told.lines[0].groups = [.childrens]
        var story = try ApprovalStory({ $0.terms.required = nil }, particulars: told)
        let cited: (ApprovalStory) -> Bool = { story in
            story.findings(.certificatesAsked).contains {
                guard case .certificateNotAsked(.certificateFiling, _, _, let sources) = $0 else {
                    return false
                }
                return sources.contains("16 CFR 1110: FTZ")
            }
        }
        #expect(!cited(story))
        try story.amend { $0.required = Story.day("2027-01-08") }
        #expect(cited(story))
    }

    /// Two lots of 500, the second with a day of its own.
    private func divided() -> OrderOpening {
        var opening = Story.opening()
        opening.terms.required = Story.day("2026-12-01")
        opening.lots = (1...2).map {
            Lot(number: $0, shares: [LotShare(line: 1, quantity: Story.quantity(500))])
        }
        opening.lots[1].required = Story.day("2026-12-24")
        return opening
    }

    @Test func `a day told for a lot alone stays, divided or not`() throws {
        var story = try Story(divided())
        var terms = story.order.terms
        terms.required = Self.early
        story.tell(try story.order.amend(terms: terms))
        #expect(required(story.order) == Self.early)
        #expect(required(story.order, lot: 2) == Story.day("2026-12-24"))
        for from in 1...2 {
            story.tell(
                try story.order.split(
                    LotPart(from: from, quantities: [1: Story.quantity(100)]),
                    template: .standard, calendar: Story.calendar, today: Story.today))
        }
        #expect(required(story.order, lot: 3) == Self.early)
        #expect(required(story.order, lot: 4) == Story.day("2026-12-24"))
        terms.required = Story.day("2026-11-10")
        story.tell(try story.order.amend(terms: terms))
        let days = (1...4).map { required(story.order, lot: $0)?.iso }
        #expect(days == ["2026-11-10", "2026-12-24", "2026-11-10", "2026-12-24"])
    }

    /// Earlier releases wrote into each lot the day it followed, and wrote it again with the lots
    /// they divided.
    @Test func `copies in journals of before follow as well, and days of a lot's own stay`() throws
    {
        var story = try Story(divided())
        var former = divided()
        former.lots[0].required = former.terms.required
        story.order = Order(id: Story.orderID)
        story.tell([.opened(former)])
        #expect(required(story.order) == Story.day("2026-12-01"))
        former.terms.required = Self.early
        story.tell([.amended(OrderAmendment(terms: former.terms))])
        #expect(required(story.order) == Self.early)
        var third = former.lots[0]
        third.number = 3
        story.tell([.lotsDivided(former.lots + [third])])
        let days = (1...3).map { required(story.order, lot: $0)?.iso }
        #expect(days == ["2026-11-01", "2026-12-24", "2026-11-01"])
    }
}
