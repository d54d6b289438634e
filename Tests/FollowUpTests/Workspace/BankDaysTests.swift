import Testing

@testable import FollowUp

/// Bank days, the fourth calendar (X23).
@Suite struct BankDaysTests {
    private let stamp = Stamp(
        seq: 1, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "shell", role: .operator, door: .shell))

    private func day(_ text: String) -> Day { Day(iso: text) ?? .distantPast }

    private func year(_ number: Int, _ place: String, off: [String]) -> OfficialYear {
        OfficialYear(
            year: number, region: place, notice: "https://bank.example/",
            holidays: off.map { OfficialHoliday(name: "holiday", from: day($0), through: day($0)) },
            makeUpDays: [])
    }

    private func workspace(_ years: [OfficialYear] = []) throws -> Workspace {
        var workspace = Workspace(id: FileID(high: 1, low: 1))
        for year in years {
            for change in try workspace.loadBankCalendar(year) { workspace.apply(change, stamp) }
        }
        return workspace
    }

    @Test func `without a year of its own every bank day of a place is provisional`() throws {
        for place in ["CN", "US"] {
            let days = try workspace().bankDays(place)
            #expect(days.isProvisional(day("2026-06-03")))
            #expect(days.isWorkday(day("2026-06-03")))
            #expect(!days.isWorkday(day("2026-06-06")))
        }
    }

    @Test func `the official calendar's notice says nothing about banks, and the other way round`()
        throws
    {
        let thanksgiving = year(2026, "US", off: ["2026-11-26"])
        let banks = year(2026, "CN", off: ["2026-10-01"])
        let workspace = try workspace([thanksgiving, banks])
        // 10 October 2026 is a make-up working day of the official calendar, a Saturday.
        #expect(WorkCalendar(official: workspace.calendar).isWorkday(day("2026-10-10")))
        #expect(!workspace.bankDays("CN").isWorkday(day("2026-10-10")))
        // 2 October is off officially; the banks' own year does not say so.
        #expect(!WorkCalendar(official: workspace.calendar).isWorkday(day("2026-10-02")))
        #expect(workspace.bankDays("CN").isWorkday(day("2026-10-02")))
        #expect(!workspace.bankDays("US").isWorkday(day("2026-11-26")))
        #expect(workspace.bankDays("CN").isWorkday(day("2026-11-26")))
        #expect(!workspace.bankDays("US").isProvisional(day("2026-11-26")))
        #expect(workspace.bankDays("US").isProvisional(day("2027-11-26")))
    }

    @Test func `a year that cannot be right, a place nobody has and the same again are refused`()
        throws
    {
        let known = year(2026, "US", off: ["2026-11-26"])
        let workspace = try workspace([known])
        for (told, reason) in [
            (year(2026, "XX", off: ["2026-11-26"]), Reason(.unknownCode("XX"), field: "region")),
            (
                year(2026, "DE", off: []),
                Reason(.calendarProblem(year: 2026, .noHolidays), field: "year")
            ),
            (known, Reason(.nothingToChange, field: "year")),
        ] {
            let reasons = Story.reasons { () throws(Refusal) in
                _ = try workspace.loadBankCalendar(told)
            }
            #expect(reasons == [reason])
        }
    }

    @Test func `a later year of a place replaces the earlier one of the same number`() throws {
        let workspace = try workspace([
            year(2026, "US", off: ["2026-11-26"]), year(2026, "US", off: ["2026-12-25"]),
            year(2027, "US", off: ["2027-12-24"]),
        ])
        #expect(workspace.bankCalendar("US").years.map(\.year) == [2026, 2027])
        #expect(workspace.bankDays("US").isWorkday(day("2026-11-26")))
        #expect(workspace.banks.map(\.region) == ["US"])
    }
}
