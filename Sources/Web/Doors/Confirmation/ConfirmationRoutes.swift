import FollowUp
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    /// The supplier's confirmation of an order: its forms lead back to its own page.
    mutating func confirmations() {
        let path = "/orders/{order}/confirmation"
        ask(AskConfirmation.self, path) { try AskConfirmation(order: $0.id("order")) }
        page(path, AskConfirmation.allowed, AskConfirmation.name) { visitor in
            try await visitor.confirmationPage()
        }
        onConfirmation(FileConfirmation.self, "")
        onConfirmation(SettleDifferences.self, "/{confirmation}/differences")
        onConfirmation(AcceptConfirmation.self, "/{confirmation}/acceptance")
        onConfirmation(WithdrawConfirmation.self, "/{confirmation}/withdrawal")
    }

    private mutating func onConfirmation<Done: UseCase>(_ type: Done.Type, _ path: String)
    where Done.Answer == Recorded {
        act(
            type, "/orders/{order}/confirmations" + path,
            then: { _, visitor in
                Answer.seeOther("/orders/\(try visitor.id("order"))/confirmation")
            },
            again: { visitor, posted, refusal in
                try await visitor.confirmationPage(visitor.state(posted, refusal))
            })
    }
}

extension Visitor {
    func confirmationPage(_ state: FormState? = nil) async throws -> Response {
        let id = try id("order")
        let order = try await site.house.ask(AskOrder(order: id), signedIn())
        let answer = try await site.house.ask(AskConfirmation(order: id), signedIn())
        return Answer.page(
            ConfirmationPage.markup(
                try await framed(section: .board), order, answer, state: state))
    }
}
