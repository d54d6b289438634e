import FollowUp
import Record

/// A milestone was reached. A fact is recorded whatever the plan said.
public struct ReachMilestone: UseCase {
    public static let name = "reachMilestone"
    public static let allowed = Set<Role>.keepers
    public static let example = ReachMilestone(on: Day(iso: "2026-11-20"))

    @Path public var order: FileID
    @Path public var lot: Int
    @Path public var milestone: MilestoneKey
    public var on: Day?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?
    /// The change the form showed; refused if the milestone's days moved since.
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int = .unset, milestone: MilestoneKey = .unset,
        on: Day? = nil, onBehalfOf: Party? = nil, sourceKind: SourceKind? = nil,
        sourceWords: String? = nil
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.on = on
        self.onBehalfOf = onBehalfOf
        self.sourceKind = sourceKind
        self.sourceWords = sourceWords
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, scene in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            return try order.reach(
                lot: lot, milestone: milestone, on: on ?? scene.today, today: scene.today)
        }
    }
}

/// Takes back that a milestone was reached: a correction that names what it corrects.
public struct ReopenMilestone: UseCase {
    public static let name = "reopenMilestone"
    public static let allowed = Set<Role>.keepers
    public static let example = ReopenMilestone(reason: "the sample was refused after all")

    @Path public var order: FileID
    @Path public var lot: Int
    @Path public var milestone: MilestoneKey
    public var reason: String
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int = .unset, milestone: MilestoneKey = .unset,
        reason: String
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let reached = try await house.lastReached(caller.workspace, order, lot, milestone)
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            return try order.reopen(
                lot: lot, milestone: milestone, corrects: reached, reason: reason)
        }
    }
}

/// Moves a planned day, with a coded and attributed reason.
public struct MoveMilestone: UseCase {
    public static let name = "moveMilestone"
    public static let allowed = Set<Role>.planners
    public static let example = MoveMilestone(
        to: Day.example, cause: .packingMaterials, side: .supplier, words: "labels late")

    @Path public var order: FileID
    @Path public var lot: Int
    @Path public var milestone: MilestoneKey
    public var to: Day
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?
    /// The decision that took too long, where the side is the buyer's.
    public var decision: Int?
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int = .unset, milestone: MilestoneKey = .unset, to: Day,
        cause: SlipCause? = nil, secondCause: SlipCause? = nil, side: SlipSide? = nil,
        words: String? = nil, seq: Int? = nil
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.to = to
        self.cause = cause
        self.secondCause = secondCause
        self.side = side
        self.words = words
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            var reason = try SlipReason.told(cause, secondCause, side, words)
            reason.decision = decision
            return try order.move(lot: lot, milestone: milestone, to: to, reason: reason)
        }
    }
}

/// The supplier names a day; it stays their word until a person accepts it.
public struct TellMilestone: UseCase {
    public static let name = "tellMilestone"
    public static let allowed = Set<Role>.keepers
    public static let example = TellMilestone(
        day: Day.example, cause: .capacity, side: .supplier, words: "power cut on Tuesday",
        sourceKind: .call)

    @Path public var order: FileID
    @Path public var lot: Int
    @Path public var milestone: MilestoneKey
    public var day: Day
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?
    public var sourceKind: SourceKind?
    public var sourceWords: String?
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int = .unset, milestone: MilestoneKey = .unset, day: Day,
        cause: SlipCause? = nil, secondCause: SlipCause? = nil, side: SlipSide? = nil,
        words: String? = nil, sourceKind: SourceKind? = nil, sourceWords: String? = nil
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.day = day
        self.cause = cause
        self.secondCause = secondCause
        self.side = side
        self.words = words
        self.sourceKind = sourceKind
        self.sourceWords = sourceWords
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: .supplier,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, _ in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            let reason = try SlipReason.told(cause, secondCause, side, words)
            return try order.tell(lot: lot, milestone: milestone, day: day, reason: reason)
        }
    }
}

/// Accepts the day the supplier named: it becomes the plan.
public struct AcceptTold: UseCase {
    public static let name = "acceptTold"
    public static let allowed = Set<Role>.planners
    public static let example = AcceptTold()

    @Path public var order: FileID
    @Path public var lot: Int
    @Path public var milestone: MilestoneKey
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int = .unset, milestone: MilestoneKey = .unset,
        seq: Int? = nil
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            return try order.acceptTold(lot: lot, milestone: milestone)
        }
    }
}

/// The milestone is not asked of this lot, with a reason.
public struct MarkNotApplicable: UseCase {
    public static let name = "markNotApplicable"
    public static let allowed = Set<Role>.planners
    public static let example = MarkNotApplicable(reason: "same artwork as the last order")

    @Path public var order: FileID
    @Path public var lot: Int
    @Path public var milestone: MilestoneKey
    public var reason: String
    public var seq: Int?

    public init(
        order: FileID = .unset, lot: Int = .unset, milestone: MilestoneKey = .unset,
        reason: String
    ) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.require(unmoved: milestone, lot: lot, since: seq)
            return try order.markNotApplicable(lot: lot, milestone: milestone, reason: reason)
        }
    }
}

extension Day {
    static let example = Day(iso: "2026-12-09") ?? .distantFuture
}

extension Order {
    /// Refuses a form that showed an older day of this milestone.
    func require(
        unmoved key: MilestoneKey, lot number: Int, since seq: Int?
    ) throws(Refusal) {
        try seq.require(unmoved: lot(number)?.milestone(key)?.seq)
    }
}

extension Int? {
    /// Refuses a form that showed the change of this number, where what it speaks of was changed
    /// later. One that says none, a program's, speaks of what it finds.
    func require(unmoved last: Int?) throws(Refusal) {
        guard let self, let last, last > self else { return }
        throw Refusal(.changedMeanwhile, field: "seq")
    }
}

extension House {
    /// The number of the change that said the milestone was reached, found in the journal.
    func lastReached(
        _ workspace: FileID, _ order: FileID, _ lot: Int, _ key: MilestoneKey
    ) async throws -> Int {
        guard case .order? = try await keeper.read(workspace, order)?.file else {
            throw Refusal(.notFound)
        }
        let entries = try await engine.read { reading in
            try Journal.entries(reading, workspace: workspace, file: order, after: 0)
        }
        for entry in entries.reversed() {
            if case .order(.milestoneReached(let number, let found, _, _)) = entry.change,
                number == lot, found == key
            {
                return entry.seq
            }
        }
        throw Refusal(.milestoneNotReached)
    }
}
