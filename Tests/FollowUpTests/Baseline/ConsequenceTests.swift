import Testing

@testable import FollowUp

@Suite struct ConsequenceTests {
    private func fields(_ story: BaselineStory) -> [[BaselineField]] {
        story.order.baselines.requests.map(\.request.fields)
    }

    @Test func `what contradicts the version opens one request for each difference`() throws {
        var story = try BaselineStory()
        try story.propose()
        try story.amend(promised: "2026-12-10")
        #expect(fields(story) == [[.handoverDay]])
        try story.amend(promised: "2026-12-11")
        #expect(fields(story) == [[.handoverDay]])
        try story.approveSample()
        #expect(fields(story) == [[.handoverDay], [.approvedSample]])
        story.tell([.noted(Erasable("nothing to do with it"))])
        #expect(story.order.baselines.requests.count == 2)
    }

    @Test func `a new version settles what is open, a refusal needs a reason`() throws {
        var story = try BaselineStory()
        try story.propose()
        try story.amend(promised: "2026-12-10")
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.refuseChange(request: 1, reason: " ")
            } == [Reason(.reasonMissing, field: "reason")])
        story.tell(try story.order.refuseChange(request: 1, reason: "stays as agreed"))
        #expect(story.order.baselines.requests[0].isOpen == false)
        // Refused, it is not opened again until it is told otherwise.
        try story.approveSample()
        #expect(fields(story) == [[.handoverDay], [.approvedSample]])
        try story.amend(promised: "2026-12-12")
        #expect(fields(story) == [[.handoverDay], [.approvedSample], [.handoverDay]])
        try story.propose()
        #expect(story.order.baselines.requests.map(\.settledBy) == [nil, 2, 2])
        try story.amend(promised: "2026-12-13")
        #expect(story.order.baselines.requests.last?.request.version == 2)
    }

    @Test func `production without an acknowledged baseline is a breach that holds payment`()
        throws
    {
        var story = try BaselineStory()
        #expect(story.story.report(2)?.line(.baselineAcknowledged) == nil)
        try story.propose()
        try story.acknowledge([.buyer])
        try story.startProduction()
        #expect(story.order.baselines.breaches.map(\.lot) == [1])
        #expect(
            story.story.report(2)?.line(.baselineAcknowledged)?.findings == [
                .baselineNotAcknowledged(lot: 1)
            ])
        var waived = story
        waived.tell(
            try waived.order.waive(
                .baselineAcknowledged, kind: .waived, reason: "known goods",
                expires: Story.today, today: Story.today, strength: .blockUnlessWaived))
        #expect(waived.story.report(2)?.line(.baselineAcknowledged)?.stops == false)
        try story.acknowledge([.supplier])
        #expect(story.order.openBreaches.isEmpty)
        #expect(story.story.report(2)?.line(.baselineAcknowledged)?.findings == [])
        // It happened all the same.
        #expect(story.order.baselines.breaches.count == 1)
    }

    @Test func `a start on an acknowledged baseline is none, and one taken back holds nothing`()
        throws
    {
        var story = try BaselineStory()
        try story.propose()
        try story.acknowledge()
        try story.startProduction()
        #expect(story.order.baselines.breaches.isEmpty)
        var other = try BaselineStory()
        try other.startProduction()
        #expect(other.order.hasBreach)
        other.tell(
            try other.order.reopen(
                lot: 1, milestone: .massProductionStarted, corrects: 9, reason: "not yet"))
        #expect(!other.order.hasBreach)
        try other.startProduction()
        #expect(other.order.baselines.breaches.count == 1)
    }

    /// Acknowledged on 29 August, told of a start on an earlier day afterwards. What is still the
    /// day before somewhere is not held against anybody.
    @Test(arguments: [("2026-08-27", true), ("2026-08-28", false), ("2026-08-29", false)])
    func `a start before the acknowledgement is a breach, however late it is told`(
        _ day: String, _ isBreach: Bool
    ) throws {
        var story = try BaselineStory()
        try story.propose()
        try story.acknowledge()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .massProductionStarted, on: Story.day(day),
                today: Story.today))
        #expect(story.order.baselines.breaches.map(\.on) == (isBreach ? [Story.day(day)] : []))
        // Acknowledged by now, it holds no payment.
        #expect(story.order.openBreaches.isEmpty)
        // A later version does not make an agreed start one.
        var later = try BaselineStory()
        try later.propose()
        try later.acknowledge()
        try later.amend(promised: "2026-12-10")
        try later.propose()
        try later.acknowledge([.buyer])
        try later.startProduction()
        #expect(later.order.baselines.breaches.isEmpty)
    }

    @Test(
        arguments: [
            (Profile.newItem, OrderKind.production, true), (.repeatOrder, .stock, true),
            (.simple, .production, false), (.small, .production, false),
            (.sample, .sample, false), (.tooling, .tooling, false),
        ])
    func `profile and kind decide whether it is asked`(
        _ profile: Profile, _ kind: OrderKind, _ asks: Bool
    ) throws {
        var opening = Story.opening()
        opening.profile = profile
        opening.kind = kind
        opening.state = .draft
        var story = try Story(opening)
        #expect(story.order.asksForBaseline == asks)
        // A take-over is a fact, no permission.
        story.tell([.takenOver(TakeOver(on: Story.today))])
        #expect(story.order.asksForBaseline == asks)
    }

    @Test func `an order that ran before it came here is not asked`() throws {
        let story = try Story()
        let changes = try story.order.reach(
            lot: 1, milestone: .massProductionStarted, on: Story.today, today: Story.today)
        #expect(
            story.order.withConsequences(of: changes, calendar: Story.calendar) == changes)
    }
}
