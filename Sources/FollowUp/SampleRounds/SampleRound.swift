/// What a sample is made for (product.md §5): 确认样, 产前样, 船样, 试模样.
public enum SampleKind: String, Codable, Sendable, CaseIterable {
    case approvalSample, preProduction, shipment, tooling
}

/// A round of samples as it was asked for (F1).
public struct SampleRequest: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var kind: SampleKind
    /// The lines it is of; empty: all of them.
    public var lines: [Int]
    public var pieces: Int?
    /// The day it is wanted by.
    public var due: Day?
    public var note: Erasable?

    public init(
        number: Int = 0, kind: SampleKind, lines: [Int] = [], pieces: Int? = nil, due: Day? = nil,
        note: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.lines = lines
        self.pieces = pieces
        self.due = due
        self.note = note.map { Erasable($0) }
    }
}

/// How a round's samples were sent.
public struct SampleSending: Codable, Sendable, Equatable {
    public var round: Int
    public var on: Day
    public var courier: String?
    /// The number of the waybill.
    public var tracking: String?
    public var pieces: Int?

    public init(
        round: Int, on: Day, courier: String? = nil, tracking: String? = nil, pieces: Int? = nil
    ) {
        self.round = round
        self.on = on
        self.courier = courier
        self.tracking = tracking
        self.pieces = pieces
    }
}

/// What somebody says of a round's samples, with photos that are documents of the order.
public struct SampleComment: Codable, Sendable, Equatable {
    public var round: Int
    public var text: Erasable
    public var documents: [Int]

    public init(round: Int, text: String, documents: [Int] = []) {
        self.round = round
        self.text = Erasable(text)
        self.documents = documents
    }
}

/// The approval of a round: the approved sample (确认样) in its version, what of it is accepted
/// though it deviates, and where the sealed piece (封样) is.
public struct SampleApproval: Codable, Sendable, Equatable {
    public var round: Int
    /// Counts up with every approval of the order.
    public var version: Int
    public var on: Day
    public var deviations: Erasable?
    /// What the sealed piece is known by: the number of its seal or label.
    public var seal: Erasable?
    /// Where it is kept.
    public var kept: Erasable?

    public init(
        round: Int, version: Int = 0, on: Day, deviations: String? = nil, seal: String? = nil,
        kept: String? = nil
    ) {
        self.round = round
        self.version = version
        self.on = on
        self.deviations = deviations.map { Erasable($0) }
        self.seal = seal.map { Erasable($0) }
        self.kept = kept.map { Erasable($0) }
    }
}

/// Where a round stands.
public enum SampleState: String, Codable, Sendable, CaseIterable {
    case requested, sent, received, approved, rejected
}

/// The approved sample an order stands on; of another order where it was carried over.
public struct SampleReference: Codable, Sendable, Equatable {
    /// Nil: the order's own.
    public var order: FileID?
    public var approval: SampleApproval

    public init(order: FileID? = nil, approval: SampleApproval) {
        self.order = order
        self.approval = approval
    }
}
