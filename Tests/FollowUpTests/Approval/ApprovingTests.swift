import Testing

@testable import FollowUp

@Suite struct ApprovingTests {
    private func limits(
        _ limits: [ApprovalLimit] = [], above: Int64? = nil
    ) -> ApprovalLimits {
        ApprovalLimits(
            limits: limits, twoPersonsAbove: above.map { [Story.money($0)] } ?? [])
    }

    @Test func `an order placed before, a closed one and an approved one are refused`() throws {
        var story = try ApprovalStory { $0.state = nil }
        #expect(story.order.state == .running)
        #expect(throws: Refusal(.notADraft)) { try story.approve() }
        story = try ApprovalStory()
        try story.approve()
        #expect(story.order.state == .approved)
        #expect(throws: Refusal(.nothingToChange)) { try story.approve() }
        #expect(throws: Refusal(.nothingToChange)) {
            try story.approve(by: ApprovalStory.second)
        }
        story.tell(try story.order.cancel(reason: "dropped"))
        #expect(
            Story.reasons { () throws(Refusal) in try story.approve() }.map(\.obstacle)
                == [.orderClosed, .nothingToChange])
    }

    @Test func `an order cannot begin approved`() {
        #expect(throws: Refusal(.unknownCode("approved"), field: "state")) {
            try ApprovalStory { $0.state = .approved }
        }
    }

    @Test func `everything that stops it is told at once, with its field`() throws {
        var story = try ApprovalStory({ $0.terms.payment = nil }, particulars: nil)
        let reasons = Story.reasons { () throws(Refusal) in try story.approve() }
        #expect(
            reasons == [
                Reason(.unmet(.paymentMissing), field: "terms.payment"),
                Reason(.unmet(.modeMissing), field: "particulars.mode"),
                Reason(
                    .unmet(.packingNotCompared(line: 1)),
                    field: "particulars.line.1.packingMultiple"),
                Reason(.unmet(.destinationCountryMissing), field: "particulars.country"),
                Reason(.unmet(.productGroupMissing(line: 1)), field: "particulars.line.1.groups"),
            ])
        #expect(story.order.state == .draft)
        // Each says whose it is, also where the same fact is missing twice.
        #expect(
            reasons.map(\.asked) == [
                AskedRequirement(.paymentTold, .blockUnlessWaived),
                AskedRequirement(.carriageFits, .blockUnlessWaived),
                AskedRequirement(.packingFits, .blockUnlessWaived),
                AskedRequirement(.certificatesAsked, .blockUnlessWaived),
                AskedRequirement(.certificatesAsked, .blockUnlessWaived),
            ])
    }

    @Test(arguments: [(390_000, true), (389_999, false)] as [(Int64, Bool)])
    func `one approves up to the limit`(_ most: Int64, _ may: Bool) throws {
        var story = try ApprovalStory()
        story.facts.settings.limits = limits([
            ApprovalLimit(role: .decisionOwner, most: Story.money(most)),
            ApprovalLimit(role: .finance, most: Story.money(900_000)),
        ])
        #expect(story.findings(.withinLimit).isEmpty == may)
        // One's own goes before the role's.
        story.facts.settings.limits.limits.append(
            ApprovalLimit(person: ApprovalStory.owner, most: Story.money(1)))
        #expect(
            story.findings(.withinLimit) == [
                .overLimit(value: Story.money(390_000), most: Story.money(1))
            ])
    }

    @Test func `no limit in the currency, or no known value, is above any limit`() throws {
        var story = try ApprovalStory()
        story.facts.settings.limits = limits([
            ApprovalLimit(role: .decisionOwner, most: Story.money(900_000, "EUR"))
        ])
        #expect(story.findings(.withinLimit) == [.noLimit(currency: .usd)])
        story = try ApprovalStory { $0.lines[0].unitPrice = nil }
        story.facts.settings.limits = limits(
            [ApprovalLimit(role: .decisionOwner, most: Story.money(900_000))], above: 900_000)
        #expect(story.findings(.withinLimit) == [.valueUnknown])
        #expect(story.findings(.secondPerson) == [.secondPersonMissing])
        story.facts.approver = nil
        #expect(story.findings(.secondPerson) == [.secondPersonMissing])
    }

    @Test func `above the limit two persons approve, none of whom wrote it`() throws {
        var story = try ApprovalStory()
        story.facts.settings.limits = limits(above: 389_999)
        #expect(
            Story.reasons { () throws(Refusal) in try story.approve(by: ApprovalStory.writer) }
                == [Reason(.unmet(.requesterApproves))])
        try story.approve()
        #expect(story.order.state == .draft)
        #expect(throws: Refusal(.nothingToChange)) { try story.approve() }
        try story.approve(by: ApprovalStory.second)
        #expect(story.order.state == .approved)
        let given = story.order.request?.approvals.map(\.approval.completes)
        #expect(given == [false, true])
    }

    @Test func `at the limit one does, and may have written it`() throws {
        var story = try ApprovalStory()
        story.facts.settings.limits = limits(above: 390_000)
        try story.approve(by: ApprovalStory.writer)
        #expect(story.order.state == .approved)
    }

    @Test func `a change between the two approvals ends the first`() throws {
        var story = try ApprovalStory()
        story.facts.settings.limits = limits(above: 100)
        try story.approve()
        try story.amend { $0.payment = "100 % T/T" }
        try story.approve(by: ApprovalStory.second)
        #expect(story.order.state == .draft)
        try story.approve()
        #expect(story.order.state == .approved)
    }

    @Test func `an amendment of an approved order shows its difference and asks again`() throws {
        var story = try ApprovalStory()
        try story.approve()
        let before = story.order
        try story.amend { $0.payment = "100 % T/T" }
        try story.amend { $0.payment = "50/50" }
        var line = Story.line(1, 2_000)
        line.unitPrice = UnitPrice(decimal: "3.90")
        story.tell(try story.order.amendLine(line, today: Story.today))
        story.tell(try story.order.addLine(Story.line(2), today: Story.today))
        #expect(story.order.state == .draft)
        let kept = story.order.request?.approved
        #expect(kept?.terms == before.terms)
        #expect(kept?.lines == before.lines)
        #expect(kept?.added == [2])
        #expect(kept?.particulars == nil)
        #expect(story.order.request?.authors == [ApprovalStory.writer])
    }

    @Test func `what happens to the goods needs no new approval`() throws {
        var story = try ApprovalStory()
        try story.approve()
        story.tell(
            try story.order.reach(
                lot: 1, milestone: .depositReceived, on: Story.today, today: Story.today))
        story.tell(try story.order.note("called"))
        #expect(story.order.state == .approved)
    }

    @Test func `an approval is taken back with a reason`() throws {
        var story = try ApprovalStory()
        #expect(throws: Refusal(.nothingToChange)) {
            try story.order.withdrawApproval(reason: "x")
        }
        try story.approve()
        #expect(throws: Refusal(.reasonMissing, field: "reason")) {
            try story.order.withdrawApproval(reason: " ")
        }
        story.tell(try story.order.withdrawApproval(reason: "the customer called"))
        #expect(story.order.state == .draft)
        try story.approve()
    }

    @Test func `particulars that cannot be are refused, all at once`() throws {
        let story = try ApprovalStory(particulars: nil)
        var told = Particulars()
        told.tolerancePermille = 501
        told.total = Story.money(1, "EUR")
        told.certificates = [.emcReport, .emcReport]
        told.lines = [
            LineParticulars(line: 2), LineParticulars(line: 1, packingMultiple: .zero),
        ]
        let reasons = Story.reasons { () throws(Refusal) in _ = try story.order.tell(told) }
        #expect(
            reasons == [
                Reason(.outOfRange(least: "0", most: "500"), field: "tolerancePermille"),
                Reason(.otherCurrency, field: "total"),
                Reason(.repeated("emcReport"), field: "certificates"),
                Reason(.unknownLine(2), field: "line.2"),
                Reason(
                    .outOfRange(least: "0.001", most: "1000000000000"),
                    field: "line.1.packingMultiple"),
            ])
    }
}
