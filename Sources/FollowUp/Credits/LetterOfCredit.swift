/// A letter of credit (信用证) as the bank's message tells it, by the fields of an MT 700. What a
/// credit does not say is nil here; nothing is guessed.
public struct LetterOfCredit: Codable, Sendable, Equatable {
    /// Field 20.
    public var number: String
    /// Field 31C.
    public var issuedOn: Day?
    /// Field 31D, with the place where documents must be presented by then.
    public var expiry: Day?
    public var expiryPlace: String?
    /// Field 50.
    public var applicant: Erasable?
    /// Field 59.
    public var beneficiary: Erasable?
    /// Field 32B.
    public var amount: Money
    /// Field 39A.
    public var amountTolerance: AmountTolerance?
    /// The amount is “about” or “approximately” (UCP 600 article 30(a)).
    public var aboutAmount: Bool?
    /// Field 43P.
    public var partialShipments: CreditPermission?
    /// Field 43T.
    public var transhipment: CreditPermission?
    /// Field 44E.
    public var loadingPort: String?
    /// Field 44F.
    public var dischargePort: String?
    /// Field 44C.
    public var latestShipment: Day?
    /// Field 45A, as it is worded.
    public var goods: Erasable?
    /// The quantity that field 45A states.
    public var quantity: CreditQuantity?
    /// Field 46A: what documents are asked for.
    public var documents: [DocumentKind]
    /// Field 47A.
    public var conditions: Erasable?
    /// Field 48, calendar days after the shipment; nil where it says nothing: 21.
    public var presentationDays: Int?
    /// Field 27: which of how many messages, `1/1`.
    public var sequence: String?
    /// Field 40A.
    public var form: CreditForm?
    /// Field 40E.
    public var rules: CreditRules?
    /// Field 41A or 41D: the bank, or any bank, and how it pays.
    public var availableWith: String?
    public var availableBy: CreditAvailability?
    /// Field 42C: `at sight`, `60 days after the date of the bill of lading`.
    public var drafts: String?
    /// Field 42P: when a deferred payment is made.
    public var deferredPayment: String?
    /// Field 44A: where the goods are taken in charge, received or dispatched from.
    public var receiptPlace: String?
    /// Field 44B: the final destination, or the place of delivery.
    public var finalPlace: String?
    /// Field 44D, as it is worded.
    public var shipmentPeriod: String?
    /// Field 49.
    public var confirmation: CreditConfirmation?
    /// Field 71D, as it is worded.
    public var charges: Erasable?

    public init(number: String, amount: Money) {
        self.number = number
        self.amount = amount
        documents = []
    }
}

/// Field 39A: per cent above and below the amount, `05/05`.
public struct AmountTolerance: Codable, Sendable, Equatable {
    public static let percents = 0...99

    public var plus: Int
    public var minus: Int

    public init(plus: Int, minus: Int) {
        self.plus = plus
        self.minus = minus
    }
}

/// Fields 43P and 43T, by the code words of the message.
public enum CreditPermission: String, Codable, Sendable, CaseIterable {
    case allowed, notAllowed, conditional
}

/// The quantity that a credit states.
public struct CreditQuantity: Codable, Sendable, Equatable {
    public var quantity: Quantity
    public var unit: String
    /// “About” or “approximately”: ten per cent either way.
    public var about: Bool?
    /// Stated as packing units or individual items: shipped exactly.
    public var countedInPieces: Bool?

    public init(quantity: Quantity, unit: String) {
        self.quantity = quantity
        self.unit = unit
    }
}

extension LetterOfCredit {
    /// Field 45A may hold 100 lines of 65 characters; pasted text is a little more.
    static let words = 10_000

    /// The most that may be drawn: the amount with its tolerance, rounded down.
    public var mostDrawn: Money { drawn(percent: 100 + Int64(upward)) }

    /// The least, where the goods are shipped in full; rounded up.
    public var leastDrawn: Money {
        let most = drawn(percent: 100 + Int64(downward)).amountMinor
        return Money(
            amountMinor: amount.amountMinor - (most - amount.amountMinor),
            currency: amount.currency)
    }

