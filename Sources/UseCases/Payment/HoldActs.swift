import FollowUp
import Record

/// Places a hold on payments: of some instalments, or of the whole order (X26).
public struct PlaceHold: UseCase {
    public static let name = "placeHold"
    public static let allowed = Set<Role>.readers.subtracting([.operator])
    public static let example = PlaceHold(reason: "The seal number is being cleared up.")

    @Path public var order: FileID
    /// Their numbers: `1, 2`; absent for the whole order.
    public var instalments: String?
    public var reason: String

    public init(order: FileID = .unset, instalments: String? = nil, reason: String) {
        self.order = order
        self.instalments = instalments
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.hold(TellRemittance.numbers(instalments ?? ""), reason: reason)
        }
    }
}

/// Lifts a hold, with a reason.
public struct LiftHold: UseCase {
    public static let name = "liftHold"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner, .finance]
    public static let example = LiftHold(reason: "The carrier recorded the new seal.")

    @Path public var order: FileID
    @Path public var hold: Int
    public var reason: String

    public init(order: FileID = .unset, hold: Int = .unset, reason: String) {
        self.order = order
        self.hold = hold
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, asserting: [caller.workspace]
        ) { turn, order, _ in
            try caller.requireStill(Self.allowed, in: turn.house())
            try caller.requireFreshSession(at: house.now())
            return try order.lift(hold: hold, reason: reason)
        }
    }
}

/// Records that a person looked and found it so: the supplier's confirmation, packing, drafts,
/// copies, proof of rework.
public struct RecordCheck: UseCase {
    public static let name = "recordCheck"
    public static let allowed = Set<Role>.readers.subtracting([.operator])
    public static let example = RecordCheck(
        kind: .packingComplete, note: "500 cartons on the supplier's photo")

    @Path public var order: FileID
    public var kind: CheckKind
    /// Of proof of rework: the lot it is about; not needed where the order has one only.
    public var lot: Int?
    /// The number of the document that shows it; a supplier's confirmation needs one.
    public var document: Int?
    public var note: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(
        order: FileID = .unset, kind: CheckKind, lot: Int? = nil, document: Int? = nil,
        note: String? = nil
    ) {
        self.order = order
        self.kind = kind
        self.lot = lot
        self.document = document
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, scene in
            guard caller.person.high != 0 else { throw Refusal(.notAllowed) }
            return try order.record(
                kind, lot: lot, document: document, note: note, today: scene.today)
        }
    }
}

/// Takes back what was recorded as found so.
public struct WithdrawCheck: UseCase {
    public static let name = "withdrawCheck"
    public static let allowed = RecordCheck.allowed
    public static let example = WithdrawCheck(reason: "The photo was of another order.")

    @Path public var order: FileID
    @Path public var check: Int
    public var reason: String

    public init(order: FileID = .unset, check: Int = .unset, reason: String) {
        self.order = order
        self.check = check
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdraw(check: check, reason: reason)
        }
    }
}
