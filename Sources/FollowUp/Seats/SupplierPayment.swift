/// Money that was sent for an order, as its supplier sees it: when, under which reference, and the
/// remittance slip 水单 by which their bank finds it. No sum stands beside it.
public struct SupplierPayment: Codable, Sendable {
    /// Of the remittance.
    public var number: Int
    public var on: Day
    public var reference: Erasable?
    /// The name of the slip's file; nil where none was kept.
    public var slip: Erasable?
    /// That it arrived, as the house knows it.
    public var receivedOn: Day?

    static func all(of order: Order) -> [SupplierPayment] {
        order.payments.remittances.compactMap { held in
            guard held.withdrawn == nil, held.remittance.way == .payment else { return nil }
            return SupplierPayment(
                number: held.remittance.number, on: held.remittance.on,
                reference: held.remittance.reference, slip: order.slip(of: held)?.name,
                receivedOn: held.receipt?.on)
        }
    }
}

extension Order {
    /// The slip of a remittance that its supplier may have; nil where there is none.
    public func conveyedSlip(_ remittance: Int) -> AttachedDocument? {
        let held = payments.remittances.first {
            $0.remittance.number == remittance && $0.withdrawn == nil
                && $0.remittance.way == .payment
        }
        return held.flatMap { slip(of: $0) }
    }

    fileprivate func slip(of held: HeldRemittance) -> AttachedDocument? {
        guard let known = held.remittance.slip.flatMap({ document($0) }), !known.isWithdrawn
        else { return nil }
        return known.document
    }
}
