import FollowUp
import Testing

@Suite struct WeekdayTests {
    @Test func `the week begins with Monday`() {
        #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
        #expect(day("2026-11-20").weekday == .friday)
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }

    @Test func `a working week holds its weekdays and no other`() {
        #expect(WorkingWeek.mondayToFriday.days.map(\.rawValue) == [1, 2, 3, 4, 5])
        #expect(WorkingWeek.mondayToSaturday.contains(.saturday))
        #expect(!WorkingWeek.mondayToSaturday.contains(.sunday))
        #expect(WorkingWeek.everyDay.days == Weekday.allCases)
        #expect(WorkingWeek([]).isEmpty)
        #expect(!WorkingWeek([.sunday]).isEmpty)
        #expect(WorkingWeek([.friday, .monday, .friday]) == WorkingWeek([.monday, .friday]))
    }

    @Test func `a working week is written as sorted numbers`() throws {
        #expect(try json(WorkingWeek([.saturday, .monday])) == "[1,6]")
        #expect(try read(WorkingWeek.self, "[6,1]") == WorkingWeek([.monday, .saturday]))
        #expect(try read(WorkingWeek.self, "[]") == WorkingWeek([]))
    }

    @Test(arguments: ["[0]", "[8]", "[1,1]", "[1.5]", "\"1\"", "[null]", "[-9223372036854775808]"])
    func `what names no weekday is refused`(text: String) {
        #expect(throws: DecodingError.self) { try read(WorkingWeek.self, text) }
    }
}
