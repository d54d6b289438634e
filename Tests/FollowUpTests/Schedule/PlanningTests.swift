import Testing

@testable import FollowUp

@Suite struct PlanningTests {
    private func plan(
        profile: Profile = .newItem, kind: OrderKind = .production, handover: String? = nil
    ) -> [MilestoneKey: Day] {
        let milestones = MilestoneTemplate.standard.plan(
            kind: kind, profile: profile, start: Story.day("2026-03-02"),
            handover: handover.map { Story.day($0) }, calendar: Story.calendar)
        return Dictionary(
            uniqueKeysWithValues: milestones.compactMap { milestone in
                milestone.planned.map { (milestone.key, $0) }
            })
    }

    @Test func `without a promise the chain runs from the start in working days`() {
        let days = plan()
        #expect(days[.depositReceived] == Story.day("2026-03-02"))
        #expect(days[.preProductionSampleApproved] == Story.day("2026-03-13"))
        #expect(days[.massProductionStarted] == Story.day("2026-03-17"))
        #expect(days[.twentyPercentFinished] == Story.day("2026-03-23"))
        // Qingming, 4 to 6 April, is off.
        #expect(days[.eightyPercentPacked] == Story.day("2026-04-07"))
        #expect(days[.inspectionPassed] == Story.day("2026-04-10"))
        #expect(days[.handedOver] == Story.day("2026-04-15"))
    }

    @Test func `with a promise each stands as late as the working days allow`() {
        let days = plan(handover: "2026-06-01")
        #expect(days[.handedOver] == Story.day("2026-06-01"))
        #expect(days[.loaded] == Story.day("2026-05-30"))
        #expect(days[.inspectionPassed] == Story.day("2026-05-27"))
        #expect(days[.eightyPercentPacked] == Story.day("2026-05-23"))
        #expect(days[.depositReceived].map { $0 > Story.day("2026-03-02") } == true)
    }

    @Test func `a promise on a day off stays, and what leads to it ends before`() {
        let days = plan(handover: "2026-05-31")
        #expect(days[.handedOver] == Story.day("2026-05-31"))
        #expect(days[.loaded] == Story.day("2026-05-29"))
    }

    @Test func `nothing is planned before the start, however near the promise`() {
        let days = plan(handover: "2026-03-10")
        #expect(days[.depositReceived] == Story.day("2026-03-02"))
        #expect(days[.massProductionStarted] == Story.day("2026-03-02"))
        #expect(days[.handedOver] == Story.day("2026-03-10"))
    }

    @Test func `a promise before the start keeps its day and everything else stands on it`() {
        let days = plan(handover: "2026-02-02")
        #expect(Set(days.values) == [Story.day("2026-02-02")])
    }

    @Test func `a milestone that is not asked is kept, and its steps still count`() throws {
        let milestones = MilestoneTemplate.standard.plan(
            kind: .production, profile: .sample, start: Story.day("2026-03-02"), handover: nil,
            calendar: Story.calendar)
        let materials = try #require(milestones.first { $0.key == .materialsReserved })
        #expect(materials.notApplicable == NotApplicable(profile: .sample))
        #expect(materials.planned == nil)
        #expect(materials.original == nil)
        let start = try #require(milestones.first { $0.key == .massProductionStarted })
        // By way of the sample that is not asked either: 10 + 3 working days.
        #expect(start.planned == Story.day("2026-03-17"))
        #expect(start.original == start.planned)
        #expect(milestones.count == 12)
    }

    @Test func `the handover is asked of every order`() {
        var template = MilestoneTemplate.standard
        template.milestones[11].notFor = [.small]
        let milestones = template.plan(
            kind: .stock, profile: .small, start: Story.today, handover: nil,
            calendar: Story.calendar)
        #expect(milestones.last?.isOpen == true)
    }

    @Test func `what follows the handover is planned after it`() {
        var template = MilestoneTemplate.standard
        template.milestones.append(
            TemplateMilestone(
                "papersSent", owner: .supplier, after: [Step(.handedOver, workdays: 2)]))
        let milestones = template.plan(
            kind: .production, profile: .newItem, start: Story.day("2026-03-02"),
            handover: Story.day("2026-06-01"), calendar: Story.calendar)
        #expect(milestones[11].planned == Story.day("2026-06-01"))
        #expect(milestones[12].planned == Story.day("2026-06-03"))
    }

    @Test(arguments: 1...200)
    func `a plan with time enough is forecast exactly as planned`(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var lot = Lot(number: 1, shares: [])
        lot.promised = dice.oneIn(3) ? nil : dice.day(from: "2028-06-01")
        lot.milestones = dice.template().plan(
            kind: .production, profile: .small, start: Story.today, handover: lot.promised,
            calendar: Story.calendar)
        let forecast = lot.forecast(.on("2026-09-01"))
        #expect(forecast.standing == .onPlan, "seed \(seed)")
        for (milestone, foreseen) in zip(lot.milestones, forecast.milestones) where milestone.isOpen
        {
            #expect(foreseen.day == milestone.planned, "seed \(seed), \(milestone.key)")
            let worked = milestone.planned.map { Story.calendar.isWorkday($0) } ?? false
            #expect(worked || milestone.key == .handedOver, "seed \(seed), \(milestone.key)")
            #expect(foreseen.floatWorkdays ?? 0 >= 0, "seed \(seed), \(milestone.key)")
        }
    }
}
