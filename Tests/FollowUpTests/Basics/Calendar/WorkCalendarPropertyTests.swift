import FollowUp
import Testing

/// The calendar against the plain rule, day by day.
@Suite struct WorkCalendarPropertyTests {
    private static func calendar(_ chance: inout SeededChance) -> WorkCalendar {
        let week = WorkingWeek(Weekday.allCases.filter { _ in Bool.random(using: &chance) })
        let closures = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
            let from = chance.anyDay("1999-12-01", "2060-02-01")
            let longest = Bool.random(using: &chance) ? 40 : 4_000
            let length = Int.random(in: -3...longest, using: &chance)
            return FactoryClosure(
                from: from, through: from.adding(days: length),
                confirmed: Bool.random(using: &chance))
        }
        return WorkCalendar(
            official: .china, week: week, closures: closures,
            honoursOfficial: Bool.random(using: &chance))
    }

    private static func isWorkday(_ day: Day, _ calendar: WorkCalendar) -> Bool {
        if calendar.closures.contains(where: { $0.from <= day && day <= $0.through }) {
            return false
        }
        let inWeek = calendar.week.contains(day.weekday)
        guard calendar.honoursOfficial, !calendar.week.isEmpty else { return inWeek }
        let years = calendar.official.years
        if years.flatMap(\.holidays).contains(where: { $0.from <= day && day <= $0.through }) {
            return false
        }
        if years.flatMap(\.makeUpDays).contains(day) { return true }
        return inWeek && (calendar.official.isLoaded(day.year) || !isStatutory(day))
    }

    private static let statutory: Set<String> = [
        "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2028-01-25", "2028-01-26",
        "2028-01-27", "2028-01-28", "2029-02-12", "2029-02-13", "2029-02-14", "2029-02-15",
        "2030-02-02", "2030-02-03", "2030-02-04", "2030-02-05", "2027-04-05", "2027-06-09",
        "2027-09-15",
    ]

    private static func isStatutory(_ day: Day) -> Bool {
        let fixed = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]
        return fixed.contains(String(day.iso.suffix(5))) || statutory.contains(day.iso)
    }

    @Test func `every answer is the one found by walking`() {
        var chance = SeededChance.announced()
        for _ in 0..<60 {
            let calendar = Self.calendar(&chance)
            let start = chance.anyDay("2000-01-01", "2060-12-31")
            var seen = 0
            for distance in 0..<400 {
                let day = start.adding(days: distance)
                let works = Self.isWorkday(day, calendar)
                #expect(calendar.isWorkday(day) == works, "\(day) \(calendar.week.days)")
                #expect(calendar.count(from: start, to: day) == seen)
                #expect(calendar.count(from: day, to: start) == -seen)
                if works {
                    seen += 1
                    if distance > 0 {
                        let steps = seen - (Self.isWorkday(start, calendar) ? 1 : 0)
                        #expect(calendar.adding(workdays: steps, to: start) == day)
                    }
                    #expect(calendar.nextOrSame(day) == day)
                    #expect(calendar.previousOrSame(day) == day)
                }
            }
        }
    }

    @Test func `going and coming back meet on working days`() {
        var chance = SeededChance.announced()
        for _ in 0..<60 {
            let calendar = Self.calendar(&chance)
            for _ in 0..<50 {
                let day = calendar.nextOrSame(chance.anyDay("1950-01-01", "2150-01-01"))
                let steps = Int.random(in: -3_000...3_000, using: &chance)
                let other = calendar.adding(workdays: steps, to: day)
                guard calendar.isWorkday(day), calendar.isWorkday(other) else { continue }
                #expect(calendar.adding(workdays: -steps, to: other) == day)
                #expect(calendar.count(from: day, to: other) == steps)
            }
        }
    }

    @Test func `no day and no number is too far`() {
        var chance = SeededChance.announced()
        let counts = [Int.min, Int.min + 1, -109_573, -1, 0, 1, 109_573, Int.max]
        for _ in 0..<200 {
            let calendar = Self.calendar(&chance)
            for day in [Day.distantPast, .distantFuture, chance.anyDay()] {
                for count in counts {
                    let reached = calendar.adding(workdays: count, to: day)
                    #expect(count >= 0 ? reached >= day : reached <= day)
                }
                #expect(calendar.nextOrSame(day) >= day)
                #expect(calendar.previousOrSame(day) <= day)
                #expect(calendar.count(from: .distantPast, to: day) >= 0)
                _ = calendar.isProvisional(from: day, through: .distantFuture)
            }
        }
    }

    @Test func `a calendar without a working day answers with the ends of the range`() {
        let empty = WorkCalendar(official: .china, week: WorkingWeek([]))
        let today = day("2026-11-20")
        #expect(!empty.isWorkday(day("2026-10-10")), "no week, no make-up day")
        #expect(empty.adding(workdays: 1, to: today) == .distantFuture)
        #expect(empty.adding(workdays: -1, to: today) == .distantPast)
        #expect(empty.adding(workdays: 0, to: today) == today)
        #expect(empty.nextOrSame(today) == .distantFuture)
        #expect(empty.previousOrSame(today) == .distantPast)
        #expect(empty.count(from: .distantPast, to: .distantFuture) == 0)
        #expect(empty.nonWorkdays(from: .distantPast, through: .distantFuture).count == 109_573)
    }
}
