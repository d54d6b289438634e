/// A version of the production baseline as its supplier sees it: what both sides go by.
public struct SupplierBaseline: Codable, Sendable {
    public var number: Int
    public var at: Instant
    public var content: BaselineContent
    public var digest: String
    /// When the supplier acknowledged it, and who did; the buyer.
    public var yours: SupplierAcknowledgement?
    public var theirs: SupplierAcknowledgement?

    init(_ held: HeldBaseline) {
        number = held.version.number
        at = held.at
        content = held.version.content
        digest = held.version.digest
        yours = held.acknowledgement(of: .supplier).map { SupplierAcknowledgement($0) }
        theirs = held.acknowledgement(of: .buyer).map { SupplierAcknowledgement($0) }
    }
}

public struct SupplierAcknowledgement: Codable, Sendable {
    public var at: Instant
    public var by: Erasable

    init(_ held: HeldAcknowledgement) {
        at = held.at
        by = held.by
    }
}

/// How the supplier's confirmation of an order stands.
public struct SupplierConfirmationState: Codable, Sendable {
    public var kind: ConfirmationKind
    public var reference: String?
    public var at: Instant
    public var standing: SupplierConfirmationStanding
    /// What the buyer settled of it, and still differs or was put into the order.
    public var settled: [SupplierSettlement]

    init?(_ order: Order) {
        guard let held = order.confirmation else { return nil }
        kind = held.confirmation.kind
        reference = held.confirmation.reference
        at = held.at
        let refused = order.refusedStill(held)
        standing = order.standing(held, refused)
        settled =
            refused.map { SupplierSettlement($0) }
            + held.settled.filter(\.accepted).map { SupplierSettlement($0) }
    }
}

public enum SupplierConfirmationStanding: String, Codable, Sendable, CaseIterable {
    /// The buyer looks at it.
    case waiting
    case accepted
    /// Something of it was refused, and still differs.
    case refused
    /// It was accepted, and the order says something else since.
    case outdated
}

extension SupplierConfirmationStanding {
    /// It is the supplier's turn again.
    var isAskedAgain: Bool { self == .refused || self == .outdated }
}

extension Order {
    /// How the confirmation in force stands to its supplier; nil where none is.
    var confirmationStanding: SupplierConfirmationStanding? {
        confirmation.map { standing($0, refusedStill($0)) }
    }

    fileprivate func standing(
        _ held: FiledConfirmation, _ refused: [SettledDifference]
    ) -> SupplierConfirmationStanding {
        if held.isAccepted { return .accepted }
        if !refused.isEmpty { return .refused }
        let isAnother =
            held.accepted != nil
            && differencesByItself(held).contains {
                held.settlement(of: $0)?.accepted != true
            }
        return isAnother ? .outdated : .waiting
    }

    /// What was refused and differs still. Names and accounts, which rest on the supplier's file,
    /// stay refused until another confirmation comes: rows of orders rest on the order alone.
    fileprivate func refusedStill(_ held: FiledConfirmation) -> [SettledDifference] {
        guard !held.isAccepted, held.settled.contains(where: { !$0.accepted }) else { return [] }
        let still = differencesByItself(held)
        return held.settled.filter { settled in
            guard !settled.accepted else { return false }
            return settled.difference.place.field.isOfSuppliersFile
                || still.contains(settled.difference)
        }
    }

    private func differencesByItself(_ held: FiledConfirmation) -> [ConfirmationDifference] {
        compare(held.confirmation.told, with: Supplier(id: supplier)).differences.filter {
            !$0.place.field.isOfSuppliersFile
        }
    }
}

/// A difference as the buyer settled it. Prices, sums and accounts are named and not shown.
public struct SupplierSettlement: Codable, Sendable {
    public var place: ConfirmationPlace
    public var ordered: ToldValue?
    public var confirmed: ToldValue?
    public var accepted: Bool
    public var reason: Erasable?
    public var at: Instant

    init(_ settled: SettledDifference) {
        let difference = settled.difference
        place = difference.place
        if difference.place.field.isShownToSuppliers {
            ordered = difference.ordered
            confirmed = difference.confirmed
        }
        accepted = settled.accepted
        reason = settled.reason
        at = settled.at
    }
}

extension ConfirmationField {
    fileprivate var isOfSuppliersFile: Bool { self == .seller || self == .beneficiary }

    fileprivate var isShownToSuppliers: Bool {
        switch self {
        case .total, .ownSums, .unitPrice, .value, .beneficiary: false
        default: true
        }
    }
}

/// The production plan the supplier committed to last for a lot, and what became of it.
public struct SupplierPlan: Codable, Sendable {
    public var stages: [PlanStage]
    public var at: Instant
    public var standing: CommitmentStanding
    /// Why it was refused.
    public var reason: Erasable?

    init(_ held: HeldProductionPlan) {
        stages = held.plan.stages
        at = held.at
        standing = held.accepted != nil ? .accepted : held.refusedAt != nil ? .refused : .told
        reason = held.refused
    }
}
