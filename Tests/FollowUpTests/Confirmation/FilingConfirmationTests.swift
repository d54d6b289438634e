import Testing

@testable import FollowUp

/// What can be filed as a confirmation.
@Suite struct FilingConfirmationTests {
    private func reasons(_ edit: (inout SupplierConfirmation) -> Void) throws -> [Reason] {
        let story = try ConfirmationStory()
        var told = story.confirmation(story.told)
        edit(&told)
        return Story.reasons { () throws(Refusal) in _ = try story.order.file(told) }
    }

    @Test func `everything wrong is told at once, each at its field`() throws {
        let found = try reasons { told in
            told.reference = String(repeating: "9", count: 65)
            told.document = 7
            told.told.payment = String(repeating: "x", count: 2_001)
            told.told.total = Story.money(1, "EUR")
            told.told.lines[0].quantity = .zero
            told.told.lines[0].unitPrice = UnitPrice(decimal: "-1")
            told.told.lines[0].value = Story.money(-1)
            told.told.lines.append(ConfirmedLine(line: 1))
        }
        #expect(
            Set(found.compactMap(\.field)) == [
                "reference", "document", "payment", "total", "line.1.quantity",
                "line.1.unitPrice", "line.1.value", "line.1",
            ])
    }

    @Test func `an empty one, and one that says what the last one says, are refused`() throws {
        #expect(
            try reasons { $0.told = ConfirmedTerms() }.map(\.obstacle)
                == [.confirmation(.saysNothing)])
        var story = try ConfirmationStory()
        try story.file()
        let again = story
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try again.order.file(again.confirmation(again.told))
            }.map(\.obstacle) == [.nothingToChange])
    }

    @Test func `lines and confirmations are bounded`() throws {
        let many = try reasons { told in
            told.told.lines = (1...2_001).map { ConfirmedLine(line: $0) }
        }
        #expect(many == [Reason(.tooMany(limit: 2_000), field: "line")])
        var story = try ConfirmationStory()
        for number in 1...Order.mostConfirmations {
            story.told.total = Story.money(Int64(number))
            try story.file()
        }
        let full = story
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try full.order.file(full.confirmation(ConfirmedTerms()))
            }.map(\.obstacle).contains(.tooMany(limit: Order.mostConfirmations)))
    }

    @Test func `the check of a supplier's confirmation by hand is no way any more`() throws {
        let story = try ConfirmationStory()
        let found = Story.reasons { () throws(Refusal) in
            _ = try story.order.record(
                .supplierConfirmation, document: nil, note: "seen", today: Story.today)
        }
        #expect(found == [Reason(.notUnderstood, field: "kind")])
    }
}
