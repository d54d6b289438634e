import Testing

@testable import FollowUp

/// A baseline holds each lot's day and goods.
@Suite struct LotBaselineTests {
    /// 12,000 for 20 November, of which so many go apart.
    private func split(
        _ story: inout BaselineStory, _ quantity: Int = 5_000, from lot: Int = 1,
        promised: String? = nil
    ) throws {
        var part = LotPart(from: lot, quantities: [1: Story.quantity(quantity)])
        part.promised = promised.map { Story.day($0) }
        story.tell(
            try story.order.split(
                part, template: .standard, calendar: Story.calendar, today: Story.today))
    }

    private func move(_ story: inout BaselineStory, lot: Int, to day: String) throws {
        story.tell(
            try story.order.move(
                lot: lot, milestone: .handedOver, to: Story.day(day),
                reason: SlipReason(primary: .capacity, side: .supplier)))
    }

    private func fields(_ story: BaselineStory) -> [[BaselineField]] {
        story.order.baselines.requests.map(\.request.fields)
    }

    /// Lot 1 for 20 November, lot 2 for 20 December.
    private func two() throws -> BaselineStory {
        var story = try BaselineStory()
        try split(&story, promised: "2026-12-20")
        try story.propose()
        return story
    }

    @Test func `a lot that comes later contradicts it, though it is not the last`() throws {
        var story = try two()
        #expect(fields(story) == [])
        try move(&story, lot: 1, to: "2026-12-10")
        #expect(fields(story) == [[.handoverDay]])
        let held = try #require(story.order.baselines.requests.first?.request.content)
        #expect(held.lots?.map(\.day) == [Story.day("2026-12-10"), Story.day("2026-12-20")])
        #expect(held.handoverDay == Story.day("2026-12-20"))
    }

    @Test func `so does the supplier's word for it, while nobody accepted it`() throws {
        var story = try two()
        story.tell(
            try story.order.tell(
                lot: 1, milestone: .handedOver, day: Story.day("2026-12-01"),
                reason: SlipReason(primary: .capacity, side: .supplier)))
        #expect(fields(story) == [[.handoverDay]])
        let held = try #require(story.order.baselines.requests.first?.request.content)
        #expect(held.lots?.first?.day == Story.day("2026-12-01"))
    }

    @Test func `goods that part for the same day contradict nothing, for another they do`()
        throws
    {
        var story = try BaselineStory()
        try story.propose()
        try split(&story)
        #expect(fields(story) == [])
        story = try BaselineStory()
        try story.propose()
        try split(&story, promised: "2026-12-20")
        #expect(fields(story).first?.contains(.handoverDay) == true)
        story = try two()
        try split(&story, 1_000, from: 2)
        #expect(fields(story) == [])
    }

    /// As it was written before lots were held apart.
    @Test func `an older version is compared by what it holds`() throws {
        var story = try two()
        var content = try #require(story.order.baselines.current?.version.content)
        content.lots = nil
        let digest = String(repeating: "ab", count: 32)
        story.story.tell([
            .baseline(
                .proposed(
                    BaselineVersion(
                        number: 2, content: content, digest: digest, beforeDeposit: true,
                        reason: "as agreed")))
        ])
        #expect(throws: Refusal(.nothingToChange)) {
            try story.order.proposeBaseline(BaselineStory.terms, reason: "x") { _ in digest }
        }
        try move(&story, lot: 1, to: "2026-12-10")
        #expect(fields(story) == [])
        try move(&story, lot: 2, to: "2026-12-21")
        #expect(fields(story) == [[.handoverDay]])
    }
}
