import Testing

@testable import FollowUp

@Suite struct ClockTests {
    @Test func `a milestone is missed the day after it was planned, once for each promise`() throws
    {
        var story = try Story()
        let due = try #require(story.milestone(.depositReceived)?.planned)
        #expect(story.order.nextClockDay == due.adding(days: 1))
        #expect(story.order.clockStruck(today: due).isEmpty)
        let changes = story.order.clockStruck(today: due.adding(days: 1))
        #expect(changes == [.milestoneMissed(lot: 1, milestone: .depositReceived, planned: due)])
        story.tell(changes, door: .clock)
        #expect(story.order.clockStruck(today: due.adding(days: 1)).isEmpty)
        let next = due.adding(days: 3)
        story.tell(
            try story.order.move(
                lot: 1, milestone: .depositReceived, to: next,
                reason: SlipReason(primary: .paymentLate, side: .buyer)))
        #expect(
            story.order.clockStruck(today: next.adding(days: 1)).first
                == .milestoneMissed(lot: 1, milestone: .depositReceived, planned: next))
    }

    @Test func `every milestone passed is missed at once after a long silence`() throws {
        let story = try Story()
        #expect(story.order.clockStruck(today: Story.day("2027-06-01")).count == 12)
    }

    @Test func `a closed order and a lot handed over are left alone`() throws {
        var story = try Story()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .handedOver, on: Story.today, today: Story.today))
        #expect(story.order.clockStruck(today: .distantFuture).isEmpty)
        #expect(story.order.nextClockDay == nil)
    }

    @Test func `what has to happen next is what waits for nothing open`() throws {
        var story = try Story()
        let facts = ScheduleFacts.on("2026-09-01")
        #expect(
            story.order.nextActs(story.order.forecast(facts)).map(\.milestone)
                == [.depositReceived])
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .depositReceived, on: Story.today, today: Story.today))
        story.tell(
            try story.order.markNotApplicable(
                lot: 1, milestone: .materialsReserved, reason: "in stock"))
        let next = story.order.nextActs(story.order.forecast(facts))
        #expect(next.map(\.milestone) == [.preProductionSampleApproved, .packingMaterialsReady])
        #expect(next.map(\.owner) == [.buyer, .supplier])
        #expect(next.map(\.standing) == [.onPlan, .onPlan])
    }
}
