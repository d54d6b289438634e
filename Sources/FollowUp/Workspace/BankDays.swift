/// Bank days: on which days money moves at a place. They are a calendar of their own (X23): banks
/// keep other holidays than factories, and work on none or some of the make-up days.
extension Workspace {
    public static let mostPlaces = 260

    /// The bank calendar of a place, an ISO 3166-1 code; without a year where none was loaded, and
    /// then every day of it is provisional.
    public func bankCalendar(_ place: String) -> OfficialCalendar {
        banks.first { $0.region == place } ?? OfficialCalendar(region: place, years: [])
    }

    /// On which days the banks of a place work.
    public func bankDays(_ place: String) -> WorkCalendar { .bank(bankCalendar(place)) }

    /// Loads a year of a place's bank days in place of what was known of it.
    ///
    /// *Refuses when* the place is no ISO 3166-1 code, the year cannot be right as it was typed, or
    /// nothing differs.
    public func loadBankCalendar(_ year: OfficialYear) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(
            Country(alpha2: year.region) != nil, .unknownCode(String(year.region.prefix(64))),
            field: "region")
        findings.words(year.notice, atMost: 2_000, field: "notice")
        findings.calendar(year)
        findings.require(
            !bankCalendar(year.region).years.contains(year), .nothingToChange, field: "year")
        try findings.settle()
        return [.bankCalendarLoaded(year)]
    }
}

extension WorkCalendar {
    /// Monday to Friday over the bank calendar of a place.
    ///
    /// Nothing of the official calendar's notices enters. Where no year of bank days is loaded only
    /// the days off that the law names are known, and every answer is provisional.
    public static func bank(_ place: OfficialCalendar) -> WorkCalendar {
        WorkCalendar(official: place, week: .mondayToFriday)
    }
}
