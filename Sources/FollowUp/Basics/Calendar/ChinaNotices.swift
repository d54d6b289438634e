/// The State Council's holiday notices, typed from their text, and the days the law makes certain
/// before a notice appears. Source: `standards.md` §2.1 and §2.2, three publications compared.
enum ChinaNotices {
    static let all = [year2023, year2024, year2025, year2026]

    static let year2023 = year(
        2023, "http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm",
        [
            ("元旦", "2022-12-31", "2023-01-02"),
            ("春节", "2023-01-21", "2023-01-27"),
            ("清明节", "2023-04-05", "2023-04-05"),
            ("劳动节", "2023-04-29", "2023-05-03"),
            ("端午节", "2023-06-22", "2023-06-24"),
            ("中秋节、国庆节", "2023-09-29", "2023-10-06"),
        ],
        makeUp: [
            "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07",
            "2023-10-08",
        ])

    static let year2024 = year(
        2024, "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
        [
            ("元旦", "2024-01-01", "2024-01-01"),
            ("春节", "2024-02-10", "2024-02-17"),
            ("清明节", "2024-04-04", "2024-04-06"),
            ("劳动节", "2024-05-01", "2024-05-05"),
            ("端午节", "2024-06-10", "2024-06-10"),
            ("中秋节", "2024-09-15", "2024-09-17"),
            ("国庆节", "2024-10-01", "2024-10-07"),
        ],
        makeUp: [
            "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
            "2024-09-29", "2024-10-12",
        ])

    static let year2025 = year(
        2025, "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
        [
            ("元旦", "2025-01-01", "2025-01-01"),
            ("春节", "2025-01-28", "2025-02-04"),
            ("清明节", "2025-04-04", "2025-04-06"),
            ("劳动节", "2025-05-01", "2025-05-05"),
            ("端午节", "2025-05-31", "2025-06-02"),
            ("国庆节、中秋节", "2025-10-01", "2025-10-08"),
        ],
        makeUp: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"])

    static let year2026 = year(
        2026, "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
        [
            ("元旦", "2026-01-01", "2026-01-03"),
            ("春节", "2026-02-15", "2026-02-23"),
            ("清明节", "2026-04-04", "2026-04-06"),
            ("劳动节", "2026-05-01", "2026-05-05"),
            ("端午节", "2026-06-19", "2026-06-21"),
            ("中秋节", "2026-09-25", "2026-09-27"),
            ("国庆节", "2026-10-01", "2026-10-07"),
        ],
        makeUp: [
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        ])

    /// A date mistyped above is left out here and found by the tests' count of working days.
    private static func year(
        _ year: Int, _ notice: String, _ spans: [(name: String, from: String, through: String)],
        makeUp: [String]
    ) -> OfficialYear {
        OfficialYear(
            year: year, region: "CN", notice: notice,
            holidays: spans.compactMap { span in
                guard let from = Day(iso: span.from), let through = Day(iso: span.through) else {
                    return nil
                }
                return OfficialHoliday(name: span.name, from: from, through: through)
            },
            makeUpDays: makeUp.compactMap { Day(iso: $0) })
    }
}

extension ChinaNotices {
    /// New Year's Day, Labour Day (two days), National Day (three days).
    private static let fixed = [(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)]

    /// The first day of the first moon; its eve and the two days after it are off with it.
    private static let springFestivals = [
        2023: "2023-01-22", 2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17",
        2027: "2027-02-06", 2028: "2028-01-26", 2029: "2029-02-13", 2030: "2030-02-03",
    ]

    /// Qingming, Dragon Boat and Mid-Autumn, where they are known.
    private static let otherDays = [2027: ["2027-04-05", "2027-06-09", "2027-09-15"]]

    /// The days off the law itself names (Regulation on holidays, as amended in November 2024), for
    /// each year of the range; those that follow the moon or the sun only where they are known.
    static let statutoryDays = (Day.distantPast.year...Day.distantFuture.year)
        .map { (year: $0, days: statutoryDays(in: $0)) }

    private static func statutoryDays(in year: Int) -> [Day] {
        let spring = springFestivals[year].flatMap { Day(iso: $0) }
        return fixed.compactMap { Day(year: year, month: $0.0, day: $0.1) }
            + (spring.map { first in (-1...2).map { first.adding(days: $0) } } ?? [])
            + (otherDays[year] ?? []).compactMap { Day(iso: $0) }
    }
}
