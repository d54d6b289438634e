import Testing

@testable import FollowUp

/// Who makes a one-time link can use it: for a while the two count as one.
@Suite struct VoicesTests {
    private static let anna = FileID(high: 5, low: 1)
    private static let bo = FileID(high: 5, low: 2)
    private static let chen = FileID(high: 5, low: 3)
    private static let dora = FileID(high: 5, low: 4)
    private static let hour: Int64 = 3_600_000

    private static func at(_ hours: Int64) -> Instant { Instant(milliseconds: hours * hour) }

    /// Whose change it is, and after how many hours.
    private typealias Told = (change: WorkspaceChange, by: FileID?, hours: Int64)

    /// A workspace in which these things happened.
    private func house(_ told: [Told]) -> Workspace {
        var house = Workspace(id: FileID(high: 1, low: 1))
        for (at, one) in told.enumerated() {
            house.apply(
                one.change,
                Stamp(
                    seq: at + 1, at: Self.at(one.hours),
                    envelope: Envelope(
                        person: one.by, name: "", role: .administrator, door: .page)))
        }
        return house
    }

    private func added(_ person: FileID, joined: Bool? = nil) -> WorkspaceChange {
        var member = Member(
            person: person, name: "x", email: "x\(person)@example.org", roles: [.finance],
            language: "en")
        member.joined = joined
        return joined == nil ? .memberAdded(member) : .memberAmended(member)
    }

    @Test(arguments: [(0, true), (71, true), (72, false)] as [(Int64, Bool)])
    func `who added a member counts as one with them for 72 hours`(
        _ hours: Int64, _ areOne: Bool
    ) {
        let house = house([(added(Self.bo), Self.anna, 0)])
        let voices = house.voices(at: Self.at(hours))
        #expect(voices.oneUntil(Self.anna, Self.bo) == (areOne ? Self.at(72) : nil))
        #expect(voices.oneUntil(Self.bo, Self.anna) == (areOne ? Self.at(72) : nil))
        #expect(voices.oneUntil(Self.bo, Self.bo) == nil)
        #expect(voices.oneUntil(Self.bo, Self.chen) == nil)
    }

    @Test func `the hours begin again when the link is used`() {
        let house = house([
            (added(Self.bo), Self.anna, 0), (added(Self.bo, joined: true), Self.bo, 100),
        ])
        #expect(house.voices(at: Self.at(171)).oneUntil(Self.anna, Self.bo) == Self.at(172))
        #expect(house.voices(at: Self.at(172)).oneUntil(Self.anna, Self.bo) == nil)
    }

    @Test func `a link for a lost password binds when it is made and when it is used`() {
        let name = Erasable("Bo")
        let made: [Told] = [
            (added(Self.bo), nil, 0),
            (.renewalLinkMade(person: Self.bo, name: name), Self.chen, 200),
        ]
        #expect(
            house(made).voices(at: Self.at(210)).oneUntil(Self.chen, Self.bo) == Self.at(272))
        let renewed: Told = (
            .passwordRenewed(person: Self.bo, name: name, by: Erasable("Chen")), Self.bo, 220
        )
        let used = made + [renewed]
        #expect(
            house(used).voices(at: Self.at(280)).oneUntil(Self.chen, Self.bo) == Self.at(292))
        // The operator is nobody of the workspace.
        let operators: [Told] = [
            (added(Self.bo), nil, 0), (.renewalLinkMade(person: Self.bo, name: name), nil, 200),
        ]
        #expect(house(operators).voices(at: Self.at(201)) == Voices())
    }

    @Test func `two whom one let in are one, and another's link unbinds nobody`() {
        let house = house([
            (added(Self.bo), Self.anna, 0), (added(Self.chen), Self.anna, 10),
            (.invitationRenewed(person: Self.bo, name: Erasable("Bo")), Self.dora, 20),
        ])
        let voices = house.voices(at: Self.at(30))
        #expect(voices.oneUntil(Self.bo, Self.chen) == Self.at(72))
        #expect(voices.oneUntil(Self.bo, Self.dora) == Self.at(92))
        #expect(voices.oneUntil(Self.anna, Self.dora) == Self.at(72))
    }

    // MARK: where two persons are asked for

    private func bound() -> Voices {
        house([(added(PaymentStory.third), PaymentStory.releaser, 0)]).voices(at: Self.at(1))
    }

    @Test func `who counts as one with the requester or the other releaser releases nothing`()
        throws
    {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        story.facts.voices =
            house([(added(PaymentStory.releaser), PaymentStory.asker, 0)]).voices(at: Self.at(1))
        let one = Refusal(.unmet(.countsAsOne(until: Self.at(72))))
        #expect(throws: one) { try story.order.release(2, story.facts) }
        story.facts.voices = bound()
        story.facts.settings.limits.twoPersonsAbove = [Story.money(1)]
        try story.release(2)
        story.facts.releaser?.person = PaymentStory.third
        #expect(throws: one) { try story.order.release(2, story.facts) }
        // Somebody else is the second one, and so are they once the hours are over.
        var later = story
        later.facts.voices = Voices()
        try later.release(2, by: PaymentStory.third)
        #expect(later.order.stage(of: 2) == .released)
        try story.release(2, by: FileID(high: 9, low: 8))
        #expect(story.order.stage(of: 2) == .released)
    }

    @Test func `looser limits and lower strengths want another voice`() throws {
        var house = house([
            (added(Self.bo), Self.anna, 0),
            (
                .strengthProposed(
                    StrengthProposal(
                        number: 1, requirement: .marksTold, strength: .warn, reason: "x",
                        person: Self.anna)), Self.anna, 1
            ),
            (
                .limits(
                    .proposed(
                        LimitsProposal(
                            number: 2, limits: ApprovalLimits(), reason: "x", person: Self.anna))),
                Self.anna, 1
            ),
        ])
        let one = Refusal(.unmet(.countsAsOne(until: Self.at(72))))
        #expect(throws: one) {
            try house.settleStrength(
                proposal: 1, confirmed: true, by: Self.bo, at: Self.at(2))
        }
        #expect(throws: one) {
            try house.settleLimits(proposal: 2, confirmed: true, by: Self.bo, at: Self.at(2))
        }
        _ = try house.settleStrength(
            proposal: 1, confirmed: true, by: Self.chen, at: Self.at(2))
        _ = try house.settleLimits(proposal: 2, confirmed: true, by: Self.bo, at: Self.at(72))
        house = Workspace(id: house.id)
    }
}
