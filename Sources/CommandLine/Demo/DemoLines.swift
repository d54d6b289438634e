import FollowUp
import UseCases

extension Demonstration {
    /// A line that was added to an order, and cancelled again when its shade left the range.
    func lines(_ caller: Caller, _ today: Day) async throws {
        guard let order = try await order("PO-2313", caller)?.id else { return }
        clock.stand(on: today.adding(days: -6))
        _ = try await house.perform(
            AddLine(
                order: order,
                line: OpenOrder.Line(
                    description: "Bedside lamp, linen shade", quantity: Quantity(300) ?? .zero,
                    unitPrice: UnitPrice(decimal: "14.20"))), caller)
        clock.stand(on: today.adding(days: -2))
        _ = try await house.perform(
            CancelLine(
                order: order, number: 2, reason: "The linen shade was dropped from the range."),
            caller)
    }
}
