/// A region's official working days, as far as the notices of its years are loaded (X23).
///
/// In a year without notice Monday to Friday count as working days but for the days off that are
/// certain by law, and every answer that touches such a year is provisional.
public struct OfficialCalendar: Sendable {
    /// An ISO 3166-1 code, `CN`.
    public let region: String
    /// One for each loaded year, oldest first.
    public private(set) var years: [OfficialYear]

    /// Mainland China with the notices for 2023 to 2026.
    public static let china = OfficialCalendar(region: "CN", years: ChinaNotices.all)

    /// Later notices replace earlier ones of the same year; those of other regions, and of years
    /// outside 1900-2199, are left out.
    public init(region: String, years: [OfficialYear]) {
        self.region = region
        self.years = []
        for year in years { load(year) }
    }

    /// The calendar with that year's notice in place of what was known of the year. A notice of
    /// another region, or of a year out of range, changes nothing. Ask `problems()` of it first.
    public func loading(_ year: OfficialYear) -> OfficialCalendar {
        var calendar = self
        calendar.load(year)
        return calendar
    }

    public func isLoaded(_ year: Int) -> Bool { years.contains { $0.year == year } }

    private mutating func load(_ year: OfficialYear) {
        guard year.region == region,
            Day.distantPast.year...Day.distantFuture.year ~= year.year
        else { return }
        years.removeAll { $0.year == year.year }
        let place = years.firstIndex { $0.year > year.year } ?? years.endIndex
        years.insert(year, at: place)
    }
}

extension OfficialCalendar: Hashable {
    /// The years alone: a calendar is hashed for each supplier, and notices rarely differ.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(region)
        for year in years { hasher.combine(year.year) }
    }
}

extension OfficialCalendar: Codable {
    private enum CodingKeys: String, CodingKey { case region, years }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            region: try container.decode(String.self, forKey: .region),
            years: try container.decode([OfficialYear].self, forKey: .years))
    }
}

extension OfficialCalendar {
    /// The days off that the law itself names, in the years without notice.
    func statutoryDays() -> [Day] {
        guard region == "CN" else { return [] }
        let loaded = Set(years.map(\.year))
        return ChinaNotices.statutoryDays.flatMap { loaded.contains($0.year) ? [] : $0.days }
    }

    /// What may still change: the years without notice, and the last three days of the year before
    /// each, which the span of New Year and its make-up day have reached (2018-12-29).
    func openSpans() -> [DaySpan] {
        var spans: [DaySpan] = []
        var next = Day.distantPast.year
        for loaded in years.map(\.year) + [Day.distantFuture.year + 1] {
            if next < loaded, let from = Day(year: next, month: 1, day: 1),
                let through = Day(year: loaded - 1, month: 12, day: 31)
            {
                spans.append(DaySpan(from: from.adding(days: -3), through: through))
            }
            next = loaded + 1
        }
        return spans
    }
}
