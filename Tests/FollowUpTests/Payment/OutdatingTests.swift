import Testing

@testable import FollowUp

/// What was found, released or confirmed counts for what it was about, and for nothing after.
@Suite struct OutdatingTests {
    private func ready() throws -> PaymentStory {
        var story = try PaymentStory()
        try story.readyForBalance()
        return story
    }

    private func inspection(
        _ verdict: Verdict, visit: UInt64 = 1, on day: Day = Story.today
    ) -> LotInspection {
        LotInspection(
            visit: FileID(high: 5, low: visit), kind: .preShipment,
            result: VisitResult(
                lot: LotReference(order: Story.orderID, lot: 1), on: day, verdict: verdict))
    }

    private func grown(_ story: inout PaymentStory) throws {
        var line = try #require(story.order.line(1))
        line.quantity = Story.quantity(13_000)
        line.value = nil
        story.tell(try story.order.amendLine(line, slip: nil, today: Story.today))
    }

    @Test func `more goods in a lot were neither inspected nor packed nor released`() throws {
        var story = try ready()
        story.tell(try story.order.record(inspection(.passed), today: Story.today))
        #expect(story.order.isInspected(1) && story.order.goodsNotReleased.isEmpty)
        try grown(&story)
        #expect(!story.order.isInspected(1))
        #expect(story.order.goodsNotReleased == [1])
        #expect(story.order.payments.check(.packingComplete) == nil)
        let codes = story.findings(2).map(\.code)
        #expect(codes.contains("goodsNotReleased") && codes.contains("packingIncomplete"))
        // The same visit looked at them again.
        story.tell(try story.order.record(inspection(.passed), today: Story.today))
        #expect(story.order.isInspected(1))
    }

    @Test func `fewer goods stay released`() throws {
        var story = try ready()
        var line = try #require(story.order.line(1))
        line.quantity = Story.quantity(11_000)
        line.value = nil
        story.tell(try story.order.amendLine(line, slip: nil, today: Story.today))
        #expect(story.order.goodsNotReleased.isEmpty)
        #expect(story.order.payments.check(.packingComplete) != nil)
    }

    @Test func `a later failure ends a release that rests on a pass`() throws {
        var story = try PaymentStory()
        story.tell(try story.order.record(inspection(.passed), today: Story.today))
        story.tell(
            try story.order.releaseGoods(
                1, ground: .inspectionPassed, issues: nil, by: PaymentStory.releaser,
                today: Story.today))
        story.tell(
            try story.order.record(
                inspection(.failed, visit: 2, on: Story.today.adding(days: -3)),
                today: Story.today))
        #expect(story.order.goodsNotReleased.isEmpty)
        story.tell(try story.order.record(inspection(.failed, visit: 3), today: Story.today))
        #expect(story.order.goodsNotReleased == [1])
    }

    @Test func `of a visit what was recorded last counts, whatever its day`() throws {
        var story = try PaymentStory()
        story.tell(try story.order.record(inspection(.passed), today: Story.today))
        story.tell(
            try story.order.record(
                inspection(.failed, on: Story.today.adding(days: -2)), today: Story.today))
        #expect(!story.order.isInspected(1))
    }

    @Test func `papers that were checked are checked again once the order says something else`()
        throws
    {
        var story = try ready()
        try story.check(.copiesCrossChecked)
        var terms = story.order.terms
        terms.destination = "Le Havre"
        story.tell([.amended(OrderAmendment(terms: terms))])
        #expect(story.order.payments.check(.draftDocuments) == nil)
        #expect(story.order.payments.check(.copiesCrossChecked) == nil)
        #expect(story.order.payments.check(.packingComplete) != nil)
    }

    @Test func `a check goes with the document that showed it`() throws {
        var story = try PaymentStory()
        let document = try story.attach("bill of lading")
        story.tell(
            try story.order.record(
                .copiesCrossChecked, document: document, note: nil, today: Story.today))
        #expect(story.order.payments.check(.copiesCrossChecked) != nil)
        story.tell(try story.order.withdraw(document: document, reason: "another seal"))
        #expect(story.order.payments.check(.copiesCrossChecked) == nil)
    }

    @Test func `an acceptance does not come back with the confirmation before`() throws {
        var story = try PaymentStory()
        try story.confirm()
        let second = try story.attach("revised.txt")
        var filed = SupplierConfirmation(
            number: 0, kind: .proformaInvoice,
            told: ConfirmedTerms().filled(from: story.order, try AccountStory().supplier))
        filed.document = second
        story.tell(try story.order.file(filed))
        try grown(&story)
        story.tell(try story.order.withdraw(confirmation: 2, reason: "a mistake"))
        #expect(story.order.confirmation?.number == 1)
        #expect(story.findings(1).contains(.confirmationOutdated))
    }

    @Test func `a draft that is taken over has still to be confirmed`() throws {
        var story = try PaymentStory()
        var told = TakeOver(on: Story.today)
        told.finished = .zero
        story.tell(try story.order.takeOver(told, doneDates: [:], today: Story.today))
        #expect(story.findings(1).contains(.confirmationMissing))
        #expect(story.order.asksForBaseline)
    }

    @Test func `instalments that the terms read otherwise by now are agreed again`() throws {
        var story = try ready()
        try story.request(2)
        var terms = story.order.terms
        terms.payment = "30% deposit, 70% against copy of B/L"
        story.tell([.amended(OrderAmendment(terms: terms))])
        #expect(story.findings(2).contains(.instalmentsOutdated))
        story.tell(
            try story.order.agree(TermsReading(terms.payment ?? "").instalments))
        #expect(!story.findings(2).contains(.instalmentsOutdated))
        #expect(story.findings(2).contains(.copiesNotChecked))
    }
}
