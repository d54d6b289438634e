/// What an inspection came to; nothing is passed by silence.
public enum Verdict: String, Codable, Sendable, CaseIterable {
    case passed, failed, pending
}

/// What a visit found of one lot, as a person recorded it.
public struct VisitResult: Codable, Sendable, Equatable {
    public var lot: LotReference
    public var on: Day
    public var verdict: Verdict
    /// How much of the lot was looked at.
    public var inspected: Quantity?
    public var critical: Int?
    public var major: Int?
    public var minor: Int?
    /// The document of the lot's order that is the report.
    public var report: Int?
    public var note: Erasable?

    public init(lot: LotReference, on: Day, verdict: Verdict) {
        self.lot = lot
        self.on = on
        self.verdict = verdict
    }

    /// It was told as passed, and nothing critical was found: no lot passes with a critical defect
    /// (accepted: none), whatever was told.
    public var passes: Bool { verdict == .passed && critical ?? 0 == 0 }
}

/// The same as the lot's order keeps it, so that its gates need no other file.
public struct LotInspection: Codable, Sendable, Equatable {
    public var visit: FileID
    public var kind: VisitKind
    public var result: VisitResult

    public init(visit: FileID, kind: VisitKind, result: VisitResult) {
        self.visit = visit
        self.kind = kind
        self.result = result
    }

    /// It decides about the finished goods.
    public var isFinal: Bool { kind == .preShipment || kind == .reInspection }
}

public struct HeldInspection: Codable, Sendable, Equatable {
    public var inspection: LotInspection
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// More goods came into the lot since: by this change.
    public var outgrown: Int?

    init(_ inspection: LotInspection, _ stamp: Stamp) {
        self.inspection = inspection
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }
}
