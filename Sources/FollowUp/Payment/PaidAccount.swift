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

    /// Money that goes now may go to the wrong account: it was released to another than the one
    /// that is confirmed, if any is; or, unreleased, one is proposed or was confirmed once.
    func isInDoubt(for request: HeldRequest?) -> Bool {
        if let request, request.isReleased {
            guard let account else { return true }
            let released = request.releases.last?.release.account
            return released.map { !$0.isSame(as: account) } ?? false
        }
        guard case .unconfirmed(let why) = self else { return false }
        return why.contains { $0 != .accountMissing && $0 != .accountNotChosen }
    }
}

/// An account as a release and a payment order name it: enough to know it again, never the whole.
public struct PaidAccount: Codable, Sendable, Equatable {
    public var holder: Erasable
    public var bank: Erasable
    /// The last four signs behind dots.
    public var masked: String
    /// Its number in the supplier's file, and its hash: accounts of one holder, bank and ending are
    /// told apart by them. Nil in releases of before they were kept.
    public var number: Int?
    public var mark: Erasable?

    public init(holder: String, bank: String, masked: String) {
        self.holder = Erasable(holder)
        self.bank = Erasable(bank)
        self.masked = masked
    }

    /// The same account, as far as both of them say.
    func isSame(as other: PaidAccount) -> Bool {
        guard holder == other.holder, bank == other.bank, masked == other.masked else {
            return false
        }
        if let number, let otherNumber = other.number, number != otherNumber { return false }
        if let mark = mark?.text, let otherMark = other.mark?.text, mark != otherMark {
            return false
        }
        return true
    }

    /// As programs and people see it: hashes are compared, and shown to nobody.
    var shown: PaidAccount {
        var copy = self
        copy.mark = nil
        return copy
    }
}

extension Supplier {
    /// The account that a payment of this order goes to (X39).
    public func beneficiary(
        of order: Order, at now: Instant, voices: Voices = Voices()
    ) -> BeneficiaryStanding {
        switch beneficiary(chosen: order.account, at: now, voices: voices) {
        case .met(let fact):
            guard let paid = payee(chosen: order.account)?.account else {
                return .unconfirmed([.accountMissing])
            }
            var account = PaidAccount(
                holder: paid.holder.text ?? "", bank: paid.platform ?? paid.bank ?? "",
                masked: paid.masked ?? "")
            account.number = paid.number
            account.mark = paid.mark
            return .confirmed(fact, account: account)
        case .unmet(let findings): return .unconfirmed(findings)
        case .waived, .notApplicable: return .unconfirmed([.accountMissing])
        }
    }
}
