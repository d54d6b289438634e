import Testing

@testable import FollowUp

@Suite struct OpeningTests {
    private func reasons(_ opening: OrderOpening) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try Order.open(
                opening, template: .standard, calendar: Story.calendar, today: Story.today)
        }
    }

    @Test func `everything wrong with an opening is told at once`() {
        var opening = Story.opening([Story.line(1, 0), Story.line(1), Story.line(3)])
        opening.number = String(repeating: "7", count: 65)
        opening.lines[0].description = " "
        opening.lines[1].value = Story.money(100, "CNY")
        opening.lines[2].delivered = Story.day("2026-09-02")
        opening.terms.payment = String(repeating: "x", count: 2_001)
        opening.lots = [
            Lot(
                number: 1,
                shares: [
                    LotShare(line: 3, quantity: Story.quantity(600)),
                    LotShare(line: 9, quantity: Story.quantity(1)),
                ]),
            Lot(number: 1, shares: [LotShare(line: 3, quantity: Story.quantity(401))]),
            Lot(number: 2, shares: []),
        ]
        #expect(
            reasons(opening) == [
                Reason(.tooLong(limit: 64), field: "number"),
                Reason(.tooLong(limit: 2_000), field: "terms.payment"),
                Reason(.missing, field: "lines.0.description"),
                Reason(
                    .outOfRange(least: "0.001", most: "1000000000000"), field: "lines.0.quantity"),
                Reason(.otherCurrency, field: "lines.1.value"),
                Reason(.repeated("1"), field: "lines.1.number"),
                Reason(.dayInFuture(Story.day("2026-09-02")), field: "lines.2.delivered"),
                Reason(.unknownLine(9), field: "lots.0.shares"),
                Reason(.repeated("1"), field: "lots.1.number"),
                Reason(.missing, field: "lots.2.shares"),
                Reason(.moreThanTheLine(line: 3), field: "lots"),
            ])
    }

    @Test func `an order has lines`() {
        #expect(reasons(Story.opening([])) == [Reason(.noLines, field: "lines")])
    }

    @Test(arguments: [(1, true), (2_000, true), (2_001, false)])
    func `an order has at most 2,000 lines`(count: Int, opens: Bool) {
        let found = reasons(Story.opening((1...count).map { Story.line($0) }))
        #expect(found == (opens ? [] : [Reason(.tooMany(limit: 2_000), field: "lines")]))
    }

    @Test(arguments: [("", false), (" ", false), ("7", true)])
    func `an order has a number`(number: String, opens: Bool) {
        var opening = Story.opening()
        opening.number = number
        #expect(reasons(opening) == (opens ? [] : [Reason(.missing, field: "number")]))
        opening.number = String(repeating: "唛", count: 64)
        #expect(reasons(opening).isEmpty)
    }

    @Test(arguments: [(999, true), (1_000, true), (1_001, false)])
    func `a lot takes no more of a line than was ordered`(taken: Int, opens: Bool) {
        var opening = Story.opening()
        opening.lots = [
            Lot(number: 1, shares: [LotShare(line: 1, quantity: Story.quantity(taken))])
        ]
        let found = reasons(opening)
        #expect(found == (opens ? [] : [Reason(.moreThanTheLine(line: 1), field: "lots")]))
    }

    @Test func `an order begins with one lot of everything, planned`() throws {
        var lines = [Story.line(1), Story.line(2, 500)]
        lines[0].promised = Story.day("2026-12-01")
        lines[1].promised = Story.day("2026-12-05")
        lines[1].required = Story.day("2026-12-20")
        let story = try Story(Story.opening(lines))
        let lot = try #require(story.order.lots.first)
        #expect(story.order.lots.count == 1)
        #expect(lot.quantity == Story.quantity(1_500))
        #expect(lot.promised == Story.day("2026-12-05"))
        #expect(story.order.required(of: lot) == Story.day("2026-12-20"))
        #expect(lot.template == TemplateReference(name: "standard", version: 1))
        #expect(lot.milestone(.handedOver)?.original == Story.day("2026-12-05"))
        #expect(story.order.isOpen)
    }

    @Test func `a lot keeps the day it names and is else promised for the order's`() throws {
        var opening = Story.opening()
        opening.lots = [
            Lot(number: 1, shares: [LotShare(line: 1, quantity: Story.quantity(400))]),
            Lot(number: 2, shares: [LotShare(line: 1, quantity: Story.quantity(600))]),
        ]
        opening.lots[1].promised = Story.day("2026-12-24")
        // What nobody can have told yet is not believed.
        opening.lots[1].progress = [
            Progress(asOf: Story.today, finished: Story.quantity(5), packed: nil)
        ]
        let lots = try Story(opening).order.lots
        #expect(lots.map(\.promised) == [Story.day("2026-11-20"), Story.day("2026-12-24")])
        #expect(lots.allSatisfy { $0.progress.isEmpty && $0.milestones.count == 12 })
    }

    @Test func `lines delivered hand over their lots and close the order on the last`() throws {
        var lines = [Story.line(1), Story.line(2)]
        lines[0].delivered = Story.day("2026-08-01")
        let half = try Story(Story.opening(lines), door: .file)
        #expect(half.order.isOpen)
        #expect(half.order.lots[0].handedOver == nil)
        lines[1].delivered = Story.day("2026-08-20")
        let whole = try Order.open(
            Story.opening(lines), template: .standard, calendar: Story.calendar,
            today: Story.today)
        #expect(
            Array(whole.suffix(2)) == [
                .milestoneReached(
                    lot: 1, milestone: .handedOver, on: Story.day("2026-08-20"), proof: .takeOver),
                .closed(on: Story.day("2026-08-20")),
            ])
    }
}
