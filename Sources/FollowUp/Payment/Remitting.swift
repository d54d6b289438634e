/// A transfer as it is told.
public struct ToldRemittance: Sendable {
    public var way = RemittanceWay.payment
    public var amount: Money
    /// What it counts for in the order's currency, where it left in another.
    public var counted: Money?
    public var on: Day
    public var instalments: [Int]
    public var slip: Int?
    public var reference: String?

    public init(amount: Money, on: Day, instalments: [Int]) {
        self.amount = amount
        self.on = on
        self.instalments = instalments
    }
}

extension Order {
    public static let mostRemittances = 500

    /// Records that money was sent. It is a fact: unreleased, more than was released, on hold, to
    /// an account in doubt (`beneficiary` says how it stands) or on an order that is closed or
    /// cancelled, it is recorded with each of these named. Each instalment takes what is
    /// outstanding of it, the last the rest.
    ///
    /// *Refuses when* no instalment is named, or one is unknown or named twice; the amount is not
    /// positive, or beyond what anybody tells; more is paid back than was sent for the instalments,
    /// what came back already taken off; it left in another currency and what it counts for is not
    /// told in the order's; the day lies ahead; the slip is no document of the order; the reference
    /// is too long; there are 500.
    public func send(
        _ told: ToldRemittance, to beneficiary: BeneficiaryStanding? = nil, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(!told.instalments.isEmpty, .missing, field: "instalments")
        var seen: Set<Int> = []
        for number in told.instalments {
            findings.require(
                payments.instalment(number) != nil, .unknownInstalment(number),
                field: "instalments")
            findings.require(
                seen.insert(number).inserted, .repeated("\(number)"), field: "instalments")
        }
        findings.require(told.amount.isTellable, .notAnAmount, field: "amount")
        let counted = told.counted ?? told.amount
        findings.require(
            counted.currency == terms.currency, .otherCurrency,
            field: told.counted == nil ? "amount" : "counted")
        findings.require(counted.isTellable, .notAnAmount, field: "counted")
        if told.amount.currency == terms.currency {
            findings.require(counted == told.amount, .notAnAmount, field: "counted")
        }
        if told.way != .payment, counted.currency == terms.currency {
            findings.require(
                counted.amountMinor <= mostPaidBack(told.instalments), .moreThanSent,
                field: "amount")
        }
        findings.past(told.on, today: today, field: "on")
        findings.words(told.reference, atMost: OrderLimits.reference, field: "reference")
        if let slip = told.slip {
            findings.require(
                document(slip)?.isWithdrawn == false, .unknownDocument(slip), field: "slip")
        }
        findings.require(
            payments.remittances.count < Self.mostRemittances,
            .tooMany(limit: Self.mostRemittances))
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.payment(.remittanceSent(remittance(told, counted, beneficiary))))
        if told.way != .payment {
            // Words of one's own, or the figure.
            let figure = "−\(counted.decimal) \(counted.currency.code)"
            draft.followDeposits(since: self, reason: Erasable(told.reference ?? figure))
        }
        return draft.changes
    }

    /// What was sent for instalments and has not come back; nothing where it cannot be reckoned.
    private func mostPaidBack(_ instalments: [Int]) -> Int64 {
        Set(instalments).reduce(Money(amountMinor: 0, currency: terms.currency)) { sum, number in
            let sent = payments.sent(number, in: terms.currency)
            return sent.flatMap { $0.amountMinor > 0 ? sum.adding($0) : nil } ?? sum
        }.amountMinor
    }

    private func remittance(
        _ told: ToldRemittance, _ counted: Money, _ beneficiary: BeneficiaryStanding?
    ) -> Remittance {
        var sent = Remittance(
            number: payments.remittances.count + 1, way: told.way, amount: told.amount,
            counted: counted, on: told.on, parts: parts(of: counted, told))
        sent.slip = told.slip
        sent.reference = told.reference.map { Erasable($0) }
        if told.way == .payment { sent.nameConflicts(with: self, beneficiary) }
        return sent
    }

    private func parts(of counted: Money, _ told: ToldRemittance) -> [RemittancePart] {
        var left = counted.amountMinor
        return told.instalments.enumerated().map { at, number in
            var part = left
            if at < told.instalments.count - 1 {
                part = min(left, max(0, open(number, told.way)?.amountMinor ?? 0))
            }
            left -= part
            return RemittancePart(
                instalment: number, amount: Money(amountMinor: part, currency: terms.currency))
        }
    }

    /// What a transfer first takes of an instalment: what is due and was not sent, or what was.
    private func open(_ number: Int, _ way: RemittanceWay) -> Money? {
        let sent = payments.sent(number, in: terms.currency)
        guard way == .payment else { return sent }
        guard let due = amount(of: number) else { return nil }
        return sent.flatMap { due.subtracting($0) }
    }

    /// Records that money arrived, and with how much. Deposits that are settled by it reach their
    /// milestone.
    ///
    /// *Refuses when* nothing was sent under that number; it was received or withdrawn already; the
    /// day lies before it was sent, or ahead; the amount is not positive, beyond what anybody
    /// tells, or in another currency.
    public func receive(_ receipt: RemittanceReceipt, today: Day) throws(Refusal)
        -> [OrderChange]
    {
        let sent = payments.remittances.first { $0.remittance.number == receipt.remittance }
        guard let sent else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(
            sent.counts && sent.receipt == nil, .nothingToChange, field: "remittance")
        findings.past(receipt.on, today: today, field: "on")
        findings.require(receipt.on >= sent.remittance.on, .throughBeforeFrom, field: "on")
        findings.require(
            receipt.amount.currency == sent.remittance.amount.currency, .otherCurrency,
            field: "amount")
        findings.require(receipt.amount.isTellable, .notAnAmount, field: "amount")
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.payment(.remittanceReceived(receipt)))
        if closure?.cancelled != true, draft.order.depositsAreSettled {
            draft.reachAll(.depositReceived, on: receipt.on, proof: .payment)
        }
        draft.closeWhenHandedOver()
        return draft.changes
    }

    /// Says that a transfer, or that it arrived, was told wrongly: it counts no more. A deposit
    /// milestone that rested on it is open again.
    ///
    /// *Refuses when* there is none of that number, it counts no more, it is a credit that another
    /// order has by now, which is taken back in both (`withdraw(credit:reason:)`), or a payment
    /// that such a credit rests on; no reason is given.
    public func withdraw(remittance number: Int, reason: String) throws(Refusal)
        -> [OrderChange]
    {
        guard let held = payments.remittances.first(where: { $0.remittance.number == number })
        else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(
            held.counts && held.remittance.way != .credit, .nothingToChange, field: "remittance")
        findings.reason(reason, field: "reason")
        let words = Erasable(reason)
        var draft = OrderDraft(self)
        draft.record(.payment(.remittanceWithdrawn(remittance: number, reason: words)))
        let credit = payments.credit(
            restingOn: held.remittance, without: draft.order.payments)
        if let credit { findings.note(.creditStands(credit), field: "remittance") }
        try findings.settle()
        if held.remittance.way == .payment, depositsAreSettled, !draft.order.depositsAreSettled,
            let day = held.receipt?.on
        {
            draft.reopenDeposits(receivedOn: [day], reason: words)
        }
        draft.followDeposits(since: self, reason: words)
        return draft.changes
    }
}

