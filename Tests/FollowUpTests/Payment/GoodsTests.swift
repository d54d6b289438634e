import Testing

@testable import FollowUp

@Suite struct GoodsTests {
    private static let visit = FileID(high: 5, low: 1)
    private static let shipment = FileID(high: 6, low: 1)

    private func found(
        _ verdict: Verdict, kind: VisitKind = .preShipment, on day: Day = Story.today
    ) -> LotInspection {
        LotInspection(
            visit: Self.visit, kind: kind,
            result: VisitResult(
                lot: LotReference(order: Story.orderID, lot: 1), on: day, verdict: verdict))
    }

    private func release(
        _ order: Order, _ ground: GoodsGround, issues: String? = nil
    ) throws(Refusal) -> [OrderChange] {
        try order.releaseGoods(
            1, ground: ground, issues: issues, by: PaymentStory.releaser, today: Story.today)
    }

    @Test(arguments: [GoodsGround.inspectionPassed, .waived, .reworkAccepted])
    func `goods are not released on a ground that nothing shows`(_ ground: GoodsGround) throws {
        let story = try PaymentStory()
        #expect(throws: Refusal(.groundMissing(ground), field: "ground")) {
            try release(story.order, ground)
        }
    }

    @Test func `known issues are listed`() throws {
        let story = try PaymentStory()
        #expect(throws: Refusal(.missing, field: "issues")) {
            try release(story.order, .knownIssues, issues: " ")
        }
        #expect(throws: Refusal(.notAllowed)) {
            try story.order.releaseGoods(
                1, ground: .knownIssues, issues: "x", by: nil, today: Story.today)
        }
    }

    @Test func `a pass of the finished goods releases them and reaches the milestone`() throws {
        var story = try PaymentStory()
        story.tell(
            try story.order.record(found(.passed, kind: .onlineProduction), today: Story.today))
        #expect(!story.order.isInspected(1))
        story.tell(try story.order.record(found(.pending), today: Story.today))
        #expect(!story.order.isInspected(1))
        story.tell(try story.order.record(found(.passed), today: Story.today))
        #expect(story.order.lot(1)?.milestone(.inspectionPassed)?.actual == Story.today)
        story.tell(try release(story.order, .inspectionPassed))
        #expect(story.order.goodsNotReleased.isEmpty)
        #expect(throws: Refusal(.nothingToChange, field: "lot")) {
            try release(story.order, .inspectionPassed)
        }
    }

    @Test func `a later failure takes the ground away, proof of rework gives one`() throws {
        var story = try PaymentStory()
        story.tell(try story.order.record(found(.passed), today: Story.today))
        try story.check(.reworkEvidence)
        story.tell(
            try story.order.record(found(.failed, kind: .reInspection), today: Story.today))
        #expect(throws: Refusal(.groundMissing(.inspectionPassed), field: "ground")) {
            try release(story.order, .inspectionPassed)
        }
        // Proof from before the failure proves nothing.
        #expect(throws: Refusal(.groundMissing(.reworkAccepted), field: "ground")) {
            try release(story.order, .reworkAccepted)
        }
        story.tell(
            try story.order.record(
                .reworkEvidence, document: nil, note: "photos of 14 pieces", today: Story.today))
        story.tell(try release(story.order, .reworkAccepted))
        #expect(story.order.goods.release(of: 1)?.release.ground == .reworkAccepted)
    }

    @Test func `a waiver of the inspection counts on its day`() throws {
        var story = try PaymentStory()
        story.tell(
            try story.order.waive(
                .inspectionPassed, kind: .waived, reason: "repeat order", expires: Story.today,
                today: Story.today, strength: .blockUnlessWaived))
        story.tell(try release(story.order, .waived))
        #expect(story.order.goods.release(of: 1)?.release.waiver == 1)
    }

    @Test func `loaded goods stay released, and what was not released is named`() throws {
        var story = try PaymentStory()
        story.tell(story.order.load([1], shipment: Self.shipment, on: Story.today))
        #expect(story.order.lot(1)?.milestone(.loaded)?.actual == Story.today)
        #expect(story.order.findings.contains(.loadedUnreleased(lot: 1, on: Story.today)))
        story = try PaymentStory()
        story.tell(try release(story.order, .knownIssues, issues: "a scratch"))
        story.tell(story.order.load([1], shipment: Self.shipment, on: Story.today))
        #expect(!story.order.findings.contains(.loadedUnreleased(lot: 1, on: Story.today)))
        #expect(throws: Refusal(.lotLoaded(1), field: "lot")) {
            try story.order.withdrawGoods(1, reason: "too late")
        }
    }

    @Test func `an order is closed when it is handed over and settled`() throws {
        var story = try PaymentStory()
        story.tell(story.order.handOver([1], shipment: Self.shipment, on: Story.today))
        #expect(story.order.lot(1)?.handedOver == Story.today)
        #expect(story.order.isOpen)
        #expect(
            throws: Refusal(.notSettled(Story.money(4_680_000)), field: "reason")
        ) { try story.order.close(on: Story.today, today: Story.today) }
        story.tell(try story.order.tellShipped(1, shares: [LotShare(line: 1, quantity: .zero)]))
        #expect(story.order.payable == Story.money(0))
        story.tell(
            try story.order.tellShipped(
                1, shares: [LotShare(line: 1, quantity: Story.quantity(11_900))]))
        #expect(story.order.payable == Story.money(4_641_000))
        #expect(story.order.amount(of: 2) == Story.money(3_237_000))
        var told = ToldRemittance(
            amount: Story.money(4_640_000), on: Story.today, instalments: [1, 2])
        told.reference = "FT1"
        story.tell(try story.order.send(told, today: Story.today))
        story.tell(
            try story.order.receive(
                RemittanceReceipt(remittance: 1, on: Story.today, amount: Story.money(4_640_000)),
                today: Story.today))
        #expect(story.order.closure?.on == Story.today)
    }

    @Test func `with a reason an order is closed that is not settled`() throws {
        var story = try PaymentStory()
        story.tell(
            try story.order.close(
                on: Story.today, reason: "the rest is written off", today: Story.today))
        #expect(!story.order.isOpen)
    }

    @Test func `a corrected day of loading or handover reaches the lot that rested on it`() throws {
        var story = try PaymentStory()
        let (first, second) = (Story.today.adding(days: -3), Story.today.adding(days: -1))
        story.tell(story.order.load([1], shipment: Self.shipment, on: first))
        story.tell(story.order.load([1], shipment: Self.shipment, on: second))
        #expect(story.order.lot(1)?.milestone(.loaded)?.actual == second)
        story.tell(story.order.handOver([1], shipment: Self.shipment, on: Story.today))
        story.tell(story.order.handOver([1], shipment: Self.shipment, on: second))
        #expect(story.order.lot(1)?.handedOver == second)
        // One that a person told stays as they told it.
        story = try PaymentStory()
        story.tell([.milestoneReached(lot: 1, milestone: .loaded, on: first, proof: .told)])
        story.tell(story.order.load([1], shipment: Self.shipment, on: second))
        #expect(story.order.lot(1)?.milestone(.loaded)?.actual == first)
    }
}
