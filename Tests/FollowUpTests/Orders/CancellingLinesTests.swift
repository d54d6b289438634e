import Testing

@testable import FollowUp

@Suite struct CancellingLinesTests {
    /// Three lines of 1,000, 500 and 250 at 1.00, the last in a lot of its own.
    private func story(_ edit: (inout OrderOpening) -> Void = { _ in }) throws -> Story {
        var lines = [Story.line(1), Story.line(2, 500), Story.line(3, 250)]
        for at in lines.indices { lines[at].unitPrice = UnitPrice(decimal: "1.00") }
        var opening = Story.opening(lines)
        opening.lots = [Lot(wholeOf: Array(lines[..<2])), Lot(wholeOf: [lines[2]], number: 2)]
        edit(&opening)
        return try Story(opening)
    }

    private func reasons(
        _ story: Story, _ line: Int, _ reason: String? = "range dropped"
    ) -> [Obstacle] {
        Story.reasons { () throws(Refusal) in
            _ = try story.order.cancelLine(line, reason: reason)
        }.map(\.obstacle)
    }

    @Test func `an ended order, an unknown line and a missing reason are told at once`() throws {
        var story = try story()
        #expect(reasons(story, 7, " ") == [.unknownLine(7), .reasonMissing])
        story.tell(try story.order.cancel(reason: "no"))
        #expect(reasons(story, 7, nil) == [.orderClosed, .unknownLine(7), .reasonMissing])
    }

    @Test func `a line is cancelled once, and the last one that stands is not`() throws {
        var story = try story()
        story.tell(try story.order.cancelLine(1, reason: "range dropped"))
        #expect(reasons(story, 1) == [.lineCancelled(1)])
        story.tell(try story.order.cancelLine(3, reason: "range dropped"))
        #expect(reasons(story, 2, "") == [.lastLine(2), .reasonMissing])
    }

    @Test func `what is on its way or gone is not cancelled, in part or whole`() throws {
        var story = try story { opening in
            opening.lots[1].shares.append(LotShare(line: 2, quantity: Story.quantity(100)))
            opening.lots[0].shares[1].quantity = Story.quantity(400)
        }
        story.tell(story.order.load([2], shipment: FileID(high: 5, low: 5), on: Story.today))
        #expect(reasons(story, 3) == [.lineDeparted(3, .loaded)])
        #expect(reasons(story, 2) == [.lineDeparted(2, .loaded)])
        #expect(reasons(story, 1) == [])
        story.tell(story.order.handOver([2], shipment: FileID(high: 5, low: 5), on: Story.today))
        #expect(reasons(story, 2) == [.lineDeparted(2, .handedOver)])
        story.tell(try story.order.deliver(line: 1, on: Story.today, today: Story.today))
        #expect(reasons(story, 1) == [.lineDeparted(1, .handedOver)])
    }

    @Test func `its value and quantity leave the order and its lot; it stays readable`() throws {
        var story = try story()
        #expect(story.order.value == Story.money(175_000))
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        let order = story.order
        #expect(order.value == Story.money(125_000))
        #expect(order.quantity == Story.quantity(1_250))
        #expect(order.lot(1)?.shares == [LotShare(line: 1, quantity: Story.quantity(1_000))])
        #expect(order.findings.isEmpty)
        #expect(order.line(2)?.cancelled?.reason == Erasable("range dropped"))
        #expect(order.standingLines.map(\.number) == [1, 3])
        #expect(order.nextLineNumber == 4)
        let amending = Story.reasons { () throws(Refusal) in
            _ = try order.amendLine(Story.line(2, 600), today: Story.today)
        }
        #expect(amending == [Reason(.lineCancelled(2), field: "line.number")])
        let delivering = Story.reasons { () throws(Refusal) in
            _ = try order.deliver(line: 2, on: Story.today, today: Story.today)
        }
        #expect(delivering == [Reason(.lineCancelled(2), field: "line")])
    }

