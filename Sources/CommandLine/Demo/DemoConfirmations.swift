import FollowUp
import UseCases

extension Demonstration {
    /// What suppliers confirmed: one order as it was placed, with a plan in force; one with open
    /// differences and another account; one whose plan waits.
    func confirmations(_ caller: Caller, _ today: Day) async throws {
        clock.stand(on: today.adding(days: -2))
        if let order = try await order("PO-2312", caller) {
            var paper = FileConfirmation(order: order.id, kind: .proformaInvoice)
            paper.reference = "PI-HD-0412"
            paper.day = today.adding(days: -4)
            paper.asOrdered = true
            paper.sourceKind = .email
            paper.sourceWords = "Wang Fang 王芳"
            _ = try await house.perform(paper, caller)
            _ = try await house.perform(
                AcceptConfirmation(order: order.id, confirmation: 1), present(caller))
            _ = try await house.perform(plan(order, earlier: 1), caller)
            _ = try await house.perform(
                AcceptProductionPlan(order: order.id, plan: 1), present(caller))
        }
        clock.stand(on: today.adding(days: -1))
        if let order = try await order("PO-2313", caller) {
            var paper = FileConfirmation(order: order.id, kind: .proformaInvoice)
            paper.reference = "LM26-1187"
            paper.day = today.adding(days: -2)
            paper.line = ["1": .init(unitPrice: UnitPrice(decimal: "13.95"))]
            paper.total = "33480.00"
            paper.promised = order.promised?.adding(days: 4)
            paper.holder = "He Jun"
            paper.accountNumber = "6228 4801 2345 6789 010"
            paper.asOrdered = true
            paper.sourceKind = .chat
            paper.sourceWords = "WeChat, Mr He 何先生"
            _ = try await house.perform(paper, caller)
        }
        if let order = try await order("PO-2315", caller) {
            _ = try await house.perform(plan(order, earlier: -3), caller)
        }
    }

    func order(_ number: String, _ caller: Caller) async throws -> OrderAnswer? {
        guard
            let row = try await house.ask(AskBoard(search: number), caller).items.first(where: {
                $0.number == number
            })
        else { return nil }
        return try await house.ask(AskOrder(order: row.order), caller)
    }

    /// The plan in force by so many days earlier, with what will be done by the main stages.
    private func plan(_ order: OrderAnswer, earlier days: Int) -> TellProductionPlan {
        var act = TellProductionPlan(order: order.id, lot: 1)
        let whole = order.lots.first?.quantity
        var stages: [String: TellProductionPlan.Stage] = [:]
        for milestone in order.lots.first?.milestones ?? []
        where milestone.actual == nil && milestone.notApplicable == nil {
            guard let planned = milestone.planned else { continue }
            var stage = TellProductionPlan.Stage(
                day: planned.adding(days: milestone.key == .handedOver ? min(0, -days) : -days))
            if milestone.key == .handedOver { stage.quantity = whole }
            stages[milestone.key.rawValue] = stage
        }
        act.stage = stages
        act.sourceKind = .chat
        return act
    }
}
