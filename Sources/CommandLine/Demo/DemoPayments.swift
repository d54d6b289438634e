import FollowUp
import UseCases

extension Demonstration {
    /// Payments in every state: deposits on their way and arrived, a balance asked for, one held.
    func payments(_ caller: Caller, _ today: Day) async throws {
        clock.stand(on: today.adding(days: -1))
        for number in ["PO-2291", "PO-2299", "PO-2304", "PO-2288", "PO-2265", "PO-2316"] {
            guard let order = try await order(number, caller) else { continue }
            _ = try await house.perform(
                AgreeInstalments(
                    order: order.id, instalments: AgreeInstalments.example.instalments), caller)
            guard let paid = deposit(order) else {
                _ = try await house.perform(
                    RequestRelease(order: order.id, instalment: 1), caller)
                continue
            }
            let answer = try await house.ask(AskPayments(order: order.id), caller)
            guard let amount = answer.instalments.first?.amount else { continue }
            var sent = TellRemittance(
                order: order.id, instalments: "1", amount: amount.decimal)
            sent.on = paid.adding(days: -3)
            sent.reference = "FT26\(number.suffix(4))"
            _ = try await house.perform(sent, caller)
            if number == "PO-2304" { continue }
            _ = try await house.perform(
                TellReceived(
                    order: order.id, remittance: 1, on: paid, onBehalfOf: .supplier,
                    sourceKind: .chat), caller)
        }
        if let order = try await order("PO-2265", caller) {
            _ = try await house.perform(
                RequestRelease(order: order.id, instalment: 2), caller)
        }
        if let order = try await order("PO-2299", caller) {
            var hold = PlaceHold(order: order.id, reason: "The print of 400 boxes is smeared.")
            hold.instalments = "2"
            _ = try await house.perform(hold, caller)
        }
    }

    private func deposit(_ order: OrderAnswer) -> Day? {
        order.lots.first?.milestones.first { $0.key == .depositReceived }?.actual
    }
}
