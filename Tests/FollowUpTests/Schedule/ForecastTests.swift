import Testing

@testable import FollowUp

@Suite struct ForecastTests {
    /// The forecast by its definition, walking every way anew.
    private struct Definition {
        let lot: Lot
        let notBefore: Day

        func day(_ key: MilestoneKey) -> Day? {
            guard let milestone = lot.milestone(key) else { return nil }
            if let actual = milestone.actual { return actual }
            let steps = milestone.after.compactMap { step in
                day(step.milestone).map { Story.calendar.adding(workdays: step.workdays, to: $0) }
            }
            let own = milestone.isOpen ? [milestone.planned, milestone.told, notBefore] : []
            return (steps + own.compactMap { $0 }).max()
        }
    }

    @Test(arguments: 1...300)
    func `a forecast is the latest of what holds a milestone`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let lot = dice.lot(1)
        let today = dice.day()
        let facts = ScheduleFacts(today: today, calendar: Story.calendar, office: Story.office)
        let forecast = lot.forecast(facts)
        let definition = Definition(lot: lot, notBefore: today)
        for (milestone, foreseen) in zip(lot.milestones, forecast.milestones) {
            let asked = milestone.actual != nil || milestone.isOpen
            #expect(
                foreseen.day == (asked ? definition.day(milestone.key) : nil),
                "seed \(seed), \(milestone.key.rawValue)")
        }
    }

    @Test func `a milestone that slips moves its followers only past their float`() throws {
        var story = try Story()
        let packing = try #require(story.milestone(.packingMaterialsReady)?.planned)
        let eighty = try #require(story.milestone(.eightyPercentPacked)?.planned)
        let reason = SlipReason(primary: .packingMaterials, side: .supplier)
        // Planned three working days before 80 % packed, to the day.
        story.tell(
            try story.order.move(
                lot: 1, milestone: .packingMaterialsReady,
                to: Story.calendar.adding(workdays: 2, to: packing), reason: reason))
        let forecast = try #require(story.order.forecast(.on("2026-09-01")).lots.first)
        let foreseen = try #require(forecast.milestones.first { $0.key == .eightyPercentPacked })
        #expect(foreseen.day == Story.calendar.adding(workdays: 2, to: eighty))
        #expect(foreseen.standing == .willBeLate)
        #expect(foreseen.floatWorkdays == -2)
        #expect(forecast.standing == .willBeLate)
        #expect(
            forecast.handover
                == Story.calendar.adding(
                    workdays: 2, to: Story.day("2026-11-20")))
    }

    @Test func `the supplier's later word counts, an earlier one does not`() throws {
        var story = try Story()
        let reason = SlipReason(primary: .capacity, side: .supplier)
        for (told, expected) in [("2026-11-25", "2026-11-25"), ("2026-11-18", "2026-11-20")] {
            story.tell(
                try story.order.tell(
                    lot: 1, milestone: .handedOver, day: Story.day(told), reason: reason))
            let forecast = story.order.forecast(.on("2026-09-01"))
            #expect(forecast.handover == Story.day(expected))
            #expect(forecast.promised == Story.day("2026-11-20"))
        }
    }

    @Test func `what is open can still happen today and no sooner`() throws {
        let story = try Story()
        let deposit = try #require(story.milestone(.depositReceived)?.planned)
        let lot = try #require(story.order.lot(1))
        let onTheDay = lot.forecast(
            ScheduleFacts(today: deposit, calendar: Story.calendar, office: Story.office))
        #expect(onTheDay.milestones[0].day == deposit)
        #expect(onTheDay.milestones[0].standing == .onPlan)
        #expect(onTheDay.standing == .onPlan)
        let after = Story.calendar.adding(workdays: 1, to: deposit)
        let missed = lot.forecast(
            ScheduleFacts(today: after, calendar: Story.calendar, office: Story.office))
        #expect(missed.milestones[0].day == after)
        #expect(missed.milestones[0].standing == .late)
        #expect(missed.standing == .late)
    }

    @Test func `what is open before a fact has no float left to lose`() throws {
        var story = try Story()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .inspectionPassed, on: Story.today, today: Story.today))
        let forecast = try #require(story.order.forecast(.on("2026-09-01")).lots.first)
        let floats = Dictionary(
            uniqueKeysWithValues: forecast.milestones.map { ($0.key, $0.floatWorkdays) })
        #expect(floats[.eightyPercentPacked] == .some(nil))
        #expect(floats[.inspectionPassed] == .some(nil))
        #expect(floats[.massProductionStarted].flatMap { $0 } != nil)
        #expect(floats[.loaded] == 0)
    }

    @Test func `an order that waits for another goes on only after it`() throws {
        var story = try Story()
        let other = FileID(high: 7, low: 7)
        story.tell(try story.order.wait(for: other, workdays: 5) { _ in false })
        #expect(story.order.forecast(.on("2026-09-01")).handover == Story.day("2026-11-20"))
        let held = story.order.forecast(
            .on("2026-09-01", prerequisites: [other: Story.day("2026-11-18")]))
        #expect(held.lots[0].milestones[0].day == Story.day("2026-11-24"))
        #expect(held.standing == .willBeLate)
    }

    @Test func `an inspection is booked seven office working days before loading`() throws {
        var opening = Story.opening(promised: "2026-10-10")
        opening.terms.orderedOn = Story.day("2026-07-01")
        var story = try Story(opening)
        // The day before the handover is the October make-up rest; the National Day week is off.
        #expect(story.milestone(.loaded)?.planned == Story.day("2026-10-09"))
        for key: MilestoneKey in [
            .depositReceived, .materialsReserved, .preProductionSampleApproved,
            .massProductionStarted, .packingMaterialsReady, .twentyPercentFinished,
            .inspectionWindowConfirmed, .eightyPercentPacked,
        ] {
            story.tell(
                try story.order.reach(lot: 1, milestone: key, on: Story.today, today: Story.today))
        }
        #expect(
            story.order.forecast(.on("2026-09-01")).lots[0].lastBookingDay
                == Story.day("2026-09-22"))
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .inspectionPassed, on: Story.today, today: Story.today))
        #expect(story.order.forecast(.on("2026-09-01")).lots[0].lastBookingDay == nil)
    }

    @Test func `a year without its official notice makes the forecast provisional`() throws {
        let known = try Story()
        #expect(!known.order.forecast(.on("2026-09-01")).provisional)
        let unknown = try Story(Story.opening(promised: "2028-03-01"))
        #expect(unknown.order.forecast(.on("2026-09-01")).provisional)
        #expect(unknown.order.boardFacts(calendar: Story.calendar).provisional)
    }

    @Test(arguments: [
        [Step("step0", workdays: 1)],
        [Step("step2", workdays: 1)],
        [Step("nowhere", workdays: 1)],
        [Step("step1", workdays: -5), Step("step1", workdays: 99_999)],
    ])
    func `stored steps in a circle, to nowhere or out of range neither hang nor trap`(
        steps: [Step]
    ) {
        var lot = Lot(number: 1, shares: [])
        lot.milestones = [
            Milestone(key: "step0", owner: .buyer, after: steps),
            Milestone(key: "step1", owner: .buyer, after: [Step("step0", workdays: 1)]),
            Milestone(key: "step2", owner: .buyer, after: [Step("step1", workdays: 1)]),
            Milestone(key: .handedOver, owner: .buyer, after: [Step("step2", workdays: 1)]),
        ]
        let forecast = lot.forecast(.on("2026-09-01"))
        #expect(forecast.handover.map { $0 > Story.today } == true)
        #expect(forecast.standing == .notKnown)
    }

    @Test func `a lot without milestones has no forecast`() {
        let forecast = Lot(number: 1, shares: []).forecast(.on("2026-09-01"))
        #expect(forecast.handover == nil)
        #expect(forecast.standing == .notKnown)
    }
}
