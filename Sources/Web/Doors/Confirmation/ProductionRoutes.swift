import FollowUp
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    /// The plans a supplier commits to: their forms lead back to their own page.
    mutating func productionPlans() {
        let path = "/orders/{order}/production-plans"
        ask(AskProductionPlans.self, path) { try AskProductionPlans(order: $0.id("order")) }
        page(path, AskProductionPlans.allowed, AskProductionPlans.name) { visitor in
            try await visitor.productionPage()
        }
        onProduction(TellProductionPlan.self, "/orders/{order}/lots/{lot}/production-plans")
        onProduction(AcceptProductionPlan.self, path + "/{plan}/acceptance")
        onProduction(RefuseProductionPlan.self, path + "/{plan}/refusal")
    }

    private mutating func onProduction<Done: UseCase>(_ type: Done.Type, _ path: String)
    where Done.Answer == Recorded {
        act(
            type, path,
            then: { _, visitor in
                Answer.seeOther("/orders/\(try visitor.id("order"))/production-plans")
            },
            again: { visitor, posted, refusal in
                try await visitor.productionPage(visitor.state(posted, refusal))
            })
    }
}

extension Visitor {
    func productionPage(_ state: FormState? = nil) async throws -> Response {
        let id = try id("order")
        let order = try await site.house.ask(AskOrder(order: id), signedIn())
        let answer = try await site.house.ask(AskProductionPlans(order: id), signedIn())
        let lot = parameters["lot"] ?? query("lot")
        return Answer.page(
            ProductionPage.markup(
                try await framed(section: .board), order, answer, lot: lot.flatMap { Int($0) },
                state: state))
    }
}
