import FollowUp
import Testing
import Words

@testable import Pages

/// The picture of a lot's chain: what its axis says.
struct TimelineTests {
    private func page(_ language: Language, from: String, through: String) throws -> PageText {
        var order = SampleOrder.file
        let end = try #require(Day(iso: through))
        order.apply(.closed(on: end), SampleOrder.stamp(9, SampleFacts.instant(11, 2, 9, 0)))
        var answer = OrderAnswer(
            order: order, seq: 9, today: SampleFacts.today, supplierName: "Hengda")
        var milestone = Milestone(key: .handedOver, owner: .supplier, after: [])
        milestone.planned = Day(iso: from)
        milestone.actual = end
        var lot = LotAnswer(lot: Lot(number: 1, shares: []))
        lot.milestones = [MilestoneAnswer(milestone: milestone)]
        answer.lots = [lot]
        let frame = SampleFacts.frame(language, .board, path: "/orders")
        let timeline = try #require(Timeline(frame: frame, answer: answer, lot: lot))
        return PageText(timeline.markup.string)
    }

    private func ticks(_ page: PageText) -> [PageText.Element] {
        page.all("text").filter { $0.attributes["class"] == "soft" }
    }

    @Test(arguments: Language.allCases)
    func `an axis of another year names the year, one of this year does not`(
        language: Language
    ) throws {
        let past = ticks(try page(language, from: "2014-03-03", through: "2014-09-22"))
        #expect(past.count > 2)
        #expect(past.allSatisfy { $0.text.contains("2014") })
        let present = ticks(try page(language, from: "2026-03-03", through: "2026-09-22"))
        #expect(present.count > past.count)
        #expect(present.allSatisfy { !$0.text.contains("2026") })
    }

    @Test(arguments: 1...60)
    func `no name of a day is cut at the picture's edge`(days: Int) throws {
        let first = try #require(Day(iso: "2026-01-20"))
        let page = try page(
            .english, from: first.iso, through: first.adding(days: days * 5).iso)
        for tick in ticks(page) {
            let x = try #require(tick.attributes["x"].flatMap { Double($0) })
            #expect(x + 58 <= 860, "\(tick.text)")
        }
    }

    @Test func `today stands in the picture of an open order only`() throws {
        let page = try page(.english, from: "2014-03-03", through: "2014-09-22")
        #expect(!page.all("line").contains { $0.attributes["class"] == "now" })
    }
}
