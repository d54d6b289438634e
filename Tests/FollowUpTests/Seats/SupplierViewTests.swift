import Testing

@testable import FollowUp

/// What a supplier is told of what became of their confirmation.
@Suite struct SupplierViewTests {
    /// A confirmation with another price and another first line.
    private func filed() throws -> ConfirmationStory {
        var story = try ConfirmationStory()
        story.told.lines[0].unitPrice = UnitPrice(decimal: "4.10")
        story.told.lines[0].value = nil
        story.told.total = nil
        story.told.marks = "N/M"
        try story.file()
        return story
    }

    private func view(_ story: ConfirmationStory) -> SupplierOrder {
        SupplierOrder(story.order, today: Story.today)
    }

    @Test func `nothing is asked while the buyer looks at it`() throws {
        let seen = view(try filed())
        #expect(seen.confirmation?.standing == .waiting && !seen.confirms)
        #expect(seen.confirmation?.settled.count == 0)
    }

    @Test func `what was refused is told with its reason and without a price; it is their turn`()
        throws
    {
        var story = try filed()
        try story.settle(
            Settling(
                accepted: [ConfirmationStory.place("marks")],
                refused: [ConfirmationStory.place("unitPrice-1")],
                reason: "Not as agreed by telephone."))
        let seen = view(story)
        #expect(seen.confirmation?.standing == .refused && seen.confirms && seen.isWaiting)
        let settled = seen.confirmation?.settled ?? []
        #expect(settled.map { "\($0.place)" } == ["unitPrice-1", "marks"])
        #expect(settled.map(\.accepted) == [false, true])
        #expect(settled.first?.reason?.text == "Not as agreed by telephone.")
        #expect(settled.first?.confirmed == nil && settled.first?.ordered == nil)
        #expect(settled.last?.confirmed == .words("N/M"))
        #expect(seen.summary.confirmation?.settled.count == 0)
        #expect(seen.summary.confirms)
        // A new confirmation hands the turn back.
        story.told = ConfirmedTerms().filled(from: story.order, story.supplier)
        try story.file()
        #expect(view(story).confirmation?.standing == .waiting && !view(story).confirms)
    }

    @Test func `what was accepted is told, and an order that is another since is asked anew`()
        throws
    {
        var story = try filed()
        try story.settle(Settling(rest: true))
        var seen = view(story)
        #expect(seen.confirmation?.standing == .accepted && !seen.confirms)
        #expect(seen.confirmation?.settled.allSatisfy(\.accepted) == true)
        #expect(seen.confirmation?.settled.isEmpty == false)
        var terms = story.order.terms
        terms.payment = "100% before shipment"
        story.story.tell(try story.order.amend(terms: terms))
        seen = view(story)
        #expect(seen.confirmation?.standing == .outdated && seen.confirms)
    }

    @Test func `an order that was not sent is not there to be confirmed`() throws {
        let story = try ConfirmationStory()
        let seen = view(story)
        #expect(seen.told == nil && !seen.confirms)
        #expect(seen.lines.allSatisfy { $0.packingMultiple == nil && $0.innerPieces == nil })
    }
}
