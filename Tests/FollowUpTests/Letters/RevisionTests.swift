import Testing

@testable import FollowUp

/// An amended order says which revision it is, and what it says otherwise than the one sent before.
@Suite struct RevisionTests {
    private static let supplier = FileID(high: 2, low: 2)

    private func sent(_ story: inout ApprovalStory) throws {
        let told = HandSending(way: .chat, on: Story.today, of: 1)
        var named = told
        named.name = "Ms Wang"
        story.tell(
            try story.order.tellSent(
                named, of: Supplier(id: Self.supplier), today: Story.today))
    }

    @Test func `the first paper is no revision, and an amendment counts once it goes out`() throws {
        var story = try ApprovalStory()
        try story.amend { $0.payment = "50/50" }
        #expect(story.order.revision == nil)
        try sent(&story)
        #expect(story.order.revision == nil)
        try story.amend { $0.payment = "30/70" }
        #expect(story.order.revision?.number == 1)
        #expect(story.order.revision?.before.terms?.payment == "50/50")
        try story.amend { $0.payment = "40/60" }
        #expect(story.order.revision?.number == 1)
        try sent(&story)
        let first = story.order.revision
        #expect(first?.number == 1 && first?.before.terms?.payment == "50/50")
        // To whom else it goes, it is the same paper.
        try sent(&story)
        #expect(story.order.revision == first)
        try story.amend { $0.destination = "Oslo" }
        #expect(story.order.revision?.number == 2)
        #expect(story.order.revision?.before.terms?.payment == "40/60")
    }

    @Test func `the supplier's page tells every fact of the paper but money`() throws {
        var told = ApprovalStory.particulars
        told.tolerancePermille = 25
        told.innerMarks = "6 PCS"
        told.lines[0].innerPieces = Story.quantity(5)
        var story = try ApprovalStory(particulars: told)
        #expect(SupplierOrder(story.order, today: Story.today).told == nil)
        try sent(&story)
        let view = SupplierOrder(story.order, today: Story.today)
        #expect(view.told?.mode == .fullContainer && view.told?.tolerancePermille == 25)
        #expect(view.told?.certificates == [.proposition65Report])
        #expect(view.told?.marks == "ACME" && view.told?.innerMarks == "6 PCS")
        #expect(view.told?.required == Story.day("2026-12-01"))
        #expect(view.told?.tradeTerm?.rule == .fob)
        #expect(view.told?.buyer == story.order.terms.buyer && view.told?.currency == .usd)
        #expect(view.told?.payment == story.order.terms.payment)
        #expect(view.summary.told == nil)
        #expect(view.lines.map(\.packingMultiple) == [Story.quantity(20)])
        #expect(view.lines.map(\.innerPieces) == [Story.quantity(5)])
        #expect(view.revision == nil)
    }

    @Test func `an amendment shows the supplier what it changes, and no price`() throws {
        var story = try ApprovalStory { $0.lines.append(Story.line(2)) }
        try sent(&story)
        var line = Story.line(1)
        line.unitPrice = UnitPrice(decimal: "4.10")
        line.item = FileID(high: 3, low: 1)
        story.tell(try story.order.amendLine(line, today: Story.today))
        var view = SupplierOrder(story.order, today: Story.today)
        // Only a price moved.
        #expect(view.revision?.number == 1)
        #expect(view.revision?.was == nil && view.revision?.lines.isEmpty == true)
        let paid = story.order.terms.payment
        var terms = story.order.terms
        terms.payment = "50/50"
        story.tell(try story.order.amend(terms: terms))
        view = SupplierOrder(story.order, today: Story.today)
        #expect(view.revision?.was?.payment == paid && view.told?.payment == "50/50")
        var told = ApprovalStory.particulars
        told.marks = "ACME 2"
        told.lines[0].packingMultiple = Story.quantity(25)
        story.tell(try story.order.tell(told))
        story.tell(try story.order.cancelLine(2, reason: "dropped"))
        story.tell(try story.order.addLine(Story.line(3), today: Story.today))
        view = SupplierOrder(story.order, today: Story.today)
        #expect(view.revision?.was?.marks == "ACME")
        #expect(view.revision?.lines.map(\.number) == [1])
        #expect(view.revision?.lines.first?.packingMultiple == Story.quantity(20))
        #expect(view.revision?.added == [3] && view.revision?.cancelled == [2])
    }

