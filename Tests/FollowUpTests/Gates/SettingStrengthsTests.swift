import Testing

@testable import FollowUp

@Suite struct SettingStrengthsTests {
    private let anna = FileID(high: 5, low: 1)
    private let bo = FileID(high: 5, low: 2)

    private func told(_ house: Workspace, _ changes: [WorkspaceChange]) -> Workspace {
        var house = house
        for change in changes {
            house.apply(
                change,
                Stamp(
                    seq: 2, at: Instant(milliseconds: 1),
                    envelope: Envelope(person: anna, name: "", role: .administrator, door: .page)))
        }
        return house
    }

    private let empty = Workspace(id: FileID(high: 1, low: 1))

    @Test func `raising holds at once, lowering waits for another administrator`() throws {
        var house = told(
            empty,
            try empty.setStrength(of: .marksTold, to: .block, reason: nil, by: anna))
        #expect(house.gates.strength(of: .marksTold) == .block && house.gates.version == 1)
        #expect(throws: Refusal(.reasonMissing, field: "reason")) {
            try house.setStrength(of: .marksTold, to: .warn, reason: nil, by: anna)
        }
        house = told(
            house, try house.setStrength(of: .marksTold, to: .warn, reason: "rare", by: anna))
        #expect(house.gates.strength(of: .marksTold) == .block)
        #expect(throws: Refusal(.nothingToChange, field: "strength")) {
            try house.setStrength(of: .marksTold, to: .warn, reason: "rare", by: bo)
        }
        #expect(throws: Refusal(.needsAnotherPerson)) {
            try house.settleStrength(proposal: 1, confirmed: true, by: anna)
        }
        house = told(house, try house.settleStrength(proposal: 1, confirmed: true, by: bo))
        #expect(house.gates.strength(of: .marksTold) == .warn)
        #expect(house.gates.proposals.isEmpty)
        #expect(throws: Refusal(.proposalGone)) {
            try house.settleStrength(proposal: 1, confirmed: true, by: bo)
        }
    }

    @Test func `a request keeps what it began under, but for what was raised since`() throws {
        var settings = GateSettings()
        settings.strengths = [
            SetStrength(version: 1, requirement: .marksTold, strength: .block),
            SetStrength(version: 2, requirement: .marksTold, strength: .warn, proposal: 1),
            SetStrength(version: 3, requirement: .marksTold, strength: .blockUnlessWaived),
        ]
        let seen = (0...3).map { settings.strength(of: .marksTold, since: $0) }
        #expect(seen == [.block, .block, .blockUnlessWaived, .blockUnlessWaived])
        #expect(settings.strength(of: .paymentTold, since: 0) == .blockUnlessWaived)
    }

    @Test func `what always blocks is not set, and the usual strength is nothing new`() {
        for requirement in Requirement.allCases {
            #expect(throws: Refusal.self) {
                try empty.setStrength(
                    of: requirement, to: requirement.usualStrength, reason: "x", by: anna)
            }
        }
        #expect(throws: Refusal(.alwaysBlocks(.withinLimit), field: "strength")) {
            try empty.setStrength(of: .withinLimit, to: .warn, reason: "x", by: anna)
        }
    }

    @Test func `tighter limits hold at once, looser ones wait for another administrator`() throws {
        let tight = ApprovalLimits(
            limits: [ApprovalLimit(role: .finance, most: Story.money(500))],
            twoPersonsAbove: [Story.money(300)])
        var house = told(empty, try empty.setLimits(tight, reason: nil, by: anna))
        #expect(house.gates.limits == tight)
        let none = ApprovalLimits()
        #expect(throws: Refusal(.reasonMissing, field: "reason")) {
            try house.setLimits(none, reason: nil, by: anna)
        }
        house = told(house, try house.setLimits(none, reason: "a season", by: anna))
        #expect(house.gates.limits == tight && house.gates.limitsProposal?.number == 1)
        #expect(throws: Refusal(.nothingToChange, field: "limits")) {
            try house.setLimits(none, reason: "a season", by: bo)
        }
        #expect(throws: Refusal(.needsAnotherPerson)) {
            try house.settleLimits(proposal: 1, confirmed: true, by: anna)
        }
        #expect(throws: Refusal(.proposalGone)) {
            try house.settleLimits(proposal: 2, confirmed: true, by: bo)
        }
        let refused = told(house, try house.settleLimits(proposal: 1, confirmed: false, by: anna))
        #expect(refused.gates.limits == tight && refused.gates.limitsProposal == nil)
        house = told(house, try house.settleLimits(proposal: 1, confirmed: true, by: bo))
        #expect(house.gates.limits == none && house.gates.limitsProposal == nil)
    }

    @Test func `limits are looser where anybody may do more alone`() {
        let known = ApprovalLimits(
            limits: [
                ApprovalLimit(role: .finance, most: Story.money(500)),
                ApprovalLimit(person: anna, most: Story.money(200)),
            ], twoPersonsAbove: [Story.money(300)])
        func with(_ edit: (inout ApprovalLimits) -> Void) -> Bool {
            var next = known
            edit(&next)
            return next.loosens(known)
        }
        #expect(!known.loosens(known) && !known.loosens(ApprovalLimits()))
        #expect(ApprovalLimits().loosens(known))
        #expect(with { $0.twoPersonsAbove = [] })
        #expect(with { $0.twoPersonsAbove = [Story.money(301)] })
        #expect(with { $0.twoPersonsAbove.append(Story.money(1, "EUR")) })
        #expect(!with { $0.twoPersonsAbove = [Story.money(299)] })
        #expect(with { $0.limits[0].most = Story.money(501) })
        #expect(with { $0.limits.append(ApprovalLimit(role: .agent, most: Story.money(1))) })
        #expect(with { $0.limits.append(ApprovalLimit(person: bo, most: Story.money(501))) })
        #expect(!with { $0.limits.append(ApprovalLimit(person: bo, most: Story.money(400))) })
        // Anna falls back on the 500 of her role.
        #expect(with { $0.limits.removeLast() })
        #expect(!with { $0.limits.removeFirst() })
        #expect(!with { $0.limits[1].most = Story.money(100) })
    }

    @Test func `limits that cannot be are refused, all at once`() {
        let limits = ApprovalLimits(
            limits: [
                ApprovalLimit(most: Story.money(1)),
                ApprovalLimit(role: .supplier, most: Story.money(0)),
                ApprovalLimit(person: anna, most: Story.money(5)),
                ApprovalLimit(role: .finance, most: Story.money(5)),
                ApprovalLimit(role: .finance, most: Story.money(6)),
            ], twoPersonsAbove: [Story.money(7), Story.money(8)])
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try empty.setLimits(limits, reason: nil, by: anna)
        }
        #expect(
            reasons.map(\.field) == [
                "limits.0.role", "limits.1.role", "limits.1.most", "limits.2.person",
                "limits.4.currency", "twoPersonsAbove.1.currency",
            ])
        #expect(throws: Refusal(.nothingToChange, field: "limits")) {
            try empty.setLimits(ApprovalLimits(), reason: nil, by: anna)
        }
    }
}
