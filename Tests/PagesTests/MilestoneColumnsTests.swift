import FollowUp
import Testing
import Words

@testable import Pages

/// The dates of a milestone side by side (X21): each in its own column, none in another's.
struct MilestoneColumnsTests {
    @Test(arguments: Language.allCases)
    func `each day of a milestone stands under its own heading`(language: Language) throws {
        let frame = SampleFacts.frame(language, .board, path: "/orders")
        var milestone = Milestone(key: .loaded, owner: .forwarder, after: [])
        milestone.original = Day(iso: "2026-12-01")
        milestone.planned = Day(iso: "2026-12-02")
        var shown = MilestoneAnswer(milestone: milestone)
        shown.forecast = Day(iso: "2026-12-03")
        var reached = shown
        reached.actual = Day(iso: "2026-12-04")
        var lot = LotAnswer(lot: Lot(number: 1, shares: []))
        lot.milestones = [shown, reached]
        var answer = SampleOrder.answer
        answer.lots = [lot]
        let view = OrderView(frame: frame, answer: answer, state: nil, lot: nil)
        let page = PageText(view.milestones.string)
        #expect(page.problem == nil)
        let plan = Words.of(language).plan
        let heads = page.all("th").filter { $0.attributes["scope"] == "col" }.map(\.text)
        #expect(
            Array(heads[1...4]) == [plan.original, plan.planned, plan.forecast, plan.actual])
        let rows = page.elements.split { $0.name == "tr" }.map { Array($0) }.suffix(2)
        let open = try #require(rows.first)
        let done = try #require(rows.last)
        #expect(Self.days(open) == ["2026-12-01", "2026-12-02", "2026-12-03", nil])
        #expect(Self.days(done) == ["2026-12-01", "2026-12-02", nil, "2026-12-04"])
    }

    /// The day of each of the four cells, in the order of the columns.
    private static func days(_ row: [PageText.Element]) -> [String?] {
        let cells = row.split(omittingEmptySubsequences: false) { $0.name == "td" }
        return cells.prefix(5).dropFirst().map { cell in
            cell.first { $0.name == "time" }?.attributes["datetime"]
        }
    }
}
