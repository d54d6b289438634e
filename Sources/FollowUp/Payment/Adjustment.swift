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
    /// The credit's number among that order's transfers; nil where it was told before numbers were
    /// kept.
    public var remittance: Int?

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
    /// it is a credit from another order, above what is still owed here; no reason is given; there
    /// are 500.
    public func adjust(
        _ kind: AdjustmentKind, by amount: Money, reason: String, from order: FileID? = nil,
        remittance: Int? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(amount.currency == terms.currency, .otherCurrency, field: "amount")
        findings.require(amount.isTellable, .notAnAmount, field: "amount")
        if order != nil, let owed, owed.currency == amount.currency {
            findings.require(
                amount.amountMinor <= max(0, owed.amountMinor), .moreThanOwed(owed),
                field: "amount")
        }
        findings.reason(reason, field: "reason")
        findings.require(
            payments.adjustments.count < Self.mostAdjustments,
            .tooMany(limit: Self.mostAdjustments))
        try findings.settle()
        var adjustment = Adjustment(
            number: payments.adjustments.count + 1, kind: kind, amount: amount, reason: reason,
            from: order)
        adjustment.remittance = remittance
        return [.payment(.adjusted(adjustment))]
    }

    /// What is to be paid and was not sent yet; nil where it cannot be reckoned.
    private var owed: Money? {
        payments.instalments.reduce(payable) { left, instalment in
            payments.sent(instalment.number, in: terms.currency).flatMap {
                left?.subtracting($0)
            }
        }
    }

    /// Takes an adjustment back, with a reason.
    ///
    /// *Refuses when* there is none of that number, it counts no more, it is a credit from another
    /// order, which is taken back there (`withdraw(credit:reason:)`), or no reason is given.
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
    /// *Refuses when* the instalment is unknown; more is given than arrived and neither came back
    /// nor is on its way back; the amount is not positive or in another currency; no reason is
    /// given.
    public func credit(
        _ amount: Money, of number: Int, to other: FileID, reason: String, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(
            payments.instalment(number) != nil, .unknownInstalment(number), field: "instalment")
        findings.require(amount.currency == terms.currency, .otherCurrency, field: "amount")
        let most = payments.creditable(number, in: terms.currency)?.amountMinor ?? 0
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
        var draft = OrderDraft(self)
        draft.record(.payment(.remittanceSent(sent)))
        draft.followDeposits(since: self, reason: Erasable(reason))
        return draft.changes
    }

    /// Takes back what was given to another order: here it counts as paid again. The other order
    /// takes its side back by the same act (`withdraw(creditOf:of:reason:)`), also after it ended,
    /// so that no money is stranded there.
    ///
    /// *Refuses when* there is no credit of that number, it counts no more, or no reason is given.
    public func withdraw(credit number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        guard let held = credit(number) else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(held.counts, .nothingToChange, field: "remittance")
        findings.reason(reason, field: "reason")
        try findings.settle()
        let words = Erasable(reason)
        var draft = OrderDraft(self)
        draft.record(.payment(.remittanceWithdrawn(remittance: number, reason: words)))
        draft.followDeposits(since: self, reason: words)
        return draft.changes
    }

    /// The transfer of that number, where it is a credit to another order.
    public func credit(_ number: Int) -> HeldRemittance? {
        payments.remittances.first {
            $0.remittance.number == number && $0.remittance.way == .credit
        }
    }

    /// The other side of it: the credit from that order counts no more.
    ///
    /// *Refuses when* this order has none that counts, or no reason is given.
    public func withdraw(
        creditOf order: FileID, of sent: Remittance, reason: String
    ) throws(Refusal) -> [OrderChange] {
        let own = payments.adjustments.filter { $0.counts && $0.adjustment.from == order }
        let held =
            own.first { $0.adjustment.remittance == sent.number }
            // Told before numbers were kept: it says the same.
            ?? own.first {
                $0.adjustment.remittance == nil && $0.adjustment.amount == sent.counted
                    && $0.adjustment.reason.text == sent.reference?.text
            }
        guard let held else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.reason(reason, field: "reason")
        try findings.settle()
        let number = held.adjustment.number
        return [.payment(.adjustmentWithdrawn(adjustment: number, reason: Erasable(reason)))]
    }
}