extension Remittance {
    /// Names what stood against a payment when it was told to have gone.
    fileprivate mutating func nameConflicts(
        with order: Order, _ beneficiary: BeneficiaryStanding?
    ) {
        let payments = order.payments
        let numbers = parts.map(\.instalment)
        unreleased = numbers.filter { payments.request($0)?.isReleased != true }
        let held = numbers.filter { !payments.holds(on: $0).isEmpty }
        onHold = held.isEmpty ? nil : held
        let over = numbers.filter { isMoreThanReleased($0, order) }
        overReleased = over.isEmpty ? nil : over
        let doubted = numbers.filter { beneficiary?.isInDoubt(for: payments.request($0)) ?? false }
        accountInDoubt = doubted.isEmpty ? nil : doubted
        ended = order.closure.map { $0.cancelled ? .cancelled : .closed }
    }

    /// What went before and this together; what nobody released is named as that.
    private func isMoreThanReleased(_ instalment: Int, _ order: Order) -> Bool {
        guard let request = order.payments.request(instalment), request.isReleased,
            let part = part(of: instalment, where: counted)
        else { return false }
        guard let sent = order.payments.sent(instalment, in: order.terms.currency)?.adding(part)
        else { return true }
        return sent.amountMinor > request.request.amount.amountMinor
    }
}
