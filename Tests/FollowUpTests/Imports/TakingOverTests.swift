import Testing

@testable import FollowUp

@Suite struct TakingOverTests {
    private let today = Story.today

    private func reasons(
        _ order: Order, _ told: TakeOver, _ dates: [MilestoneKey: Day] = [:]
    ) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try order.takeOver(told, doneDates: dates, today: today)
        }
    }

    @Test func `a sheet over a person's word on progress is one proposal, made once`() throws {
        var story = try Story()
        var told = TakeOver(on: today)
        told.stage = .materialsReserved
        let dates: [MilestoneKey: Day] = [.depositReceived: today.adding(days: -5)]
        func merge() throws(Refusal) -> [OrderChange] {
            try story.order.mergeTakeOver(told, doneDates: dates, today: today)
        }
        // Nobody spoke yet: the sheet is taken, and taken once.
        #expect(try merge().first == .takenOver(told))
        story.tell(try merge(), door: .file)
        #expect(try merge().isEmpty)
        story.tell(
            try story.order.reach(lot: 1, milestone: .loaded, on: today, today: today))
        told.finished = Story.quantity(10)
        let proposed = try merge()
        #expect(proposed.map(\.kind) == ["order.importProposed/1"])
        story.tell(proposed, door: .file)
        #expect(try merge().isEmpty)
        let accepted = try story.order.settle(proposal: 1, accepted: true)
        #expect(accepted.contains(.takenOver(told)))
        story.tell(accepted)
        #expect(story.order.takeOver == told)
        #expect(try merge().isEmpty)
    }

    @Test func `everything wrong with a take-over is told at once`() throws {
        let tomorrow = Story.day("2026-09-02")
        var story = try Story()
        story.tell(try story.order.reach(lot: 1, milestone: .loaded, on: today, today: today))
        story.tell(try story.order.cancel(reason: "no"))
        var told = TakeOver(on: tomorrow)
        told.stage = .handedOver
        told.paid = Story.money(-1, "CNY")
        told.finished = Story.quantity(-2)
        told.packed = Story.quantity(1)
        let dates: [MilestoneKey: Day] = [
            .depositReceived: tomorrow, "painted": today, .loaded: today.adding(days: -1),
        ]
        #expect(
            reasons(story.order, told, dates) == [
                Reason(.orderClosed), Reason(.dayInFuture(tomorrow), field: "on"),
                Reason(.otherCurrency, field: "paid"), Reason(.notAnAmount, field: "paid"),
                Reason(.outOfRange(least: "0", most: "1000000000000"), field: "finished"),
                Reason(.packedMoreThanFinished, field: "packed"),
                Reason(.dayInFuture(tomorrow), field: "doneDates.depositReceived"),
                Reason(.milestoneAlreadyReached(today), field: "doneDates.loaded"),
                Reason(.unknownMilestone("painted"), field: "doneDates.painted"),
                Reason(.missing, field: "doneDates.handedOver"),
            ])
        told = TakeOver(on: today)
        told.stage = "painted"
        #expect(
            reasons(try Story().order, told)
                == [Reason(.unknownMilestone("painted"), field: "stage")])
    }

    @Test func `what lies behind and has no day is not asked any more`() throws {
        var story = try Story()
        var told = TakeOver(on: today)
        told.stage = .massProductionStarted
        told.finished = Story.quantity(250)
        told.packed = Story.quantity(100)
        let deposit = Story.day("2026-08-03")
        story.tell(
            try story.order.takeOver(told, doneDates: [.depositReceived: deposit], today: today))
        #expect(story.order.takeOver == told)
        #expect(story.milestone(.depositReceived)?.actual == deposit)
        for key: MilestoneKey in [
            .materialsReserved, .preProductionSampleApproved, .massProductionStarted,
        ] {
            #expect(story.milestone(key)?.actual == nil)
            #expect(story.milestone(key)?.notApplicable?.profile == nil)
            #expect(story.milestone(key)?.notApplicable?.reason?.text == "takenOver")
        }
        #expect(story.milestone(.packingMaterialsReady)?.isOpen == true)
        #expect(story.order.lots[0].finishedPermille == 250)
        #expect(story.milestone(.twentyPercentFinished)?.actual == today)
        #expect(story.order.findings.isEmpty)
        #expect(
            reasons(story.order, told, [.depositReceived: deposit])
                == [Reason(.nothingToChange)])
    }

    @Test func `an order taken over as handed over is closed on that day`() throws {
        var story = try Story()
        let day = Story.day("2026-08-20")
        story.tell(
            try story.order.takeOver(
                TakeOver(on: today), doneDates: [.handedOver: day], today: today))
        #expect(story.order.closure == OrderClosure(on: day, cancelled: false))
    }
}
