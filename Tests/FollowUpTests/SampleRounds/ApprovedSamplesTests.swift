import Testing

@testable import FollowUp

/// Which samples goods are made by: of each line its own.
@Suite struct ApprovedSamplesTests {
    private static let days = ["2026-08-20", "2026-08-25", "2026-08-30"].map { Story.day($0) }

    /// Lines 1 and 2 in one lot.
    private func two() throws -> Story { try Story(Story.opening([Story.line(1), Story.line(2)])) }

    private func approve(
        _ story: inout Story, _ kind: SampleKind, _ lines: [Int] = [], on day: Day = days[0]
    ) throws {
        story.tell(try story.order.request(SampleRequest(kind: kind, lines: lines)))
        let round = story.order.samples.rounds.count
        story.tell(try story.order.receive(sample: round, on: day, today: Story.today))
        story.tell(
            try story.order.approve(SampleApproval(round: round, on: day), today: Story.today))
    }

    @Test(arguments: [SampleKind.shipment, .tooling])
    func `goods are not made by a sample that shows what was made`(_ kind: SampleKind) throws {
        var story = try two()
        try approve(&story, kind)
        #expect(story.order.approvedSample == nil)
        try approve(&story, .approvalSample, on: Self.days[1])
        try approve(&story, kind, on: Self.days[2])
        #expect(story.order.approvedSamples.map(\.approval.version) == [2])
        #expect(story.order.samplesApprovedOn == Self.days[1])
    }

    @Test func `each line has its own, and the last of them is the day`() throws {
        var story = try two()
        try approve(&story, .approvalSample, [1], on: Self.days[1])
        #expect(story.order.linesWithoutSample == [2])
        #expect(story.order.samplesApprovedOn == nil)
        let content = story.order.baselineContent(BaselineTerms())
        #expect(content.linesWithoutSample == [2] && content.missing.contains(.approvedSample))
        try approve(&story, .preProduction, [2])
        #expect(story.order.approvedSamples.map(\.approval.version) == [2, 1])
        #expect(story.order.samplesApprovedOn == Self.days[1])
        let whole = story.order.baselineContent(BaselineTerms())
        #expect(whole.samples.map(\.approval.version) == [2, 1])
        #expect(!whole.missing.contains(.approvedSample))
        #expect(whole.differences(from: content) == [.approvedSample])
        // One that names no line is of all of them.
        try approve(&story, .preProduction, on: Self.days[2])
        #expect(story.order.approvedSamples.map(\.approval.version) == [3])
    }

    @Test func `a lot reaches the milestone once all its lines have a pre-production sample`()
        throws
    {
        var story = try two()
        try approve(&story, .preProduction, [1], on: Self.days[1])
        #expect(story.milestone(.preProductionSampleApproved)?.actual == nil)
        try approve(&story, .approvalSample, [2])
        #expect(story.milestone(.preProductionSampleApproved)?.actual == nil)
        try approve(&story, .preProduction, [2])
        #expect(story.milestone(.preProductionSampleApproved)?.actual == Self.days[1])
        story.tell(try story.order.withdrawVerdict(sample: 3, reason: "another order's"))
        #expect(story.milestone(.preProductionSampleApproved)?.actual == nil)
    }

    @Test func `a milestone goes to the day of the sample that is left`() throws {
        var story = try two()
        try approve(&story, .preProduction, on: Self.days[0])
        try approve(&story, .preProduction, on: Self.days[2])
        #expect(story.milestone(.preProductionSampleApproved)?.actual == Self.days[0])
        story.tell(try story.order.withdrawVerdict(sample: 1, reason: "another order's"))
        #expect(story.milestone(.preProductionSampleApproved)?.actual == Self.days[2])
    }

    @Test func `a cancelled line needs no sample`() throws {
        var story = try two()
        try approve(&story, .preProduction, [1])
        story.tell(try story.order.cancelLine(2, reason: "dropped"))
        #expect(story.order.samplesApprovedOn == Self.days[0])
    }
}
