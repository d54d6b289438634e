import Testing

@testable import FollowUp

/// Packing and marks that the packaging tells are what a confirmation is compared with.
@Suite struct ComparingPackagingTests {
    private func packed() throws -> ConfirmationStory {
        var made = try ConfirmationStory()
        var packed = LinePackaging(line: 1, outerPieces: 24)
        packed.innerPieces = 6
        made.story.tell(try made.order.tell(packed))
        made.story.tell(
            try made.order.tell(MarkTexts(main: "ACME\n{order}", inner: "{inner}")))
        return made
    }

    @Test func `pieces told in the packaging are the ordered side of a difference`() throws {
        var story = try packed()
        story.told.marks = "ACME PO-1"
        story.told.innerMarks = "6 PCS"
        story.told.lines[0].outerPieces = Story.quantity(24)
        story.told.lines[0].innerPieces = Story.quantity(6)
        #expect(story.places == [])
        story.told.lines[0].outerPieces = Story.quantity(20)
        story.told.lines[0].innerPieces = Story.quantity(5)
        story.told.marks = "ACME PO-2"
        #expect(story.places == ["outerPieces-1", "innerPieces-1", "marks"])
        let differences = story.comparison.differences
        #expect(
            differences.map(\.ordered) == [
                .quantity(Story.quantity(24), unit: nil), .quantity(Story.quantity(6), unit: nil),
                .words("ACME\nPO-1"),
            ])
    }

    @Test func `an accepted difference of pieces is drawn`() throws {
        var story = try packed()
        story.told.marks = "ACME PO-1"
        story.told.lines[0].outerPieces = Story.quantity(20)
        story.told.lines[0].innerPieces = Story.quantity(5)
        try story.file()
        try story.settle(Settling(rest: true))
        #expect(story.order.packaging?.line(1)?.outerPieces == 20)
        #expect(story.order.marks(ofLine: 1)?.cartons == 50)
        #expect(story.order.confirmation?.isAccepted == true)
    }
}
