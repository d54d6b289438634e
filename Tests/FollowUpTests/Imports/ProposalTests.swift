import Testing

@testable import FollowUp

/// What a waiting proposal changes: the fields its list tells, of the order as it stands by then.
@Suite struct ProposalTests {
    private let today = Story.today

    private func line(_ quantity: Int, _ price: String = "1.5") -> OrderLine {
        var line = OrderLine(number: 1, description: "Lid", quantity: Story.quantity(quantity))
        line.unitPrice = UnitPrice(decimal: price)
        line.promised = Story.day("2026-11-20")
        return line
    }

    private func merge(
        _ story: inout Story, _ lines: [OrderLine], terms: OrderTerms? = nil
    ) throws {
        let merged = try story.order.mergeImported(
            terms: terms ?? OrderTerms(currency: .usd), lines: lines, template: .standard,
            calendar: Story.calendar, today: today)
        story.tell(merged.changes, door: .file)
    }

    private func amend(_ story: inout Story, _ edit: (inout OrderLine) -> Void) throws {
        var line = story.order.lines[0]
        edit(&line)
        let slip = SlipReason(primary: .capacity, side: .supplier)
        story.tell(try story.order.amendLine(line, slip: slip, today: today))
    }

    /// 10 imported at 1.5, 11 said by a person, 12 proposed.
    private func waiting() throws -> Story {
        var story = try Story(Story.opening([line(10)]), door: .file)
        try amend(&story) { $0.quantity = Story.quantity(11) }
        try merge(&story, [line(12)])
        return story
    }

    private func accept(_ story: inout Story, _ number: Int) throws {
        story.tell(try story.order.settle(proposal: number, accepted: true))
    }

