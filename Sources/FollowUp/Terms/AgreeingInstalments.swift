extension Order {
    /// Puts the instalments in force, whole, as a person confirmed or wrote them.
    ///
    /// The same may be agreed again where the terms' words read otherwise by now.
    ///
    /// *Refuses when* the order was cancelled; nothing differs; there is none or more than twelve;
    /// one names both a share and an amount, or, but for the last, neither; a share is not above
    /// 0 % or a sum of them not 100 %, where every one names its share; an amount is in another
    /// currency or not positive; what the last names is not what the others leave; days are not 0
    /// to 400; a condition is none that can be asked; one that was released or paid changes or
    /// goes; it asks for less than before where nobody approves the order anew for it
    /// (`asksForLess`), and who agrees may not decide that.
    public func agree(
        _ instalments: [Instalment], mayDecide: Bool = false
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(!instalments.isEmpty, .missing, field: "instalments")
        findings.require(
            instalments.count <= TermsReading.most, .tooMany(limit: TermsReading.most),
            field: "instalments")
        try findings.settle()
        var told = instalments
        for at in told.indices {
            told[at].number = at + 1
            findings.instalment(told[at], currency: terms.currency, field: "instalments.\(at)")
        }
        findings.require(
            told != payments.instalments || readsOtherwise, .nothingToChange,
            field: "instalments")
        sums(of: told, &findings)
        for number in payments.inUse {
            let known = payments.instalment(number)
            findings.require(
                known == told.first { $0.number == number }, .instalmentInUse(number),
                field: "instalments.\(number - 1)")
        }
        let reading = self.reading?.instalments
        findings.require(
            mayDecide || reading == told || !asksForLess(told, reading ?? []),
            .unmet(.asksForLess), field: "instalments")
        try findings.settle()
        return [
            .payment(.instalmentsAgreed(PaymentPlan(instalments: told, asRead: reading == told)))
        ]
    }

    /// Whether instalments wait for less than those in force, or than the terms' own words ask; or,
    /// where neither is known, for no goods at all. Of an order that is approved here the approval
    /// falls with a plan of one's own, and whoever approves it sees that.
    private func asksForLess(_ told: [Instalment], _ reading: [Instalment]) -> Bool {
        guard state == .running || profile == .simple else { return false }
        let known = payments.instalments.isEmpty ? reading : payments.instalments
        let asked = Set(told.flatMap(\.allConditions))
        guard !known.isEmpty else { return asked.isDisjoint(with: Self.ofGoods) }
        return !asked.isSuperset(of: known.flatMap(\.allConditions))
    }

    private static let ofGoods: Set<Requirement> = [
        .inspectionPassed, .goodsReleased, .packingComplete, .handoverDone, .copiesChecked,
    ]

    /// The plan is what the payment terms' words were read as, and they say something else now.
    var readsOtherwise: Bool {
        guard let plan = payments.plan, plan.asRead, let reading else { return false }
        return reading.instalments != plan.instalments
    }

    private func sums(of told: [Instalment], _ findings: inout Findings) {
        let shares = told.compactMap(\.share)
        let sum = shares.reduce(0, +)
        let isWhole = shares.count == told.count
        findings.require(
            isWhole ? sum == Instalment.whole : sum < Instalment.whole,
            .sharesDiffer(hundredths: sum), field: "instalments.\(told.count - 1).share")
        for at in told.indices.dropLast() where told[at].isRest {
            findings.note(.restBeforeLast, field: "instalments.\(at).share")
        }
        guard let last = told.last else { return }
        let field = "instalments.\(told.count - 1)"
        if let amount = last.amount {
            let rest = amounts(of: told).last.flatMap { $0 }
            if let rest, rest != amount {
                findings.note(
                    .unmet(.amountDiffers(told: amount, due: rest)), field: "\(field).amount")
            }
        } else if !isWhole, last.share != nil {
            lastShare(of: told, &findings, field: "\(field).share")
        }
    }

    /// A last share beside amounts: the others leave it of the value, as near as hundredths of a
    /// percent and minor units can say it.
    private func lastShare(
        of told: [Instalment], _ findings: inout Findings, field: String
    ) {
        guard let value, let asked = told.last?.amount(of: value) else { return }
        let rest = told.dropLast().reduce(Optional(value)) { rest, one in
            one.amount(of: value).flatMap { rest?.subtracting($0) }
        }
        guard let rest, let apart = rest.subtracting(asked)?.amountMinor.magnitude else { return }
        let near = value.amountMinor.magnitude / UInt64(2 * Instalment.whole)
        if apart > near + UInt64(told.count) {
            findings.note(.unmet(.amountDiffers(told: asked, due: rest)), field: field)
        }
    }
}

extension Instalment {
    /// It names nothing of its own.
    fileprivate var isRest: Bool { share == nil && amount == nil }
}

extension Payments {
    /// Instalments that money was released or sent for.
    fileprivate var inUse: [Int] {
        instalments.map(\.number).filter { number in
            !transfers(number).isEmpty || request(number)?.releases.isEmpty == false
        }
    }
}

extension Findings {
    fileprivate mutating func instalment(
        _ told: Instalment, currency: Currency, field: String
    ) {
        require(told.share == nil || told.amount == nil, .shareAndAmount, field: "\(field).share")
        if let share = told.share {
            require(
                (1...Instalment.whole).contains(share), .outOfRange(least: "0.01", most: "100"),
                field: "\(field).share")
        }
        if let amount = told.amount {
            require(amount.currency == currency, .otherCurrency, field: "\(field).amount")
            require(amount.isTellable, .notAnAmount, field: "\(field).amount")
        }
        if let days = told.days {
            require(
                (0...400).contains(days), .outOfRange(least: "0", most: "400"),
                field: "\(field).days")
        }
        for condition in told.conditions where !Instalment.askable.contains(condition) {
            note(.unknownCode(condition.rawValue), field: "\(field).conditions")
        }
    }
}
