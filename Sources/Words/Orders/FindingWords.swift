import FollowUp

/// What does not add up about an order, said as a fact.
public protocol FindingWords: Sendable {
    func sentence(_ finding: OrderFinding) -> String
}
