/// What can happen to an order's money. The journal keeps each under its own kind.
public enum PaymentChange: Codable, Sendable, Equatable {
    case instalmentsAgreed(PaymentPlan)
    case checkRecorded(RecordedCheck)
    case checkWithdrawn(check: Int, reason: Erasable)
    case holdPlaced(PaymentHold)
    case holdLifted(hold: Int, reason: Erasable)
    case releaseRequested(ReleaseRequest)
    case releaseGiven(PaymentRelease)
    case releaseWithdrawn(instalment: Int, reason: Erasable)
    case remittanceSent(Remittance)
    case remittanceReceived(RemittanceReceipt)
    case remittanceWithdrawn(remittance: Int, reason: Erasable)
    case adjusted(Adjustment)
    case adjustmentWithdrawn(adjustment: Int, reason: Erasable)

    public var kind: String {
        switch self {
        case .instalmentsAgreed: "order.instalmentsAgreed/1"
        case .checkRecorded: "order.checkRecorded/1"
        case .checkWithdrawn: "order.checkWithdrawn/1"
        case .holdPlaced: "order.holdPlaced/1"
        case .holdLifted: "order.holdLifted/1"
        case .releaseRequested: "order.releaseRequested/1"
        case .releaseGiven: "order.releaseGiven/1"
        case .releaseWithdrawn: "order.releaseWithdrawn/1"
        case .remittanceSent: "order.remittanceSent/1"
        case .remittanceReceived: "order.remittanceReceived/1"
        case .remittanceWithdrawn: "order.remittanceWithdrawn/1"
        case .adjusted: "order.adjusted/1"
        case .adjustmentWithdrawn: "order.adjustmentWithdrawn/1"
        }
    }

    public var audience: Audience {
        switch self {
        case .instalmentsAgreed, .remittanceSent, .remittanceReceived: .bothSides
        case .checkRecorded, .checkWithdrawn, .holdPlaced, .holdLifted, .releaseRequested,
            .releaseGiven, .releaseWithdrawn, .remittanceWithdrawn, .adjusted, .adjustmentWithdrawn:
            .house
        }
    }
}
