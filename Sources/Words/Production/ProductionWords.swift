import FollowUp

/// The production plan a supplier commits to.
public protocol ProductionWords: Sendable {
    func sentence(_ finding: PlanFinding, _ stage: String) -> String
    /// How a lot stands with it, in one sentence.
    func lede(_ lot: LotCommitment, severalLots: Bool) -> String
    /// The line of the journal; `stage` names a milestone.
    func line(_ change: ProductionPlanChange, _ stage: (MilestoneKey) -> String) -> String

    var title: String { get }
    var stage: String { get }
    var inForce: String { get }
    var committed: String { get }
    var quantity: String { get }
    var found: String { get }
    var tellTitle: String { get }
    var tellHint: String { get }
    var tellButton: String { get }
    var acceptTitle: String { get }
    var acceptHint: String { get }
    var acceptButton: String { get }
    var refuseTitle: String { get }
    var refuseButton: String { get }
    var see: String { get }
}
