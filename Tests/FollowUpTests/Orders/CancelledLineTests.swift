import Testing

@testable import FollowUp

/// What else goes by the lines that stand: approval, paper, lists, baseline, money.
@Suite struct CancelledLineTests {
    private static func second() -> OrderLine {
        var line = Story.line(2, 500)
        line.unitPrice = UnitPrice(decimal: "1.00")
        return line
    }

    private static func approved() throws -> ApprovalStory {
        var told = ApprovalStory.particulars
        told.total = Story.money(440_000)
        told.lines.append(
            LineParticulars(line: 2, groups: [.general], packingMultiple: Story.quantity(20)))
        var story = try ApprovalStory({ $0.lines.append(second()) }, particulars: told)
        try story.approve()
        return story
    }

    @Test func `an approved order is a draft again, and its total follows its lines`() throws {
        var story = try Self.approved()
        var sending = OrderSending(number: 1, way: .paper, of: 3)
        sending.on = Story.today
        story.tell([.orderSent(sending)])
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        #expect(story.order.state == .draft)
        #expect(story.order.request?.approved?.lines.map(\.number) == [2])
        #expect(story.order.changedSinceSent?.lines.map(\.number) == [2])
        #expect(story.order.particulars?.total == Story.money(390_000))
        #expect(story.unmet == [])
        try story.approve(by: ApprovalStory.second)
        story.tell(try story.order.reopenLine(2, reason: "by mistake"))
        #expect(story.order.state == .draft)
        #expect(story.order.particulars?.total == Story.money(440_000))
    }

    @Test func `what is checked of lines is not asked of a cancelled one`() throws {
        var story = try ApprovalStory { $0.lines.append(Story.line(2)) }
        #expect(story.findings(.pricesTold).isEmpty == false)
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        #expect(story.unmet == [])
    }

    @Test func `instalments and settlement go by the lines that stand`() throws {
        var story = try Self.approved()
        story.tell(
            try story.order.agree(
                [
                    Instalment(number: 1, kind: .deposit, share: 3_000, due: .orderPlaced),
                    Instalment(number: 2, kind: .balance, share: 7_000, due: .beforeShipment),
                ]))
        let plan = story.order.payments.instalments
        #expect(story.order.amounts(of: plan).first == Story.money(132_000))
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        #expect(story.order.amounts(of: plan).first == Story.money(117_000))
        #expect(story.order.settlement.payable == Story.money(390_000))
    }

    @Test func `a list that still has the line only proposes that it stands again`() throws {
        var lines = [Story.line(1), Story.line(2, 500)]
        for at in lines.indices { lines[at].reference = "L-\(at + 1)" }
        var story = try Story(Story.opening(lines), door: .file)
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        func merged(_ lines: [OrderLine]) throws(Refusal) -> MergedList {
            try story.order.mergeImported(
                terms: story.order.terms, lines: lines, template: .standard,
                calendar: Story.calendar, today: Story.today)
        }
        #expect(try merged([lines[0]]).changes.isEmpty)
        let list = try merged(lines)
        #expect(list.changes.map(\.kind) == ["order.importProposed/1"])
        #expect(list.proposed.map(\.field) == ["lines"])
        story.tell(list.changes, door: .file)
        #expect(story.order.line(2)?.isCancelled == true)

        let declined = try story.order.settle(proposal: 1, accepted: false)
        let accepted = try story.order.settle(proposal: 1, accepted: true)
        let held = story
        story.tell(accepted)
        #expect(story.order.line(2)?.isCancelled == false)
        #expect(story.order.lot(1)?.quantity == Story.quantity(1_500))
        story = held
        story.tell(declined)
        #expect(try merged(lines).changes.isEmpty)
    }

    @Test func `the supplier is shown what stands, and what does not by its name alone`() throws {
        var story = try Story(Story.opening([Story.line(1), Story.line(2)]))
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        let view = SupplierOrder(story.order, today: Story.today)
        #expect(view.lines.map(\.number) == [1])
        #expect(view.cancelledLines.map(\.number) == [2])
        #expect(view.moreLines == 0)
    }
}