    @Test func `a proposal says the fields that its list tells`() throws {
        let story = try waiting()
        #expect(
            story.order.proposals.map(\.told)
                == [[ToldFields(line: 1, fields: ["quantity"])]])
    }

    @Test func `taken, it changes its fields and nothing a person told since`() throws {
        var story = try waiting()
        try amend(&story) {
            $0.unitPrice = UnitPrice(decimal: "1.7")
            $0.description = "Lid black"
        }
        try accept(&story, 1)
        let line = story.order.lines[0]
        #expect(line.quantity == Story.quantity(12))
        #expect(line.unitPrice == UnitPrice(decimal: "1.7"))
        #expect(line.description == "Lid black")
        #expect(story.order.lots[0].quantity == Story.quantity(12))
    }

    @Test func `of the terms likewise`() throws {
        var story = try Story(Story.opening([line(10)]), door: .file)
        var terms = story.order.terms
        terms.payment = "30/70"
        story.tell(try story.order.amend(terms: terms))
        var told = OrderTerms(currency: .usd)
        told.payment = "100 % before shipment"
        try merge(&story, [line(10)], terms: told)
        terms.destination = "Hamburg"
        story.tell(try story.order.amend(terms: terms))
        try accept(&story, 1)
        #expect(story.order.terms.payment == "100 % before shipment")
        #expect(story.order.terms.destination == "Hamburg")
    }

    @Test func `the value of the list is taken where a person told the very field since`() throws {
        var story = try waiting()
        try amend(&story) { $0.quantity = Story.quantity(15) }
        let answer = OrderAnswer(order: story.order, seq: 9, today: today, supplierName: "")
        #expect(
            answer.differences(of: story.order.proposals[0])
                == [ImportedField(line: 1, field: "quantity", before: "15", after: "12")])
        try accept(&story, 1)
        #expect(story.order.lines[0].quantity == Story.quantity(12))
    }

    @Test func `what the order says by now is no difference, and accepting it changes nothing`()
        throws
    {
        var story = try waiting()
        try amend(&story) { $0.quantity = Story.quantity(12) }
        let answer = OrderAnswer(order: story.order, seq: 9, today: today, supplierName: "")
        #expect(answer.differences(of: story.order.proposals[0]).isEmpty)
        #expect(
            try story.order.settle(proposal: 1, accepted: true)
                == [.importProposalSettled(proposal: 1, accepted: true)])
    }

    @Test func `an earlier proposal gives way to a later one of the same field`() throws {
        var story = try Story(Story.opening([line(10)]), door: .file)
        try amend(&story) { $0.quantity = Story.quantity(11) }
        var later = line(10)
        later.quantity = Story.quantity(11)
        later.promised = Story.day("2027-03-20")
        try merge(&story, [later])
        later.promised = Story.day("2027-03-25")
        try merge(&story, [later])
        #expect(story.order.proposals.map(\.number) == [2])
        try accept(&story, 2)
        let order = story.order
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try order.settle(proposal: 1, accepted: true)
        }
        #expect(reasons == [Reason(.proposalGone, field: "proposal")])
        #expect(order.lines[0].promised == Story.day("2027-03-25"))
        #expect(order.lots[0].promised == Story.day("2027-03-25"))
    }

    @Test func `of two lists that tell other fields, each keeps its own`() throws {
        var story = try waiting()
        // The second list leaves the quantity as the person said it.
        try amend(&story) { $0.unit = "sets" }
        var told = line(11, "1.6")
        told.unit = "sets"
        try merge(&story, [told])
        told = line(13, "1.6")
        told.unit = "sets"
        try merge(&story, [told])
        #expect(
            story.order.proposals.map(\.told)
                == [[ToldFields(line: 1, fields: ["quantity", "unitPrice"])]])
        let first = try waiting().order.proposals[0]
        var price = ImportProposal(number: 2, terms: nil, lines: [line(11, "1.6")])
        price.told = [ToldFields(line: 1, fields: ["unitPrice"])]
        var both = try waiting()
        both.tell([.importProposed(price)], door: .file)
        #expect(both.order.proposals.map(\.told) == [first.told, price.told])
        try accept(&both, 2)
        try accept(&both, 1)
        #expect(both.order.lines[0].quantity == Story.quantity(12))
        #expect(both.order.lines[0].unitPrice == UnitPrice(decimal: "1.6"))
    }

    @Test func `the same list proposes nothing again, whatever else a person told since`() throws {
        var story = try waiting()
        try amend(&story) { $0.description = "Lid black" }
        var same = line(12)
        same.description = ""
        try merge(&story, [same])
        #expect(story.order.proposals.map(\.number) == [1])
        // With another field it is a further one, which has the first one's field too.
        try merge(&story, [line(12)])
        #expect(story.order.proposals.map(\.number) == [2])
        #expect(
            story.order.proposals[0].told
                == [ToldFields(line: 1, fields: ["description", "quantity"])])
    }

    @Test func `a list that changes a field by itself is its newest word`() throws {
        var story = try Story(Story.opening([line(10)]), door: .file)
        story.tell(
            try story.order.move(
                lot: 1, milestone: .handedOver, to: Story.day("2026-12-24"),
                reason: SlipReason(primary: .capacity, side: .supplier)))
        var told = line(12)
        told.promised = Story.day("2026-12-01")
        try merge(&story, [told])
        // Without the day nothing is left that only a person may change.
        try merge(&story, [line(13)])
        #expect(story.order.lines[0].quantity == Story.quantity(13))
        #expect(
            story.order.proposals.map(\.told) == [[ToldFields(line: 1, fields: ["promised"])]])
        try accept(&story, 1)
        #expect(story.order.lines[0].quantity == Story.quantity(13))
    }

    @Test
    func `a line cancelled since stays so, and stands again only where the list has it still`()
        throws
    {
        var lines = [line(10), Story.line(2)]
        lines[1].reference = "B"
        var story = try Story(Story.opening(lines), door: .file)
        try amend(&story) { $0.quantity = Story.quantity(11) }
        lines[0].quantity = Story.quantity(12)
        try merge(&story, lines)
        story.tell(try story.order.cancelLine(1, reason: "range dropped"))
        var taken = story
        try accept(&taken, 1)
        #expect(taken.order.line(1)?.isCancelled == true)
        #expect(taken.order.line(1)?.quantity == Story.quantity(11))
        try merge(&story, lines)
        #expect(
            story.order.proposals.map(\.told)
                == [[ToldFields(line: 1, fields: ["cancelled", "quantity"])]])
        try accept(&story, 2)
        #expect(story.order.line(1)?.isCancelled == false)
        #expect(story.order.line(1)?.quantity == Story.quantity(12))
    }

    @Test func `a new line whose number was taken since gets another`() throws {
        var first = line(10)
        first.reference = "A"
        var story = try Story(Story.opening([first]), door: .file)
        story.tell(try story.order.cancel(reason: "no"))
        var new = Story.line(2)
        new.reference = "B"
        try merge(&story, [first, new])
        story.tell(try story.order.reopenOrder(reason: "by mistake"))
        var own = Story.line(2, 7)
        own.reference = "C"
        story.tell(try story.order.addLine(own, lot: nil, slip: nil, today: today))
        try accept(&story, 1)
        #expect(story.order.lines.map(\.reference) == ["A", "C", "B"])
        #expect(story.order.lines.map(\.number) == [1, 2, 3])
    }

    @Test func `one of before, without its fields, is read as it was meant`() throws {
        var story = try Story(Story.opening([line(10)]), door: .file)
        try amend(&story) { $0.quantity = Story.quantity(11) }
        story.tell(
            [.importProposed(ImportProposal(number: 1, terms: nil, lines: [line(12)]))],
            door: .file)
        try amend(&story) { $0.unitPrice = UnitPrice(decimal: "1.7") }
        try accept(&story, 1)
        #expect(story.order.lines[0].quantity == Story.quantity(12))
        #expect(story.order.lines[0].unitPrice == UnitPrice(decimal: "1.7"))
    }

    @Test func `one whose fields nobody knows is refused, and the list proposes it anew`() throws {
        var story = try waiting()
        story.order.proposals[0].told = nil
        let order = story.order
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try order.settle(proposal: 1, accepted: true)
        }
        #expect(reasons == [Reason(.changedMeanwhile, field: "proposal")])
        try merge(&story, [line(12)])
        #expect(story.order.proposals.map(\.number) == [2])
        try accept(&story, 2)
        #expect(story.order.lines[0].quantity == Story.quantity(12))
    }

    @Test func `a form knows the change that last told what it shows`() throws {
        var story = try waiting()
        let made = try #require(story.order.lastTold(proposal: 1))
        var terms = story.order.terms
        terms.destination = "Hamburg"
        story.tell(try story.order.amend(terms: terms))
        #expect(story.order.lastTold(proposal: 1) == made, "it tells nothing of the terms")
        try amend(&story) { $0.description = "Lid black" }
        let told = try #require(story.order.lastTold(proposal: 1))
        #expect(told > made)
        #expect(story.order.lastTold(proposal: 2) == nil)
    }
}
