import Testing

@testable import FollowUp

@Suite struct WaivingTests {
    private let until = Story.day("2026-09-10")

    private func waive(
        _ story: ApprovalStory, _ requirement: Requirement = .paymentTold,
        kind: WaiverKind = .waived, reason: String = "follows", expires: Day?? = nil,
        strength: Strength = .blockUnlessWaived
    ) throws(Refusal) -> [OrderChange] {
        try story.order.waive(
            requirement, kind: kind, reason: reason, expires: expires ?? until,
            today: Story.today, strength: strength)
    }

    private func story() throws -> ApprovalStory { try ApprovalStory { $0.terms.payment = nil } }

    @Test func `a waiver without reason, without an end or in the past is refused`() throws {
        let story = try story()
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try waive(story, .withinLimit, reason: " ", expires: .some(nil))
        }
        #expect(
            reasons == [
                Reason(.notToBeWaived(.withinLimit), field: "requirement"),
                Reason(.reasonMissing, field: "reason"), Reason(.missing, field: "expires"),
            ])
        for day in ["2026-08-31", "2027-09-03"] {
            #expect(
                Story.reasons { () throws(Refusal) in
                    _ = try waive(story, expires: Story.day(day))
                }.map(\.field) == ["expires"])
        }
        #expect(
            Story.reasons { () throws(Refusal) in _ = try waive(story, strength: .block) }
                == [Reason(.notToBeWaived(.paymentTold), field: "requirement")])
    }

    @Test func `requirements that always block are beyond any waiver, setting and profile`() throws
    {
        for requirement in Requirement.allCases where requirement.alwaysBlocks {
            for kind in WaiverKind.allCases {
                let story = try story()
                #expect(throws: Refusal.self) { try waive(story, requirement, kind: kind) }
            }
            var settings = GateSettings()
            settings.strengths = [
                SetStrength(version: 1, requirement: requirement, strength: .warn)
            ]
            #expect(settings.strength(of: requirement) == .block)
            #expect(settings.strength(of: requirement, since: 1) == .block)
        }
    }

    @Test func `a waiver counts until its last day, whether the clock spoke or not`() throws {
        var story = try story()
        story.tell(try waive(story))
        #expect(story.findings(.paymentTold) == [])
        story.facts.schedule.today = until
        #expect(story.findings(.paymentTold) == [])
        guard case .waived(let held)? = story.report.line(.paymentTold)?.standing else {
            Issue.record("not waived")
            return
        }
        #expect(held.waiver.number == 1 && held.by == Erasable("Mei"))
        story.facts.schedule.today = until.adding(days: 1)
        #expect(story.findings(.paymentTold) == [.paymentMissing])
        #expect(story.order.nextClockDay.map { $0 <= until.adding(days: 1) } == true)
        let struck = story.order.clockStruck(today: until.adding(days: 1))
        #expect(struck.contains(.waiverExpired(waiver: 1, on: until)))
        story.tell(struck)
        let again = story.order.clockStruck(today: until.adding(days: 2))
        #expect(!again.contains(.waiverExpired(waiver: 1, on: until)))
        story.facts.schedule.today = Story.today
        #expect(story.findings(.paymentTold) == [.paymentMissing])
    }

    @Test func `it is withdrawn once, with a reason; erasing that reason revives nothing`() throws {
        var story = try story()
        #expect(throws: Refusal(.notFound)) {
            try story.order.withdraw(waiver: 1, reason: "x", today: Story.today)
        }
        story.tell(try waive(story))
        #expect(throws: Refusal(.nothingToChange, field: "requirement")) { try waive(story) }
        #expect(throws: Refusal(.reasonMissing, field: "reason")) {
            try story.order.withdraw(waiver: 1, reason: "", today: Story.today)
        }
        story.tell([.waiverWithdrawn(waiver: 1, reason: Erasable(nil))])
        #expect(story.findings(.paymentTold) == [.paymentMissing])
        #expect(story.order.waivers.first?.counts(on: Story.today) == false)
        #expect(throws: Refusal(.waiverOver, field: "waiver")) {
            try story.order.withdraw(waiver: 1, reason: "x", today: Story.today)
        }
    }

    @Test func `not applicable needs no end, and a raised strength ends both`() throws {
        var story = try story()
        story.tell(try waive(story, kind: .notApplicable, expires: .some(nil)))
        guard case .notApplicable(.owner)? = story.report.line(.paymentTold)?.standing else {
            Issue.record("still asked")
            return
        }
        story.facts.settings.strengths = [
            SetStrength(version: 1, requirement: .paymentTold, strength: .block)
        ]
        #expect(story.findings(.paymentTold) == [.paymentMissing])
        #expect(!story.report.isOpen)
    }

    @Test func `what is met needs no waiver, and the approval names those it rests on`() throws {
        var story = try story()
        story.tell(try waive(story))
        story.tell(try waive(story, .tradeTermTold))
        try story.approve()
        #expect(story.order.request?.approvals.first?.approval.waivers == [1])
    }
}
