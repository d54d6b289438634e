import FollowUp
import Foundation
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        "", "2026-11-2", "2026-11-200", "2026-1-20", "26-11-20", "2026/11/20", "2026-11-20 ",
        " 2026-11-20", "2026-11-20T00:00:00Z", "+026-11-20", "2026-11-2O", "２０２６-11-20",
        "2026-00-10", "2026-13-10", "2026-11-00", "2026-11-31", "2026-02-29", "2100-02-29",
        "1899-12-31", "2200-01-01", "0000-00-00",
    ])
    func `what is not a day of the range is not read`(text: String) {
        #expect(Day(iso: text) == nil)
        #expect(throws: DecodingError.self) { try read(Day.self, "\"\(text)\"") }
    }

    @Test(arguments: ["1900-01-01", "2000-02-29", "2024-02-29", "2026-11-20", "2199-12-31"])
    func `a day is written as it was read`(text: String) throws {
        let day = try #require(Day(iso: text))
        #expect(day.iso == text)
        #expect(day.description == text)
        #expect(try json(day) == "\"\(text)\"")
        #expect(try read(Day.self, "\"\(text)\"") == day)
    }

    @Test func `a day that does not exist is not made`() {
        #expect(Day(year: 2026, month: 2, day: 28) != nil)
        #expect(Day(year: 2026, month: 2, day: 29) == nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
        #expect(Day(year: 2026, month: 4, day: 31) == nil)
        #expect(Day(year: 1899, month: 12, day: 31) == nil)
        #expect(Day(year: 2200, month: 1, day: 1) == nil)
        #expect(Day(year: .min, month: .min, day: .min) == nil)
        #expect(Day(year: .max, month: .max, day: .max) == nil)
    }

    @Test func `every day of the range follows the one before it`() {
        var (year, month, date) = (1900, 1, 1)
        for number in Int(Day.distantPast.number)...Int(Day.distantFuture.number) {
            let day = Day(clamping: number)
            guard day.year == year, day.month == month, day.dayOfMonth == date,
                day.number == Int32(number), Day(year: year, month: month, day: date) == day,
                Day(iso: day.iso) == day
            else {
                Issue.record("\(number) is \(day), expected \(year)-\(month)-\(date)")
                return
            }
            date += 1
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if date > lengths[month - 1] { (month, date) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, date) == (2200, 1, 1))
    }

    @Test func `days agree with the calendar of the system`() {
        var chance = SeededChance.announced()
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        for _ in 0..<500 {
            let day = chance.anyDay()
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(parts.year == day.year && parts.month == day.month)
            #expect(parts.day == day.dayOfMonth)
            #expect(((parts.weekday ?? 0) + 5) % 7 + 1 == day.weekday.rawValue)
        }
    }

    @Test func `arithmetic stops at the ends of the range`() {
        #expect(Day.distantPast.iso == "1900-01-01")
        #expect(Day.distantFuture.iso == "2199-12-31")
        #expect(Day.distantFuture.adding(days: 1) == .distantFuture)
        #expect(Day.distantFuture.adding(days: 0) == .distantFuture)
        #expect(Day.distantPast.adding(days: -1) == .distantPast)
        #expect(day("2026-11-20").adding(days: .max) == .distantFuture)
        #expect(day("2026-11-20").adding(days: .min) == .distantPast)
        #expect(Day(clamping: .max) == .distantFuture)
        #expect(Day(clamping: .min) == .distantPast)
        #expect(Day(clamping: 0).iso == "1970-01-01")
    }

    @Test func `days between two days count in both directions`() {
        #expect(day("2026-11-20").days(until: day("2026-12-03")) == 13)
        #expect(day("2026-12-03").days(until: day("2026-11-20")) == -13)
        #expect(day("2026-11-20").days(until: day("2026-11-20")) == 0)
        #expect(Day.distantPast.days(until: .distantFuture) == 109_572)
        #expect(day("2028-02-28").adding(days: 2) == day("2028-03-01"))
        #expect(day("2026-11-20") < day("2026-11-21"))
    }

    @Test(arguments: [
        ("2026-11-15", "2026-11-09"), ("2026-11-16", "2026-11-16"), ("2026-11-20", "2026-11-16"),
        ("2026-11-22", "2026-11-16"), ("1900-01-01", "1900-01-01"), ("1969-12-31", "1969-12-29"),
    ])
    func `a week begins on Monday`(told: String, monday: String) {
        #expect(day(told).startOfWeek == day(monday))
        #expect(day(told).startOfWeek.weekday == .monday)
    }
}
