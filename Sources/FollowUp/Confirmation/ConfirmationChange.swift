/// What can happen to an order's confirmations. The journal keeps each under its own kind.
public enum ConfirmationChange: Codable, Sendable, Equatable {
    case recorded(SupplierConfirmation)
    case differencesAccepted(SettledDifferences)
    case differencesRefused(SettledDifferences)
    case accepted(confirmation: Int, person: FileID)
    case withdrawn(confirmation: Int, reason: Erasable)

    public var kind: String {
        switch self {
        case .recorded: "order.confirmationRecorded/1"
        case .differencesAccepted: "order.differencesAccepted/1"
        case .differencesRefused: "order.differencesRefused/1"
        case .accepted: "order.confirmationAccepted/1"
        case .withdrawn: "order.confirmationWithdrawn/1"
        }
    }
}

/// Differences that one person settled at once, one way.
public struct SettledDifferences: Codable, Sendable, Equatable {
    public var confirmation: Int
    public var differences: [ConfirmationDifference]
    public var person: FileID
    public var reason: Erasable?

    public init(
        confirmation: Int, differences: [ConfirmationDifference], person: FileID, reason: String?
    ) {
        self.confirmation = confirmation
        self.differences = differences
        self.person = person
        self.reason = reason.map { Erasable($0) }
    }
}

/// A difference as it was settled: it stands for what both sides said by then and nothing else.
public struct SettledDifference: Codable, Sendable, Equatable {
    public var difference: ConfirmationDifference
    public var accepted: Bool
    public var reason: Erasable?
    public var by: Erasable
    public var at: Instant
}

/// A confirmation as its order's file holds it.
public struct FiledConfirmation: Codable, Sendable, Equatable {
    public var confirmation: SupplierConfirmation
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// The supplier, where somebody else wrote it down.
    public var onBehalfOf: Party?
    public var settled: [SettledDifference]
    /// The acceptance in force, or the last one.
    public var accepted: GateFact?
    /// The order was told anew after it was accepted: by this change.
    public var outdated: Int?
    public var withdrawn: Erasable?
    public var withdrawnAt: Instant?
    /// It came from a seat of the supplier.
    public var seat: SeatReference?

    init(_ confirmation: SupplierConfirmation, _ stamp: Stamp) {
        self.confirmation = confirmation
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        onBehalfOf = stamp.envelope.onBehalfOf
        seat = stamp.envelope.seat
        settled = []
    }

    public var number: Int { confirmation.number }

    public var isAccepted: Bool { accepted != nil && outdated == nil }

    /// How a difference as it stands was settled last; nil while nobody did.
    public func settlement(of difference: ConfirmationDifference) -> SettledDifference? {
        settled.last { $0.difference == difference }
    }
}

extension Order {
    /// All that were filed, those withdrawn too, by their numbers.
    public var confirmations: [FiledConfirmation] { confirmationFile ?? [] }

    /// The one in force: the last that was not withdrawn.
    public var confirmation: FiledConfirmation? {
        confirmations.last { $0.withdrawnAt == nil }
    }

    public func confirmation(_ number: Int) -> FiledConfirmation? {
        confirmations.first { $0.number == number }
    }

    mutating func apply(_ change: ConfirmationChange, _ stamp: Stamp) {
        switch change {
        case .recorded(let told):
            confirmationFile = confirmations + [FiledConfirmation(told, stamp)]
        case .differencesAccepted(let settled): settle(settled, accepted: true, stamp)
        case .differencesRefused(let settled): settle(settled, accepted: false, stamp)
        case .accepted(let number, _):
            let fact = GateFact(file: id, stamp)
            update(confirmation: number) { ($0.accepted, $0.outdated) = (fact, nil) }
        case .withdrawn(let number, let reason):
            update(confirmation: number) { ($0.withdrawn, $0.withdrawnAt) = (reason, stamp.at) }
        }
    }

    /// Notes that a change tells anew what accepted confirmations confirmed: all of them, for the
    /// one in force may be withdrawn, and the one before it is in force again.
    mutating func outdateConfirmations(_ change: OrderChange, _ stamp: Stamp) {
        guard change.tellsWhatIsApproved, confirmationFile != nil else { return }
        for held in confirmations where held.isAccepted {
            update(confirmation: held.number) { $0.outdated = stamp.seq }
        }
    }

    private mutating func settle(_ told: SettledDifferences, accepted: Bool, _ stamp: Stamp) {
        let settled = told.differences.map {
            SettledDifference(
                difference: $0, accepted: accepted, reason: told.reason, by: stamp.envelope.name,
                at: stamp.at)
        }
        update(confirmation: told.confirmation) { held in
            let places = Set(settled.map(\.difference.place))
            // What was said of the same field with other facts stays readable in the journal.
            held.settled.removeAll { places.contains($0.difference.place) }
            held.settled += settled
        }
    }

    private mutating func update(
        confirmation number: Int, _ edit: (inout FiledConfirmation) -> Void
    ) {
        guard let at = confirmationFile?.firstIndex(where: { $0.number == number }) else { return }
        confirmationFile?[at].edited(edit)
    }
}

extension FiledConfirmation {
    fileprivate mutating func edited(_ edit: (inout FiledConfirmation) -> Void) { edit(&self) }
}
