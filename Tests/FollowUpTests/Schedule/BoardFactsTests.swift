import Testing

@testable import FollowUp

@Suite struct BoardFactsTests {
    @Test(arguments: 1...400)
    func `on every day the row says what the forecast says`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let order = dice.order()
        let prerequisites = [FileID(high: 9, low: 9): dice.day()]
        let row = order.boardFacts(calendar: Story.calendar, prerequisites: prerequisites)
        for _ in 0..<40 {
            let today = dice.day(within: 400)
            let facts = ScheduleFacts(
                today: today, calendar: Story.calendar, office: Story.office,
                prerequisites: prerequisites)
            let forecast = order.forecast(facts)
            #expect(row.standing(on: today) == forecast.standing, "seed \(seed), \(today)")
            #expect(
                row.forecast(on: today, calendar: Story.calendar) == forecast.handover,
                "seed \(seed), \(today)")
            let holds = forecast.handover == row.forecastBase
            let isHeld = row.holdsThrough.map { $0 >= today } ?? true
            #expect(isHeld == holds, "seed \(seed), \(today)")
            let open = order.lots.filter { $0.handedOver == nil }
            let late = open.contains { lot in lot.milestones.contains { $0.isLate(on: today) } }
            let isDue = row.dueDay.map { $0 < today } ?? false
            #expect(isDue == late, "seed \(seed), \(today)")
            let behind = forecast.lots.contains { lot in
                guard let own = order.lot(lot.lot), own.handedOver == nil, let due = own.due,
                    let day = lot.handover
                else { return false }
                return day > due
            }
            let isBehind = row.slackDay.map { $0 < today } ?? false
            #expect(isBehind == behind, "seed \(seed), \(today)")
        }
    }

    @Test func `an order is late the day after its first open milestone was due`() throws {
        let story = try Story()
        let row = story.order.boardFacts(calendar: Story.calendar)
        let due = try #require(row.dueDay)
        #expect(row.dueMilestone == .depositReceived)
        #expect(row.dueLot == 1)
        #expect(row.owes == .buyer)
        #expect(row.rankDay == due)
        #expect(row.promised == Story.day("2026-11-20"))
        #expect(row.standing(on: due) == .onPlan)
        #expect(row.standing(on: due.adding(days: 1)) == .late)
    }

    @Test func `an order without a promise shows none and is still measured on its plan`() throws {
        let story = try Story(Story.opening(promised: nil))
        let row = story.order.boardFacts(calendar: Story.calendar)
        #expect(row.promised == nil)
        #expect(row.slackDay != nil)
        #expect(row.forecastBase == story.milestone(.handedOver)?.planned)
    }

    @Test func `a promise that leaves too little time is behind on every day`() throws {
        let story = try Story(Story.opening(promised: "2026-09-20"))
        let row = story.order.boardFacts(calendar: Story.calendar)
        #expect(row.slackDay == .distantPast)
        #expect(row.standing(on: Story.today) == .willBeLate)
        #expect(try #require(row.forecastBase) > Story.day("2026-09-20"))
    }

    @Test func `a lot handed over owes nothing any more`() throws {
        var story = try Story()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .handedOver, on: Story.today, today: Story.today))
        let row = story.order.boardFacts(calendar: Story.calendar)
        #expect(row.handedOver == Story.today)
        #expect(row.forecastBase == Story.today)
        #expect(row.dueDay == nil)
        #expect(row.rankDay == Story.today)
        #expect(row.standing(on: Story.day("2030-01-01")) == .done)
    }

    @Test func `a cancelled order stands as cancelled`() throws {
        var story = try Story()
        story.tell(try story.order.cancel(reason: "no longer wanted"))
        let row = story.order.boardFacts(calendar: Story.calendar)
        #expect(row.standing(on: Story.today) == .cancelled)
        #expect(row.dueDay == nil)
    }

    @Test func `finished is counted over all lots, and those nobody told count as nothing`() throws
    {
        var opening = Story.opening()
        opening.lots = [
            Lot(number: 1, shares: [LotShare(line: 1, quantity: Story.quantity(400))]),
            Lot(number: 2, shares: [LotShare(line: 1, quantity: Story.quantity(600))]),
        ]
        var story = try Story(opening)
        #expect(story.order.boardFacts(calendar: Story.calendar).finishedPermille == nil)
        let told = Progress(asOf: Story.today, finished: Story.quantity(150), packed: nil)
        story.tell(try story.order.tellProgress(lot: 2, progress: told, today: Story.today))
        #expect(story.order.boardFacts(calendar: Story.calendar).finishedPermille == 150)
    }
}
