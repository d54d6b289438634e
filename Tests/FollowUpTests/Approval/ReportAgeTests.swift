import Testing

@testable import FollowUp

@Suite struct ReportAgeTests {
    /// An order needed on 1 December 2026, with a report of that day.
    private func story(
        _ certificate: Certificate, _ issued: String?, months: Int? = nil
    ) throws -> ApprovalStory {
        var told = ApprovalStory.particulars
        told.certificates = [.proposition65Report, certificate]
        told.issued = [ReportIssued(.proposition65Report, on: Story.day("2026-08-01"))]
        if let issued { told.issued?.append(ReportIssued(certificate, on: Story.day(issued))) }
        var story = try ApprovalStory(particulars: told)
        if let months {
            story.facts.settings.strengths = [
                SetStrength(
                    version: 0, requirement: .reportsCurrent, strength: .warn, months: months)
            ]
        }
        return story
    }

    @Test(
        arguments: [
            (.fdaFoodContactReport, "2025-12-01", nil, nil),
            (.fdaFoodContactReport, "2025-11-30", nil, 12),
            (.emcReport, "2025-11-30", nil, nil), (.emcReport, "2024-11-29", nil, 24),
            (.inHouseTestReport, "2024-11-29", nil, nil),
            (.declarationOfConformity, "2021-11-29", nil, 60),
            (.fdaFoodContactReport, "2025-11-30", 18, nil), (.emcReport, "2025-11-30", 6, 6),
            (.trackingLabel, "1999-01-01", nil, nil),
        ] as [(Certificate, String, Int?, Int?)])
    func `a report is too old by the trade, or by the workspace's own age`(
        _ certificate: Certificate, _ issued: String, _ months: Int?, _ found: Int?
    ) throws {
        let story = try story(certificate, issued, months: months)
        let old = found.map {
            GateFinding.reportTooOld(certificate, issued: Story.day(issued), months: $0)
        }
        #expect(story.findings(.reportsCurrent) == [old].compactMap { $0 })
        // A warning, whatever it finds.
        #expect(story.report.isOpen)
    }

    @Test func `a report whose day nobody told is of unknown age`() throws {
        let story = try story(.emcReport, nil)
        #expect(story.findings(.reportsCurrent) == [.reportsUndated([.emcReport])])
    }

    private static let anna = FileID(high: 9, low: 1)

    private func workspace() -> Workspace { Workspace(id: FileID(high: 8, low: 1)) }

    @Test func `a shorter age holds at once, a longer one waits for a second person`() throws {
        var house = workspace()
        let shorter = try house.setStrength(
            of: .reportsCurrent, to: .warn, reason: nil, by: Self.anna, months: 6)
        #expect(shorter.map(\.kind) == ["workspace.strengthSet/1"])
        for change in shorter { house.apply(change, Self.stamp) }
        #expect(house.gates.reportMonths == 6)
        #expect(throws: Refusal(.nothingToChange, field: "strength")) {
            try house.setStrength(
                of: .reportsCurrent, to: .warn, reason: nil, by: Self.anna, months: 6)
        }
        let longer = try house.setStrength(
            of: .reportsCurrent, to: .warn, reason: "retailer agrees", by: Self.anna, months: 18)
        #expect(longer.map(\.kind) == ["workspace.strengthProposed/1"])
        for change in longer { house.apply(change, Self.stamp) }
        #expect(house.gates.reportMonths == 6)
        let confirmed = try house.settleStrength(
            proposal: 1, confirmed: true, by: FileID(high: 9, low: 2))
        for change in confirmed { house.apply(change, Self.stamp) }
        #expect(house.gates.reportMonths == 18)
        // What began before keeps the shorter one.
        #expect(house.gates.reportMonths(since: 1) == 6)
        #expect(house.gates.reportMonths(since: 2) == 18)
    }

    @Test(arguments: [0, 121])
    func `an age is one to 120 months, and only reports have one`(_ months: Int) {
        let outside = Refusal(.outOfRange(least: "1", most: "120"), field: "months")
        #expect(throws: outside) {
            try workspace().setStrength(
                of: .reportsCurrent, to: .block, reason: "x", by: Self.anna, months: months)
        }
        #expect(throws: outside) {
            try workspace().setStrength(
                of: .marksTold, to: .block, reason: nil, by: Self.anna, months: 12)
        }
    }

    private static var stamp: Stamp {
        Stamp(
            seq: 1, at: Instant(milliseconds: 0),
            envelope: Envelope(person: anna, name: "Anna", role: .administrator, door: .page))
    }
}
