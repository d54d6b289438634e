import Testing

@testable import FollowUp

@Suite struct ReplanningTests {
    /// The official year 2027 with one holiday week in March.
    private let loaded = OfficialCalendar.china.loading(
        OfficialYear(
            year: 2027, region: "CN", notice: "https://example.org/2027",
            holidays: [
                OfficialHoliday(
                    name: "test", from: Story.day("2027-03-08"), through: Story.day("2027-03-14"))
            ], makeUpDays: []))

    private var new: WorkCalendar { WorkCalendar(official: loaded, week: .mondayToSaturday) }

    private func days(_ changes: [OrderChange]) -> [MilestoneKey: Day] {
        var days: [MilestoneKey: Day] = [:]
        for case .replanned(_, let planned, _) in changes {
            for day in planned { days[day.milestone] = day.day }
        }
        return days
    }

    @Test func `the same calendar moves nothing`() throws {
        for promised in [nil, "2026-11-20", "2026-09-03", "2027-03-20"] {
            let story = try Story(Story.opening(promised: promised))
            #expect(
                story.order.replan(
                    from: Story.calendar, to: Story.calendar, calendarName: "2027"
                ).isEmpty)
        }
    }

    @Test func `what the old calendar planned moves to where the new one plans it`() throws {
        var story = try Story(Story.opening(promised: "2027-03-20"))
        let changes = story.order.replan(
            from: Story.calendar, to: new, calendarName: "CN 2027")
        let moved = days(changes)
        #expect(moved[.handedOver] == nil)
        #expect(moved[.inspectionPassed] == nil)
        #expect(moved[.eightyPercentPacked] == Story.day("2027-03-05"))
        story.tell(changes, door: .clock)
        let fresh = MilestoneTemplate.standard.plan(
            kind: .production, profile: .newItem, start: Story.today,
            handover: Story.day("2027-03-20"), calendar: new)
        #expect(story.order.lots[0].milestones.map(\.planned) == fresh.map(\.planned))
        #expect(story.order.replan(from: new, to: new, calendarName: "again").isEmpty)
    }

    @Test func `what a person moved, what is reached and what was missed stay`() throws {
        var story = try Story(Story.opening(promised: "2027-03-20"))
        let moved = Story.day("2027-03-09")
        let reason = SlipReason(primary: .materials, side: .supplier)
        story.tell(
            try story.order.move(lot: 1, milestone: .inspectionPassed, to: moved, reason: reason))
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .eightyPercentPacked, on: Story.today, today: Story.today))
        let documents = try #require(story.milestone(.documentsReady)?.planned)
        story.tell([.milestoneMissed(lot: 1, milestone: .documentsReady, planned: documents)])
        let days = days(
            story.order.replan(from: Story.calendar, to: new, calendarName: "CN 2027"))
        for key: MilestoneKey in [.inspectionPassed, .eightyPercentPacked, .documentsReady] {
            #expect(days[key] == nil)
        }
        #expect(days[.inspectionWindowConfirmed] != nil)
    }

    @Test func `a closed order is not planned again`() throws {
        var story = try Story(Story.opening(promised: "2027-03-20"))
        story.tell(try story.order.cancel(reason: "not needed"))
        #expect(story.order.replan(from: Story.calendar, to: new, calendarName: "x").isEmpty)
    }
}
