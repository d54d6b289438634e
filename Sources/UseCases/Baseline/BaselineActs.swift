import Crypto
import FollowUp
import Record

/// Proposes a baseline: the order as it stands, with lead time, inspection date and handover, is
/// frozen as the next version (A1).
public struct ProposeBaseline: UseCase {
    public static let name = "proposeBaseline"
    public static let allowed = Set<Role>.planners
    public static let example: ProposeBaseline = {
        var act = ProposeBaseline()
        act.leadTimeDays = 35
        act.leadTimeUnit = .calendarDays
        act.leadTimeFrom = .received
        act.inspection = Day.example
        act.handover = "The supplier hands the cleared goods to our forwarder at Ningbo port."
        act.reason = "The deposit goes out on Friday."
        return act
    }()

    @Path public var order: FileID
    public var leadTimeDays: Int?
    public var leadTimeUnit: LeadTimeUnit?
    public var leadTimeFrom: DepositEvent?
    public var inspection: Day?
    public var handover: String?
    /// Asked for where the deposit is not in.
    public var reason: String?
    /// The change the form showed; refused if a version was proposed since.
    public var seq: Int?

    public init(order: FileID = .unset) { self.order = order }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let leadTime = leadTimeDays.map {
            LeadTime(
                days: $0, unit: leadTimeUnit ?? .calendarDays, from: leadTimeFrom ?? .received)
        }
        let terms = BaselineTerms(
            leadTime: leadTime, inspection: inspection, handover: handover)
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.baselines.current?.seq)
            return try order.proposeBaseline(terms, reason: reason, digest: Self.digest)
        }
    }

    /// SHA-256 over the content as JSON with sorted keys.
    static func digest(_ content: BaselineContent) -> String {
        let bytes = (try? FactsEncoder().encode(content)) ?? []
        return Array(SHA256.hash(data: bytes)).hex
    }
}

/// Acknowledges the version that is named, for the buyer, or for the supplier by the stamped copy
/// they sent (A9).
public struct AcknowledgeBaseline: UseCase {
    public static let name = "acknowledgeBaseline"
    public static let allowed: Set<Role> = [
        .administrator, .merchandiser, .agent, .decisionOwner,
    ]
    public static let example = AcknowledgeBaseline()

    @Path public var order: FileID
    /// The number of the version.
    @Path public var number: Int
    /// The supplier, where it is filed for them; the buyer acknowledges it otherwise.
    public var onBehalfOf: Party?
    /// The stamped copy, a document of the order.
    public var document: Int?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, number: Int = .unset) {
        self.order = order
        self.number = number
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let isForSupplier = onBehalfOf == .supplier
        return try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: isForSupplier ? .supplier : nil,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, _ in
            try order.acknowledgeBaseline(
                number, by: isForSupplier ? .supplier : .buyer, onBehalf: isForSupplier,
                document: document)
        }
    }
}

/// Refuses what contradicts the baseline, with a reason: it stays as it is.
public struct RefuseChange: UseCase {
    public static let name = "refuseChange"
    public static let allowed: Set<Role> = [.administrator, .merchandiser, .decisionOwner]
    public static let example = RefuseChange(reason: "The promised day stays as agreed.")

    @Path public var order: FileID
    @Path public var number: Int
    public var reason: String

    public init(order: FileID = .unset, number: Int = .unset, reason: String) {
        self.order = order
        self.number = number
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.refuseChange(request: number, reason: reason)
        }
    }
}

/// An order's baseline: versions, acknowledgements, what contradicts it, the lead time reckoned.
public struct AskBaseline: Question {
    public static let name = "baseline"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> BaselineAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        return BaselineAnswer(
            file, head: file.head(held.seq, scene), calendar: scene.calendar(of: file).standard)
    }
}
