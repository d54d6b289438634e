import Testing

@testable import FollowUp

/// An unknown fact is unmet, and the payment is held against the way the goods go.
@Suite struct UnknownFactTests {
    private func unmet(
        _ edit: (inout OrderOpening) -> Void = { _ in },
        _ particulars: (inout Particulars) -> Void = { _ in }
    ) throws -> [GateFinding] {
        var told = ApprovalStory.particulars
        particulars(&told)
        return try ApprovalStory(edit, particulars: told).unmet
    }

    @Test func `nothing is met by the absence of what it rests on`() throws {
        var story = try ApprovalStory(
            {
                $0.terms.promised = nil
                $0.terms.required = nil
                $0.terms.tradeTerm = nil
                $0.lines[0].item = nil
                $0.lines[0].unitPrice = nil
            },
            particulars: {
                var told = Particulars()
                told.mode = .air
                told.total = Story.money(390_000)
                return told
            }())
        story.facts.history.handedOver = 4
        let asked: [(Requirement, [GateFinding])] = [
            (.sumsAgree, [.totalNotCompared(told: Story.money(390_000))]),
            (.valuesExact, [.priceMissing(line: 1)]),
            (.leadTimeSuffices, [.leadTimeNotKnown(lot: 1)]),
            (.carriageFits, [.tradeTermNotCompared]),
            (.packingFits, [.packingNotCompared(line: 1)]),
            (.certificatesAsked, [.destinationCountryMissing, .productGroupMissing(line: 1)]),
            (
                .customaryCertificatesAsked,
                [.destinationCountryMissing, .productGroupMissing(line: 1)]
            ),
            (.leftoversSettled, [.leftoverNotKnown(line: 1)]),
            (.supplierOnTime, [.historyTooShort(lines: 4, asked: 5)]),
        ]
        for (requirement, findings) in asked {
            #expect(story.findings(requirement) == findings, "\(requirement)")
        }
        // What is only a warning stops nothing; what blocks goes on by a waiver in writing.
        #expect(story.report.line(.supplierOnTime)?.stops == false)
        #expect(story.report.line(.leadTimeSuffices)?.stops == true)
        story.tell(
            try story.order.waive(
                .leadTimeSuffices, kind: .waived, reason: "they answer tomorrow",
                expires: Story.day("2026-09-03"), today: Story.today,
                strength: .blockUnlessWaived))
        #expect(story.findings(.leadTimeSuffices) == [])
    }

    @Test func `a required day that nobody told is compared with nothing, and that is said`() throws
    {
        #expect(
            try unmet { $0.terms.required = nil } == [
                .requiredMissing(lot: 1), .requiredNotCompared(lot: 1),
            ])
        var story = try ApprovalStory()
        story.facts.history.notLookedUp = [FileID(high: 3, low: 1)]
        #expect(story.unmet == [.leftoverNotKnown(line: 1)])
        story = try ApprovalStory()
        story.facts.settings.limits = ApprovalLimits(twoPersonsAbove: [Story.money(1)])
        story.facts.approver = nil
        #expect(story.findings(.requesterIsAnother) == [.approverMissing])
    }

    @Test(arguments: [
        "L/C at sight", "LC at sight", "D/P at sight", "30% deposit 70% D/A 30 days", "CAD",
        "30% deposit, 70% against copy of BL", "70% against copy of BL", "即期信用证", "余款见提单副本",
    ])
    func `whoever sells at the door has no documents to present`(payment: String) throws {
        let found = try unmet {
            $0.terms.tradeTerm?.rule = .exw
            $0.terms.payment = payment
        }
        #expect(found.contains(.creditWithoutCarriage(rule: .exw)), "\(payment)")
        // By sea with a carrier they all are usual.
        #expect(try unmet { $0.terms.payment = payment } == [])
    }

    @Test(arguments: [
        ("30% deposit, 70% against copy of BL", true), ("70% against copy of BL", true),
        ("30%预付，余款见提单副本付清", true), ("30 days after B/L date", true),
        ("30% deposit, 70% before shipment", false), ("O/A 60 days", false),
        ("L/C at sight", false),
    ])
    func `by air nothing waits for a bill of lading`(payment: String, isFound: Bool) throws {
        let found = try unmet(
            {
                $0.terms.tradeTerm?.rule = .fca
                $0.terms.payment = payment
            }, { $0.mode = .air })
        #expect(found.contains(.billOfLadingWithoutSea(mode: .air)) == isFound, "\(payment)")
        #expect(found.isEmpty == !isFound, "\(payment)")
    }

    @Test func `terms that cannot be read fit nothing until instalments are agreed`() throws {
        var told = ApprovalStory.particulars
        told.mode = .air
        var story = try ApprovalStory(
            {
                $0.terms.tradeTerm?.rule = .fca
                $0.terms.payment = "as usual"
            }, particulars: told)
        #expect(story.unmet == [.paymentNotCompared])
        story.tell(
            try story.order.agree([
                Instalment(number: 1, kind: .balance, share: 10_000, due: .copyOfBillOfLading)
            ]))
        #expect(story.unmet == [.billOfLadingWithoutSea(mode: .air)])
        story.tell(
            try story.order.agree([
                Instalment(number: 1, kind: .balance, share: 10_000, due: .beforeShipment)
            ]))
        #expect(story.unmet == [])
    }
}
