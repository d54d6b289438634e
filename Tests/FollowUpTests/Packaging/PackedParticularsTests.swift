import Testing

@testable import FollowUp

/// Packing and marks, told through either door, are one fact.
@Suite struct PackedParticularsTests {
    private static func packed(_ outer: Int, inner: Int?) -> LinePackaging {
        var told = LinePackaging(line: 1, outerPieces: outer)
        told.innerPieces = inner
        return told
    }

    private func untold() throws -> ApprovalStory {
        var particulars = ApprovalStory.particulars
        particulars.marks = nil
        particulars.lines = [LineParticulars(line: 1, groups: [.general])]
        return try ApprovalStory(particulars: particulars)
    }

    private func tell(
        _ story: inout ApprovalStory, _ edit: (inout Particulars) -> Void
    ) throws(Refusal) {
        var told = story.order.particularsInForce ?? Particulars()
        edit(&told)
        story.tell(try story.order.tell(told))
    }

    @Test func `packing and marks of the packaging meet the check`() throws {
        var story = try untold()
        #expect(story.findings(.packingTold) == [.packingMissing(line: 1)])
        #expect(story.findings(.marksTold) == [.marksMissing])
        story.tell(try story.order.tell(Self.packed(24, inner: 6)))
        #expect(story.findings(.packingTold) == [])
        #expect(
            story.findings(.packingFits) == [
                .quantityBreaksPacking(
                    line: 1, quantity: Story.quantity(1_000), multiple: Story.quantity(24))
            ])
        story.tell(try story.order.tell(MarkTexts(side: "SIDE")))
        #expect(story.findings(.marksTold) == [.marksMissing])
        story.tell(try story.order.tell(MarkTexts(main: "ACME\n{order}")))
        #expect(story.findings(.marksTold) == [])
        let shown = try #require(story.order.particularsInForce)
        #expect(shown.marks == "ACME\n{order}")
        #expect(shown.line(1)?.packingMultiple == Story.quantity(24))
        #expect(shown.line(1)?.innerPieces == Story.quantity(6))
    }

    @Test func `particulars told otherwise are told in the packaging too`() throws {
        var story = try untold()
        story.tell(try story.order.tell(Self.packed(24, inner: 6)))
        story.tell(try story.order.tell(MarkTexts(main: "OLD", inner: "OLD INNER")))
        try tell(&story) { told in
            told.marks = "MAIN-X"
            told.innerMarks = "INNER-X"
            told.lines[0].packingMultiple = Story.quantity(20)
            told.lines[0].innerPieces = Story.quantity(5)
        }
        #expect(story.order.packaging?.line(1)?.outerPieces == 20)
        #expect(story.order.packaging?.line(1)?.innerPieces == 5)
        let drawn = try #require(story.order.marks(ofLine: 1)?.marks)
        #expect(drawn.map(\.face) == [.main, .side, .inner])
        #expect(drawn.first?.lines == ["MAIN-X"])
        #expect(drawn.last?.lines == ["INNER-X"])
        // What is left out stays as the packaging has it.
        try tell(&story) { told in
            told.marks = nil
            told.tolerancePermille = 50
        }
        #expect(story.order.particularsInForce?.marks == "MAIN-X")
        #expect(story.order.particulars?.marks == "MAIN-X")
        #expect(throws: Refusal(.nothingToChange)) { try tell(&story) { $0.marks = nil } }
    }

    @Test func `the inner carton marking of the particulars is drawn on the inner carton`()
        throws
    {
        var story = try untold()
        try tell(&story) { told in
            told.innerMarks = "6 PCS\n{order}"
            told.lines[0].packingMultiple = Story.quantity(24)
            told.lines[0].innerPieces = Story.quantity(6)
        }
        let drawn = story.order.marks(ofLine: 1)?.marks.last
        #expect(drawn?.face == .inner)
        #expect(drawn?.lines == ["6 PCS", "PO-1"])
        #expect(story.order.template(.inner) == "6 PCS\n{order}")
    }

    @Test func `particulars that no packaging can follow are refused with every reason`() throws {
        var story = try untold()
        story.tell(try story.order.tell(Self.packed(24, inner: 6)))
        story.tell(try story.order.tell(MarkTexts(main: "OLD")))
        let reasons = Story.reasons { () throws(Refusal) in
            try tell(&story) { told in
                told.marks = "{colr}"
                told.lines[0].packingMultiple = Story.quantity(25)
            }
        }
        #expect(
            reasons == [
                Reason(.innerCartonsNotWhole, field: "line.1.packingMultiple"),
                Reason(.unknownCode("colr"), field: "marks"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                try tell(&story) { $0.lines[0].packingMultiple = Quantity(decimal: "24.5") }
            }.map(\.field) == ["line.1.packingMultiple"])
    }

    @Test func `own particulars go before what was carried over`() throws {
        var before = try untold()
        before.tell(try before.order.tell(Self.packed(24, inner: nil)))
        before.tell(try before.order.tell(MarkTexts(main: "CARRIED")))
        let earlier = try #require(before.order.packaging)
        var story = try untold()
        story.tell([
            .carriedOver(
                CarryOver(
                    from: FileID(high: 1, low: 9), number: "PO-0", sample: nil, files: [],
                    packaging: earlier))
        ])
        #expect(story.order.particularsInForce?.marks == "CARRIED")
        try tell(&story) { told in
            told.marks = "OWN"
            told.lines[0].packingMultiple = Story.quantity(20)
        }
        #expect(story.order.packaging?.line(1)?.outerPieces == 20)
        #expect(story.order.marks(ofLine: 1)?.marks.first?.lines == ["OWN"])
    }

    @Test func `an approved order is approved again where the packaging says it otherwise`()
        throws
    {
        var story = try ApprovalStory()
        try story.approve()
        story.tell(try story.order.tell(Self.packed(20, inner: 5)))
        #expect(story.order.state == .approved)
        story.tell(try story.order.tell(Self.packed(10, inner: 5)))
        #expect(story.order.state == .draft)
        #expect(
            story.order.request?.approved?.particulars?.line(1)?.packingMultiple
                == Story.quantity(20))
    }

    @Test func `a baseline freezes it wherever it was told, and either door contradicts it`()
        throws
    {
        var story = try BaselineStory()
        try story.propose()
        #expect(
            story.order.baselines.current?.version.content.packaging?.line(1)?.outerPieces == 20)
        var told = try #require(story.order.particularsInForce)
        told.lines[0].packingMultiple = Story.quantity(25)
        story.tell(try story.order.tell(told))
        #expect(story.order.baselines.requests.map(\.request.fields) == [[.packaging]])
    }

    /// Frozen while a baseline held what the packaging told alone.
    private func frozenBefore() throws -> BaselineStory {
        var story = try BaselineStory()
        #expect(story.order.packagingTold == nil && story.order.packaging != nil)
        var content = story.order.baselineContent(BaselineStory.terms)
        content.packaging = nil
        story.tell([
            .baseline(
                .proposed(
                    BaselineVersion(
                        number: 1, content: content, digest: String(repeating: "ab", count: 32),
                        beforeDeposit: true, reason: "as agreed")))
        ])
        return story
    }

    @Test func `a baseline that holds packing in its old place is contradicted by a change alone`()
        throws
    {
        var story = try frozenBefore()
        // The same packing is told again.
        var told = try #require(story.order.particularsInForce)
        told.tolerancePermille = 77
        story.tell(try story.order.tell(told))
        #expect(story.order.baselines.requests.isEmpty)
        let line = try #require(story.order.packaging?.line(1))
        story.tell(try story.order.tell(Self.packed(line.outerPieces * 2, inner: nil)))
        #expect(story.order.baselines.requests.map(\.request.fields) == [[.packaging]])
    }
}
