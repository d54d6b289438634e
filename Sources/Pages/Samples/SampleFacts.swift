import FollowUp
import Words

/// The facts the sample pages share. Made up, and always the same.
enum SampleFacts {
    static let today = day(11, 20)

    static func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> Day {
        Day(year: year, month: month, day: day) ?? .distantPast
    }

    static func id(_ number: UInt64) -> FileID {
        FileID(milliseconds: 1_795_000_000_000, random: (number, number))
    }

    static func quantity(_ whole: Int) -> Quantity { Quantity(whole) ?? .zero }

    static func money(_ minor: Int64) -> Money {
        Money(amountMinor: minor, currency: .usd)
    }

    static func instant(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
        let days = Int64(self.day(month, day).number)
        return Instant(
            milliseconds: ((days * 24 + Int64(hour) - 8) * 60 + Int64(minute)) * 60_000)
    }

    static func person(_ name: String, _ role: Role, _ door: Door = .page) -> Envelope {
        Envelope(person: id(900), name: name, role: role, door: door)
    }

    static func frame(_ language: Language, _ section: Section?, path: String) -> Frame {
        var frame = Frame(
            words: .of(language), csrf: "sample", today: today, path: path)
        frame.personName = "Mei Tanaka"
        frame.workspaceName = "Northlight Home"
        frame.roles = [.administrator, .merchandiser]
        frame.section = section
        frame.demonstration = true
        frame.key = id(7)
        frame.may = Set(Act.allCases.map(\.rawValue))
        frame.opens = Set(Section.allCases)
        return frame
    }
}
