import Testing

@testable import FollowUp

@Suite struct MergingTests {
    private let today = Story.today

    private func line(_ number: Int, id: String?, quantity: Int = 1_000) -> OrderLine {
        var line = Story.line(number, quantity)
        line.reference = id
        line.promised = Story.day("2026-11-20")
        return line
    }

    private func imported(_ lines: [OrderLine]) throws -> Story {
        try Story(Story.opening(lines), door: .file)
    }

    private func merge(
        _ story: Story, _ lines: [OrderLine], terms: OrderTerms? = nil
    ) throws(Refusal) -> MergedList {
        try story.order.mergeImported(
            terms: terms ?? story.order.terms, lines: lines, template: .standard,
            calendar: Story.calendar, today: today)
    }

    private func proposal(of line: OrderLine, _ fields: [String]) -> ImportProposal {
        var proposal = ImportProposal(number: 1, terms: nil, lines: [line])
        proposal.told = [ToldFields(line: line.number, fields: fields)]
        return proposal
    }

    @Test func `the days of an order fold over the lines a list leaves out`() throws {
        var late = line(2, id: "B")
        late.promised = Story.day("2026-12-20")
        let order = try imported([line(1, id: "A"), late]).order
        var moved = line(1, id: "A")
        #expect(order.days(with: [moved]).promised == Story.day("2026-12-20"))
        moved.promised = Story.day("2027-01-05")
        #expect(order.days(with: [moved]).promised == Story.day("2027-01-05"))
        #expect(order.days(with: [moved]).required == nil)
        moved.promised = nil
        #expect(order.days(with: [moved]).promised == nil)
    }

    @Test func `an order opened by hand is untouched by no list`() throws {
        let byHand = try Story(Story.opening([line(1, id: "A")]))
        #expect(byHand.order.termsTouched && byHand.order.linesTouched == [1])
        let byList = try imported([line(1, id: "A")])
        #expect(!byList.order.termsTouched && byList.order.linesTouched.isEmpty)
    }

