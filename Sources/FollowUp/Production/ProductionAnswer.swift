/// How a lot stands with its committed plan.
public enum CommitmentStanding: String, Codable, Sendable, CaseIterable {
    case missing
    /// Told, and nobody accepted or refused it.
    case told
    case accepted, refused
}

/// The committed plans of an order, lot by lot, for its page and the API.
public struct ProductionAnswer: Codable, Sendable {
    public var order: FileID
    public var seq: Int
    public var lots: [LotCommitment]

    public init(order: FileID, seq: Int, lots: [LotCommitment]) {
        self.order = order
        self.seq = seq
        self.lots = lots
    }
}

public struct LotCommitment: Codable, Sendable {
    public var lot: Int
    public var quantity: Quantity?
    public var standing: CommitmentStanding
    /// The plan told last.
    public var held: HeldProductionPlan?
    /// What does not fit in it as the order stands now.
    public var findings: [PlanFinding]
    /// The stages of the lot with the plan in force beside what is committed.
    public var stages: [CommittedStage]

    public init(
        order: Order, lot: Lot, calendar: WorkCalendar, closures: [FactoryClosure]
    ) {
        self.lot = lot.number
        quantity = lot.quantity
        held = order.productionPlan(of: lot.number)
        let plan = held?.plan
        findings =
            plan.map {
                order.findings(of: $0, calendar: calendar, closures: closures)
            } ?? []
        standing =
            held.map { $0.accepted != nil ? .accepted : $0.refusedAt != nil ? .refused : .told }
            ?? .missing
        stages = lot.milestones.filter { $0.notApplicable == nil }.map {
            CommittedStage($0, plan?.stage($0.key))
        }
    }
}

public struct CommittedStage: Codable, Sendable {
    public var milestone: MilestoneKey
    public var names: MilestoneNames?
    public var original: Day?
    public var planned: Day?
    public var actual: Day?
    public var committed: Day?
    public var quantity: Quantity?

    init(_ milestone: Milestone, _ stage: PlanStage?) {
        self.milestone = milestone.key
        names = milestone.names
        original = milestone.original
        planned = milestone.planned
        actual = milestone.actual
        committed = stage?.day
        quantity = stage?.quantity
    }
}