    private var upward: Int { amountTolerance?.plus ?? (aboutAmount == true ? 10 : 0) }
    private var downward: Int { amountTolerance?.minus ?? (aboutAmount == true ? 10 : 0) }

    private func drawn(percent: Int64) -> Money {
        let (hundreds, rest) = amount.amountMinor.quotientAndRemainder(dividingBy: 100)
        let (whole, overflow) = hundreds.multipliedReportingOverflow(by: percent)
        let (sum, beyond) = whole.addingReportingOverflow(rest * percent / 100)
        return Money(
            amountMinor: overflow || beyond ? .max : sum, currency: amount.currency)
    }

    /// What hinders this from being a credit at all. What a credit merely leaves out, or what does
    /// not fit the order, is a finding (`CreditCheck`), never an obstacle.
    public func problems(_ findings: inout Findings) {
        findings.text(number, atMost: 35, field: "number")
        findings.require(amount.isTellable, .notAnAmount, field: "amount")
        findings.words(expiryPlace, atMost: OrderLimits.place, field: "expiryPlace")
        findings.words(applicant?.text, atMost: OrderLimits.party, field: "applicant")
        findings.words(beneficiary?.text, atMost: OrderLimits.party, field: "beneficiary")
        findings.words(loadingPort, atMost: OrderLimits.place, field: "loadingPort")
        findings.words(dischargePort, atMost: OrderLimits.place, field: "dischargePort")
        findings.words(goods?.text, atMost: Self.words, field: "goods")
        findings.words(conditions?.text, atMost: Self.words, field: "conditions")
        fields(&findings)
        for percent in [amountTolerance?.plus, amountTolerance?.minus] {
            findings.require(
                percent.map { AmountTolerance.percents.contains($0) } ?? true,
                .outOfRange(least: "0", most: "99"), field: "amountTolerance")
        }
        findings.require(
            presentationDays.map { Presentation.days.contains($0) } ?? true,
            .outOfRange(least: "0", most: "999"), field: "presentationDays")
        if let quantity {
            findings.quantity(quantity.quantity, field: "quantity")
            findings.require(
                QuantityUnit(told: quantity.unit) != nil,
                .unknownCode(String(quantity.unit.prefix(64))), field: "unit")
        }
        findings.require(
            Set(documents).count == documents.count, .repeated(""), field: "documents")
    }

    private func fields(_ findings: inout Findings) {
        findings.words(sequence, atMost: OrderLimits.unit, field: "sequence")
        findings.words(availableWith, atMost: OrderLimits.party, field: "availableWith")
        findings.words(drafts, atMost: OrderLimits.place, field: "drafts")
        findings.words(deferredPayment, atMost: OrderLimits.place, field: "deferredPayment")
        findings.words(receiptPlace, atMost: OrderLimits.place, field: "receiptPlace")
        findings.words(finalPlace, atMost: OrderLimits.place, field: "finalPlace")
        findings.words(shipmentPeriod, atMost: OrderLimits.place, field: "shipmentPeriod")
        findings.words(charges?.text, atMost: Self.words, field: "charges")
    }
}

extension Order {
    /// Records the credit that pays this order, or its amendment: whole, what is absent is absent
    /// from now on. What does not fit the order is found, not refused.
    ///
    /// *Refuses when* the order is closed; nothing differs; the credit has no number or amount, or
    /// a field that its message could not hold; a unit is not known.
    public func tell(_ credit: LetterOfCredit) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(credit != self.credit, .nothingToChange)
        credit.problems(&findings)
        try findings.settle()
        return [.creditTold(credit)]
    }

    /// The credit pays this order no more: cancelled, expired, replaced by other terms.
    ///
    /// *Refuses when* there is none; no reason is given.
    public func endCredit(reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(credit != nil, .notFound)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.creditEnded(reason: Erasable(reason))]
    }
}