    @Test func `a lot that held nothing else goes with it, and is here again as it was`() throws {
        var story = try story()
        let before = story.order
        story.tell(try story.order.cancelLine(3, reason: "range dropped"))
        #expect(story.order.lots.map(\.number) == [1])
        let split = try story.order.split(
            LotPart(from: 1, quantities: [1: Story.quantity(100)]), template: .standard,
            calendar: Story.calendar, today: Story.today)
        // The number of the lot that went is kept for it.
        var other = story
        other.tell(split)
        #expect(other.order.lots.map(\.number) == [1, 3])
        other.tell(try other.order.reopenLine(3, reason: "by mistake"))
        #expect(other.order.lots.map(\.number) == [1, 2, 3])
        story.tell(try story.order.reopenLine(3, reason: "by mistake"))
        #expect(story.order.lots == before.lots)
        #expect(story.order.lines == before.lines)
    }

    @Test(arguments: [1, 2, 3])
    func `cancelled and taken back, the order is what it was`(_ line: Int) throws {
        var story = try story { $0.lines[1].promised = Story.day("2026-11-30") }
        let before = story.order
        story.tell(try story.order.cancelLine(line, reason: "range dropped"))
        #expect(story.order.value != before.value)
        story.tell(try story.order.reopenLine(line, reason: "by mistake"))
        #expect(story.order.lines == before.lines)
        #expect(story.order.lots.map(\.promised) == before.lots.map(\.promised))
        #expect(Set(story.order.lots.flatMap(\.shares).map(\.line)) == [1, 2, 3])
        #expect(story.order.value == before.value)
        #expect(story.order.findings == before.findings)
    }

    @Test func `taking back wants a cancelled line and a reason`() throws {
        var story = try story()
        func reasons(_ line: Int, _ reason: String) -> [Obstacle] {
            Story.reasons { () throws(Refusal) in
                _ = try story.order.reopenLine(line, reason: reason)
            }.map(\.obstacle)
        }
        #expect(reasons(7, "") == [.unknownLine(7), .reasonMissing])
        #expect(reasons(1, "x") == [.nothingToChange])
        story.tell(try story.order.cancelLine(1, reason: "range dropped"))
        story.tell(try story.order.cancel(reason: "no"))
        #expect(reasons(1, "x") == [.orderClosed])
    }

    @Test func `the promise of its lot follows, and is no slip when it comes back`() throws {
        var story = try story { $0.lines[1].promised = Story.day("2026-12-11") }
        #expect(story.order.lot(1)?.promised == Story.day("2026-12-11"))
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        #expect(story.order.lot(1)?.promised == Story.day("2026-11-20"))
        #expect(story.milestone(.handedOver)?.planned == Story.day("2026-11-20"))
        story.tell(try story.order.reopenLine(2, reason: "by mistake"))
        #expect(story.milestone(.handedOver)?.planned == Story.day("2026-12-11"))
        #expect(story.order.slips.allSatisfy { $0.reason == .corrected })
    }

    @Test func `shares of what is left are reached, and open again where it comes back`() throws {
        var story = try story()
        story.tell(
            try story.order.tellProgress(
                lot: 1,
                progress: Progress(
                    asOf: Story.today, finished: Story.quantity(800),
                    packed: Story.quantity(800)), today: Story.today))
        #expect(story.milestone(.eightyPercentPacked)?.actual == nil)
        story.tell(try story.order.cancelLine(2, reason: "range dropped"))
        #expect(story.milestone(.eightyPercentPacked)?.actual == Story.today)
        story.tell(try story.order.reopenLine(2, reason: "by mistake"))
        #expect(story.milestone(.eightyPercentPacked)?.actual == nil)
        #expect(story.milestone(.twentyPercentFinished)?.actual == Story.today)
    }

    @Test func `where everything else was handed over, the order ends with it`() throws {
        var story = try story()
        story.tell(try story.order.deliver(line: 1, on: Story.today, today: Story.today))
        story.tell(try story.order.cancelLine(2, reason: "not made"))
        #expect(story.order.lot(1)?.handedOver == Story.today)
        #expect(story.order.isOpen)
        story.tell(try story.order.cancelLine(3, reason: "not made"))
        #expect(story.order.closure == OrderClosure(on: Story.today, cancelled: false))
    }

    @Test func `the only lot goes on with lines that were in none`() throws {
        var story = try story { $0.lots = [Lot(wholeOf: [$0.lines[0]])] }
        #expect(story.order.findings.count == 2)
        story.tell(try story.order.cancelLine(1, reason: "range dropped"))
        #expect(story.order.lots.map { $0.shares.map(\.line) } == [[2, 3]])
        #expect(story.order.findings.isEmpty)
    }
}
