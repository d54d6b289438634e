import Testing

@testable import FollowUp

@Suite struct SplittingTests {
    private func part(
        _ quantity: Int, from lot: Int = 1, finished: Int? = nil, packed: Int? = nil,
        promised: String? = nil
    ) -> LotPart {
        var part = LotPart(from: lot, quantities: [1: Story.quantity(quantity)])
        part.finished = finished.map { Story.quantity($0) }
        part.packed = packed.map { Story.quantity($0) }
        part.promised = promised.map { Story.day($0) }
        return part
    }

    private func split(_ order: Order, _ part: LotPart) throws(Refusal) -> [OrderChange] {
        try order.split(
            part, template: .standard, calendar: Story.calendar, today: Story.today)
    }

    private func refusal(_ order: Order, _ part: LotPart) -> [Reason] {
        Story.reasons { () throws(Refusal) in _ = try split(order, part) }
    }

    /// 1,000 ordered, so many finished and packed by today.
    private func running(finished: Int, packed: Int? = nil) throws -> Story {
        var story = try Story()
        let told = Progress(
            asOf: Story.today, finished: Story.quantity(finished),
            packed: packed.map { Story.quantity($0) })
        story.tell(try story.order.tellProgress(lot: 1, progress: told, today: Story.today))
        return story
    }

    private func range(_ least: Int, _ most: Int, _ field: String) -> [Reason] {
        [Reason(.outOfRange(least: "\(least)", most: "\(most)"), field: field)]
    }

    @Test func `a lot that was loaded or handed over is not split`() throws {
        var story = try Story()
        let ways: [(MilestoneKey, Departure)] = [(.loaded, .loaded), (.handedOver, .handedOver)]
        for (key, departure) in ways {
            story.tell(
                try story.order.reach(
                    lot: 1, milestone: key, on: Story.today, today: Story.today))
            let expected = Reason(.lotDeparted(1, departure), field: "fromLot")
            #expect(refusal(story.order, part(400)).contains(expected))
        }
    }

    @Test func `everything that is wrong with a part is told`() throws {
        var asked = part(1_001, finished: 3)
        asked.quantities[7] = Story.quantity(1)
        #expect(
            refusal(try Story().order, asked) == [
                Reason(.moreThanTheLine(line: 1), field: "line.1"),
                Reason(.unknownLine(7), field: "line.7"),
            ])
        #expect(
            refusal(try Story().order, part(1, from: 9))
                == [Reason(.unknownLot(9), field: "fromLot")])
    }

    @Test(arguments: [0, 1_000])
    func `none and all of a lot are no part of it`(_ quantity: Int) throws {
        let reasons = refusal(try Story().order, part(quantity))
        #expect(reasons == [Reason(.nothingToChange, field: "line")])
    }

    /// 700 of 1,000 are finished; 400 go: at least 100, for 600 is all the room that stays.
    @Test(arguments: [(99, false), (100, true), (400, true), (401, false)])
    func `what goes along finished fits both lots`(_ finished: Int, _ taken: Bool) throws {
        let reasons = refusal(try running(finished: 700).order, part(400, finished: finished))
        #expect(reasons == (taken ? [] : range(100, 400, "finished")))
    }

    /// 700 finished, 500 packed; 300 finished go, so 400 stay and can hold 400 packed.
    @Test(arguments: [(99, false), (100, true), (300, true), (301, false)])
    func `no lot has more packed than finished`(_ packed: Int, _ taken: Bool) throws {
        let order = try running(finished: 700, packed: 500).order
        let reasons = refusal(order, part(400, finished: 300, packed: packed))
        #expect(reasons == (taken ? [] : range(100, 300, "packed")))
    }

    @Test func `nothing finished goes along where nobody told any`() throws {
        #expect(
            refusal(try Story().order, part(400, finished: 1)) == range(0, 0, "finished"))
        #expect(refusal(try Story().order, part(400, finished: 0)).isEmpty)
    }

    @Test func `goods stay with the first lot as far as it has room`() throws {
        var story = try running(finished: 700, packed: 650)
        story.tell(try split(story.order, part(400)))
        let lots = story.order.lots
        #expect(lots.map(\.finishedTold) == [Story.quantity(600), Story.quantity(100)])
        #expect(lots.map(\.packedTold) == [Story.quantity(600), Story.quantity(50)])
        #expect(lots.map { $0.progress.last?.parted } == [2, 1])
        #expect(lots[0].milestone(.eightyPercentPacked)?.actual == Story.today)
        #expect(lots[1].milestone(.twentyPercentFinished)?.actual == Story.today)
        #expect(lots[1].milestone(.eightyPercentPacked)?.isOpen == true)
        #expect(lots.map(\.progressSeq).allSatisfy { $0 != nil })
    }

    @Test func `a lot of which all that is finished goes away has it to reach again`() throws {
        var story = try running(finished: 250)
        #expect(story.milestone(.twentyPercentFinished)?.actual == Story.today)
        story.tell(try split(story.order, part(250, finished: 250)))
        #expect(story.milestone(.twentyPercentFinished)?.isOpen == true)
        #expect(story.milestone(.massProductionStarted)?.actual == Story.today)
        #expect(story.milestone(.twentyPercentFinished, lot: 2)?.actual == Story.today)
    }

    @Test func `the new lot keeps the plan the goods had`() throws {
        var story = try Story()
        let moved = Story.day("2026-12-01")
        let reason = SlipReason(primary: .capacity, side: .supplier)
        story.tell(
            try story.order.move(lot: 1, milestone: .handedOver, to: moved, reason: reason))
        story.tell(
            try story.order.markNotApplicable(
                lot: 1, milestone: .packingMaterialsReady, reason: "in bulk"))
        story.tell(try split(story.order, part(400)))
        let lots = story.order.lots
        #expect(lots[1].milestones.map(\.planned) == lots[0].milestones.map(\.planned))
        #expect(lots[1].milestones.map(\.original) == lots[0].milestones.map(\.original))
        #expect(lots[1].promiseInForce == moved && lots[1].template == lots[0].template)
        #expect(lots[1].milestone(.packingMaterialsReady)?.notApplicable != nil)
    }

    @Test func `a new lot promised for another day is planned for that day`() throws {
        var story = try Story()
        story.tell(
            try story.order.markNotApplicable(
                lot: 1, milestone: .packingMaterialsReady, reason: "in bulk"))
        story.tell(try split(story.order, part(400, promised: "2026-12-24")))
        let new = story.order.lots[1]
        #expect(new.milestone(.handedOver)?.original == Story.day("2026-12-24"))
        #expect(new.milestone(.packingMaterialsReady)?.notApplicable?.reason?.text == "in bulk")
    }

    @Test func `totals told after a split count from what was left`() throws {
        var story = try running(finished: 700)
        story.tell(try split(story.order, part(400)))
        let less = Progress(asOf: Story.today, finished: Story.quantity(599), packed: nil)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try story.order.tellProgress(lot: 1, progress: less, today: Story.today)
        }
        #expect(reasons == [Reason(.fallsWithoutReason, field: "finished")])
        let same = Progress(asOf: Story.today, finished: Story.quantity(600), packed: nil)
        _ = try story.order.tellProgress(lot: 1, progress: same, today: Story.today)
    }
}
