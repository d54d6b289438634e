/// A person's request that an instalment be paid.
public struct ReleaseRequest: Codable, Sendable, Equatable {
    public var instalment: Int
    public var amount: Money
    public var person: FileID
    /// The version of the workspace's gates it began under: no lowering since reaches it.
    public var gates: Int
    public var note: Erasable?

    public init(
        instalment: Int, amount: Money, person: FileID, gates: Int, note: String? = nil
    ) {
        self.instalment = instalment
        self.amount = amount
        self.person = person
        self.gates = gates
        self.note = note.map { Erasable($0) }
    }
}

/// A person's release of a requested payment (付款放行).
public struct PaymentRelease: Codable, Sendable, Equatable {
    public var instalment: Int
    public var amount: Money
    public var person: FileID
    /// The change that requested it.
    public var of: Int
    /// The changes of workspace and supplier the decision stood on.
    public var workspace: Int
    public var supplier: Int
    /// The waivers it rests on, by their numbers.
    public var waivers: [Int]
    public var account: PaidAccount?
    /// Nobody else has to release it.
    public var completes: Bool
    public var note: Erasable?
    /// The same person had requested or released it before: a one-person workspace.
    public var alone: Bool?

    public init(
        instalment: Int, amount: Money, person: FileID, of seq: Int, workspace: Int, supplier: Int,
        waivers: [Int], account: PaidAccount?, completes: Bool, note: String?
    ) {
        self.instalment = instalment
        self.amount = amount
        self.person = person
        of = seq
        self.workspace = workspace
        self.supplier = supplier
        self.waivers = waivers
        self.account = account
        self.completes = completes
        self.note = note.map { Erasable($0) }
    }
}

public struct GivenRelease: Codable, Sendable, Equatable {
    public var release: PaymentRelease
    public var seq: Int
    public var at: Instant
    public var by: Erasable
}

/// A request as its order's file holds it, until it is paid or withdrawn.
public struct HeldRequest: Codable, Sendable, Equatable {
    public var request: ReleaseRequest
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var releases: [GivenRelease]

    init(_ request: ReleaseRequest, _ stamp: Stamp) {
        self.request = request
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        releases = []
    }

    public var isReleased: Bool { releases.contains { $0.release.completes } }

    /// As programs see it.
    var shown: HeldRequest {
        var copy = self
        for at in copy.releases.indices {
            copy.releases[at].release.account = copy.releases[at].release.account?.shown
        }
        return copy
    }

    func hasReleased(_ person: FileID) -> Bool {
        releases.contains { $0.release.person == person }
    }
}

/// A payment hold (暂停付款): of some instalments, or of all of the order's.
public struct PaymentHold: Codable, Sendable, Equatable {
    public var number: Int
    /// Empty for the whole order.
    public var instalments: [Int]
    public var reason: Erasable

    public init(number: Int, instalments: [Int], reason: String) {
        self.number = number
        self.instalments = instalments
        self.reason = Erasable(reason)
    }
}

public struct HeldHold: Codable, Sendable, Equatable {
    public var hold: PaymentHold
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// Why it was lifted.
    public var lifted: Erasable?
    public var liftedAt: Instant?

    init(_ hold: PaymentHold, _ stamp: Stamp) {
        self.hold = hold
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public var isInForce: Bool { liftedAt == nil }

    public func holds(_ instalment: Int) -> Bool {
        isInForce && (hold.instalments.isEmpty || hold.instalments.contains(instalment))
    }
}

/// What a person looked at and found so, for the gate.
public enum CheckKind: String, Codable, Sendable, CaseIterable {
    /// The supplier's confirmation came and agrees with the order: as it was recorded before
    /// confirmations were filed and compared (decision 18).
    case supplierConfirmation
    case packingComplete, draftDocuments
    /// The copies of the shipping documents agree with each other and the order (H22).
    case copiesCrossChecked
    /// Proof of the rework of a lot was looked at (E7).
    case reworkEvidence

    /// What is recorded so.
    public static let recorded = allCases.filter { $0 != .supplierConfirmation }
}

public struct RecordedCheck: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var kind: CheckKind
    /// The lot it is about, where it is about one: proof of rework always is. Nil also where it
    /// was recorded before lots were named.
    public var lot: Int?
    /// The document that shows it.
    public var document: Int?
    public var note: Erasable?

    public init(number: Int, kind: CheckKind, document: Int?, note: String?) {
        self.number = number
        self.kind = kind
        self.document = document
        self.note = note.map { Erasable($0) }
    }
}

public struct HeldCheck: Codable, Sendable, Equatable {
    public var check: RecordedCheck
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var withdrawn: Erasable?
    public var withdrawnAt: Instant?
    /// What was looked at is no more what it was: by this change.
    public var outdated: Int?

    init(_ check: RecordedCheck, _ stamp: Stamp) {
        self.check = check
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public var counts: Bool { withdrawnAt == nil && outdated == nil }
}
