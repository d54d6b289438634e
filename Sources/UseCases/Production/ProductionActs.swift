import FollowUp
import Record

/// Tells the production plan the supplier commits to for a lot: by the supplier, or on their behalf
/// with a source (H6).
public struct TellProductionPlan: UseCase {
    public static let name = "tellProductionPlan"
    public static let allowed = FileConfirmation.allowed
    public static let example: TellProductionPlan = {
        var act = TellProductionPlan()
        act.stage = [
            "massProductionStarted": Stage(day: Day(iso: "2026-11-23") ?? .example),
            "twentyPercentFinished": Stage(
                day: Day(iso: "2026-11-27") ?? .example, quantity: Quantity(1_200)),
            "handedOver": Stage(day: Day(iso: "2026-12-03") ?? .example, quantity: Quantity(6_000)),
        ]
        act.sourceKind = .chat
        return act
    }()

    public struct Stage: Codable, Sendable {
        public var day: Day?
        /// How much will be done by then, in all.
        public var quantity: Quantity?

        public init(day: Day?, quantity: Quantity? = nil) {
            self.day = day
            self.quantity = quantity
        }
    }

    @Path public var order: FileID
    @Path public var lot: Int
    /// By the names of the milestones; one without a day is not named.
    public var stage: [String: Stage]?
    /// The number of the document that shows it.
    public var document: Int?
    public var note: String?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, lot: Int = .unset) {
        self.order = order
        self.lot = lot
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: .supplier,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, _ in try committed(to: order) }
    }

    /// The plan as it goes to an order.
    ///
    /// *Refuses when* a stage has a quantity and no day; the order refuses it (`Order.commit`).
    func committed(
        to order: Order, from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        let known = order.lot(lot)?.milestones.map(\.key.rawValue) ?? []
        let places = Dictionary(
            known.enumerated().map { ($0.element, $0.offset) }
        ) { first, _ in first }
        var findings = Findings()
        for (name, stage) in (stage ?? [:]).sorted(by: { $0.key < $1.key }) {
            findings.require(
                stage.day != nil || stage.quantity == nil, .missing, field: "stage.\(name).day")
        }
        try findings.settle()
        let stages = (stage ?? [:]).compactMap { name, stage in
            stage.day.map {
                PlanStage(
                    milestone: MilestoneKey(rawValue: name), day: $0,
                    quantity: stage.quantity)
            }
        }
        .sorted {
            let (left, right) = ($0.milestone.rawValue, $1.milestone.rawValue)
            return (places[left] ?? .max, left) < (places[right] ?? .max, right)
        }
        var plan = ProductionPlan(number: 0, lot: lot, stages: stages)
        plan.document = document
        plan.note = note.map { Erasable($0) }
        return try order.commit(plan, from: side)
    }
}

/// Accepts a committed production plan: it becomes the plan in force.
public struct AcceptProductionPlan: UseCase {
    public static let name = "acceptProductionPlan"
    public static let allowed = Set<Role>.planners.subtracting([.operator])
    public static let example = AcceptProductionPlan(cause: .capacity, side: .supplier)

    @Path public var order: FileID
    @Path public var plan: Int
    /// Asked for where the handover, or a day accepted before, moves later.
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?

    public init(
        order: FileID = .unset, plan: Int = .unset, cause: SlipCause? = nil,
        side: SlipSide? = nil
    ) {
        self.order = order
        self.plan = plan
        self.cause = cause
        self.side = side
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let reason = try cause.map { try SlipReason.told($0, secondCause, side, words) }
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.accept(plan: plan, by: caller.person, reason: reason)
        }
    }
}

/// Refuses a committed production plan, with a reason: another one is asked for.
public struct RefuseProductionPlan: UseCase {
    public static let name = "refuseProductionPlan"
    public static let allowed = AcceptProductionPlan.allowed
    public static let example = RefuseProductionPlan(
        reason: "The goods are needed a week earlier.")

    @Path public var order: FileID
    @Path public var plan: Int
    public var reason: String

    public init(order: FileID = .unset, plan: Int = .unset, reason: String) {
        self.order = order
        self.plan = plan
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.refuse(plan: plan, reason: reason)
        }
    }
}

/// The committed production plans of an order with what does not fit in them.
public struct AskProductionPlans: Question {
    public static let name = "productionPlans"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> ProductionAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        let calendars = scene.calendar(of: file)
        let lots = file.lots.map { lot in
            LotCommitment(
                order: file, lot: lot, calendar: calendars.calendar(of: lot),
                closures: scene.supplier.closures(of: calendars.site(of: lot) ?? file.site))
        }
        return ProductionAnswer(order: order, seq: held.seq, lots: lots)
    }
}
