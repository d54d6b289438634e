import Testing

@testable import Papers

/// Days of a column, however they are written.
struct DateColumnTests {
    private func column(_ cells: [String]) -> DateColumn {
        cells.reduce(into: DateColumn()) { $0.observe($1) }
    }

    private func iso(_ text: String, _ order: DateReading.NumericOrder? = nil) -> String? {
        DateReading(numericOrder: order).day(of: text).map { "\($0.year)-\($0.month)-\($0.day)" }
    }

    @Test(arguments: [
        "2026-11-20", "2026/11/20", "2026.11.20", "20.11.2026", "20/11/26", "11/20/2026",
        "11-20-26",
        "20-Nov-26", "20 November 2026", "20Nov2026", "Nov 20, 2026", "November 20th, 2026",
        "2026-Nov-20", "2026年11月20日", "2026 年 11 月 20 号", "26年11月20日", "20261120", "46346",
        "46346.75", "２０２６／１１／２０", "２０２６年１１月２０日", "2026-11-20T08:30:00Z",
        "2026-11-20 08:30:00.000+08:00", "11/20/2026 8:30 PM", " 2026-11-20\u{A0}", "20‑11‑2026",
    ])
    func `one day is read from every way of writing it`(text: String) {
        #expect(iso(text) == "2026-11-20")
    }

    @Test(arguments: [
        "", "Date Not Captured", "N/A - From RDC", "31-Feb-2026", "2026-02-29", "31/04/2026",
        "13/13/2026", "2026-11", "Nov-26", "20.11", "1234", "123456", "19999", "80001", "20261320",
        "2026-11-20x", "x2026-11-20", "2026-11-20-", "2026-11/20", "20--11-2026",
        "2026-11-20 99:30",
        "2026-11-20 08:30 o'clock", "1-2-3", "111/1/2026", "20 Nox 2026", "20 No 2026",
        "2026年11日20月", "99999999999999999999", "Ref 20-11-2026", "1899-12-31", "-5", "5.5",
    ])
    func `what is no day, or no day that exists, is refused`(text: String) {
        #expect(iso(text) == nil)
        #expect(iso(text, .dayFirst) == nil)
        #expect(iso(text, .monthFirst) == nil)
    }

    @Test(arguments: [
        ("1-Jan-68", 2068), ("1-Jan-00", 2000), ("1-Jan-69", 1969), ("1-Jan-99", 1999),
    ])
    func `years of two digits up to 68 belong to this century`(text: String, year: Int) {
        #expect(DateReading(numericOrder: nil).day(of: text)?.year == year)
    }

    @Test func `29 February is read in leap years only`() {
        #expect(iso("29-Feb-2024") == "2024-2-29")
        #expect(iso("29-Feb-2000") == "2000-2-29")
        #expect(iso("29-Feb-2100") == nil)
    }

    @Test func `one cell above 12 decides the order of the whole column`() {
        let dayFirst = column(["3/4/2026", "25/4/2026", "5/5/2026"])
        #expect(dayFirst.style == DateReading(numericOrder: .dayFirst))
        #expect(dayFirst.style?.day(of: "3/4/2026")?.month == 4)
        let monthFirst = column(["3/4/26", "4/25/26"])
        #expect(monthFirst.style == DateReading(numericOrder: .monthFirst))
        #expect(monthFirst.style?.day(of: "3/4/26")?.month == 3)
    }

    @Test func `a column that nothing decides is ambiguous until somebody is asked`() {
        let open = column(["3/4/2026", "5/6/2026", "7/7/2026", ""])
        #expect(open.isAmbiguous)
        #expect(open.style == nil)
        #expect(open.undecided == 2)
        #expect(iso("3/4/2026") == nil)
        #expect(iso("7/7/2026") == "2026-7-7")
        #expect(iso("3/4/2026", .dayFirst) == "2026-4-3")
        #expect(iso("3/4/2026", .monthFirst) == "2026-3-4")
    }

    @Test func `cells that decide both ways leave the undecided ones open`() {
        #expect(column(["25/4/2026", "4/25/2026", "3/4/2026"]).isAmbiguous)
        let decided = column(["25/4/2026", "4/25/2026", "7/7/2026"])
        #expect(!decided.isAmbiguous)
        #expect(decided.style == DateReading(numericOrder: nil))
        #expect(iso("25/4/2026") == "2026-4-25")
        #expect(iso("4/25/2026") == "2026-4-25")
    }

    @Test func `a date against the order of its column is refused`() {
        #expect(iso("4/25/2026", .dayFirst) == nil)
        #expect(iso("25/4/2026", .monthFirst) == nil)
        #expect(iso("7/7/2026", .monthFirst) == "2026-7-7")
    }

    @Test func `styles that leave no choice may be mixed`() {
        let mixed = column(["2-Jun-06", "8/27/14", "Date Not Captured", "", "11/12/13"])
        #expect(mixed.style == DateReading(numericOrder: .monthFirst))
        #expect(mixed.styles == [.namedMonth: 1, .monthDayYear: 1])
        #expect(mixed.undecided == 1)
        #expect(mixed.unreadable == 1)
        #expect(mixed.style?.day(of: "2-Jun-06")?.day == 2)
        #expect(mixed.style?.day(of: "11/12/13")?.day == 12)
    }

    @Test func `a column without dates has no style`() {
        #expect(column(["", "abc"]).style == nil)
        #expect(!column(["", "abc"]).isAmbiguous)
    }

    @Test func `every day of a spreadsheet's calendar is counted right`() {
        var previous = CalendarDay(daysAfter1899: 61)
        #expect(previous == CalendarDay(year: 1900, month: 3, day: 1))
        for count in 62...2_958_465 {
            guard let day = CalendarDay(daysAfter1899: count), let before = previous else {
                Issue.record("no day \(count)")
                return
            }
            let isNext =
                day.day == before.day + 1 && day.month == before.month
                || day.day == 1 && day.month == before.month + 1 && day.year == before.year
                || day.day == 1 && day.month == 1 && before.month == 12 && before.day == 31
            guard isNext else {
                Issue.record("\(before) is followed by \(day)")
                return
            }
            previous = day
        }
        #expect(previous == CalendarDay(year: 9999, month: 12, day: 31))
        #expect(CalendarDay(daysAfter1899: 2_958_466) == nil)
    }
}
