/// What a written word does to a requirement.
public enum WaiverKind: String, Codable, Sendable, CaseIterable {
    /// It is unmet, and the act may go on until a day (E6).
    case waived
    /// It makes no sense for this order.
    case notApplicable
}

/// A waiver (书面豁免): one requirement of one order or some of its lots, by a person who may, with a
/// reason (E6).
public struct Waiver: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var requirement: Requirement
    public var kind: WaiverKind
    public var reason: Erasable
    /// The last day on which it counts; only what does not apply may go without.
    public var expires: Day?
    /// Its scope: the lots it is of; nil for the whole order.
    public var lots: [Int]?

    public init(
        number: Int, requirement: Requirement, kind: WaiverKind, reason: String, expires: Day?,
        lots: [Int] = []
    ) {
        self.lots = lots.isEmpty ? nil : lots
        self.number = number
        self.requirement = requirement
        self.kind = kind
        self.reason = Erasable(reason)
        self.expires = expires
    }

    /// Of the whole order, or of this lot too.
    public func covers(lot: Int) -> Bool { lots?.contains(lot) ?? true }
}

/// A waiver as its order's file holds it.
public struct HeldWaiver: Codable, Sendable, Equatable {
    public var waiver: Waiver
    /// The change that gave it.
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// Why it counts no more; it stays to be seen.
    public var withdrawn: Erasable?
    /// Stays where the reason is erased by law.
    public var withdrawnAt: Instant?
    /// The clock found its last day passed.
    public var expiredOn: Day?

    init(_ waiver: Waiver, _ stamp: Stamp) {
        self.waiver = waiver
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    /// Counts on a day; from the day after its last it does not, whether the clock has said so or
    /// not.
    public func counts(on day: Day) -> Bool {
        withdrawnAt == nil && expiredOn == nil && waiver.expires.map { day <= $0 } ?? true
    }
}
