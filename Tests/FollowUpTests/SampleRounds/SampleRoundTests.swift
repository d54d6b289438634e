import Testing

@testable import FollowUp

@Suite struct SampleRoundTests {
    private static let first = Story.day("2026-08-20")
    private static let second = Story.day("2026-08-25")

    private func asked(_ kind: SampleKind = .preProduction) throws -> Story {
        var story = try Story()
        story.tell(try story.order.request(SampleRequest(kind: kind, pieces: 3)))
        return story
    }

    private func approval(_ day: Day = second) -> SampleApproval {
        SampleApproval(round: 1, on: day, deviations: "1 mm", seal: "NL-1", kept: "shelf 3")
    }

    private func approve(_ story: inout Story) throws {
        story.tell(try story.order.receive(sample: 1, on: Self.first, today: Story.today))
        story.tell(try story.order.approve(approval(), today: Story.today))
    }

    @Test func `a sample that did not arrive is not approved, whatever else is right`() throws {
        let story = try asked()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.approve(approval(), today: Story.today)
            } == [Reason(.sampleNotReceived, field: "day")])
    }

    @Test func `a round goes from asked for to approved, and reaches the milestone`() throws {
        var story = try asked()
        #expect(story.order.samples.rounds[0].state == .requested)
        story.tell(
            try story.order.send(SampleSending(round: 1, on: Self.first), today: Story.today))
        #expect(story.order.samples.rounds[0].state == .sent)
        story.tell(try story.order.receive(sample: 1, on: Self.first, today: Story.today))
        #expect(story.order.samples.rounds[0].state == .received)
        #expect(story.order.approvedSample == nil)
        story.tell(try story.order.approve(approval(), today: Story.today))
        #expect(story.order.samples.rounds[0].state == .approved)
        #expect(story.order.approvedSample?.approval.version == 1)
        #expect(story.order.approvedSample?.approval.seal?.text == "NL-1")
        #expect(story.milestone(.preProductionSampleApproved)?.actual == Self.second)
    }

    @Test func `only a pre-production sample reaches the milestone`() throws {
        var story = try asked(.approvalSample)
        try approve(&story)
        #expect(story.order.approvedSample != nil)
        #expect(story.milestone(.preProductionSampleApproved)?.actual == nil)
    }

    @Test func `a decision taken back opens the milestone, and no version comes twice`() throws {
        var story = try asked()
        try approve(&story)
        story.tell(try story.order.withdrawVerdict(sample: 1, reason: "another order's"))
        #expect(story.order.approvedSample == nil)
        #expect(story.milestone(.preProductionSampleApproved)?.actual == nil)
        story.tell(try story.order.approve(approval(), today: Story.today))
        #expect(story.order.approvedSample?.approval.version == 2)
    }

    @Test func `a rejected round stays, and the next one counts`() throws {
        var story = try asked()
        story.tell(
            try story.order.reject(
                sample: 1, on: Self.first, reason: "the print rubs off", today: Story.today))
        #expect(story.order.samples.rounds[0].state == .rejected)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.reject(
                    sample: 1, on: Self.first, reason: " ", today: Story.today)
            } == [Reason(.nothingToChange), Reason(.reasonMissing, field: "reason")])
        story.tell(try story.order.request(SampleRequest(kind: .preProduction)))
        #expect(story.order.samples.rounds.map(\.request.number) == [1, 2])
    }

    @Test func `everything wrong with a request is said at once`() throws {
        let story = try Story()
        let told = SampleRequest(
            kind: .shipment, lines: [1, 1, 7], pieces: 0,
            note: String(repeating: "x", count: OrderLimits.note + 1))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.request(told) } == [
                Reason(.repeated("1"), field: "lines"), Reason(.unknownLine(7), field: "lines"),
                Reason(.outOfRange(least: "1", most: "100000"), field: "pieces"),
                Reason(.tooLong(limit: OrderLimits.note), field: "note"),
            ])
    }

    @Test func `days lie neither ahead nor before what they follow`() throws {
        var story = try asked()
        story.tell(
            try story.order.send(SampleSending(round: 1, on: Self.second), today: Story.today))
        for (day, obstacle) in [
            (Self.first, Obstacle.throughBeforeFrom),
            (Story.today.adding(days: 1), .dayInFuture(Story.today.adding(days: 1))),
        ] {
            #expect(
                Story.reasons { () throws(Refusal) in
                    _ = try story.order.receive(sample: 1, on: day, today: Story.today)
                } == [Reason(obstacle, field: "day")])
        }
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.receive(sample: 9, on: Self.second, today: Story.today)
            } == [Reason(.notFound)])
    }

    @Test func `a comment names documents there are, each once`() throws {
        let story = try asked()
        let comment = SampleComment(round: 1, text: "too high", documents: [4, 4])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.comment(comment) } == [
                Reason(.unknownDocument(4), field: "documents"),
                Reason(.unknownDocument(4), field: "documents"),
                Reason(.repeated("4"), field: "documents"),
            ])
    }

    @Test func `neither side fills a round up for the other`() throws {
        var story = try asked()
        let comment = SampleComment(round: 1, text: "too high")
        for seq in 1...Order.mostSampleComments {
            var envelope = Envelope(person: nil, name: "Wang", role: .supplier, door: .page)
            envelope.seat = SeatReference(seat: 1, device: 1)
            for change in try story.order.comment(comment, from: .supplier) {
                let at = Instant(milliseconds: 1_788_000_000_000 + Int64(seq))
                story.order.apply(change, Stamp(seq: 100 + seq, at: at, envelope: envelope))
            }
        }
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.comment(comment, from: .supplier)
            } == [Reason(.tooMany(limit: Order.mostSampleComments))])
        #expect(try story.order.comment(comment).count == 1)
    }

    @Test func `the clock and the end of an order take no fact away`() throws {
        var story = try asked()
        story.tell([.closed(on: Story.today)])
        story.tell(try story.order.receive(sample: 1, on: Self.first, today: Story.today))
        #expect(story.order.samples.rounds[0].received == Self.first)
    }
}
