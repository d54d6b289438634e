import Testing

@testable import FollowUp

@Suite struct ImpactTests {
    @Test func `a move names what it moves and shows the deadlines`() throws {
        let story = try Story()
        let planned = try #require(story.milestone(.inspectionPassed)?.planned)
        let later = Story.calendar.adding(workdays: 3, to: planned)
        let impact = story.order.impact(
            lot: 1, moving: .inspectionPassed, to: later, facts: .on("2026-09-01"))
        #expect(
            impact.moved.map(\.milestone)
                == [.inspectionPassed, .documentsReady, .loaded, .handedOver])
        #expect(impact.moved[0].days == ImpactDays(before: planned, after: later))
        #expect(
            impact.handover
                == ImpactDays(before: Story.day("2026-11-20"), after: Story.day("2026-11-24")))
        let booking = try #require(impact.lastBookingDay)
        #expect(try #require(booking.before) < (try #require(booking.after)))
    }

    @Test func `a move within its float moves nothing else and the deadlines hold`() throws {
        let story = try Story()
        let planned = try #require(story.milestone(.materialsReserved)?.planned)
        let impact = story.order.impact(
            lot: 1, moving: .materialsReserved,
            to: Story.calendar.adding(workdays: -1, to: planned), facts: .on("2026-09-01"))
        #expect(impact.moved.map(\.milestone) == [.materialsReserved])
        #expect(impact.handover?.before == impact.handover?.after)
    }

    @Test func `nothing moves where the lot or the milestone is not there`() throws {
        let story = try Story()
        for (lot, key) in [(2, MilestoneKey.loaded), (1, "painted")] {
            let impact = story.order.impact(
                lot: lot, moving: key, to: Story.today, facts: .on("2026-09-01"))
            #expect(impact.moved.isEmpty)
            #expect(impact.handover == nil)
            #expect(impact.lastBookingDay == nil)
        }
    }
}
