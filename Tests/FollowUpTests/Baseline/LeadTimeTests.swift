import Testing

@testable import FollowUp

@Suite struct LeadTimeTests {
    private static let early = Story.day("2026-08-20")
    private static let late = Story.day("2026-09-01")

    private func reckoned(_ story: BaselineStory) -> LeadTimeReckoning? {
        story.order.reckonLeadTime(Story.calendar)
    }

    @Test func `it has not begun while the deposit or the sample is missing`() throws {
        var story = try BaselineStory()
        #expect(reckoned(story) == nil)
        try story.propose()
        #expect(reckoned(story)?.start == nil)
        try story.approveSample()
        #expect(reckoned(story)?.start == nil)
        #expect(reckoned(story)?.sample == Self.late)
    }

    @Test func `it runs from the later of the two`() throws {
        for (sample, deposit) in [(Self.early, Self.late), (Self.late, Self.early)] {
            var story = try BaselineStory()
            try story.payDeposit(on: deposit)
            try story.approveSample(on: sample)
            try story.propose(
                BaselineTerms(
                    leadTime: LeadTime(days: 35, unit: .calendarDays, from: .sent)))
            #expect(reckoned(story)?.start == Self.late)
            #expect(reckoned(story)?.end == Story.day("2026-10-06"))
        }
    }

    @Test func `a shipment sample does not begin it anew`() throws {
        var story = try BaselineStory()
        try story.payDeposit(on: Self.early)
        try story.approveSample(on: Self.early)
        try story.propose()
        try story.acknowledge()
        let before = reckoned(story)
        for kind in [SampleKind.shipment, .tooling] {
            story.tell(try story.order.request(SampleRequest(kind: kind)))
            let round = story.order.samples.rounds.count
            story.tell(
                try story.order.receive(sample: round, on: Self.late, today: Story.today))
            story.tell(
                try story.order.approve(
                    SampleApproval(round: round, on: Self.late), today: Story.today))
        }
        #expect(reckoned(story) == before && before?.sample == Self.early)
        #expect(story.order.baselines.requests.isEmpty)
    }

    @Test func `sent and received are two days, and the terms say which`() throws {
        var story = try BaselineStory()
        try story.payDeposit(received: false, on: Self.early)
        try story.approveSample(on: Self.early)
        try story.propose(
            BaselineTerms(leadTime: LeadTime(days: 10, unit: .calendarDays, from: .received)))
        #expect(reckoned(story)?.start == nil)
        try story.propose(
            BaselineTerms(leadTime: LeadTime(days: 10, unit: .workdays, from: .sent)))
        #expect(reckoned(story)?.start == Self.early)
        // Monday to Saturday: 20 August is a Thursday.
        #expect(reckoned(story)?.end == Story.day("2026-09-01"))
    }
}
