/// A baseline (生产确认书), frozen as a version: nothing of it moves any more.
public struct BaselineVersion: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var content: BaselineContent
    public var missing: [BaselinePart]
    /// SHA-256 of the content as it was written then, 64 hexadecimal digits.
    public var digest: String
    /// The deposit was not in when it was proposed.
    public var beforeDeposit: Bool
    public var reason: Erasable?

    public init(
        number: Int, content: BaselineContent, digest: String, beforeDeposit: Bool,
        reason: String?
    ) {
        self.number = number
        self.content = content
        missing = content.missing
        self.digest = digest
        self.beforeDeposit = beforeDeposit
        self.reason = reason.map { Erasable($0) }
    }
}

/// A side's acknowledgement of one version (A9), by a tap or by a stamped copy (盖章).
public struct BaselineAcknowledgement: Codable, Sendable, Equatable {
    public var version: Int
    public var side: Party
    /// The document that shows the stamped copy.
    public var document: Int?
    public var digest: String

    public init(version: Int, side: Party, document: Int? = nil, digest: String) {
        self.version = version
        self.side = side
        self.document = document
        self.digest = digest
    }
}

/// What contradicts the version in force: settled by a new version, or refused with a reason.
public struct ChangeRequest: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var version: Int
    public var fields: [BaselineField]
    /// As the order stood when it was opened.
    public var content: BaselineContent

    public init(number: Int, version: Int, fields: [BaselineField], content: BaselineContent) {
        self.number = number
        self.version = version
        self.fields = fields
        self.content = content
    }
}

/// What can happen to an order's baseline.
public enum BaselineChange: Codable, Sendable, Equatable {
    case proposed(BaselineVersion)
    case acknowledged(BaselineAcknowledgement)
    /// Mass production of a lot started without a baseline that both sides acknowledged (A1).
    case breached(lot: Int, on: Day)
    case changeRequested(ChangeRequest)
    case changeRefused(request: Int, reason: Erasable)

    public var kind: String {
        switch self {
        case .proposed: "order.baselineProposed/1"
        case .acknowledged: "order.baselineAcknowledged/1"
        case .breached: "order.baselineBreached/1"
        case .changeRequested: "order.baselineChangeRequested/1"
        case .changeRefused: "order.baselineChangeRefused/1"
        }
    }

    public var audience: Audience {
        switch self {
        case .proposed, .acknowledged, .changeRequested, .changeRefused: .bothSides
        case .breached: .house
        }
    }
}

public struct HeldAcknowledgement: Codable, Sendable, Equatable {
    public var acknowledgement: BaselineAcknowledgement
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// Filed by somebody else for that side.
    public var onBehalf: Bool
}

public struct HeldBaseline: Codable, Sendable, Equatable {
    public var version: BaselineVersion
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var acknowledgements: [HeldAcknowledgement] = []

    init(_ version: BaselineVersion, _ stamp: Stamp) {
        self.version = version
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public func acknowledgement(of side: Party) -> HeldAcknowledgement? {
        acknowledgements.first { $0.acknowledgement.side == side }
    }

    /// Both sides acknowledged it.
    public var isAgreed: Bool {
        acknowledgement(of: .supplier) != nil && acknowledgement(of: .buyer) != nil
    }
}

public struct HeldChangeRequest: Codable, Sendable, Equatable {
    public var request: ChangeRequest
    public var seq: Int
    public var at: Instant
    public var refused: Erasable?
    public var refusedAt: Instant?
    /// The version that settled it.
    public var settledBy: Int?

    public var isOpen: Bool { refusedAt == nil && settledBy == nil }
}

public struct BaselineBreach: Codable, Sendable, Equatable {
    public var lot: Int
    public var on: Day
    public var seq: Int
    public var at: Instant
}

/// An order's baseline as its file holds it.
public struct Baselines: Codable, Sendable, Equatable {
    public internal(set) var versions: [HeldBaseline] = []
    public internal(set) var requests: [HeldChangeRequest] = []
    public internal(set) var breaches: [BaselineBreach] = []

    public init() {}

    /// The version that was proposed last: the one to acknowledge.
    public var current: HeldBaseline? { versions.last }

    /// The last version that both sides acknowledged.
    public var inForce: HeldBaseline? { versions.last { $0.isAgreed } }
}
