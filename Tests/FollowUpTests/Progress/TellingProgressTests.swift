import Testing

@testable import FollowUp

@Suite struct TellingProgressTests {
    private let today = Story.today

    private func told(
        _ finished: Int?, _ packed: Int? = nil, on day: String = "2026-09-01"
    ) -> Progress {
        Progress(
            asOf: Story.day(day), finished: finished.flatMap { Quantity($0) },
            packed: packed.flatMap { Quantity($0) })
    }

    private func reasons(_ story: Story, _ progress: Progress, lot: Int = 1) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try story.order.tellProgress(lot: lot, progress: progress, today: today)
        }
    }

    @Test func `everything wrong with a report is told at once`() throws {
        var story = try Story()
        story.tell(try story.order.tellProgress(lot: 1, progress: told(500, 400), today: today))
        story.tell(try story.order.cancel(reason: "no"))
        #expect(
            reasons(story, told(300, 350, on: "2026-09-02")) == [
                Reason(.orderClosed), Reason(.dayInFuture(Story.day("2026-09-02")), field: "asOf"),
                Reason(.packedMoreThanFinished, field: "packed"),
                Reason(.fallsWithoutReason, field: "finished"),
                Reason(.fallsWithoutReason, field: "packed"),
            ])
        #expect(
            reasons(story, told(nil), lot: 4) == [
                Reason(.orderClosed), Reason(.unknownLot(4), field: "lot"),
                Reason(.missing, field: "finished"),
            ])
    }

    @Test(arguments: [(-1, false), (0, true), (10_000, true), (10_001, false)])
    func `a total lies between nothing and ten times the order`(
        finished: Int, stands: Bool
    ) throws {
        let found = reasons(try Story(), told(finished))
        let refused = Reason(.outOfRange(least: "0", most: "10000"), field: "finished")
        #expect(found == (stands ? [] : [refused]))
    }

    @Test func `packed is measured on what was finished, told now or before`() throws {
        var story = try Story()
        #expect(reasons(story, told(nil, 1)) == [Reason(.packedMoreThanFinished, field: "packed")])
        #expect(reasons(story, told(100, 101)).count == 1)
        #expect(reasons(story, told(100, 100)).isEmpty)
        story.tell(try story.order.tellProgress(lot: 1, progress: told(100), today: today))
        #expect(reasons(story, told(nil, 101)).count == 1)
        story.tell(try story.order.tellProgress(lot: 1, progress: told(nil, 100), today: today))
        #expect(story.order.lots[0].finishedTold == Story.quantity(100))
        #expect(story.order.lots[0].packedPermille == 100)
    }

    @Test func `a total falls only with a reason, whichever report came first`() throws {
        var story = try Story()
        story.tell(
            try story.order.tellProgress(
                lot: 1, progress: told(500, on: "2026-08-20"), today: today))
        #expect(
            reasons(story, told(499)) == [Reason(.fallsWithoutReason, field: "finished")])
        #expect(reasons(story, told(500)).isEmpty)
        // A report for an earlier day that comes in later.
        #expect(
            reasons(story, told(501, on: "2026-08-19"))
                == [Reason(.fallsWithoutReason, field: "finished")])
        story.tell(
            try story.order.tellProgress(
                lot: 1, progress: told(400, on: "2026-08-19"), today: today))
        #expect(story.order.lots[0].finishedTold == Story.quantity(500))
        var explained = told(450)
        explained.fallReason = SlipReason(primary: .quality, side: .supplier)
        story.tell(try story.order.tellProgress(lot: 1, progress: explained, today: today))
        #expect(story.order.lots[0].finishedTold == Story.quantity(450))
    }

    @Test(arguments: [
        (0, 0, []),
        (1, 0, [MilestoneKey.massProductionStarted]),
        (199, 0, [.massProductionStarted]),
        (200, 0, [.massProductionStarted, .twentyPercentFinished]),
        (800, 799, [.massProductionStarted, .twentyPercentFinished]),
        (799, 799, [.massProductionStarted, .twentyPercentFinished]),
        (800, 800, [.massProductionStarted, .twentyPercentFinished, .eightyPercentPacked]),
    ])
    func `quantities reach what they prove, on their own day`(
        finished: Int, packed: Int, proven: [MilestoneKey]
    ) throws {
        let story = try Story()
        let progress = told(finished, packed, on: "2026-08-31")
        let changes = try story.order.tellProgress(lot: 1, progress: progress, today: today)
        #expect(
            changes == [.progressTold(lot: 1, progress: progress)]
                + proven.map {
                    .milestoneReached(
                        lot: 1, milestone: $0, on: Story.day("2026-08-31"), proof: .quantities)
                })
    }

    @Test func `what a person recorded is not reached again`() throws {
        var story = try Story()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .massProductionStarted, on: Story.day("2026-08-01"),
                today: today))
        #expect(
            try story.order.tellProgress(lot: 1, progress: told(10), today: today).count == 1)
    }

    @Test func `quantities are recorded on a closed order too`() throws {
        var story = try Story()
        story.tell(try story.order.deliver(line: 1, on: today, today: today))
        #expect(!story.order.isOpen)
        #expect(reasons(story, told(1_000)).isEmpty)
    }
}
