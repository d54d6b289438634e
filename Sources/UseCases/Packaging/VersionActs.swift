import FollowUp
import Record

/// Files a document of the order as a version of the specification or of a packaging file (A3, A4).
public struct AddVersion: UseCase {
    public static let name = "addVersion"
    public static let allowed = Set<Role>.keepers.union([.decisionOwner])
    public static let example = AddVersion(subject: .specification, document: 1, label: "1.2")

    @Path public var order: FileID
    public var subject: FileSubject
    /// The number of the document.
    public var document: Int
    /// The name the version has on the paper itself.
    public var label: String?
    public var note: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(
        order: FileID = .unset, subject: FileSubject, document: Int, label: String? = nil
    ) {
        self.order = order
        self.subject = subject
        self.document = document
        self.label = label
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, _ in
            try order.file(subject, document: document, label: label, note: note)
        }
    }
}

/// A side accepts a version; the buyer's acceptance puts it in force.
public struct AcceptVersion: UseCase {
    public static let name = "acceptVersion"
    public static let allowed: Set<Role> = [.administrator, .merchandiser, .decisionOwner]
    public static let example = AcceptVersion()

    @Path public var order: FileID
    @Path public var number: Int
    /// The supplier, where it is filed for them; the buyer accepts it otherwise.
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, number: Int = .unset) {
        self.order = order
        self.number = number
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, _ in
            try order.accept(
                version: number, by: onBehalfOf == .supplier ? .supplier : .buyer)
        }
    }
}

/// Says that a version counts no more.
public struct WithdrawVersion: UseCase {
    public static let name = "withdrawVersion"
    public static let allowed = AddVersion.allowed
    public static let example = WithdrawVersion(reason: "It has the old logo.")

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
            try order.withdraw(version: number, reason: reason)
        }
    }
}

/// Takes over by reference what an earlier order of the same supplier stands on: sample,
/// specification, packaging.
public struct CarryOverOrder: UseCase {
    public static let name = "carryOver"
    public static let allowed = Set<Role>.keepers
    public static let example = CarryOverOrder(number: "PO-2290-T")

    @Path public var order: FileID
    /// The number of the earlier order.
    public var number: String

    public init(order: FileID = .unset, number: String) {
        self.order = order
        self.number = number
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard let other = try await house.claimed(caller.workspace, .order, number) else {
            throw Refusal(.unknownCode(number), field: "number")
        }
        return try await house.onOrder(
            caller, order, by: Self.allowed, asserting: [other]
        ) { turn, order, _ in
            try order.carryOver(from: turn.order(other))
        }
    }
}
