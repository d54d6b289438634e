/// What a supplier's confirmation is (H5).
public enum ConfirmationKind: String, Codable, Sendable, CaseIterable {
    /// Signed 形式发票.
    case proformaInvoice
    /// 回签.
    case countersignedOrder
    /// 购销合同.
    case contract
    /// An order of a platform, as the supplier accepted it there.
    case platformOrder
}

/// A confirmation of an order as it was told: by the supplier, or on their behalf.
public struct SupplierConfirmation: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var kind: ConfirmationKind
    /// The number and the day the paper itself has.
    public var reference: String?
    public var day: Day?
    /// The document of the order it stands in.
    public var document: Int?
    public var told: ConfirmedTerms
    public var note: Erasable?

    public init(number: Int, kind: ConfirmationKind, told: ConfirmedTerms) {
        self.number = number
        self.kind = kind
        self.told = told
    }
}

/// What a confirmation says, field by field. What is nil it does not say.
public struct ConfirmedTerms: Codable, Sendable, Equatable {
    public var seller: Erasable?
    public var buyer: Erasable?
    public var currency: Currency?
    public var lines: [ConfirmedLine]
    /// In the confirmation's own currency.
    public var total: Money?
    public var tradeTerm: TradeTerm?
    public var payment: String?
    /// The day the whole order is promised for.
    public var promised: Day?
    public var marks: String?
    public var innerMarks: String?
    public var beneficiary: ConfirmedAccount?

    public init() { lines = [] }
}

/// A line of a confirmation.
public struct ConfirmedLine: Codable, Sendable, Equatable {
    /// The order's line it is about; nil where the order has no such line.
    public var line: Int?
    public var description: String?
    public var quantity: Quantity?
    public var unit: String?
    public var unitPrice: UnitPrice?
    public var value: Money?
    public var promised: Day?
    /// Pieces in an outer and in an inner carton.
    public var outerPieces: Quantity?
    public var innerPieces: Quantity?

    public init(line: Int?) { self.line = line }
}

/// The account a confirmation asks to be paid to. Its number is never kept: only its hash under the
/// workspace's key (decision 15) and its last digits.
public struct ConfirmedAccount: Codable, Sendable, Equatable {
    public var holder: Erasable?
    public var mark: Erasable?
    public var masked: Erasable?

    public init(holder: Erasable? = nil, mark: Erasable? = nil, masked: Erasable? = nil) {
        self.holder = holder
        self.mark = mark
        self.masked = masked
    }
}

extension ConfirmedTerms {
    /// It says nothing at all.
    var isEmpty: Bool { self == ConfirmedTerms() }

    /// Lines that are not ordered: those the order does not have, then those it has cancelled.
    func furtherLines(of order: Order) -> [ConfirmedLine] {
        lines.filter { $0.line == nil }
            + lines.filter { told in
                told.line.flatMap { order.line($0)?.isCancelled } ?? false
            }
    }

    func line(_ number: Int) -> ConfirmedLine? { lines.first { $0.line == number } }
}

extension ConfirmedLine {
    /// The sum as it says it, or quantity × unit price rounded once.
    func worth(in currency: Currency) -> Money? {
        if let value { return value }
        guard let quantity, let unitPrice else { return nil }
        return unitPrice.times(quantity, in: currency)
    }
}
