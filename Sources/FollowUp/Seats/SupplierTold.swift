/// What an order says to its supplier besides lines and sums, as its paper and the supplier's own
/// page show it, and as their confirmation is laid beside it: nothing is compared that the supplier
/// was not told.
public struct SupplierTold: Codable, Sendable, Equatable {
    public var buyer: Erasable?
    public var currency: Currency
    /// Nil where its words hold what no letter may.
    public var payment: String?
    public var promised: Day?
    public var required: Day?
    public var tradeTerm: TradeTerm?
    public var mode: ShipmentMode?
    /// By how much a shipped quantity may differ from the ordered one.
    public var tolerancePermille: Int?
    public var certificates: [Certificate]
    /// The shipping mark, line by line.
    public var marks: String?
    public var innerMarks: String?

    public init(_ terms: OrderTerms, _ particulars: Particulars?) {
        buyer = terms.buyer
        currency = terms.currency
        payment = terms.mailablePayment
        promised = terms.promised
        required = terms.required
        tradeTerm = terms.tradeTerm
        mode = particulars?.mode
        tolerancePermille = particulars?.tolerancePermille
        certificates = particulars?.certificates ?? []
        marks = particulars?.marks
        innerMarks = particulars?.innerMarks
    }
}

/// What the supplier's page shows of an amendment: the order as it was told before, beside what it
/// says now.
public struct SupplierRevision: Codable, Sendable {
    public var number: Int
    /// As the order said it before; nil where nothing of it changed.
    public var was: SupplierTold?
    /// Lines as they were before, of those that say something else now.
    public var lines: [SupplierLine]
    /// Lines that were not there.
    public var added: [Int]
    /// Lines that were still to be made.
    public var cancelled: [Int]

    public static let mostLines = 50

    init(_ revision: OrderRevision, of order: Order) {
        let before = revision.before
        let particulars = before.particulars ?? order.particularsInForce
        number = revision.number
        let told = SupplierTold(before.terms ?? order.terms, particulars)
        was = told == SupplierTold(order.terms, order.particularsInForce) ? nil : told
        added = Array(before.added.prefix(Self.mostLines))
        cancelled = before.lines.filter { line in
            !line.isCancelled && order.line(line.number)?.isCancelled == true
        }.map(\.number)
        let changed = order.standingLines.compactMap { line -> SupplierLine? in
            guard !before.added.contains(line.number) else { return nil }
            let known = before.lines.first { $0.number == line.number } ?? line
            let told = SupplierLine(known, particulars)
            return told == SupplierLine(line, order.particularsInForce) ? nil : told
        }
        lines = Array(changed.prefix(Self.mostLines))
    }
}
