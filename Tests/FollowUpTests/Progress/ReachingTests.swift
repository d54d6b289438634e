import Testing

@testable import FollowUp

@Suite struct ReachingTests {
    private let today = Story.today
    private let tomorrow = Story.day("2026-09-02")

    @Test func `everything that keeps a milestone from being reached is told at once`() throws {
        var story = try Story()
        story.tell(try story.order.reach(lot: 1, milestone: .loaded, on: today, today: today))
        story.tell(try story.order.cancel(reason: "no"))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.reach(lot: 1, milestone: .loaded, on: tomorrow, today: today)
            } == [
                Reason(.orderClosed), Reason(.dayInFuture(tomorrow), field: "on"),
                Reason(.milestoneAlreadyReached(today), field: "milestone"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.reach(lot: 1, milestone: "painted", on: today, today: today)
            } == [Reason(.orderClosed), Reason(.unknownMilestone("painted"), field: "milestone")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.reach(lot: 2, milestone: .loaded, on: today, today: today)
            } == [Reason(.orderClosed), Reason(.unknownLot(2), field: "lot")])
    }

    @Test func `the last handover closes the order, and taking it back opens it`() throws {
        var opening = Story.opening()
        opening.lots = [
            Lot(number: 1, shares: [LotShare(line: 1, quantity: Story.quantity(400))]),
            Lot(number: 2, shares: [LotShare(line: 1, quantity: Story.quantity(600))]),
        ]
        var story = try Story(opening)
        story.tell(try story.order.reach(lot: 2, milestone: .handedOver, on: today, today: today))
        #expect(story.order.isOpen)
        let earlier = Story.day("2026-08-30")
        story.tell(
            try story.order.reach(lot: 1, milestone: .handedOver, on: earlier, today: today))
        #expect(story.order.closure == OrderClosure(on: today, cancelled: false))
        let changes = try story.order.reopen(
            lot: 1, milestone: .handedOver, corrects: 7, reason: "wrong order")
        #expect(changes.count == 2)
        story.tell(changes)
        #expect(story.order.isOpen)
        #expect(story.order.lots[0].handedOver == nil)
    }

    @Test func `a milestone that is not asked is recorded all the same`() throws {
        var story = try Story()
        story.tell(
            try story.order.markNotApplicable(
                lot: 1, milestone: .documentsReady, reason: "courier"))
        story.tell(
            try story.order.reach(lot: 1, milestone: .documentsReady, on: today, today: today))
        #expect(story.milestone(.documentsReady)?.actual == today)
    }

    @Test func `only what was reached is taken back, with a reason`() throws {
        let order = try Story().order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try order.reopen(lot: 1, milestone: .loaded, corrects: 0, reason: "")
            } == [
                Reason(.milestoneNotReached, field: "milestone"),
                Reason(.notUnderstood, field: "corrects"),
                Reason(.reasonMissing, field: "reason"),
            ])
    }

    @Test func `the handover is always asked`() throws {
        var story = try Story()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.markNotApplicable(
                    lot: 1, milestone: .handedOver, reason: "")
            } == [
                Reason(.milestoneMustStay, field: "milestone"),
                Reason(.reasonMissing, field: "reason"),
            ])
        story.tell(try story.order.reach(lot: 1, milestone: .loaded, on: today, today: today))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.markNotApplicable(lot: 1, milestone: .loaded, reason: "x")
            } == [Reason(.milestoneAlreadyReached(today), field: "milestone")])
        story.tell(
            try story.order.markNotApplicable(lot: 1, milestone: .documentsReady, reason: "x"))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try story.order.markNotApplicable(
                    lot: 1, milestone: .documentsReady, reason: "x")
            } == [Reason(.nothingToChange, field: "milestone")])
    }
}
