import Testing

@testable import FollowUp

/// Photos that come along with a comment, and what the supplier sees of a round.
@Suite struct SamplePhotoTests {
    private static func photo(_ number: Int, _ type: MediaType = .jpeg) -> ArrivedFile {
        ArrivedFile(
            name: "p\(number).jpg", mediaType: type, size: 9,
            sha256: String(repeating: "0", count: 62) + "\(10 + number)")
    }

    private func asked() throws -> Story {
        var story = try Story()
        story.tell(try story.order.request(SampleRequest(kind: .preProduction, pieces: 3)))
        return story
    }

    @Test func `photos become documents of the order in the same turn, each once`() throws {
        var story = try asked()
        let comment = SampleComment(round: 1, text: "the lid is too high")
        let changes = try story.order.comment(comment, photos: [Self.photo(1), Self.photo(2)])
        #expect(
            changes.map(\.kind) == [
                "order.documentAttached/1", "order.documentAttached/1", "order.sampleCommented/1",
            ])
        story.tell(changes)
        #expect(story.order.samples.rounds[0].comments[0].comment.documents == [1, 2])
        #expect(story.order.documents.map(\.document.kind) == [.photo, .photo])
        // The same picture is named where it stands.
        let again = try story.order.comment(
            comment, photos: [Self.photo(2), Self.photo(2), Self.photo(3)])
        #expect(again.count == 2)
        story.tell(again)
        #expect(story.order.samples.rounds[0].comments[1].comment.documents == [2, 3])
        #expect(try story.order.comment(comment, photos: []).count == 1)
    }

    @Test func `what is no picture, too many, or said of no round is refused with every reason`()
        throws
    {
        let story = try asked()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.comment(
                    SampleComment(round: 1, text: " "),
                    photos: [Self.photo(1, .pdf)] + (2...11).map { Self.photo($0) })
            } == [
                Reason(.tooMany(limit: 10), field: "photos"),
                Reason(.notWhatItSays("application/pdf"), field: "photos"),
                Reason(.missing, field: "text"),
            ])
        #expect(throws: Refusal(.notFound)) {
            try story.order.comment(
                SampleComment(round: 2, text: "x"), photos: [Self.photo(1)])
        }
    }

    @Test func `the supplier sees a round from asked for to decided, and not where it is kept`()
        throws
    {
        var story = try asked()
        func round() throws -> SupplierRound {
            try #require(SupplierOrder(story.order, today: Story.today).samples.first)
        }
        #expect(try round().state == .requested)
        let day = Story.day("2026-08-25")
        story.tell(try story.order.send(SampleSending(round: 1, on: day), today: Story.today))
        story.tell(try story.order.receive(sample: 1, on: day, today: Story.today))
        #expect(try round().sending?.on == day && round().received == day)
        var rejected = story
        rejected.tell(
            try story.order.reject(
                sample: 1, on: day, reason: "the print rubs off", today: Story.today))
        let seen = try #require(
            SupplierOrder(rejected.order, today: Story.today).samples.first)
        #expect(seen.state == .rejected && seen.reason?.text == "the print rubs off")
        story.tell(
            try story.order.approve(
                SampleApproval(
                    round: 1, on: day, deviations: "1 mm", seal: "NL-1", kept: "shelf 3"),
                today: Story.today))
        story.tell(
            try story.order.comment(
                SampleComment(round: 1, text: "good"), photos: [Self.photo(1)]))
        let approved = try round()
        #expect(approved.state == .approved && approved.approval?.deviations?.text == "1 mm")
        #expect(approved.approval?.seal == nil && approved.approval?.kept == nil)
        #expect(approved.comments.map(\.photos) == [1])
        #expect(approved.comments.map(\.isOurs) == [false])
        #expect(SupplierOrder(story.order, today: Story.today).summary.samples.isEmpty)
    }
}
