import FollowUp
import Record

/// Settles differences between an order and its confirmation, one by one or several at once. What
/// is accepted amends the order in the same breath; once nothing is open the confirmation is
/// accepted.
public struct SettleDifferences: UseCase {
    public static let name = "settleDifferences"
    public static let allowed: Set<Role> = [.decisionOwner]
    public static let example = SettleDifferences(
        settle: ["unitPrice-1": .accept], rest: .refuse,
        reason: "Not as agreed by telephone.")

    public enum Decision: String, Codable, Sendable, CaseIterable { case accept, refuse }

    @Path public var order: FileID
    @Path public var confirmation: Int
    /// By the places of the differences: `total`, `unitPrice-3`.
    public var settle: [String: Decision]?
    /// What becomes of all others that nobody settled. Totals, which follow from the lines, are
    /// never accepted by it; what the accepted ones settle by themselves is not refused.
    public var rest: Decision?
    /// Asked for where something is refused.
    public var reason: String?
    /// Why a promise moves to a later day by it, and on whose side.
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?
    /// The change the page showed; refused if the order was changed since.
    public var seq: Int?

    public init(
        order: FileID = .unset, confirmation: Int = .unset, settle: [String: Decision]? = nil,
        rest: Decision? = nil, reason: String? = nil
    ) {
        self.order = order
        self.confirmation = confirmation
        self.settle = settle
        self.rest = rest
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let slip = try cause.map { try SlipReason.told($0, secondCause, side, words) }
        return try await house.onConfirmation(caller, order, by: Self.allowed) { order, scene in
            try seq.require(unmoved: order.toldSeq)
            var settling = try places()
            settling.reason = reason
            settling.slip = slip
            settling.rest = rest.map { $0 == .accept }
            return try order.settle(
                settling, of: confirmation, by: caller.person, supplier: scene.supplier,
                today: scene.today)
        }
    }

    private func places() throws(Refusal) -> Settling {
        var findings = Findings()
        var settling = Settling()
        for (name, decision) in (settle ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let place = ConfirmationPlace(name) else {
                findings.note(.unknownCode(String(name.prefix(64))), field: "settle")
                continue
            }
            if decision == .accept {
                settling.accepted.append(place)
            } else {
                settling.refused.append(place)
            }
        }
        try findings.settle()
        return settling
    }
}

/// Accepts a confirmation in which nothing is open.
public struct AcceptConfirmation: UseCase {
    public static let name = "acceptConfirmation"
    public static let allowed = SettleDifferences.allowed
    public static let example = AcceptConfirmation()

    @Path public var order: FileID
    @Path public var confirmation: Int
    public var seq: Int?

    public init(order: FileID = .unset, confirmation: Int = .unset, seq: Int? = nil) {
        self.order = order
        self.confirmation = confirmation
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onConfirmation(caller, order, by: Self.allowed) { order, scene in
            try seq.require(unmoved: order.toldSeq)
            return try order.accept(
                confirmation: confirmation, by: caller.person, supplier: scene.supplier)
        }
    }
}

/// Takes a confirmation back that was filed by mistake.
public struct WithdrawConfirmation: UseCase {
    public static let name = "withdrawConfirmation"
    public static let allowed = FileConfirmation.allowed
    public static let example = WithdrawConfirmation(reason: "It is of another order.")

    @Path public var order: FileID
    @Path public var confirmation: Int
    public var reason: String

    public init(order: FileID = .unset, confirmation: Int = .unset, reason: String) {
        self.order = order
        self.confirmation = confirmation
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdraw(confirmation: confirmation, reason: reason)
        }
    }
}

/// The supplier's confirmation laid beside the order: every difference, and what is not told.
public struct AskConfirmation: Question {
    public static let name = "confirmation"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> ConfirmationAnswer {
        let (held, file, scene) = try await house.laid(caller.workspace, order: order)
        return ConfirmationAnswer(order: file, seq: held.seq, supplier: scene.supplier)
    }
}

extension House {
    /// Takes an order's turn for a decision on its confirmation: a person's, on the order and the
    /// supplier's file as both stand in that turn.
    func onConfirmation(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        _ decide: (Order, Scene) throws -> [OrderChange]
    ) async throws -> Recorded {
        try await planning(caller, id, by: allowed) { order, scene in
            try caller.requireSession()
            return try decide(order, scene)
        }
    }
}

extension Order {
    /// The change that last told something a confirmation is compared with, or the confirmation.
    fileprivate var toldSeq: Int? {
        let told = [termsSeq, packingSeq, confirmation?.seq].compactMap { $0 }
        return (told + (lineSeqs ?? [:]).values).max()
    }
}
