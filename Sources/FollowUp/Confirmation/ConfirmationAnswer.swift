/// How an order stands with its confirmation.
public enum ConfirmationStanding: String, Codable, Sendable, CaseIterable {
    /// None is filed.
    case missing
    case open, accepted
    /// Accepted, and the order was told anew since.
    case outdated
}

/// Where the account of a confirmation stands in the supplier's file.
public enum AccountSighting: String, Codable, Sendable, CaseIterable {
    /// The order is paid to it.
    case chosen
    /// Confirmed, and not the one that is chosen for the order.
    case confirmed
    /// Proposed there: payments wait until persons confirmed or rejected it.
    case proposed
    /// Not in the file: somebody proposes it there.
    case unknown
}

/// The confirmation of an order laid beside it, for its page and the API.
public struct ConfirmationAnswer: Codable, Sendable {
    public var order: FileID
    /// The change this answer rests on; sent back with what is recorded on it.
    public var seq: Int
    public var standing: ConfirmationStanding
    /// The one in force.
    public var confirmation: FiledConfirmation?
    /// Those that stand now, the heaviest first, each with how it was settled.
    public var differences: [DifferenceAnswer]
    /// What the order says and the confirmation does not.
    public var notTold: [NotConfirmed]
    /// What of it has to be told before the confirmation can be accepted.
    public var untold: [NotConfirmed]
    /// The account it names, where it names one.
    public var account: AccountSighting?
    /// All that were filed, without what they say.
    public var filed: [FiledName]

    public init(order: Order, seq: Int, supplier: Supplier) {
        self.order = order.id
        self.seq = seq
        standing = .missing
        differences = []
        notTold = []
        untold = []
        filed = order.confirmations.map { FiledName($0) }
        guard var held = order.confirmation else { return }
        let comparison = order.compare(held.confirmation.told, with: supplier)
        let weights = DifferenceWeight.allCases
        differences =
            weights.flatMap { weight in
                comparison.differences.filter { $0.weight == weight }
            }
            .map { difference in
                var answer = DifferenceAnswer(difference, held.settlement(of: difference))
                answer.hindrance = order.hindrance(
                    of: difference.place, held.confirmation.told, supplier)
                return answer
            }
        notTold = comparison.notTold
        untold = order.untold(in: held.confirmation)
        account = held.confirmation.told.beneficiary.map { told in
            supplier.sighting(of: told, chosen: order.account)
        }
        standing = held.isAccepted ? .accepted : held.accepted == nil ? .open : .outdated
        // The hash is for comparing, not for showing.
        held.confirmation.told.beneficiary?.mark = nil
        confirmation = held
    }

    /// Differences that nobody settled, and those that were refused.
    public var open: [DifferenceAnswer] { differences.filter { $0.settled == nil } }
    public var refused: [DifferenceAnswer] { differences.filter { $0.settled?.accepted == false } }
}

public struct DifferenceAnswer: Codable, Sendable {
    public var place: ConfirmationPlace
    public var ordered: ToldValue?
    public var confirmed: ToldValue?
    public var weight: DifferenceWeight
    /// Nil while it is open.
    public var settled: SettlementAnswer?
    /// Why it cannot be accepted as things stand; nil where it can.
    public var hindrance: AcceptingHindrance?

    init(_ difference: ConfirmationDifference, _ settled: SettledDifference?) {
        place = difference.place
        ordered = difference.ordered
        confirmed = difference.confirmed
        weight = difference.weight
        self.settled = settled.map {
            SettlementAnswer(accepted: $0.accepted, reason: $0.reason, by: $0.by, at: $0.at)
        }
    }
}

/// How a difference was settled, by whom and when.
public struct SettlementAnswer: Codable, Sendable {
    public var accepted: Bool
    public var reason: Erasable?
    public var by: Erasable
    public var at: Instant
}

/// A confirmation without what it says.
public struct FiledName: Codable, Sendable {
    public var number: Int
    public var kind: ConfirmationKind
    public var reference: String?
    public var day: Day?
    public var document: Int?
    public var at: Instant
    public var by: Erasable
    public var withdrawn: Erasable?
    public var accepted: Bool

    init(_ held: FiledConfirmation) {
        number = held.number
        kind = held.confirmation.kind
        reference = held.confirmation.reference
        day = held.confirmation.day
        document = held.confirmation.document
        at = held.at
        by = held.by
        withdrawn = held.withdrawn
        accepted = held.accepted != nil
    }
}

extension Supplier {
    fileprivate func sighting(of told: ConfirmedAccount, chosen: Int?) -> AccountSighting {
        guard let mark = told.mark?.text else { return .unknown }
        if payee(chosen: chosen)?.account.mark?.text == mark { return .chosen }
        if confirmed(told) != nil { return .confirmed }
        let isProposed = accounts.contains {
            $0.status == .proposed && $0.account.mark?.text == mark
        }
        return isProposed ? .proposed : .unknown
    }
}
