import Testing

@testable import FollowUp

/// Lines that a confirmation leaves out, or has though they are cancelled.
@Suite struct UnconfirmedLineTests {
    private static func place(_ text: String) -> ConfirmationPlace { ConfirmationStory.place(text) }
    private let missing = Settling(accepted: [place("lineMissing-2")])

    /// Two lines of which the confirmation has the first alone.
    private func story() throws -> ConfirmationStory {
        var story = try ConfirmationStory(approved: false) { opening in
            var line = Story.line(2, 500)
            line.unitPrice = UnitPrice(decimal: "1.00")
            opening.lines.append(line)
        }
        var told = ApprovalStory.particulars
        told.total = Story.money(440_000)
        story.story.tell(try story.order.tell(told))
        story.told.lines.removeLast()
        story.told.total = Story.money(390_000)
        try story.file()
        return story
    }

    @Test func `accepted, the line is cancelled in the same breath, and nothing is open`() throws {
        var story = try story()
        #expect(story.places == ["lineMissing-2", "total"])
        try story.settle(missing)
        #expect(story.order.line(2)?.cancelled?.confirmation == 1)
        #expect(story.order.value == Story.money(390_000))
        #expect(story.order.particulars?.total == Story.money(390_000))
        #expect(story.order.confirmation?.isAccepted == true)
    }

    @Test func `refused, the order stays as it is and the confirmation is not accepted`() throws {
        var story = try story()
        let before = story.order.lines
        try story.settle(Settling(refused: missing.accepted, reason: "both were ordered"))
        #expect(story.order.lines == before)
        let reasons = Story.reasons { () throws(Refusal) in try story.accept() }
        #expect(
            reasons.map(\.obstacle) == [
                .confirmation(.refused(Self.place("lineMissing-2"))),
                .confirmation(.open(Self.place("total"))),
            ])
    }

    @Test func `all others cancels no line; that is accepted by name alone`() throws {
        var story = try story()
        story.told.lines[0].unitPrice = UnitPrice(decimal: "3.95")
        story.told.lines[0].value = Story.money(395_000)
        try story.file()
        try story.settle(Settling(rest: true))
        #expect(story.order.line(1)?.unitPrice == UnitPrice(decimal: "3.95"))
        #expect(story.order.line(2)?.isCancelled == false)
        #expect(story.order.confirmation?.isAccepted == false)
    }

    @Test func `what cannot be cancelled is refused by the order's own rule`() throws {
        var story = try story()
        story.story.tell(try story.order.deliver(line: 2, on: Story.today, today: Story.today))
        let reasons = Story.reasons { () throws(Refusal) in
            var next = story
            try next.settle(missing)
        }
        #expect(reasons.map(\.obstacle) == [.lineDeparted(2, .handedOver)])
    }

    @Test func `a later confirmation is compared without a cancelled line`() throws {
        var story = try story()
        try story.settle(missing)
        story.told = ConfirmedTerms().filled(from: story.order, story.supplier)
        #expect(story.told.lines.map(\.line) == [1])
        #expect(story.places == [])
    }

    @Test func `one that has it still differs; accepted, the line stands again`() throws {
        var story = try story()
        let whole = ConfirmedTerms().filled(from: story.order, story.supplier)
        story.story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        story.told = whole
        try story.file()
        #expect(story.places == ["lineNotOrdered-1", "total"])
        // All others are none that could be accepted unnamed.
        let none = Story.reasons { () throws(Refusal) in
            var next = story
            try next.settle(Settling(rest: true))
        }
        #expect(none.map(\.obstacle) == [.nothingToChange])
        #expect(story.order.line(2)?.isCancelled == true)
        try story.settle(Settling(accepted: [Self.place("lineNotOrdered-1")]))
        #expect(story.order.line(2)?.isCancelled == false)
        #expect(story.places == [])
        #expect(story.order.confirmation?.isAccepted == true)
    }
}
