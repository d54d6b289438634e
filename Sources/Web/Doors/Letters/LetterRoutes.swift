import FollowUp
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    /// Letters that came in and fit no order.
    mutating func letters() {
        ask(
            AskStrayLetters.self, "/letters",
            query: [.after, .limit(50, most: 100), .aside]
        ) { try $0.strays() }
        ask(AskStrayLetter.self, "/letters/{letter}") {
            try AskStrayLetter(letter: $0.id("letter"))
        }
        page("/letters", AskStrayLetters.allowed, AskStrayLetters.name) { visitor in
            let asked = try visitor.strays()
            let answer = try await visitor.site.house.ask(asked, visitor.signedIn())
            return Answer.page(
                StrayLetterPages.list(
                    try await visitor.framed(section: .imports), answer.items.map(\.shown),
                    next: answer.next, aside: asked.aside))
        }
        page("/letters/{letter}", AskStrayLetter.allowed, AskStrayLetter.name) {
            try await $0.strayPage(nil)
        }
        act(
            AssignLetter.self, "/letters/{letter}/order",
            then: { done, _ in Answer.seeOther("/orders/\(done.id)#received") },
            again: { try await $0.strayPage($0.state($1, $2)) })
        act(
            SetLetterAside.self, "/letters/{letter}/aside",
            then: { _, _ in Answer.seeOther("/letters") },
            again: { try await $0.strayPage($0.state($1, $2)) })
    }
}

extension Visitor {
    fileprivate func strays() throws -> AskStrayLetters {
        AskStrayLetters(
            aside: query("aside") == "1", after: query("after"),
            limit: try number("limit", default: 50, 1...100))
    }

    fileprivate func strayPage(_ state: FormState?) async throws -> Response {
        let asked = AskStrayLetter(letter: try id("letter"))
        let answer = try await site.house.ask(asked, signedIn())
        var shown = answer.letter.shown
        shown.name = answer.name
        shown.text = answer.text
        shown.files = answer.files
        return Answer.page(
            StrayLetterPages.one(try await framed(section: .imports), shown, state: state),
            status: state == nil ? .ok : .unprocessableContent)
    }
}

extension StrayLetter {
    fileprivate var shown: ShownLetter {
        ShownLetter(
            letter: letter, at: at, sender: sender, subject: subject, why: why, isAside: isAside,
            orders: orders.map { ($0.order, $0.number) })
    }
}
