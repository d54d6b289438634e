import FollowUp
import Testing

/// Which rows of a list speak for an order they tell only a part of.
@Suite struct SpeakersTests {
    private func line(_ number: Int, _ id: String?) -> OrderLine {
        var line = Story.line(number)
        line.reference = id
        line.value = Story.money(1_000)
        return line
    }

    private func order(_ ids: [String?]) throws -> Story {
        try Story(
            Story.opening(ids.enumerated().map { line($0.offset + 1, $0.element) }), door: .file)
    }

    @Test(arguments: [
        (["A", "B", "C"], [true, true, true]), (["C", "A", "B", "D"], [true, true, true, true]),
        (["A"], [true]), (["A", "B"], [true, true]), (["A", "C"], [true, false]),
        (["B"], [false]), (["B", "C"], [false, false]), (["C"], [false]), (["D"], [false]),
        (["D", "A"], [false, true]), ([], []),
    ])
    func `a row behind a line that the list leaves out does not speak for the order`(
        told: [String], speaks: [Bool]
    ) throws {
        let lines = told.enumerated().map { line($0.offset + 1, $0.element) }
        #expect(try order(["A", "B", "C"]).order.speakers(among: lines) == speaks)
    }

    @Test func `lines known by their place speak in their order`() throws {
        let story = try order([nil, nil, nil])
        #expect(story.order.speakers(among: [line(1, nil), line(2, nil)]) == [true, true])
        #expect(story.order.speakers(among: [line(2, nil)]) == [false])
    }

    @Test func `another currency is of the whole order or of none of it`() throws {
        let story = try order(["A", "B"])
        var terms = story.order.terms
        terms.currency = Currency(code: "EUR") ?? .usd
        func merged(_ ids: [String]) -> [Reason] {
            Story.reasons { () throws(Refusal) in
                var lines = ids.enumerated().map { line($0.offset + 1, $0.element) }
                for at in lines.indices { lines[at].value = Story.money(900, "EUR") }
                _ = try story.order.mergeImported(
                    terms: terms, lines: lines, template: .standard, calendar: Story.calendar,
                    today: Story.today)
            }
        }
        #expect(merged(["A"]) == [Reason(.otherCurrency, field: "currency")])
        #expect(merged(["B", "C"]) == [Reason(.otherCurrency, field: "currency")])
        #expect(merged(["A", "B"]).isEmpty)
        #expect(merged(["A", "B", "C"]).isEmpty)
    }
}
