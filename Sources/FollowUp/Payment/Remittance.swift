/// Which way the money goes.
public enum RemittanceWay: String, Codable, Sendable, CaseIterable {
    case payment, refund
    /// Given to another order of the same supplier; no money moves.
    case credit
}

/// Money sent (汇款): one transfer may settle several instalments, and one instalment may take
/// several. That it was received is a fact of its own.
public struct Remittance: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var way: RemittanceWay
    /// As it left, in whatever currency.
    public var amount: Money
    /// What it counts for in the order's currency; the two together are the rate.
    public var counted: Money
    public var on: Day
    public var parts: [RemittancePart]
    /// The document that is its slip (水单).
    public var slip: Int?
    public var reference: Erasable?
    /// The order a credit was given to.
    public var order: FileID?
    /// Instalments nobody had released: a fact all the same, with its conflict named.
    public var unreleased: [Int]
    /// Instalments that were on hold when it was told; those of which more had gone by then than
    /// was released; nil where there were none.
    public var onHold: [Int]?
    public var overReleased: [Int]?
    /// Instalments whose money may have gone to the wrong account: the one it was released to was
    /// not confirmed when it was told, or another one was; nil where there were none.
    public var accountInDoubt: [Int]?
    /// How the order had ended by then; nil where it was open.
    public var ended: OrderEnd?

    public init(
        number: Int, way: RemittanceWay, amount: Money, counted: Money, on: Day,
        parts: [RemittancePart]
    ) {
        self.number = number
        self.way = way
        self.amount = amount
        self.counted = counted
        self.on = on
        self.parts = parts
        unreleased = []
    }
}

/// How an order ended, where money went all the same.
public enum OrderEnd: String, Codable, Sendable, CaseIterable {
    case closed, cancelled
}

public struct RemittancePart: Codable, Sendable, Equatable {
    public var instalment: Int
    public var amount: Money

    public init(instalment: Int, amount: Money) {
        self.instalment = instalment
        self.amount = amount
    }
}

/// That it arrived, and with how much.
public struct RemittanceReceipt: Codable, Sendable, Equatable {
    public var remittance: Int
    public var on: Day
    /// In the currency it left in.
    public var amount: Money

    public init(remittance: Int, on: Day, amount: Money) {
        self.remittance = remittance
        self.on = on
        self.amount = amount
    }
}

/// A remittance as its order's file holds it.
public struct HeldRemittance: Codable, Sendable, Equatable {
    public var remittance: Remittance
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var receipt: RemittanceReceipt?
    /// Why it counts no more.
    public var withdrawn: Erasable?
    public var withdrawnAt: Instant?

    init(_ remittance: Remittance, _ stamp: Stamp) {
        self.remittance = remittance
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public var counts: Bool { withdrawnAt == nil }

    /// What arrived, in the order's currency; nil until it is told.
    public var received: Money? {
        if remittance.way == .credit { return remittance.counted }
        guard let receipt else { return nil }
        let (told, left) = (receipt.amount, remittance.amount)
        let counted = remittance.counted
        if told == left { return counted }
        if left.currency == counted.currency { return told }
        return counted.times(told.amountMinor, over: left.amountMinor)
    }
}

/// What banks keep on the way: a payment that comes short by no more than that settles what is due
/// (standards.md 5.2: USD 15 to 50 is normal).
public enum BankFees {
    /// The most a transfer may come short.
    public static func tolerated(_ currency: Currency) -> Money {
        let minor: Int64 =
            switch currency.code {
            case "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SGD": 5_000
            case "CNY", "HKD", "TWD": 35_000
            case "JPY": 7_500
            default: 0
            }
        return Money(amountMinor: minor, currency: currency)
    }

    /// How much less than what is due may have come by transfers that arrived, in minor units: what
    /// was sent and did not arrive. A payer who tells as sent what arrived may be a usual fee short
    /// of what is due, and half a percent of it at most: no fee makes up for what nobody sent.
    static func tolerated(
        _ transfers: [HeldRemittance], of instalment: Int? = nil, due: Money
    ) -> Int64 {
        let kept = transfers.reduce(0) { $0 + $1.keptByBanks(of: instalment) }
        return max(kept, min(tolerated(due.currency).amountMinor, due.amountMinor / 200))
    }
}

extension HeldRemittance {
    /// What of it, or of its part for an instalment, banks may have kept: no more than is usual for
    /// a transfer, nor than half of it.
    fileprivate func keptByBanks(of instalment: Int?) -> Int64 {
        let whole = remittance.counted
        guard let received, let lost = whole.subtracting(received)?.amountMinor, lost > 0 else {
            return 0
        }
        let most = min(lost, BankFees.tolerated(whole.currency).amountMinor, whole.amountMinor / 2)
        guard let instalment else { return most }
        guard let left = remittance.part(of: instalment, where: whole),
            let came = remittance.part(of: instalment, where: received)
        else { return 0 }
        return left.subtracting(came)?.times(most, over: lost)?.amountMinor ?? 0
    }
}

extension Money {
    /// This amount times a whole number over another, exact and then rounded half away from zero;
    /// nil out of range or over nothing.
    func times(_ factor: Int64, over divisor: Int64) -> Money? {
        guard divisor != 0 else { return nil }
        let isNegative = (amountMinor < 0) != ((factor < 0) != (divisor < 0))
        let exact = amountMinor.magnitude.multipliedFullWidth(by: factor.magnitude)
        guard exact.high < divisor.magnitude else { return nil }
        let (whole, rest) = divisor.magnitude.dividingFullWidth(exact)
        let (rounded, overflow) = whole.addingReportingOverflow(
            rest >= divisor.magnitude - rest ? 1 : 0)
        guard !overflow, let amount = Int64(exactly: rounded) else { return nil }
        return Money(amountMinor: isNegative ? -amount : amount, currency: currency)
    }

    func subtracting(_ other: Money) -> Money? { adding(other.negated) }
}
