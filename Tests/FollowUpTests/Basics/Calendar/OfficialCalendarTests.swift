import FollowUp
import Testing

@Suite struct OfficialCalendarTests {
    private static func year(_ number: Int, region: String = "CN", off: String) -> OfficialYear {
        OfficialYear(
            year: number, region: region, notice: "",
            holidays: [OfficialHoliday(name: "", from: day(off), through: day(off))],
            makeUpDays: [])
    }

    @Test(arguments: [(2022, false), (2023, true), (2026, true), (2027, false)])
    func `the product comes with four years`(year: Int, isLoaded: Bool) {
        #expect(OfficialCalendar.china.isLoaded(year) == isLoaded)
    }

    @Test func `a notice is loaded in its place`() {
        let calendar = OfficialCalendar.china
            .loading(Self.year(2028, off: "2028-01-01")).loading(Self.year(2022, off: "2022-01-03"))
        #expect(calendar.years.map(\.year) == [2022, 2023, 2024, 2025, 2026, 2028])
        #expect(!calendar.isLoaded(2027))
    }

    @Test func `a later notice replaces the earlier of its year`() {
        let calendar = OfficialCalendar.china
            .loading(Self.year(2027, off: "2027-01-01")).loading(Self.year(2027, off: "2027-01-04"))
        #expect(calendar.years.count == 5)
        #expect(WorkCalendar(official: calendar).isWorkday(day("2027-01-01")))
        #expect(!WorkCalendar(official: calendar).isWorkday(day("2027-01-04")))
    }

    @Test func `a notice of another region changes nothing`() {
        let other = Self.year(2027, region: "HK", off: "2027-01-01")
        #expect(OfficialCalendar.china.loading(other) == .china)
    }

    @Test(arguments: [1899, 2200, Int.min, Int.max])
    func `a notice of a year out of range changes nothing`(year: Int) {
        #expect(OfficialCalendar.china.loading(Self.year(year, off: "2199-12-31")) == .china)
    }

    @Test func `the ends of the range can be loaded`() {
        let calendar = [1900, 2027, 2199].reduce(OfficialCalendar.china) {
            $0.loading(Self.year($1, off: "\($1)-06-01"))
        }
        let office = WorkCalendar(official: calendar)
        #expect(!office.isProvisional(.distantPast))
        #expect(!office.isProvisional(.distantFuture))
        #expect(!office.isProvisional(from: day("2026-12-01"), through: day("2027-12-28")))
        #expect(office.isProvisional(day("1901-01-01")))
        #expect(office.isProvisional(day("2198-12-31")))
    }

    @Test func `a calendar is read as it was written, years in order`() throws {
        #expect(try read(OfficialCalendar.self, json(OfficialCalendar.china)) == .china)
        let years = OfficialCalendar.china.years
        #expect(OfficialCalendar(region: "CN", years: years.reversed() + years) == .china)
    }

    @Test func `calendars that differ in one day differ`() {
        let one = OfficialCalendar.china.loading(Self.year(2027, off: "2027-01-01"))
        let other = OfficialCalendar.china.loading(Self.year(2027, off: "2027-01-04"))
        #expect(one != other)
        #expect(Set([one, other, one]).count == 2)
    }
}
