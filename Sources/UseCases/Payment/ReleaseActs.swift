import FollowUp
import Record

/// Requests that an instalment be paid; somebody else releases it.
public struct RequestRelease: UseCase {
    public static let name = "requestRelease"
    public static let allowed: Set<Role> = [
        .administrator, .merchandiser, .agent, .finance, .decisionOwner,
    ]
    public static let example = RequestRelease(note: "as agreed on the phone")

    @Path public var order: FileID
    @Path public var instalment: Int
    /// Refused where it is not what is due, to the last minor unit.
    public var amount: String?
    /// Of the amount; the order's where none is told.
    public var currency: String?
    public var note: String?

    public init(
        order: FileID = .unset, instalment: Int = .unset, amount: String? = nil,
        currency: String? = nil, note: String? = nil
    ) {
        self.order = order
        self.instalment = instalment
        self.amount = amount
        self.currency = currency
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.atThePayments(caller, order, by: Self.allowed) { order, facts in
            let told = try Money.told(amount, currency, or: order.terms.currency)
            return try order.requestRelease(
                of: instalment, amount: told, by: caller.person.high == 0 ? nil : caller.person,
                gates: facts.settings.version, note: note)
        }
    }
}

/// Releases a requested payment (E5): by a person in a fresh session, never by a token, an import
/// or the shell. No money moves here.
public struct ReleasePayment: UseCase {
    public static let name = "releasePayment"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner, .finance]
    public static let example = ReleasePayment(seq: 1_000, note: "checked with the bank")

    @Path public var order: FileID
    @Path public var instalment: Int
    /// The change that requested it, as it was seen: refused where it was requested anew since.
    public var seq: Int
    /// The account as it was shown, masked; refused where another one would be paid by now.
    public var account: String?
    public var note: String?

    public init(
        order: FileID = .unset, instalment: Int = .unset, seq: Int, note: String? = nil
    ) {
        self.order = order
        self.instalment = instalment
        self.seq = seq
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.atThePayments(caller, order, by: Self.allowed) { order, facts in
            try Optional(seq).require(unmoved: order.payments.request(instalment)?.seq)
            if let account, let paid = facts.beneficiary.account?.masked, paid != account {
                throw Refusal(.changedMeanwhile)
            }
            return try order.release(instalment, facts, note: note)
        }
    }
}

/// Takes a request, and with it its releases, back while nothing was sent.
public struct WithdrawRelease: UseCase {
    public static let name = "withdrawRelease"
    public static let allowed = RequestRelease.allowed
    public static let example = WithdrawRelease(reason: "The supplier asked for another account.")

    @Path public var order: FileID
    @Path public var instalment: Int
    public var reason: String

    public init(order: FileID = .unset, instalment: Int = .unset, reason: String) {
        self.order = order
        self.instalment = instalment
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdrawRelease(of: instalment, reason: reason)
        }
    }
}

extension Money {
    /// An amount as it was told, in its own currency or another's; nil where none was.
    static func told(
        _ text: String?, _ code: String?, or currency: Currency, field: String = "amount"
    ) throws(Refusal) -> Money? {
        guard let text else { return nil }
        var currency = currency
        if let code {
            guard let named = Currency(code: code.uppercased()) else {
                throw Refusal(.unknownCurrency, field: "currency")
            }
            currency = named
        }
        guard let money = Money(told: text, currency: currency) else {
            throw Refusal(.notAnAmount, field: field)
        }
        return money
    }
}
