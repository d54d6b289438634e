import Testing

@testable import FollowUp

/// Days told after a baseline was proposed, held against what it froze of them.
@Suite struct ContradictionTests {
    private static let slip = SlipReason(primary: .capacity, side: .supplier)
    private static let agreed = Story.day("2026-10-20")

    private func fields(_ story: BaselineStory) -> [[BaselineField]] {
        story.order.baselines.requests.map(\.request.fields)
    }

    private func move(
        _ story: inout BaselineStory, _ key: MilestoneKey, to day: String
    ) throws {
        story.tell(
            try story.order.move(
                lot: 1, milestone: key, to: Story.day(day), reason: Self.slip))
    }

    @Test func `an inspection moved to another day than the agreed one opens a request`() throws {
        var story = try BaselineStory()
        try story.propose()
        try move(&story, .inspectionPassed, to: "2026-10-20")
        #expect(fields(story) == [])
        try move(&story, .inspectionPassed, to: "2026-11-05")
        #expect(fields(story) == [[.inspectionDate]])
        #expect(
            story.order.baselines.requests[0].request.content.terms.inspection
                == Story.day("2026-11-05"))
        // What comes later of something else says it once, not again.
        try story.approveSample()
        #expect(fields(story) == [[.inspectionDate], [.approvedSample]])
        // Only the request keeps the day, so another one is another request.
        try move(&story, .inspectionPassed, to: "2026-11-06")
        #expect(fields(story).count == 3)
        let answer = BaselineAnswer(story.order, head: head(story), calendar: Story.calendar)
        #expect(answer.differences == [.approvedSample, .inspectionDate])
        #expect(answer.content.terms.inspection == Story.day("2026-11-06"))
    }

    @Test func `an inspection planned for the agreed day opens nothing, for another it does`()
        throws
    {
        var story = try BaselineStory()
        try story.propose()
        #expect(story.order.contradicted(byInspectionOn: Self.agreed) == [])
        let other = Story.day("2026-11-09")
        story.tell(story.order.contradicted(byInspectionOn: other))
        #expect(fields(story) == [[.inspectionDate]])
        #expect(story.order.contradicted(byInspectionOn: other) == [])
        story.tell(try story.order.refuseChange(request: 1, reason: "the day stays"))
        #expect(story.order.contradicted(byInspectionOn: other) == [])
        let answer = BaselineAnswer(story.order, head: head(story), calendar: Story.calendar)
        #expect(answer.differences == [])
        #expect(answer.content.terms.inspection == Self.agreed)
    }

    @Test func `what no baseline froze is contradicted by nothing`() throws {
        var story = try BaselineStory()
        #expect(story.order.contradicted(byInspectionOn: Self.agreed) == [])
        try story.propose(BaselineTerms())
        try move(&story, .inspectionPassed, to: "2026-11-05")
        try move(&story, .eightyPercentPacked, to: "2026-11-30")
        #expect(story.order.contradicted(byInspectionOn: Self.agreed) == [])
        #expect(fields(story) == [])
    }

    @Test func `the making moved past the end of the lead time contradicts it`() throws {
        var story = try BaselineStory()
        try story.approveSample()
        try story.payDeposit()
        try story.propose(
            BaselineTerms(leadTime: LeadTime(days: 35, unit: .calendarDays, from: .received)))
        // From 1 September, 35 days end on 6 October.
        try move(&story, .eightyPercentPacked, to: "2026-10-06")
        #expect(fields(story) == [])
        try move(&story, .eightyPercentPacked, to: "2026-10-10")
        #expect(fields(story) == [[.leadTime]])
        let told = story.order.baselines.requests[0].request.content.terms.leadTime
        #expect(told == LeadTime(days: 39, unit: .calendarDays, from: .received))
    }

    @Test func `in working days the lead time told ends on the day told`() throws {
        var story = try BaselineStory()
        try story.approveSample()
        try story.payDeposit()
        try story.propose(
            BaselineTerms(leadTime: LeadTime(days: 10, unit: .workdays, from: .received)))
        try move(&story, .massProductionStarted, to: "2026-09-22")
        let told = try #require(
            story.order.baselines.requests.first?.request.content.terms.leadTime)
        #expect(
            Story.calendar.adding(workdays: told.days, to: Story.today)
                == Story.day("2026-09-22"))
    }

    @Test func `the supplier's word for the handover and their plan are held against it too`()
        throws
    {
        var story = try BaselineStory()
        try story.propose()
        story.tell(
            try story.order.tell(
                lot: 1, milestone: .handedOver, day: Story.day("2026-12-01"), reason: Self.slip))
        #expect(fields(story) == [[.handoverDay]])
        #expect(
            story.order.baselines.requests[0].request.content.handoverDay
                == Story.day("2026-12-01"))
        let stage = PlanStage(milestone: .inspectionPassed, day: Story.day("2026-11-12"))
        story.tell(
            try story.order.commit(ProductionPlan(number: 1, lot: 1, stages: [stage])))
        #expect(fields(story) == [[.handoverDay], [.inspectionDate]])
    }

    private func head(_ story: BaselineStory) -> OrderHead {
        OrderHead(story.order, seq: 1, supplierName: "Hengda", chineseName: nil)
    }
}
