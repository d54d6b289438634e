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

    private func waived() throws -> PaymentStory {
        var story = try PaymentStory()
        story.tell(
            try story.order.waive(
                .inspectionPassed, kind: .waived, reason: "repeat order", expires: Story.today,
                today: Story.today, strength: .blockUnlessWaived))
        story.tell(try release(story.order, .waived))
        #expect(story.order.goodsNotReleased == [])
        return story
    }

    @Test func `a waiver taken back takes the release with it, unless the goods are loaded`() throws
    {
        for isLoaded in [false, true] {
            var story = try waived()
            if isLoaded {
                story.tell(story.order.load([1], shipment: Self.shipment, on: Story.today))
            }
            story.tell(
                try story.order.withdraw(waiver: 1, reason: "a claim came", today: Story.today))
            #expect(story.order.goodsNotReleased == (isLoaded ? [] : [1]))
            #expect(story.findings(2).contains(.goodsNotReleased(lot: 1)) == !isLoaded)
        }
    }

    @Test func `a waiver that ends leaves what was released on it, and releases nothing more`()
        throws
    {
        var story = try waived()
        story.tell(story.order.expiredWaivers(today: Story.today.adding(days: 1)))
        #expect(story.order.goodsNotReleased == [])
        story.tell(try story.order.withdrawGoods(1, reason: "looked at again"))
        #expect(throws: Refusal(.groundMissing(.waived), field: "ground")) {
            try release(story.order, .waived)
        }
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

    /// Two lines of 1,000 at 3.90 in one lot.
    @Test func `a line of which nobody says how much went is worth what it was`() throws {
        let lines = (1...2).map { number -> OrderLine in
            var line = Story.line(number)
            line.unitPrice = UnitPrice(decimal: "3.90")
            return line
        }
        var story = try Story(Story.opening(lines))
        func share(_ line: Int, _ quantity: Int) -> LotShare {
            LotShare(line: line, quantity: Story.quantity(quantity))
        }
        story.tell(try story.order.tellShipped(1, shares: [share(1, 950)]))
        #expect(story.order.goods.shipped.first?.shares == [share(1, 950), share(2, 1_000)])
        #expect(story.order.payable == Story.money(760_500))
        // What was told before of the other stays told.
        story.tell(try story.order.tellShipped(1, shares: [share(2, 0)]))
        #expect(story.order.payable == Story.money(370_500))
        story.tell(try story.order.tellShipped(1, shares: [share(1, 900)]))
        #expect(story.order.goods.shipped.first?.shares == [share(1, 900), share(2, 0)])
        #expect(throws: Refusal(.nothingToChange, field: "shipped")) {
            try story.order.tellShipped(1, shares: [share(1, 900)])
        }
        // In journals of before, a line could be left out.
        story.tell([.goods(.shippedTold(lot: 1, shares: [share(1, 950)]))])
        #expect(story.order.payable == Story.money(760_500))
    }

    @Test func `a pass with critical defects is recorded, named, and releases nothing`() throws {
        var story = try PaymentStory()
        var passed = found(.passed)
        passed.result.critical = 5
        story.tell(try story.order.record(passed, today: Story.today))
        #expect(story.order.findings.contains(.passedWithCritical(lot: 1, critical: 5)))
        #expect(!story.order.isInspected(1))
        #expect(story.order.lot(1)?.milestone(.inspectionPassed)?.actual == nil)
        #expect(throws: Refusal(.groundMissing(.inspectionPassed), field: "ground")) {
            try release(story.order, .inspectionPassed)
        }
        #expect(!(try release(story.order, .knownIssues, issues: "5 critical")).isEmpty)
        // Recorded anew for the visit, it is as said last.
        passed.result.critical = 0
        story.tell(try story.order.record(passed, today: Story.today))
        #expect(!story.order.findings.contains(.passedWithCritical(lot: 1, critical: 5)))
        #expect(!(try release(story.order, .inspectionPassed)).isEmpty)
    }

    @Test(arguments: [(12_000, false), (12_001, true)])
    func `more inspected than the lot holds is named`(_ inspected: Int, _ named: Bool) throws {
        var story = try PaymentStory()
        var passed = found(.passed)
        passed.result.inspected = Story.quantity(inspected)
        story.tell(try story.order.record(passed, today: Story.today))
        let finding = OrderFinding.inspectedMoreThanHeld(
            lot: 1, inspected: Story.quantity(inspected), held: Story.quantity(12_000))
        #expect(story.order.findings.contains(finding) == named)
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
