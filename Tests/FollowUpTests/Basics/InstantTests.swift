import FollowUp
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        "", "2026-11-20", "2026-11-20T08:15:30", "2026-11-20T08:15Z", "2026-11-20 08:15:30Z",
        "2026-11-20T24:00:00Z", "2026-11-20T08:60:00Z", "2026-11-20T08:15:60Z",
        "2026-11-20T08:15:30.Z", "2026-11-20T08:15:30,5Z", "2026-11-20T08:15:30.1234567890Z",
        "2026-11-20T08:15:30.1", "2026-11-20T08:15:30ZZ", "2026-11-20T08:15:30+8:00",
        "2026-11-20T08:15:30+0800", "2026-11-20T08:15:30+24:00", "2026-11-20T08:15:30+08:60",
        "2026-02-30T08:15:30Z", "2200-01-01T00:00:00Z", "1900-01-01T00:00:00+00:01",
        "2199-12-31T23:59:59.999-00:01",
    ])
    func `what is no moment of the range is not read`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
        #expect(throws: DecodingError.self) { try read(Instant.self, "\"\(text)\"") }
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.001Z", 1),
            ("1969-12-31T23:59:59.999Z", -1), ("2026-11-20T08:15:30.123Z", 1_795_162_530_123),
            ("2026-11-20t08:15:30.123z", 1_795_162_530_123),
            ("2026-11-20T16:15:30.123+08:00", 1_795_162_530_123),
            ("2026-11-20T02:45:30.123-05:30", 1_795_162_530_123),
            ("2026-11-20T08:15:30.123999999Z", 1_795_162_530_123),
            ("2026-11-20T08:15:30.1Z", 1_795_162_530_100),
        ] as [(String, Int64)])
    func `a moment is read with any offset`(text: String, milliseconds: Int64) {
        #expect(Instant(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test func `a moment is written in UTC with milliseconds`() throws {
        let moment = Instant(milliseconds: 1_795_162_530_123)
        #expect(moment.rfc3339 == "2026-11-20T08:15:30.123Z")
        #expect(try json(moment) == "\"2026-11-20T08:15:30.123Z\"")
        #expect(try read(Instant.self, "\"2026-11-20T08:15:30.123Z\"") == moment)
        #expect(Instant(milliseconds: -1).rfc3339 == "1969-12-31T23:59:59.999Z")
    }

    @Test func `the day is the day at the place`() {
        let evening = Instant(rfc3339: "2026-11-20T16:00:00Z") ?? Instant(milliseconds: 0)
        #expect(evening.adding(milliseconds: -1).day(offsetMinutes: 480) == day("2026-11-20"))
        #expect(evening.day(offsetMinutes: 480) == day("2026-11-21"))
        #expect(evening.day(offsetMinutes: 0) == day("2026-11-20"))
        #expect(evening.clock(offsetMinutes: 480) == (0, 0))
        #expect(evening.clock(offsetMinutes: -330) == (10, 30))
        #expect(Instant(milliseconds: -1).day(offsetMinutes: 0) == day("1969-12-31"))
        #expect(Instant(milliseconds: -1).clock(offsetMinutes: 0) == (23, 59))
        #expect(evening.day(offsetMinutes: .max) == evening.day(offsetMinutes: 1_080))
        #expect(evening.day(offsetMinutes: .min) == evening.day(offsetMinutes: -1_080))
    }

    @Test func `moments stop at the ends of the range`() {
        let last = Instant(milliseconds: .max)
        let first = Instant(milliseconds: .min)
        #expect(last.rfc3339 == "2199-12-31T23:59:59.999Z")
        #expect(first.rfc3339 == "1900-01-01T00:00:00.000Z")
        #expect(last.adding(milliseconds: 1) == last)
        #expect(first.adding(milliseconds: .min) == first)
        #expect(last.adding(milliseconds: .max) == last)
        #expect(last.day(offsetMinutes: 480) == .distantFuture)
        #expect(first.day(offsetMinutes: -480) == .distantPast)
        #expect(first < last)
    }

    @Test func `any moment is read as it was written`() {
        var chance = SeededChance.announced()
        let least = Instant(milliseconds: .min).milliseconds
        let most = Instant(milliseconds: .max).milliseconds
        for _ in 0..<2_000 {
            let moment = Instant(milliseconds: Int64.random(in: least...most, using: &chance))
            #expect(Instant(rfc3339: moment.rfc3339) == moment)
        }
    }
}
