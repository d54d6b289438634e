import Testing

@testable import FollowUp

/// Field 44D read by article 3 of UCP 600: both sides of each edge.
@Suite struct ShipmentPeriodTests {
    private func day(_ text: String) -> Day { Day(iso: text) ?? .distantPast }

    @Test(arguments: [
        ("ON OR ABOUT 2026-11-20", "2026-11-15", "2026-11-25"),
        ("Shipment to be effected on or about 20 Nov. 2026", "2026-11-15", "2026-11-25"),
        ("about 20 NOV 2026", "2026-11-15", "2026-11-25"),
        ("FIRST HALF OF NOVEMBER 2026", "2026-11-01", "2026-11-15"),
        ("second half of Feb 2028", "2028-02-16", "2028-02-29"),
        ("BEGINNING OF NOVEMBER 2026", "2026-11-01", "2026-11-10"),
        ("in the middle of Nov 2026", "2026-11-11", "2026-11-20"),
        ("END OF NOVEMBER 2026", "2026-11-21", "2026-11-30"),
        ("DURING NOVEMBER 2026", "2026-11-01", "2026-11-30"),
        ("BETWEEN 2026-11-01 AND 2026-11-15", "2026-11-01", "2026-11-15"),
        ("from November 1, 2026 till November 15th, 2026", "2026-11-01", "2026-11-15"),
        ("261101 - 261115", "2026-11-01", "2026-11-15"),
        ("AFTER 2026-11-01", "2026-11-02", ""), ("FROM 2026-11-01", "2026-11-01", ""),
        ("BEFORE 2026-11-15", "", "2026-11-14"), ("UNTIL 2026-11-15", "", "2026-11-15"),
        ("NOT LATER THAN 15 NOV 2026", "", "2026-11-15"),
    ])
    func `a period is read by the article`(_ words: String, _ from: String, _ through: String) {
        let read = ShipmentPeriod(words)
        #expect(read?.from == (from.isEmpty ? nil : day(from)), "\(words)")
        #expect(read?.through == (through.isEmpty ? nil : day(through)), "\(words)")
    }

    @Test(arguments: [
        "", "5000 PCS IN OCTOBER 2026", "DURING OCTOBER AND NOVEMBER 2026", "AS SOON AS POSSIBLE",
        "BETWEEN 2026-11-15 AND 2026-11-01", "30 FEB 2026", "FIRST HALF OF NOVEMBER",
        String(repeating: "NOV 2026 ", count: 500),
    ])
    func `what says more is left to a person`(_ words: String) {
        #expect(ShipmentPeriod(words) == nil)
    }
}
