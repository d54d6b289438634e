/// What kind of account money goes to (X39).
public enum AccountKind: String, Codable, Sendable, CaseIterable {
    case bank
    /// Kept by a platform for its orders, escrow.
    case platform
}

/// An account (收款账户) of a supplier as it was proposed. Holder and number are erasable; the
/// number is shown masked everywhere but in one place (decision 15).
public struct SupplierAccount: Codable, Sendable, Equatable {
    /// Counts up within the supplier.
    public var number: Int
    public var kind: AccountKind
    public var holder: Erasable
    /// The IBAN or the bank's own number, capitals and digits alone; of a platform the name it
    /// gives the shop, where there is one.
    public var code: Erasable?
    /// The code's hash under the workspace's key, 64 hexadecimal digits: by it numbers are
    /// compared.
    public var mark: Erasable?
    public var bank: String?
    public var bic: String?
    /// Where the account is kept.
    public var country: Country?
    public var currencies: [Currency]
    public var platform: String?
    /// The account whose place it is to take.
    public var replaces: Int?
    /// The paper it was seen on.
    public var evidence: AccountEvidence?

    public init(kind: AccountKind, holder: String) {
        number = 0
        self.kind = kind
        self.holder = Erasable(holder)
        currencies = []
    }

    /// Where digits are left out: `•••• 4321`; nil where there is no number, or it was erased.
    public var masked: String? {
        guard let text = code?.text, !text.isEmpty else { return nil }
        return "•••• \(text.suffix(text.count >= 8 ? 4 : text.count / 4))"
    }

    /// The same number, as far as it can still be compared.
    func hasNumber(of other: SupplierAccount) -> Bool {
        guard let mark = mark?.text else { return false }
        return mark == other.mark?.text
    }

    /// Nothing differs but who counts it and what it replaces.
    func says(the other: SupplierAccount) -> Bool {
        var same = other
        same.number = number
        same.replaces = replaces
        same.evidence = evidence
        return same == self
    }
}

/// A document of one of the supplier's orders.
public struct AccountEvidence: Codable, Sendable, Equatable {
    public var order: FileID
    public var document: Int

    public init(order: FileID, document: Int) {
        self.order = order
        self.document = document
    }
}

/// What is worth a second look about an account. Nothing here stops; the persons who confirm see
/// it.
public enum AccountWarning: String, Codable, Sendable, CaseIterable {
    /// The holder's name is almost the supplier's.
    case holderResembles
    case holderDiffers
    /// The holder's name names no company.
    case personal
    case otherCountry
    /// None of its currencies is one the supplier was paid in.
    case otherCurrency
    /// The bank's code is of another country than the account.
    case bankElsewhere
    /// Another supplier of the workspace has the same number.
    case knownElsewhere
}
