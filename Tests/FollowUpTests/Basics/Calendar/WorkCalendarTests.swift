import FollowUp
import Testing

@Suite struct WorkCalendarTests {
    private static let office = WorkCalendar(official: .china)
    private static let factory = WorkCalendar(official: .china, week: .mondayToSaturday)

    @Test func `seven working days before 9 October 2026 is 22 September`() {
        #expect(Self.office.adding(workdays: -7, to: day("2026-10-09")) == day("2026-09-22"))
        #expect(Self.office.count(from: day("2026-09-22"), to: day("2026-10-09")) == 7)
        #expect(Self.office.adding(workdays: 7, to: day("2026-09-22")) == day("2026-10-09"))
    }

    @Test(arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
    func `the year has the working days of the notice`(year: Int, count: Int) {
        let from = day("\(year)-01-01")
        #expect(Self.office.count(from: from, to: day("\(year + 1)-01-01")) == count)
    }

    @Test(arguments: [
        ("2026-09-19", false), ("2026-09-20", true), ("2026-09-24", true), ("2026-09-25", false),
        ("2026-09-27", false), ("2026-09-28", true), ("2026-09-30", true), ("2026-10-01", false),
        ("2026-10-07", false), ("2026-10-08", true), ("2026-10-10", true), ("2026-10-11", false),
        ("2022-12-30", true), ("2022-12-31", false), ("2023-01-02", false), ("2023-01-03", true),
    ])
    func `an office works the make-up days and not the holidays`(told: String, works: Bool) {
        #expect(Self.office.isWorkday(day(told)) == works)
    }

    @Test(arguments: [
        ("2026-09-19", true), ("2026-09-20", true), ("2026-09-26", false), ("2026-10-03", false),
        ("2026-10-10", true), ("2026-10-11", false), ("2026-10-17", true),
    ])
    func `a factory of six days works Saturdays but no holiday`(told: String, works: Bool) {
        #expect(Self.factory.isWorkday(day(told)) == works)
    }

    @Test func `counting never counts the day it starts from`() {
        let friday = day("2026-11-20")
        let sunday = day("2026-11-22")
        #expect(Self.office.adding(workdays: 1, to: friday) == day("2026-11-23"))
        #expect(Self.office.adding(workdays: 1, to: sunday) == day("2026-11-23"))
        #expect(Self.office.adding(workdays: -1, to: friday) == day("2026-11-19"))
        #expect(Self.office.adding(workdays: -1, to: sunday) == friday)
        #expect(Self.office.adding(workdays: 0, to: sunday) == sunday)
    }

    @Test func `a count takes the first day and leaves the last`() {
        let (friday, monday) = (day("2026-11-20"), day("2026-11-23"))
        #expect(Self.office.count(from: friday, to: monday) == 1)
        #expect(Self.office.count(from: monday, to: friday) == -1)
        #expect(Self.office.count(from: friday, to: friday) == 0)
        #expect(Self.office.count(from: day("2026-11-21"), to: monday) == 0)
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-08", "2026-09-30"), ("2026-10-08", "2026-10-08", "2026-10-08"),
        ("2026-02-15", "2026-02-24", "2026-02-14"), ("2026-11-22", "2026-11-23", "2026-11-20"),
    ])
    func `a day off gives way to the next or the last working day`(
        told: String, next: String, previous: String
    ) {
        #expect(Self.office.nextOrSame(day(told)) == day(next))
        #expect(Self.office.previousOrSame(day(told)) == day(previous))
    }

    @Test func `days off are listed with both ends`() {
        let off = Self.office.nonWorkdays(from: day("2026-10-07"), through: day("2026-10-11"))
        #expect(off == [day("2026-10-07"), day("2026-10-11")])
        let one = day("2026-10-07")
        #expect(Self.office.nonWorkdays(from: one, through: one) == [one])
        #expect(Self.office.nonWorkdays(from: day("2026-10-11"), through: one).isEmpty)
    }

    @Test func `bank days elsewhere are a calendar of their own`() {
        let bank = WorkCalendar(official: .china, honoursOfficial: false)
        #expect(bank.isWorkday(day("2026-10-01")))
        #expect(!bank.isWorkday(day("2026-10-10")))
        #expect(!bank.isProvisional(day("2027-06-01")))
    }
}

/// Years without notice: certain days are off, and every answer says that it may change.
@Suite struct ProvisionalCalendarTests {
    private static let office = WorkCalendar(official: .china)

    @Test(arguments: [
        ("2027-01-01", false), ("2027-01-04", true), ("2027-02-04", true), ("2027-02-05", false),
        ("2027-02-08", false), ("2027-02-09", true), ("2027-04-05", false), ("2027-05-03", true),
        ("2027-06-09", false), ("2027-09-15", false), ("2027-10-01", false), ("2027-10-04", true),
        ("2028-01-25", false), ("2028-01-28", false), ("2028-01-31", true), ("2029-02-12", false),
        ("2029-02-15", false), ("2030-02-04", false), ("2030-02-06", true), ("2031-01-01", false),
        ("2031-05-01", false), ("2031-02-03", true), ("2031-10-02", false),
    ])
    func `without notice only the days of the law are off`(told: String, works: Bool) {
        #expect(Self.office.isWorkday(day(told)) == works)
        #expect(Self.office.isProvisional(day(told)))
    }

    @Test(arguments: [
        ("2022-12-31", true), ("2023-01-01", false), ("2026-12-28", false), ("2026-12-29", true),
        ("2026-12-31", true), ("2027-01-01", true),
    ])
    func `the last days of a year wait for the notice of the next`(told: String, waits: Bool) {
        #expect(Self.office.isProvisional(day(told)) == waits)
    }

    @Test(arguments: [
        ("2026-11-20", "2026-12-28", false), ("2026-11-20", "2026-12-29", true),
        ("2026-12-29", "2026-11-20", true), ("2022-06-01", "2024-01-01", true),
        ("2023-01-01", "2026-12-28", false), ("1900-01-01", "2199-12-31", true),
    ])
    func `an answer over several days is provisional if one of them is`(
        from: String, through: String, waits: Bool
    ) {
        #expect(Self.office.isProvisional(from: day(from), through: day(through)) == waits)
    }

    @Test func `a loaded notice makes the year certain`() {
        let spring = OfficialHoliday(
            name: "春节", from: day("2027-02-05"), through: day("2027-02-11"))
        let year = OfficialYear(
            year: 2027, region: "CN", notice: "", holidays: [spring],
            makeUpDays: [day("2027-02-13")])
        let office = WorkCalendar(official: OfficialCalendar.china.loading(year))
        #expect(!office.isProvisional(day("2026-12-31")))
        #expect(!office.isProvisional(from: day("2026-12-31"), through: day("2027-12-28")))
        #expect(office.isWorkday(day("2027-02-13")))
        #expect(!office.isWorkday(day("2027-02-11")))
        #expect(office.isWorkday(day("2027-10-01")), "the notice alone decides")
    }

    @Test func `another region has no days of the law`() {
        let calendar = WorkCalendar(official: OfficialCalendar(region: "VN", years: []))
        #expect(calendar.isWorkday(day("2026-10-01")))
        #expect(calendar.isProvisional(day("2026-10-01")))
    }
}
