/// How the account stands to which an order's money would go. This file is the one place where the
/// gate asks for it: the supplier's file answers.
public enum BeneficiaryStanding: Sendable, Equatable {
    /// Confirmed, and by which change of the supplier's file; the account as it may be shown.
    case confirmed(GateFact, account: PaidAccount)
    /// No account is, or one that was proposed waits to be; why.
    case unconfirmed([GateFinding])

    /// The confirmed account; nil where none is.
    public var account: PaidAccount? {
        if case .confirmed(_, let account) = self { account } else { nil }
    }
}

/// An account as a release and a payment order name it: enough to know it again, never the whole.
public struct PaidAccount: Codable, Sendable, Equatable {
    public var holder: Erasable
    public var bank: Erasable
    /// The last four signs behind dots.
    public var masked: String

    public init(holder: String, bank: String, masked: String) {
        self.holder = Erasable(holder)
        self.bank = Erasable(bank)
        self.masked = masked
    }
}

extension Supplier {
    /// The account that a payment of this order goes to (X39).
    public func beneficiary(of order: Order, at now: Instant) -> BeneficiaryStanding {
        switch beneficiary(chosen: order.account, at: now) {
        case .met(let fact):
            guard let paid = payee(chosen: order.account)?.account else {
                return .unconfirmed([.accountMissing])
            }
            return .confirmed(
                fact,
                account: PaidAccount(
                    holder: paid.holder.text ?? "", bank: paid.platform ?? paid.bank ?? "",
                    masked: paid.masked ?? ""))
        case .unmet(let findings): return .unconfirmed(findings)
        case .waived, .notApplicable: return .unconfirmed([.accountMissing])
        }
    }
}
