import Testing

@testable import FollowUp

/// A take-over sheet over what an earlier one, or a person since, has said.
@Suite struct LaterSheetTests {
    private let today = Story.today
    private let earlier = Story.day("2026-08-20")
    private let later = Story.day("2026-08-25")

    private func sheet(_ finished: Int?, packed: Int? = nil, on day: Day = Story.today) -> TakeOver
    {
        var told = TakeOver(on: day)
        told.finished = finished.map { Story.quantity($0) }
        told.packed = packed.map { Story.quantity($0) }
        return told
    }

    private func merge(
        _ story: Story, _ told: TakeOver, _ dates: [MilestoneKey: Day] = [:]
    ) throws(Refusal) -> [OrderChange] {
        try story.order.mergeTakeOver(told, doneDates: dates, today: today)
    }

    private func progress(_ changes: [OrderChange]) -> [Progress] {
        changes.compactMap { change -> Progress? in
            if case .progressTold(1, let told) = change { told } else { nil }
        }
    }

    @Test func `a later sheet reports what changed, and the same again nothing`() throws {
        var story = try Story()
        story.tell(try merge(story, sheet(120, on: earlier)), door: .file)
        #expect(story.order.lots[0].finishedPermille == 120)
        let told = try merge(story, sheet(200, packed: 50, on: later))
        #expect(
            progress(told) == [
                Progress(asOf: later, finished: Story.quantity(200), packed: Story.quantity(50))
            ])
        story.tell(told, door: .file)
        #expect(story.order.lots[0].finishedPermille == 200)
        #expect(story.milestone(.twentyPercentFinished)?.actual == later)
        #expect(try merge(story, sheet(200, packed: 50, on: later)).isEmpty)
        // The totals as they were, told with something else: no second report of them.
        var staged = sheet(200, packed: 50)
        staged.stage = .massProductionStarted
        #expect(progress(try merge(story, staged)).isEmpty)
        // More packed, and how many finished left out.
        story.tell(try merge(story, sheet(nil, packed: 90)), door: .file)
        #expect(story.order.lots[0].finishedTold == Story.quantity(200))
        #expect(story.order.lots[0].packedTold == Story.quantity(90))
    }

    @Test func `what an earlier version left unreported is reported by the same sheet again`()
        throws
    {
        var story = try Story()
        story.tell([.takenOver(sheet(200))], door: .file)
        let told = try merge(story, sheet(200))
        #expect(progress(told).map(\.finished) == [Story.quantity(200)])
        story.tell(told, door: .file)
        #expect(try merge(story, sheet(200)).isEmpty)
    }

    @Test func `a total never falls by a sheet, nor beyond ten times what was ordered`() throws {
        var story = try Story()
        story.tell(try merge(story, sheet(200, packed: 100, on: earlier)), door: .file)
        let order = story.order
        func reasons(_ told: TakeOver) -> [Reason] {
            Story.reasons { () throws(Refusal) in
                _ = try order.mergeTakeOver(told, doneDates: [:], today: today)
            }
        }
        #expect(
            reasons(sheet(199, packed: 99)) == [
                Reason(.fallsWithoutReason, field: "finished"),
                Reason(.fallsWithoutReason, field: "packed"),
            ])
        #expect(reasons(sheet(201, on: earlier.adding(days: -1))).map(\.field) == ["finished"])
        #expect(reasons(sheet(10_000)).isEmpty)
        #expect(
            reasons(sheet(10_001))
                == [Reason(.outOfRange(least: "0", most: "10000"), field: "finished")])
    }

    @Test func `an accepted proposal reports its quantities, lower ones for a reason`() throws {
        var story = try Story()
        story.tell(
            try story.order.tellProgress(
                lot: 1,
                progress: Progress(asOf: earlier, finished: Story.quantity(400), packed: nil),
                today: today))
        story.tell(try merge(story, sheet(500, on: later)), door: .file)
        #expect(story.order.lots[0].finishedTold == Story.quantity(400))
        var taken = story
        taken.tell(try taken.order.settle(proposal: 1, accepted: true))
        #expect(taken.order.lots[0].finishedTold == Story.quantity(500))
        #expect(try merge(taken, sheet(500, on: later)).isEmpty)
        // Meanwhile more was told: taken, the total falls.
        story.tell(
            try story.order.tellProgress(
                lot: 1,
                progress: Progress(asOf: later, finished: Story.quantity(600), packed: nil),
                today: today))
        let order = story.order
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try order.settle(proposal: 1, accepted: true)
        }
        #expect(reasons == [Reason(.fallsWithoutReason, field: "finished")])
        let why = SlipReason(primary: .capacity, side: .supplier)
        story.tell(try story.order.settle(proposal: 1, accepted: true, slip: why))
        #expect(story.order.lots[0].finishedTold == Story.quantity(500))
        #expect(story.order.lots[0].progress.last?.fallReason == why)
    }

    @Test func `a proposed sheet gives way to one that tells all it tells`() throws {
        var story = try Story()
        story.tell(
            try story.order.tellProgress(
                lot: 1,
                progress: Progress(asOf: earlier, finished: Story.quantity(400), packed: nil),
                today: today))
        story.tell(try merge(story, sheet(500, on: later)), door: .file)
        story.tell(try merge(story, sheet(520)), door: .file)
        #expect(story.order.proposals.map(\.number) == [2])
        // What only the earlier one tells still waits.
        story.tell(try merge(story, sheet(nil, packed: 10)), door: .file)
        #expect(story.order.proposals.map(\.number) == [2, 3])
    }

    @Test func `quantities of an order of several lots are kept with the order alone`() throws {
        var opening = Story.opening([Story.line(1), Story.line(2)])
        opening.lines[1].promised = Story.day("2026-12-24")
        opening.lots = Order.lotsByPromise(lines: opening.lines)
        var story = try Story(opening, door: .file)
        story.tell(try merge(story, sheet(120)), door: .file)
        #expect(story.order.takeOver?.finished == Story.quantity(120))
        #expect(story.order.lots.map(\.progress) == [[], []])
    }

    @Test func `a day that a sheet told gives way to a later sheet's`() throws {
        var story = try Story()
        story.tell(try merge(story, sheet(nil), [.depositReceived: earlier]), door: .file)
        let seq = try #require(story.milestone(.depositReceived)?.seq)
        let corrected = try merge(story, sheet(nil), [.depositReceived: later])
        #expect(
            corrected == [
                .milestoneReopened(
                    lot: 1, milestone: .depositReceived, corrects: seq,
                    reason: Erasable(Order.laterSheetReason)),
                .milestoneReached(
                    lot: 1, milestone: .depositReceived, on: later, proof: .takeOver),
            ])
        story.tell(corrected, door: .file)
        #expect(story.milestone(.depositReceived)?.actual == later)
        #expect(try merge(story, sheet(nil), [.depositReceived: later]).isEmpty)
    }

    @Test func `a corrected handover closes the order on its day`() throws {
        var story = try Story()
        story.tell(try merge(story, sheet(nil), [.handedOver: earlier]), door: .file)
        story.tell(try merge(story, sheet(nil), [.handedOver: later]), door: .file)
        #expect(story.order.closure == OrderClosure(on: later, cancelled: false))
    }

    @Test func `a day that a person told is only proposed, and taken gives way`() throws {
        var story = try Story()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .depositReceived, on: earlier, today: today))
        let proposed = try merge(story, sheet(nil), [.depositReceived: later])
        #expect(proposed.map(\.kind) == ["order.importProposed/1"])
        story.tell(proposed, door: .file)
        #expect(story.milestone(.depositReceived)?.actual == earlier)
        story.tell(try story.order.settle(proposal: 1, accepted: true))
        #expect(story.milestone(.depositReceived)?.actual == later)
        #expect(try merge(story, sheet(nil), [.depositReceived: later]).isEmpty)
    }

    @Test func `a handover that rests on the days of its lines follows them alone`() throws {
        var line = Story.line(1)
        line.delivered = earlier
        let order = try Story(Story.opening([line]), door: .file).order
        #expect(order.lots[0].handedOver == earlier)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try order.mergeTakeOver(
                sheet(nil), doneDates: [.handedOver: later], today: today)
        }
        #expect(
            reasons == [Reason(.milestoneAlreadyReached(earlier), field: "doneDates.handedOver")])
    }
}
