import FollowUp
import Testing

@Suite struct FactoryClosureTests {
    private static func calendar(_ closures: FactoryClosure...) -> WorkCalendar {
        WorkCalendar(official: .china, week: .mondayToSaturday, closures: closures)
    }

    private static func closure(
        _ from: String, _ through: String, confirmed: Bool = true
    ) -> FactoryClosure {
        FactoryClosure(from: day(from), through: day(through), confirmed: confirmed, note: "春节")
    }

    @Test(arguments: [
        ("2026-02-06", true), ("2026-02-07", false), ("2026-02-14", false), ("2026-02-28", false),
        ("2026-03-04", false), ("2026-03-05", true),
    ])
    func `a closed factory works no day, not even a make-up day`(told: String, works: Bool) {
        let calendar = Self.calendar(Self.closure("2026-02-07", "2026-03-04"))
        #expect(calendar.isWorkday(day(told)) == works)
        #expect(!calendar.isProvisional(day(told)))
    }

    @Test(arguments: [
        ("2026-02-06", false), ("2026-02-07", true), ("2026-02-10", true), ("2026-02-12", true),
        ("2026-03-04", true), ("2026-03-05", false),
    ])
    func `a closure the supplier has not confirmed may change`(told: String, waits: Bool) {
        let calendar = Self.calendar(
            Self.closure("2026-02-10", "2026-03-04", confirmed: false),
            Self.closure("2026-02-07", "2026-02-12", confirmed: false))
        #expect(calendar.isProvisional(day(told)) == waits)
    }

    @Test func `a date is reckoned across a closure`() {
        let calendar = Self.calendar(Self.closure("2026-02-07", "2026-03-04"))
        #expect(calendar.adding(workdays: 1, to: day("2026-02-06")) == day("2026-03-05"))
        #expect(calendar.adding(workdays: -1, to: day("2026-03-05")) == day("2026-02-06"))
        #expect(calendar.nextOrSame(day("2026-02-20")) == day("2026-03-05"))
        #expect(calendar.previousOrSame(day("2026-02-20")) == day("2026-02-06"))
    }

    @Test func `a closure that ends before it begins holds no day`() {
        let reversed = Self.closure("2026-03-04", "2026-02-07", confirmed: false)
        #expect(Self.calendar(reversed).isWorkday(day("2026-03-02")))
        #expect(!Self.calendar(reversed).isProvisional(day("2026-03-02")))
    }

    @Test func `a closure is read as it was written`() throws {
        let closure = Self.closure("2026-02-07", "2026-03-04", confirmed: false)
        let text =
            #"{"confirmed":false,"from":"2026-02-07","note":"春节","through":"2026-03-04"}"#
        #expect(try json(closure) == text)
        #expect(try read(FactoryClosure.self, text) == closure)
    }
}
