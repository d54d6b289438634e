import Testing

@testable import FollowUp

@Suite struct DividingTests {
    private func lot(_ number: Int, _ quantity: Int, promised: String? = nil) -> Lot {
        var lot = Lot(
            number: number, shares: [LotShare(line: 1, quantity: Story.quantity(quantity))])
        lot.promised = promised.map { Story.day($0) }
        return lot
    }

    private func divide(_ order: Order, _ lots: [Lot]) throws(Refusal) -> [OrderChange] {
        try order.divide(
            lots: lots, template: .standard, calendar: Story.calendar, today: Story.today)
    }

    /// 700 of 1,000 finished by today.
    private func running() throws -> Story {
        var story = try Story()
        let told = Progress(asOf: Story.today, finished: Story.quantity(700), packed: nil)
        story.tell(try story.order.tellProgress(lot: 1, progress: told, today: Story.today))
        return story
    }

    @Test func `a lot with reports stays and keeps what was finished of it`() throws {
        let order = try running().order
        let left = Story.reasons { () throws(Refusal) in _ = try divide(order, [lot(2, 1_000)]) }
        #expect(left == [Reason(.lotHasProgress, field: "lots")])
        let shrunk = Story.reasons { () throws(Refusal) in
            _ = try divide(order, [lot(1, 699), lot(2, 301)])
        }
        #expect(shrunk == [Reason(.lotHasProgress, field: "lots.0.shares")])
    }

    @Test func `a promise is not moved by dividing`() throws {
        let order = try Story().order
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try divide(order, [lot(1, 500, promised: "2026-12-24"), lot(2, 500)])
        }
        #expect(reasons == [Reason(.reasonMissing, field: "lots.0.promised")])
    }

    @Test func `a closed order is not divided, nor into what it is`() throws {
        var story = try Story()
        let same = Story.reasons { () throws(Refusal) in
            _ = try divide(story.order, [lot(1, 1_000)])
        }
        #expect(same == [Reason(.nothingToChange, field: "lots")])
        story.tell(try story.order.cancel(reason: "no"))
        let closed = Story.reasons { () throws(Refusal) in _ = try divide(story.order, []) }
        #expect(
            closed == [Reason(.orderClosed), Reason(.missing, field: "lots")])
    }

    @Test func `what was finished goes on, and the rest follows in a lot of its own`() throws {
        var story = try running()
        story.tell(try divide(story.order, [lot(1, 700), lot(2, 300, promised: "2026-12-24")]))
        #expect(story.order.lots.map(\.number) == [1, 2])
        #expect(story.order.lots[0].finishedPermille == 1_000)
        #expect(story.order.lots[0].milestone(.twentyPercentFinished)?.actual == Story.today)
        let second = story.order.lots[1]
        #expect(second.promised == Story.day("2026-12-24"))
        #expect(second.milestone(.massProductionStarted)?.actual == Story.today)
        #expect(second.milestone(.twentyPercentFinished)?.isOpen == true)
        #expect(second.progress.isEmpty)
    }
}
