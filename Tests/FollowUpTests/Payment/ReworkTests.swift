import Testing

@testable import FollowUp

/// Proof of a rework is of one lot, and releases the goods of no other.
@Suite struct ReworkTests {
    private static func found(_ verdict: Verdict, lot: Int) -> LotInspection {
        LotInspection(
            visit: FileID(high: 5, low: UInt64(lot)), kind: .preShipment,
            result: VisitResult(
                lot: LotReference(order: Story.orderID, lot: lot), on: Story.today,
                verdict: verdict))
    }

    /// Two lots of 6,000 whose inspections failed.
    private func failed() throws -> PaymentStory {
        var story = try PaymentStory()
        let shares = [LotShare(line: 1, quantity: Story.quantity(6_000))]
        story.tell([
            .lotsDivided([Lot(number: 1, shares: shares), Lot(number: 2, shares: shares)])
        ])
        for lot in 1...2 {
            story.tell(try story.order.record(Self.found(.failed, lot: lot), today: Story.today))
        }
        return story
    }

    private func prove(
        _ story: PaymentStory, _ lot: Int?, _ kind: CheckKind = .reworkEvidence
    ) throws(Refusal) -> [OrderChange] {
        try story.order.record(
            kind, lot: lot, document: nil, note: "photos of 14 pieces", today: Story.today)
    }

    private func release(_ story: PaymentStory, _ lot: Int) throws(Refusal) -> [OrderChange] {
        try story.order.releaseGoods(
            lot, ground: .reworkAccepted, issues: nil, by: PaymentStory.releaser,
            today: Story.today)
    }

    private static let missing = Refusal(.groundMissing(.reworkAccepted), field: "ground")

    @Test func `the lot is named, and is one of the order's`() throws {
        let story = try failed()
        #expect(throws: Refusal(.missing, field: "lot")) { try prove(story, nil) }
        #expect(throws: Refusal(.unknownLot(3), field: "lot")) { try prove(story, 3) }
        #expect(throws: Refusal(.notUnderstood, field: "lot")) {
            try prove(story, 1, .packingComplete)
        }
        // An order of one lot has no other.
        let one = try PaymentStory()
        guard case .payment(.checkRecorded(let check))? = try prove(one, nil).first else {
            Issue.record("not recorded")
            return
        }
        #expect(check.lot == 1)
    }

    @Test func `proof of one lot's rework releases that lot alone`() throws {
        var story = try failed()
        story.tell(try prove(story, 1))
        #expect(throws: Self.missing) { try release(story, 2) }
        // Said of the other lot it is no repetition, and takes nothing from the first.
        story.tell(try prove(story, 2))
        #expect(throws: Refusal(.nothingToChange, field: "kind")) { try prove(story, 1) }
        for lot in 1...2 { story.tell(try release(story, lot)) }
        #expect(story.order.goodsNotReleased.isEmpty)
        let rests = story.order.goods.releases.map(\.release.of)
        #expect(rests == story.order.payments.checks.map(\.seq))
    }

    @Test func `goods that were added to a lot were not reworked`() throws {
        var story = try failed()
        for lot in 1...2 { story.tell(try prove(story, lot)) }
        story.tell([
            .lotHolds(
                lot: 1, line: 1, quantity: Story.quantity(6_100), before: Story.quantity(6_000))
        ])
        #expect(throws: Self.missing) { try release(story, 1) }
        story.tell(try release(story, 2))
    }

    private func released() throws -> PaymentStory {
        var story = try failed()
        for lot in 1...2 {
            story.tell(try prove(story, lot))
            story.tell(try release(story, lot))
        }
        return story
    }

    @Test func `the release goes with its proof`() throws {
        var story = try released()
        story.tell(try story.order.withdraw(check: 1, reason: "photos of another lot"))
        #expect(story.order.goodsNotReleased == [1])
        #expect(story.findings(2).contains(.goodsNotReleased(lot: 1)))
        // Once the goods are loaded the release is what they went on.
        story.tell(story.order.load([2], shipment: FileID(high: 6, low: 1), on: Story.today))
        story.tell(try story.order.withdraw(check: 2, reason: "photos of another lot"))
        #expect(story.order.goodsNotReleased == [1])
    }

    @Test func `the release goes with the document that showed the proof`() throws {
        var story = try failed()
        let document = try story.attach("photos")
        story.tell(
            try story.order.record(
                .reworkEvidence, lot: 1, document: document, note: nil, today: Story.today))
        story.tell(try release(story, 1))
        #expect(story.order.goodsNotReleased == [2])
        story.tell(try story.order.withdraw(document: document, reason: "of another lot"))
        #expect(story.order.goodsNotReleased == [1, 2])
    }

    @Test func `a failure after the rework ends its release, a pass and an older one do not`()
        throws
    {
        var story = try released()
        func again(_ verdict: Verdict, _ lot: Int, before days: Int = 0) throws {
            var found = Self.found(verdict, lot: lot)
            found.kind = .reInspection
            found.visit = FileID(high: 5, low: 9)
            found.result.on = Story.today.adding(days: -days)
            story.tell(try story.order.record(found, today: Story.today))
        }
        try again(.failed, 1, before: 3)
        try again(.passed, 2)
        #expect(story.order.goodsNotReleased == [])
        try again(.failed, 1)
        #expect(story.order.goodsNotReleased == [1])
        #expect(throws: Self.missing) { try release(story, 1) }
        story.tell(try prove(story, 1))
        story.tell(try release(story, 1))
        #expect(story.order.goodsNotReleased == [])
    }

    @Test func `proof from before lots were named is of the only lot, and of none of several`()
        throws
    {
        var story = try PaymentStory()
        story.tell(try story.order.record(Self.found(.failed, lot: 1), today: Story.today))
        let former = RecordedCheck(
            number: 1, kind: .reworkEvidence, document: nil, note: "photos")
        story.tell([.payment(.checkRecorded(former))])
        story.tell(try release(story, 1))
        var two = try failed()
        two.tell([.payment(.checkRecorded(former))])
        for lot in 1...2 {
            #expect(throws: Self.missing) { try release(two, lot) }
        }
    }
}
