import FollowUp
import Testing

@Suite struct OfficialYearTests {
    private static func holiday(_ from: String, _ through: String) -> OfficialHoliday {
        OfficialHoliday(name: "放假", from: day(from), through: day(through))
    }

    private static func year(
        _ number: Int = 2027, _ holidays: [OfficialHoliday] = [holiday("2027-10-01", "2027-10-07")],
        makeUp: [String] = []
    ) -> OfficialYear {
        OfficialYear(
            year: number, region: "CN", notice: "https://www.gov.cn/", holidays: holidays,
            makeUpDays: makeUp.map { day($0) })
    }

    @Test(arguments: OfficialCalendar.china.years)
    func `the notices that come with the product have no problem`(year: OfficialYear) {
        #expect(year.problems() == [])
        #expect(year.notice.contains("gov.cn"))
    }

    @Test func `an empty schedule is a problem, not a year without holidays`() {
        #expect(Self.year(2027, []).problems() == [.noHolidays])
    }

    @Test(
        arguments: [
            ("2027-10-01", "2027-10-01", nil), ("2027-10-01", "2027-10-30", nil),
            ("2027-10-02", "2027-10-01", true), ("2027-10-01", "2027-10-31", false),
        ] as [(String, String, Bool?)])
    func `a span ends after it begins and holds at most thirty days`(
        from: String, through: String, isReversed: Bool?
    ) {
        let holiday = Self.holiday(from, through)
        let expected = isReversed.map { reversed in
            [reversed ? OfficialYearProblem.throughBeforeFrom(holiday) : .tooLong(holiday)]
        }
        #expect(Self.year(2027, [holiday]).problems() == expected ?? [])
    }

    @Test func `two spans do not share a day`() {
        let first = Self.holiday("2027-10-01", "2027-10-07")
        let touching = Self.holiday("2027-10-08", "2027-10-09")
        let sharing = Self.holiday("2027-10-07", "2027-10-08")
        #expect(Self.year(2027, [touching, first]).problems() == [])
        #expect(Self.year(2027, [first, sharing]).problems() == [.overlap(first, sharing)])
    }

    @Test func `a make-up day is a weekend day outside the holidays, named once`() {
        let makeUp = ["2027-10-09", "2027-10-10", "2027-10-11", "2027-10-02", "2027-10-09"]
        #expect(
            Self.year(makeUp: makeUp).problems() == [
                .makeUpDayNotWeekend(day("2027-10-11")), .makeUpDayIsOff(day("2027-10-02")),
                .makeUpDayTwice(day("2027-10-09")),
            ])
    }

    @Test(
        arguments: [
            ("2026-11-22", []), ("2026-11-21", [.farFromYear(day("2026-11-21"))]),
            ("2028-02-09", []), ("2028-02-10", [.farFromYear(day("2028-02-10"))]),
        ] as [(String, [OfficialYearProblem])])
    func `a holiday lies within forty days of its year`(
        told: String, expected: [OfficialYearProblem]
    ) {
        let year = Self.year(2027, [Self.holiday(told, told)])
        #expect(year.problems() == expected + expected)
    }

    @Test(arguments: [1899, 2200, Int.min, Int.max])
    func `a year out of range is a problem`(number: Int) {
        #expect(Self.year(number).problems() == [.yearOutOfRange(number)])
    }

    @Test func `a list without end is not looked at`() {
        let saturday = day("2027-10-09")
        let makeUp = (0..<41).map { saturday.adding(days: -7 * $0).iso }
        #expect(Self.year(makeUp: makeUp).problems() == [.tooMany])
        #expect(!Self.year(makeUp: Array(makeUp.prefix(40))).problems().contains(.tooMany))
        let holidays = (0..<41).map { index in
            let first = day("2027-01-01").adding(days: index * 3)
            return OfficialHoliday(name: "", from: first, through: first)
        }
        #expect(Self.year(2027, holidays).problems() == [.tooMany])
        #expect(Self.year(2027, Array(holidays.prefix(40))).problems() == [])
    }

    @Test func `a year is read as it was written`() throws {
        for year in OfficialCalendar.china.years {
            #expect(try read(OfficialYear.self, json(year)) == year)
        }
    }
}
