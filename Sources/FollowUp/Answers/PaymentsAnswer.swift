/// The money of one order: what may go, what not and why.
public struct PaymentsAnswer: Codable, Sendable {
    public var order: FileID
    public var number: String
    /// The change this answer rests on.
    public var seq: Int
    public var currency: Currency
    public var plan: PaymentPlan?
    /// What the terms' words are read as, to be confirmed; nil where there are none.
    public var reading: TermsReading?
    public var instalments: [InstalmentAnswer]
    /// Those that count no more, too.
    public var checks: [HeldCheck]
    public var holds: [HeldHold]
    public var remittances: [HeldRemittance]
    public var adjustments: [HeldAdjustment]
    public var settlement: Settlement
    public var goods: Goods
    /// What a transfer may come short by what banks keep.
    public var toleratedFees: Money

    public init(order file: Order, seq: Int) {
        let payments = file.payments
        order = file.id
        number = file.number
        self.seq = seq
        currency = file.terms.currency
        plan = payments.plan
        reading = file.terms.payment.map { TermsReading($0, in: file.terms.currency) }
        instalments = []
        checks = payments.checks
        holds = payments.holds
        remittances = payments.remittances
        adjustments = payments.adjustments
        settlement = file.settlement
        goods = file.goods
        toleratedFees = BankFees.tolerated(file.terms.currency)
    }
}

public struct InstalmentAnswer: Codable, Sendable {
    public var instalment: Instalment
    public var amount: Money?
    public var sent: Money?
    public var received: Money?
    /// What of it has not arrived; negative where more did.
    public var outstanding: Money?
    /// The most of it that can be given to another order.
    public var creditable: Money?
    public var stage: InstalmentStage
    public var due: Day?
    public var request: HeldRequest?
    /// Where it would go, masked; nil while no account is confirmed.
    public var account: PaidAccount?
    public var report: GateReport
    /// What stands against a released payment's going by now; nil for one that is not released.
    public var against: [GateFinding]?

    public init(order: Order, instalment: Instalment, facts: PaymentFacts) {
        let (payments, number) = (order.payments, instalment.number)
        self.instalment = instalment
        amount = order.amount(of: number)
        sent = payments.sent(number, in: order.terms.currency)
        received = payments.received(number, in: order.terms.currency)
        outstanding = order.outstanding(number)
        creditable = payments.creditable(number, in: order.terms.currency)
        stage = order.stage(of: number)
        due = order.dueDay(of: instalment)
        request = payments.request(number)?.shown
        account = facts.beneficiary.account?.shown
        report = order.paymentGate(instalment, facts)
        if stage == .released { against = order.against(instalment, facts) }
    }
}

extension GateReport {
    /// How many requirements are asked for, and how many of them stop the act: those of facts and
    /// those of persons, as they are listed, so that all met means that nothing is missing.
    public var asked: Int {
        lines.count { line in
            if case .notApplicable = line.standing { false } else { true }
        }
    }
    public var missing: Int { lines.count(where: \.stops) }

    /// A fact stops the act, whoever does it.
    public var lacksFacts: Bool {
        lines.contains { $0.stops && !Requirement.ofPersons.contains($0.requirement) }
    }
}

extension Order {
    /// The day an instalment is due by the terms, as far as it is known: told, else planned.
    public func dueDay(of instalment: Instalment) -> Day? {
        let day: Day? =
            switch instalment.due {
            case .orderPlaced: terms.orderedOn ?? openedAt?.day(offsetMinutes: 480)
            case .stageReached:
                instalment.milestone.flatMap { key in last { $0.milestone(key)?.day } }
            case .beforeShipment: last { $0.milestone(.loaded)?.day ?? $0.handoverDay }
            case .copyOfBillOfLading, .presentation, .billOfLadingDate, .delivery,
                .receiptConfirmed, .shipment:
                last(\.handoverDay)
            }
        return day?.adding(days: instalment.days ?? 0)
    }

    private func last(_ day: (Lot) -> Day?) -> Day? { lots.compactMap(day).max() }
}

extension Lot {
    fileprivate var handoverDay: Day? { handedOver ?? promiseInForce }
}

extension Milestone {
    fileprivate var day: Day? { actual ?? planned }
}

/// An instalment in the list of money, with the order it is of.
public struct MoneyRow: Codable, Sendable {
    public var order: FileID
    public var number: String
    public var supplierName: String
    public var supplierChineseName: String?
    public var payment: InstalmentAnswer

    public init(
        order: FileID, number: String, supplierName: String, supplierChineseName: String?,
        payment: InstalmentAnswer
    ) {
        self.order = order
        self.number = number
        self.supplierName = supplierName
        self.supplierChineseName = supplierChineseName
        self.payment = payment
    }
}

/// A released payment as a bank's clerk types it: to whom, how much, for what. Gendan moves no
/// money; the account is told masked.
public struct PaymentOrder: Codable, Sendable, Equatable {
    public var order: FileID
    public var number: String
    public var instalment: Int
    public var supplier: String
    public var amount: Money
    public var account: PaidAccount?
    public var due: Day?
    /// Who requested it and who released it.
    public var requestedBy: String
    public var releasedBy: [String]
    /// The changes of the order that released it.
    public var releases: [Int]
    public var purpose: String

    init?(_ order: Order, instalment number: Int, supplier: String) {
        guard let request = order.payments.request(number), request.isReleased,
            let instalment = order.payments.instalment(number)
        else { return nil }
        self.order = order.id
        self.number = order.number
        self.instalment = number
        self.supplier = supplier
        amount = request.request.amount
        account = request.releases.compactMap(\.release.account).last?.shown
        due = order.dueDay(of: instalment)
        requestedBy = request.by.text ?? ""
        releasedBy = request.releases.map { $0.by.text ?? "" }
        releases = request.releases.map(\.seq)
        purpose = "\(order.number)/\(number)"
    }
}

extension Order {
    /// The payment order of a released instalment: the gate is asked once more at the moment at
    /// which money is to move, for facts move on after a release (D10). Who released it is no
    /// question any more.
    ///
    /// *Refuses when* it is not released; the order was cancelled; it was sent already; a fact that
    /// is asked of the payment is unmet by now; what is due, or the account, is not what was
    /// released.
    public func paymentOrder(
        _ number: Int, _ facts: PaymentFacts, supplier: String
    ) throws(Refusal) -> PaymentOrder {
        guard let instalment = payments.instalment(number),
            let made = PaymentOrder(self, instalment: number, supplier: supplier)
        else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(!payments.isSent(number), .alreadySent, field: "instalment")
        for finding in against(instalment, facts) {
            findings.note(.unmet(finding), field: finding.field)
        }
        try findings.settle()
        return made
    }

    /// Facts that stand against a released payment's going.
    func against(_ instalment: Instalment, _ facts: PaymentFacts) -> [GateFinding] {
        let stopping = paymentGate(instalment, facts).lines.filter { line in
            line.stops
                && (line.requirement == .amountAgrees
                    || !Requirement.ofPersons.contains(line.requirement))
        }
        let released = payments.request(instalment.number)?.releases.compactMap(\.release.account)
        let account = facts.beneficiary.account
        let isOther =
            account.map { now in released?.contains { !$0.isSame(as: now) } == true } ?? false
        return stopping.flatMap(\.findings) + (isOther ? [.releasedToAnotherAccount] : [])
    }
}
