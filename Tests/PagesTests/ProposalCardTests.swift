import FollowUp
import Testing
import Words

@testable import Pages

/// What an import proposes, as its card on the order's page shows it.
struct ProposalCardTests {
    private func page(_ answer: OrderAnswer, _ language: Language = .english) -> PageText {
        let frame = SampleFacts.frame(language, .board, path: "/orders")
        let view = OrderView(frame: frame, answer: answer, state: nil, lot: nil)
        return PageText("<div>\(view.proposals.string)</div>")
    }

    @Test func `each field stands as it is now beside what the list says`() {
        var answer = SampleOrder.answer
        var terms = answer.terms
        terms.destination = "Hamburg"
        var line = answer.lines[0]
        line.quantity = SampleFacts.quantity(6_400)
        line.description = "not told by it"
        var proposal = ImportProposal(number: 1, terms: terms, lines: [line])
        proposal.told = [
            ToldFields(line: nil, fields: ["destination"]),
            ToldFields(line: 1, fields: ["quantity"]),
        ]
        answer.proposals = [proposal]
        let english = page(answer)
        #expect(english.problem == nil)
        #expect(
            english.all("dd").map(\.text) == [
                "not told now; the list says Hamburg",
                "now 6,000 pcs; the list says 6,400 pcs",
            ])
        #expect(!english.visible.contains("not told by it"))
        let chinese = page(answer, .chinese)
        #expect(chinese.all("dd").first?.text == "现未填；表中为 Hamburg")
    }

    @Test func `what the order says by now is said, and no field shown`() {
        var answer = SampleOrder.answer
        var proposal = ImportProposal(number: 1, terms: nil, lines: [answer.lines[0]])
        proposal.told = [ToldFields(line: 1, fields: ["quantity"])]
        answer.proposals = [proposal]
        let page = page(answer)
        #expect(page.all("dd").isEmpty)
        #expect(page.visible.contains(Words.of(.english).order.proposedNothing))
    }

    @Test func `forms that act on what they show say which change they show`() {
        let frame = SampleFacts.frame(.english, .board, path: "/orders")
        var answer = SampleOrder.answer
        answer.takeOver = nil
        let view = OrderView(frame: frame, answer: answer, state: nil, lot: nil)
        let page = PageText("<div>\(view.proposals.string)\(view.more.string)</div>")
        #expect(page.problem == nil)
        let forms = page.elements.split { $0.name == "form" }.dropFirst()
        let actions = page.all("form").compactMap { $0.attributes["action"] }
        let guarded = zip(actions, forms).filter { _, fields in
            fields.contains {
                $0.attributes["name"] == "seq" && $0.attributes["value"] == "\(answer.seq)"
            }
        }.map(\.0)
        for path in ["/proposals/1/acceptance", "/lots", "/cancellation", "/take-over"] {
            #expect(guarded.contains { $0.hasSuffix(path) }, "\(path)")
        }
    }
}