    @Test func `what could not stand on opening is refused, all of it at once`() throws {
        let story = try imported([line(1, id: "A")])
        let reasons = Story.reasons { () throws(Refusal) in
            var terms = story.order.terms
            terms.destination = String(repeating: "x", count: 201)
            var far = line(2, id: "B", quantity: 0)
            far.delivered = Story.day("2026-09-02")
            _ = try merge(story, [line(1, id: "A"), line(7, id: "A"), far], terms: terms)
        }
        #expect(
            reasons == [
                Reason(.tooLong(limit: 200), field: "terms.destination"),
                Reason(.repeated("7"), field: "lines.1.number"),
                Reason(
                    .outOfRange(least: "0.001", most: "1000000000000"), field: "lines.2.quantity"),
                Reason(.dayInFuture(Story.day("2026-09-02")), field: "lines.2.delivered"),
            ])
    }

    @Test func `the same list twice changes nothing`() throws {
        var lines = [line(1, id: "A"), line(2, id: nil)]
        lines[0].delivered = Story.day("2026-08-01")
        let story = try imported(lines)
        #expect(try merge(story, lines).changes.isEmpty)
        #expect(try merge(story, lines.reversed()).changes.isEmpty)
        #expect(try merge(story, []).changes.isEmpty)
    }

    @Test func `a line is known by its id, else by its place`() throws {
        let story = try imported([line(1, id: "A"), line(2, id: nil)])
        // A moved to place 2, and the one at place 2 has no id to contradict.
        let moved = try merge(
            story, [line(2, id: "A", quantity: 900).described(as: line(1, id: "A"))])
        #expect(moved.changedFields == ["quantity"])
        guard case .lineAmended(let amended) = try #require(moved.changes.first) else {
            Issue.record("\(moved.changes)")
            return
        }
        #expect(amended.number == 1)
        let placed = try merge(story, [line(2, id: "C")])
        #expect(placed.changedFields == ["reference"])
        // Place 1 has another id: a new line, with a number of its own.
        let new = try merge(story, [line(1, id: "D")])
        #expect(new.changedFields == ["lines"])
        #expect(new.changes.first == .lineAdded(line(3, id: "D").described(as: line(1, id: "D"))))
    }

    @Test func `a blank cell clears nothing`() throws {
        var whole = line(1, id: "A")
        whole.unitPrice = UnitPrice(decimal: "0.5")
        whole.tradeTerm = TradeTerm(rule: .fob, place: "Ningbo")
        let story = try imported([whole])
        var blank = OrderLine(number: 1, description: "", quantity: whole.quantity)
        blank.reference = "A"
        #expect(
            try merge(story, [blank], terms: OrderTerms(currency: .usd)).changes.isEmpty)
    }

    @Test func `a promise that moves in a list is an unexplained slip of the lot`() throws {
        var story = try imported([line(1, id: "A")])
        var later = line(1, id: "A")
        later.promised = Story.day("2026-12-01")
        let merged = try merge(story, [later])
        #expect(merged.changedFields == ["promised"])
        story.tell(merged.changes, door: .file)
        #expect(story.order.lots[0].promised == Story.day("2026-12-01"))
        #expect(story.milestone(.handedOver)?.planned == Story.day("2026-12-01"))
        #expect(story.milestone(.handedOver)?.original == Story.day("2026-11-20"))
        #expect(story.order.slips.map(\.reason.primary) == [.unexplained])
        #expect(story.order.slips.map(\.reason.side) == [nil], "nobody said whose side")
        #expect(try merge(story, [later]).changes.isEmpty)
    }

    @Test func `a new line joins the lot of its day or makes one`() throws {
        var story = try imported([line(1, id: "A")])
        var other = line(3, id: "C")
        other.promised = Story.day("2026-12-24")
        story.tell(
            try merge(story, [line(1, id: "A"), line(2, id: "B"), other]).changes, door: .file)
        #expect(story.order.lots.map { $0.shares.map(\.line) } == [[1, 2], [3]])
        #expect(story.order.lots[1].promised == Story.day("2026-12-24"))
        #expect(story.milestone(.handedOver, lot: 2)?.planned == Story.day("2026-12-24"))
        #expect(story.order.findings.isEmpty)
    }

    @Test func `lines delivered since hand over the lot, close the order, and are corrected`()
        throws
    {
        var lines = [line(1, id: "A"), line(2, id: "B")]
        var story = try imported(lines)
        lines[0].delivered = Story.day("2026-08-10")
        let half = try merge(story, lines)
        #expect(half.changes == [.lineDelivered(line: 1, on: Story.day("2026-08-10"))])
        story.tell(half.changes, door: .file)
        lines[1].delivered = Story.day("2026-08-12")
        story.tell(try merge(story, lines).changes, door: .file)
        #expect(story.order.closure == OrderClosure(on: Story.day("2026-08-12"), cancelled: false))
        lines[1].delivered = Story.day("2026-08-20")
        let corrected = try merge(story, lines)
        #expect(corrected.changedFields == ["delivered"])
        story.tell(corrected.changes, door: .file)
        #expect(story.order.lots[0].handedOver == Story.day("2026-08-20"))
        #expect(story.order.closure?.on == Story.day("2026-08-20"))
    }

    @Test func `a new line opens an order that was closed`() throws {
        var first = line(1, id: "A")
        first.delivered = Story.day("2026-08-10")
        var story = try imported([first])
        #expect(!story.order.isOpen)
        story.tell(try merge(story, [first, line(2, id: "B")]).changes, door: .file)
        #expect(story.order.isOpen)
        #expect(story.order.lots.count == 2)
        #expect(story.order.lots[0].handedOver == Story.day("2026-08-10"))
    }

    @Test func `where a person has spoken a list only proposes`() throws {
        var story = try imported([line(1, id: "A"), line(2, id: "B")])
        var byHand = story.order.lines[0]
        byHand.unit = "sets"
        story.tell(try story.order.amendLine(byHand, today: today))
        let list = [line(1, id: "A"), line(2, id: "B", quantity: 800)]
        let merged = try merge(story, list)
        #expect(merged.changedFields == ["quantity"])
        var proposed = byHand
        proposed.unit = "pcs"
        #expect(merged.changes.last == .importProposed(proposal(of: proposed, ["unit"])))
        story.tell(merged.changes, door: .file)
        #expect(story.order.lines[0].unit == "sets")
        // It is not proposed again while it waits.
        #expect(try merge(story, list).changes.isEmpty)
        // Nor once it was declined.
        var declined = story
        declined.tell(try declined.order.settle(proposal: 1, accepted: false))
        #expect(declined.order.proposals.isEmpty)
        #expect(try merge(declined, list).changes.isEmpty)
        story.tell(try story.order.settle(proposal: 1, accepted: true))
        #expect(story.order.lines[0].unit == "pcs")
        #expect(try merge(story, list).changes.isEmpty)
    }

    @Test func `a handover a person moved is not moved back by a list`() throws {
        var story = try imported([line(1, id: "A")])
        story.tell(
            try story.order.move(
                lot: 1, milestone: .handedOver, to: Story.day("2026-12-24"),
                reason: SlipReason(primary: .capacity, side: .supplier)))
        var later = line(1, id: "A")
        later.promised = Story.day("2026-12-01")
        let merged = try merge(story, [later])
        #expect(merged.changedFields.isEmpty)
        #expect(merged.changes == [.importProposed(proposal(of: later, ["promised"]))])
    }

    @Test func `a handover moved by hand holds back its own lot alone`() throws {
        var opening = Story.opening([line(1, id: "A"), line(2, id: "B")])
        opening.lines[1].promised = Story.day("2026-11-27")
        opening.lots = Order.lotsByPromise(lines: opening.lines)
        var story = try Story(opening, door: .file)
        story.tell(
            try story.order.move(
                lot: 1, milestone: .handedOver, to: Story.day("2026-12-24"),
                reason: SlipReason(primary: .capacity, side: .supplier)))
        var list = opening.lines
        list[0].promised = Story.day("2026-12-01")
        list[1].promised = Story.day("2026-12-02")
        let merged = try merge(story, list)
        #expect(merged.changedFields == ["promised"])
        story.tell(merged.changes, door: .file)
        #expect(story.order.proposals.map(\.lines) == [[list[0]]])
        #expect(
            story.order.lots.map(\.due) == [Story.day("2026-12-24"), Story.day("2026-12-02")])
    }

    @Test func `a cancelled order changes by nobody but a person`() throws {
        var story = try imported([line(1, id: "A")])
        story.tell(try story.order.cancel(reason: "no"))
        var told = line(1, id: "A")
        told.delivered = today
        let merged = try merge(story, [told, line(2, id: "B")])
        #expect(merged.changes.count == 1)
        story.tell(merged.changes, door: .file)
        story.tell(try story.order.settle(proposal: 1, accepted: true))
        #expect(story.order.lines.map(\.delivered) == [today, nil])
        #expect(story.order.closure?.cancelled == true)
    }

    @Test func `a proposal is settled once`() throws {
        let order = try Story().order
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try order.settle(proposal: 1, accepted: true)
        }
        #expect(reasons == [Reason(.proposalGone, field: "proposal")])
    }

    @Test func `lots of a list are numbered as their days appear`() {
        var lines = (1...4).map { line($0, id: nil, quantity: $0) }
        lines[1].promised = Story.day("2026-12-24")
        lines[2].promised = nil
        let lots = Order.lotsByPromise(lines: lines)
        #expect(lots.map(\.number) == [1, 2, 3])
        #expect(lots.map { $0.shares.map(\.line) } == [[1, 4], [2], [3]])
        #expect(
            lots.map(\.promised) == [Story.day("2026-11-20"), Story.day("2026-12-24"), nil])
        #expect(lots[0].quantity == Story.quantity(5))
    }

    @Test(arguments: 1...200)
    func `whatever lists say, saying it again changes nothing`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var story = try imported([line(1, id: "id1")])
        for _ in 0..<4 {
            let hasIds = !dice.oneIn(3)
            let list = (1...dice.roll(1...5)).map { number in
                var told = line(
                    number, id: hasIds ? "id\(number)" : nil, quantity: dice.roll(1...50))
                told.promised = dice.oneIn(4) ? nil : dice.day(within: 3)
                told.delivered = dice.oneIn(2) ? Story.day("2026-08-01") : nil
                return told
            }
            story.tell(try merge(story, list).changes, door: .file)
            let again = try merge(story, list).changes
            #expect(again.isEmpty, "seed \(seed): \(again)")
            let ordered = story.order.lines.reduce(0) { $0 + $1.quantity.thousandths }
            let held = story.order.lots.reduce(0) { $0 + ($1.quantity?.thousandths ?? 0) }
            #expect(ordered == held, "seed \(seed)")
            let handedOver = story.order.lots.allSatisfy { $0.handedOver != nil }
            #expect(story.order.isOpen == !handedOver, "seed \(seed)")
        }
    }
}

extension OrderLine {
    /// The words of another line.
    fileprivate func described(as other: OrderLine) -> OrderLine {
        var line = self
        line.description = other.description
        return line
    }
}
