/// The production plan a supplier commits to (生产计划, H6): a day and a quantity for each stage of a
/// lot.
public struct ProductionPlan: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var lot: Int
    public var stages: [PlanStage]
    /// The document of the order that shows it.
    public var document: Int?
    public var note: Erasable?

    public init(number: Int, lot: Int, stages: [PlanStage]) {
        self.number = number
        self.lot = lot
        self.stages = stages
    }

    public func stage(_ key: MilestoneKey) -> PlanStage? {
        stages.first { $0.milestone == key }
    }
}

/// A stage of a committed plan: by when, and how much will be done by then, where it is told.
public struct PlanStage: Codable, Sendable, Equatable {
    public var milestone: MilestoneKey
    public var day: Day
    public var quantity: Quantity?

    public init(milestone: MilestoneKey, day: Day, quantity: Quantity? = nil) {
        self.milestone = milestone
        self.day = day
        self.quantity = quantity
    }
}

/// What can happen to committed plans; each is a change of the order's file.
public enum ProductionPlanChange: Codable, Sendable, Equatable {
    case told(ProductionPlan)
    case accepted(plan: Int, person: FileID)
    case refused(plan: Int, reason: Erasable)

    public var kind: String {
        switch self {
        case .told: "order.productionPlanTold/1"
        case .accepted: "order.productionPlanAccepted/1"
        case .refused: "order.productionPlanRefused/1"
        }
    }
}

/// A committed plan as its order's file holds it.
public struct HeldProductionPlan: Codable, Sendable, Equatable {
    public var plan: ProductionPlan
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// The supplier, where somebody else wrote it down.
    public var onBehalfOf: Party?
    /// Who accepted it, and when; it was the plan in force from then on.
    public var accepted: GateFact?
    public var refused: Erasable?
    public var refusedAt: Instant?
    /// It came from a seat of the supplier.
    public var seat: SeatReference?

    init(_ plan: ProductionPlan, _ stamp: Stamp) {
        self.plan = plan
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        onBehalfOf = stamp.envelope.onBehalfOf
        seat = stamp.envelope.seat
    }

    public var isOpen: Bool { accepted == nil && refusedAt == nil }
}

extension Order {
    /// All that were told, by their numbers.
    public var productionPlans: [HeldProductionPlan] { productionFile ?? [] }

    /// The one told last of a lot.
    public func productionPlan(of lot: Int) -> HeldProductionPlan? {
        productionPlans.last { $0.plan.lot == lot }
    }

    mutating func apply(_ change: ProductionPlanChange, _ stamp: Stamp) {
        switch change {
        case .told(let plan):
            productionFile = productionPlans + [HeldProductionPlan(plan, stamp)]
        case .accepted(let number, _):
            let fact = GateFact(file: id, stamp)
            update(plan: number) { $0.accepted = fact }
        case .refused(let number, let reason):
            update(plan: number) { ($0.refused, $0.refusedAt) = (reason, stamp.at) }
        }
    }

    private mutating func update(plan number: Int, _ edit: (inout HeldProductionPlan) -> Void) {
        guard let at = productionFile?.firstIndex(where: { $0.plan.number == number }),
            var held = productionFile?[at]
        else { return }
        edit(&held)
        productionFile?[at] = held
    }
}