    @Test func `an account number of older terms is in no letter`() {
        var terms = OrderTerms(currency: .usd)
        terms.payment = "T/T to DE89370400440532013000"
        #expect(terms.mailablePayment == nil)
        terms.payment = "30/70"
        #expect(terms.mailablePayment == "30/70")
    }

    @Test func `marks and packing told for the first time after it was sent are a revision`()
        throws
    {
        var told = ApprovalStory.particulars
        told.marks = nil
        told.lines = [LineParticulars(line: 1, groups: [.general])]
        var story = try ApprovalStory(particulars: told)
        try sent(&story)
        var packed = LinePackaging(line: 1, outerPieces: 20)
        story.tell(try story.order.tell(packed))
        #expect(story.order.revision?.number == 1)
        #expect(story.order.revision?.before.particulars?.line(1)?.packingMultiple == nil)
        try sent(&story)
        #expect(story.order.changedSinceSent == nil)
        story.tell(try story.order.tell(MarkTexts(main: "ACME", side: "{item}\n{colour}")))
        #expect(story.order.revision?.number == 2)
        #expect(story.order.revision?.before.parts?.map(\.marks.count) == [0, 2])
        try sent(&story)
        // A colour stands on the side mark, a barcode on no paper.
        packed.outerCode = "14006381333938"
        story.tell(try story.order.tell(packed))
        #expect(story.order.changedSinceSent == nil)
        packed.colour = "black"
        story.tell(try story.order.tell(packed))
        #expect(
            story.order.changedSinceSent?.parts?.map { $0.marks(.side).map(\.text) } == [
                ["bottle 1\n____"], ["bottle 1\nblack"],
            ])
        packed.colour = nil
        story.tell(try story.order.tell(packed))
        #expect(story.order.changedSinceSent == nil)
    }

    @Test func `the paper wants each lot on the day that its lines say, not the order`() throws {
        var story = try ApprovalStory { $0.lines[0].required = Story.day("2026-11-15") }
        var lots = story.order.lots
        lots[0].shares = [LotShare(line: 1, quantity: Story.quantity(600))]
        lots.append(Lot(number: 2, shares: [LotShare(line: 1, quantity: Story.quantity(400))]))
        story.tell([.lotsDivided(lots)])
        #expect(story.order.terms.required == Story.day("2026-12-01"))
        let day = Story.day("2026-11-15")
        #expect(PaperParts(story.order).lots.map(\.required) == [day, day])
    }

    @Test func `lots divided or promised after it was sent are a revision`() throws {
        var story = try ApprovalStory()
        try sent(&story)
        // One lot is not printed.
        story.tell([.lotPromised(lot: 1, for: Story.day("2026-11-25"))])
        #expect(story.order.changedSinceSent == nil)
        var lots = story.order.lots
        lots[0].shares = [LotShare(line: 1, quantity: Story.quantity(600))]
        lots.append(Lot(number: 2, shares: [LotShare(line: 1, quantity: Story.quantity(400))]))
        story.tell([.lotsDivided(lots)])
        #expect(story.order.revision?.number == 1)
        #expect(story.order.changedSinceSent?.parts?.map(\.lots.count) == [0, 2])
        try sent(&story)
        #expect(story.order.changedSinceSent == nil)
        story.tell([.lotPromised(lot: 2, for: Story.day("2026-12-05"))])
        #expect(story.order.revision?.number == 2)
        #expect(
            story.order.changedSinceSent?.parts?.last?.lots.last?.promised
                == Story.day("2026-12-05"))
    }
}
