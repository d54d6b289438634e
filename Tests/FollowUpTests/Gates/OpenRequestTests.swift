import Testing

@testable import FollowUp

/// A request that waits for its second person while the workspace's limits change: what is released
/// or approved is judged by those in force then, and the first of two by them too.
@Suite struct OpenRequestTests {
    private static let above = Story.money(3_275_999)

    private static func most(_ minor: Int64, _ person: FileID? = nil) -> ApprovalLimit {
        ApprovalLimit(
            role: person == nil ? .finance : nil, person: person, most: Story.money(minor))
    }

    /// The balance of 32,760.00 requested; the releaser and the third person are of finance.
    private func requested() throws -> PaymentStory {
        var story = try PaymentStory()
        try story.readyForBalance()
        try story.request(2)
        story.facts.roles = [PaymentStory.releaser: [.finance], PaymentStory.third: [.finance]]
        return story
    }

    private func half() throws -> PaymentStory {
        var story = try requested()
        story.facts.settings.limits.twoPersonsAbove = [Self.above]
        try story.release(2)
        #expect(story.order.stage(of: 2) == .halfReleased)
        return story
    }

    @Test func `limits set after the request hold for its release`() throws {
        var story = try requested()
        story.facts.settings.limits.limits = [Self.most(3_275_999)]
        let refused = GateFinding.overLimit(
            value: Story.money(4_680_000 - 1_404_000), most: Self.above)
        #expect(throws: Refusal(.unmet(refused))) { try story.release(2) }
        story.facts.settings.limits = ApprovalLimits(twoPersonsAbove: [Self.above])
        try story.release(2)
        #expect(story.order.stage(of: 2) == .halfReleased)
    }

    @Test func `what waits for its second person waits for one, whatever became of the limits`()
        throws
    {
        for limits in [ApprovalLimits(), ApprovalLimits(twoPersonsAbove: [Story.money(9_999_999)])]
        {
            var story = try half()
            story.facts.settings.limits = limits
            #expect(story.report(2)?.line(.secondReleaser)?.findings == [.secondReleaserMissing])
            // The one person of the workspace does not shorten their own second thought so.
            story.facts.settings.onePerson = PaymentStory.releaser
            #expect(throws: Refusal(.nothingToChange, field: "instalment")) {
                try story.release(2)
            }
            story.facts.settings.onePerson = nil
            try story.release(2, by: PaymentStory.third)
            #expect(story.order.stage(of: 2) == .released)
        }
    }

    @Test func `a first release beyond today's limit, or of who left, is none`() throws {
        let own = Self.most(3_275_999, PaymentStory.releaser)
        for isFormer in [false, true] {
            var story = try half()
            if isFormer {
                story.facts.former = [PaymentStory.releaser]
            } else {
                story.facts.settings.limits.limits = [own, Self.most(9_999_999)]
            }
            try story.release(2, by: PaymentStory.third)
            #expect(story.order.stage(of: 2) == .halfReleased)
            let fourth = FileID(high: 9, low: 8)
            story.facts.roles[fourth] = [.finance]
            try story.release(2, by: fourth)
            #expect(story.order.stage(of: 2) == .released)
        }
    }

    @Test func `an approval that waits for its second person is judged the same way`() throws {
        func half() throws -> ApprovalStory {
            var story = try ApprovalStory()
            story.facts.settings.limits.twoPersonsAbove = [Story.money(389_999)]
            try story.approve()
            #expect(story.order.state == .draft)
            story.facts.roles = [ApprovalStory.owner: [.decisionOwner]]
            return story
        }
        // Loosened: it still takes another person, and none of those who told it.
        var story = try half()
        story.facts.settings.limits = ApprovalLimits()
        #expect(throws: Refusal(.nothingToChange)) { try story.approve() }
        #expect(throws: Refusal(.unmet(.requesterApproves))) {
            try story.approve(by: ApprovalStory.writer)
        }
        try story.approve(by: ApprovalStory.second)
        #expect(story.order.state == .approved)
        // Tightened, or gone: the first of two counts no more.
        for isFormer in [false, true] {
            var story = try half()
            if isFormer {
                story.facts.former = [ApprovalStory.owner]
            } else {
                story.facts.settings.limits.limits = [
                    ApprovalLimit(person: ApprovalStory.owner, most: Story.money(1)),
                    ApprovalLimit(role: .decisionOwner, most: Story.money(390_000)),
                ]
            }
            try story.approve(by: ApprovalStory.second)
            #expect(story.order.state == .draft)
            #expect(story.findings(.secondPerson) == [.secondPersonMissing])
            story.facts.roles[ApprovalStory.second] = [.decisionOwner]
            try story.approve(by: FileID(high: 9, low: 4))
            #expect(story.order.state == .approved)
        }
    }
}
