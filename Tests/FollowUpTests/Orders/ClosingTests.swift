import Testing

@testable import FollowUp

@Suite struct ClosingTests {
    private let today = Story.today

    @Test func `every line delivered hands the lot over and closes the order`() throws {
        var story = try Story(Story.opening([Story.line(1), Story.line(2)]))
        story.tell(
            try story.order.deliver(line: 1, on: Story.day("2026-08-30"), today: today))
        #expect(story.order.isOpen)
        story.tell(
            try story.order.deliver(line: 2, on: Story.day("2026-08-20"), today: today))
        #expect(story.order.closure == OrderClosure(on: Story.day("2026-08-30"), cancelled: false))
        // A correction moves the handover that rested on the lines.
        story.tell(
            try story.order.deliver(line: 1, on: Story.day("2026-08-21"), today: today))
        #expect(story.order.lots[0].handedOver == Story.day("2026-08-21"))
        #expect(story.order.closure?.on == Story.day("2026-08-21"))
    }

    @Test func `a handover that a person told stays when its lines are delivered`() throws {
        var opening = Story.opening([Story.line(1), Story.line(2)])
        opening.lots = Order.lotsByPromise(lines: opening.lines)
        var story = try Story(opening)
        let told = Story.day("2026-08-25")
        story.tell(try story.order.reach(lot: 1, milestone: .handedOver, on: told, today: today))
        for line in 1...2 {
            story.tell(try story.order.deliver(line: line, on: today, today: today))
        }
        #expect(story.order.lots[0].handedOver == told)
        #expect(story.order.closure?.on == told)
    }

    @Test func `a delivery is not told ahead, of an unknown line, or twice`() throws {
        var story = try Story()
        let unknown = Story.reasons { () throws(Refusal) in
            _ = try story.order.deliver(line: 2, on: Story.day("2026-09-02"), today: today)
        }
        #expect(
            unknown == [
                Reason(.unknownLine(2), field: "line"),
                Reason(.dayInFuture(Story.day("2026-09-02")), field: "on"),
            ])
        story.tell(try story.order.deliver(line: 1, on: today, today: today))
        let twice = Story.reasons { () throws(Refusal) in
            _ = try story.order.deliver(line: 1, on: today, today: today)
        }
        #expect(twice == [Reason(.nothingToChange, field: "on")])
    }

    @Test func `an order is cancelled once, with a reason, and reopened with one`() throws {
        var story = try Story()
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.cancel(reason: " ") }
                == [Reason(.reasonMissing, field: "reason")])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.reopenOrder(reason: "") }
                == [Reason(.nothingToChange), Reason(.reasonMissing, field: "reason")])
        story.tell(try story.order.cancel(reason: "budget"))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.cancel(reason: "again") }
                == [Reason(.orderClosed)])
        story.tell(try story.order.reopenOrder(reason: "budget found"))
        #expect(story.order.isOpen)
    }

    @Test func `an order is closed by hand on no day ahead`() throws {
        let order = try Story().order
        let reason = "the rest is dropped"
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try order.close(on: Story.day("2026-09-02"), today: today)
            } == [
                Reason(.dayInFuture(Story.day("2026-09-02")), field: "on"),
                Reason(.reasonMissing, field: "reason"),
            ])
        #expect(
            try order.close(on: today, reason: reason, today: today)
                == [.noted(Erasable(reason)), .closed(on: today)])
    }

    @Test(arguments: [(0, false), (1, true), (4_000, true), (4_001, false)])
    func `a note has 1 to 4,000 characters`(count: Int, stands: Bool) throws {
        let order = try Story().order
        let text = String(repeating: "注", count: count)
        let reasons = Story.reasons { () throws(Refusal) in _ = try order.note(text) }
        #expect(reasons.isEmpty == stands)
    }
}
