import Testing

@testable import FollowUp

@Suite struct MovingTests {
    private let reason = SlipReason(primary: .materials, side: .supplier, words: "steel is late")

    @Test func `only an open milestone of an open order moves, and only to another day`() throws {
        var story = try Story()
        let planned = try #require(story.milestone(.loaded)?.planned)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.move(lot: 1, milestone: .loaded, to: planned, reason: reason)
            } == [Reason(.nothingToChange, field: "to")])
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .loaded, on: Story.today, today: Story.today))
        story.tell(
            try story.order.markNotApplicable(lot: 1, milestone: .documentsReady, reason: "x"))
        story.tell(try story.order.cancel(reason: "no"))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.move(
                    lot: 1, milestone: .loaded, to: Story.today, reason: reason)
            } == [
                Reason(.orderClosed),
                Reason(.milestoneAlreadyReached(Story.today), field: "milestone"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.tell(
                    lot: 1, milestone: .documentsReady, day: Story.today, reason: reason)
            } == [Reason(.orderClosed), Reason(.milestoneDoesNotApply, field: "milestone")])
    }

    @Test func `a move keeps the original and enters the ledger`() throws {
        var story = try Story()
        let original = try #require(story.milestone(.loaded)?.original)
        let later = original.adding(days: 6)
        story.tell(
            try story.order.move(lot: 1, milestone: .loaded, to: later, reason: reason))
        #expect(story.milestone(.loaded)?.planned == later)
        #expect(story.milestone(.loaded)?.original == original)
        #expect(story.order.slips.map(\.from) == [original])
        #expect(story.order.slips.map(\.to) == [later])
    }

    @Test func `a told day stands beside the plan until it is accepted, as one slip`() throws {
        var story = try Story()
        let planned = try #require(story.milestone(.handedOver)?.planned)
        let told = planned.adding(days: 9)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.acceptTold(lot: 1, milestone: .handedOver)
            } == [Reason(.nothingToChange, field: "milestone")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.tell(
                    lot: 1, milestone: .handedOver, day: planned, reason: reason)
            } == [Reason(.nothingToChange, field: "day")])
        story.tell(
            try story.order.tell(lot: 1, milestone: .handedOver, day: told, reason: reason))
        #expect(story.milestone(.handedOver)?.planned == planned)
        #expect(story.milestone(.handedOver)?.told == told)
        story.tell(try story.order.acceptTold(lot: 1, milestone: .handedOver))
        #expect(story.milestone(.handedOver)?.planned == told)
        #expect(story.milestone(.handedOver)?.told == nil)
        #expect(story.order.slips.count == 1)
        #expect(story.order.slips[0].reason == reason)
        #expect(story.order.lots[0].promiseInForce == told)
    }

    @Test func `the supplier may go back to the plan`() throws {
        var story = try Story()
        let planned = try #require(story.milestone(.handedOver)?.planned)
        for days in [9, 0] {
            story.tell(
                try story.order.tell(
                    lot: 1, milestone: .handedOver, day: planned.adding(days: days),
                    reason: reason))
        }
        #expect(story.milestone(.handedOver)?.told == planned)
    }
}
