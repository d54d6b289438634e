import Testing

@testable import FollowUp

/// Waivers of some lots of an order.
@Suite struct WaiverScopeTests {
    private static let second = FileID(high: 5, low: 2)

    /// Two lots, neither inspected.
    private func split() throws -> PaymentStory {
        var story = try PaymentStory()
        story.tell(
            try story.order.split(
                LotPart(from: 1, quantities: [1: Story.quantity(5_000)]),
                template: .standard, calendar: Story.calendar, today: Story.today))
        return story
    }

    private func waive(
        _ story: PaymentStory, _ requirement: Requirement, of lots: [Int]
    ) throws(Refusal) -> [OrderChange] {
        try story.order.waive(
            requirement, of: lots, kind: .waived, reason: "known goods", expires: Story.today,
            today: Story.today, strength: .blockUnlessWaived)
    }

    private func release(_ story: PaymentStory, _ lot: Int) throws(Refusal) -> [OrderChange] {
        try story.order.releaseGoods(
            lot, ground: .waived, issues: nil, by: PaymentStory.asker, today: Story.today)
    }

    @Test func `a waiver of one lot's inspection releases no other lot's goods`() throws {
        var story = try split()
        #expect(story.order.lots.map(\.number) == [1, 2])
        story.tell(try waive(story, .inspectionPassed, of: [1]))
        #expect(throws: Refusal(.groundMissing(.waived), field: "ground")) {
            try release(story, 2)
        }
        story.tell(try release(story, 1))
        #expect(story.order.goods.release(of: 1)?.release.waiver == 1)
        story.tell(try waive(story, .inspectionPassed, of: [2]))
        story.tell(try release(story, 2))
        #expect(story.order.goods.release(of: 2)?.release.waiver == 2)
    }

    @Test func `a payment's condition of every lot stays unmet of those not waived`() throws {
        var story = try split()
        story.tell(try waive(story, .goodsReleased, of: [2]))
        #expect(
            story.report(2)?.line(.goodsReleased)?.findings == [.goodsNotReleased(lot: 1)])
        story.tell(try waive(story, .goodsReleased, of: [1]))
        let line = try #require(story.report(2)?.line(.goodsReleased))
        #expect(line.findings == [])
        #expect(line.waivers.map(\.waiver.number) == [2, 1])
        #expect(story.report(2)?.waivers.prefix(2) == [2, 1])
        story.tell(try story.order.withdraw(waiver: 1, reason: "wet", today: Story.today))
        #expect(
            story.report(2)?.line(.goodsReleased)?.findings == [.goodsNotReleased(lot: 2)])
    }

    @Test func `without a scope it is of the whole order, lots that come later too`() throws {
        var story = try PaymentStory()
        story.tell(try waive(story, .goodsReleased, of: []))
        #expect(story.order.waivers[0].waiver.lots == nil)
        story.tell(
            try story.order.split(
                LotPart(from: 1, quantities: [1: Story.quantity(5_000)]),
                template: .standard, calendar: Story.calendar, today: Story.today))
        #expect(story.report(2)?.line(.goodsReleased)?.findings == [])
    }

    @Test func `a scope that makes no sense is refused with every reason`() throws {
        var story = try split()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try waive(story, .paymentTold, of: [1, 1, 7])
            } == [
                Reason(.repeated("1"), field: "lots"), Reason(.unknownLot(7), field: "lots"),
                Reason(.notOfLots(.paymentTold), field: "lots"),
            ])
        story.tell(try waive(story, .goodsReleased, of: [1]))
        #expect(throws: Refusal(.nothingToChange, field: "requirement")) {
            try waive(story, .goodsReleased, of: [1])
        }
        // Of another lot, or of all, it is another word.
        #expect(try waive(story, .goodsReleased, of: [2, 1]).count == 1)
        story.tell(try waive(story, .goodsReleased, of: []))
        #expect(throws: Refusal(.nothingToChange, field: "requirement")) {
            try waive(story, .goodsReleased, of: [2])
        }
    }

    @Test func `whatever is asked lot by lot is found lot by lot`() throws {
        let story = try split()
        for requirement in Requirement.of(.paymentRelease) where requirement.isOfLots {
            let found = story.report(2)?.line(requirement)?.findings ?? []
            #expect(found.allSatisfy { $0.lot != nil }, "\(requirement)")
        }
    }
}
