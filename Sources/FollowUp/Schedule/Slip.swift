/// One move of a planned or promised day, with its coded and attributed reason (X20).
public struct Slip: Codable, Sendable, Equatable {
    public var lot: Int
    public var milestone: MilestoneKey
    public var from: Day?
    public var to: Day
    public var reason: SlipReason
    public var at: Instant
    public var seq: Int

    public init(
        lot: Int, milestone: MilestoneKey, from: Day?, to: Day, reason: SlipReason, at: Instant,
        seq: Int
    ) {
        self.lot = lot
        self.milestone = milestone
        self.from = from
        self.to = to
        self.reason = reason
        self.at = at
        self.seq = seq
    }
}

/// Why a day moved: a primary and perhaps a secondary cause, whose side it lies on, and words.
public struct SlipReason: Codable, Sendable, Equatable {
    public var primary: SlipCause
    public var secondary: SlipCause?
    /// nil while nobody has said whose; it counts against nobody then.
    public var side: SlipSide?
    public var words: Erasable?
    /// The decision of the order that took too long, where the side is the buyer's.
    public var decision: Int?

    public init(
        primary: SlipCause, secondary: SlipCause? = nil, side: SlipSide?, words: String? = nil
    ) {
        self.primary = primary
        self.secondary = secondary
        self.side = side
        self.words = words.map { Erasable($0) }
    }
}

public enum SlipCause: String, Codable, Sendable, CaseIterable {
    case materials, packingMaterials, tooling, capacity, quality, powerOrUtilities, labour
    case artworkDecision, sampleDecision, specificationChange, paymentLate, inspectionResult
    case transport, customs, holiday, weather, correction, other, unexplained
}

/// Whose side a slip lies on. Moves caused by the buyer do not count against the supplier.
public enum SlipSide: String, Codable, Sendable, CaseIterable {
    case supplier, buyer, thirdParty, forceMajeure
}
