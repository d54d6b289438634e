/// What is added to, or taken off, what the goods cost.
public enum AdjustmentKind: String, Codable, Sendable, CaseIterable {
    case charge
    case claim, credit, refundableFee

    var isAdded: Bool { self == .charge }
}

public struct Adjustment: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var kind: AdjustmentKind
    /// Always positive; its kind says which way it counts.
    public var amount: Money
    public var reason: Erasable
    /// The order a credit came from.
    public var from: FileID?

    public init(
        number: Int, kind: AdjustmentKind, amount: Money, reason: String, from: FileID? = nil
    ) {
        self.number = number
        self.kind = kind
        self.amount = amount
        self.reason = Erasable(reason)
        self.from = from
    }

    var signed: Money { kind.isAdded ? amount : amount.negated }
}

public struct HeldAdjustment: Codable, Sendable, Equatable {
    public var adjustment: Adjustment
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var withdrawn: Erasable?
    public var withdrawnAt: Instant?

    init(_ adjustment: Adjustment, _ stamp: Stamp) {
        self.adjustment = adjustment
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public var counts: Bool { withdrawnAt == nil }
}

extension Order {
    public static let mostAdjustments = 500

    /// Adds a charge, or takes a claim, credit or refundable fee off (product.md E).
    ///
    /// *Refuses when* the order was cancelled; the amount is not positive or in another currency;
    /// no reason is given; there are 500.
    public func adjust(
        _ kind: AdjustmentKind, by amount: Money, reason: String, from order: FileID? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(amount.currency == terms.currency, .otherCurrency, field: "amount")
        findings.require(amount.isTellable, .notAnAmount, field: "amount")
        findings.reason(reason, field: "reason")
        findings.require(
            payments.adjustments.count < Self.mostAdjustments,
            .tooMany(limit: Self.mostAdjustments))
        try findings.settle()
        return [
            .payment(
                .adjusted(
                    Adjustment(
                        number: payments.adjustments.count + 1, kind: kind, amount: amount,
                        reason: reason, from: order)))
        ]
    }

    /// Takes an adjustment back, with a reason.
    ///
    /// *Refuses when* there is none of that number, it counts no more, it is a credit from another
    /// order, or no reason is given.
    public func withdraw(adjustment number: Int, reason: String) throws(Refusal)
        -> [OrderChange]
    {
        guard let held = payments.adjustments.first(where: { $0.adjustment.number == number })
        else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(
            held.counts && held.adjustment.from == nil, .nothingToChange, field: "adjustment")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.payment(.adjustmentWithdrawn(adjustment: number, reason: Erasable(reason)))]
    }

    /// Gives what was paid to another order: here it counts as paid back, there as a credit.
    ///
    /// *Refuses when* the instalment is unknown; more is given than arrived; the amount is not
    /// positive or in another currency; no reason is given.
    public func credit(
        _ amount: Money, of number: Int, to other: FileID, reason: String, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(
            payments.instalment(number) != nil, .unknownInstalment(number), field: "instalment")
        findings.require(amount.currency == terms.currency, .otherCurrency, field: "amount")
        let most = payments.received(number, in: terms.currency)?.amountMinor ?? 0
        findings.require(
            amount.amountMinor > 0 && amount.amountMinor <= most, .moreThanReceived,
            field: "amount")
        findings.require(other != id, .waitsForItself, field: "number")
        findings.reason(reason, field: "reason")
        findings.require(
            payments.remittances.count < Self.mostRemittances,
            .tooMany(limit: Self.mostRemittances))
        try findings.settle()
        var sent = Remittance(
            number: payments.remittances.count + 1, way: .credit, amount: amount, counted: amount,
            on: today, parts: [RemittancePart(instalment: number, amount: amount)])
        sent.order = other
        sent.reference = Erasable(reason)
        return [.payment(.remittanceSent(sent))]
    }
}
