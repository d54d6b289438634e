import FollowUp

extension OpenOrder {
    /// The order as its rule takes it; what cannot be read is refused, all at once.
    func opening(_ supplier: FileID) throws(Refusal) -> OrderOpening {
        var findings = Findings()
        let money = Currency(code: currency.uppercased())
        findings.require(money != nil, .unknownCurrency, field: "currency")
        let made = lines.enumerated().map { index, line in
            line.made(number: index + 1, currency: money, &findings, field: "lines.\(index)")
        }
        let divided = (lots ?? []).enumerated().map { index, lot in
            lot.made(number: index + 1, &findings, field: "lots.\(index)")
        }
        try findings.settle()
        guard let money else { throw Refusal(.unknownCurrency, field: "currency") }
        let kind = kind ?? .production
        var opening = OrderOpening(
            number: number, kind: kind, profile: profile ?? kind.usualProfile,
            supplier: supplier, site: site, terms: terms(money), lines: made, lots: divided)
        opening.state = state
        return opening
    }

    /// Names all that is wrong with what was told, before a supplier is looked up or made.
    func examine(today: Day) throws(Refusal) {
        var reasons: [Reason] = []
        if supplier == nil, supplierName?.allSatisfy(\.isWhitespace) ?? true {
            reasons.append(Reason(.missing, field: "supplierName"))
        }
        var findings = Findings()
        findings.words(supplierName, atMost: SupplierProfile.nameLimit, field: "supplierName")
        reasons += findings.reasons
        var told = self
        if Currency(code: currency.uppercased()) == nil {
            reasons.append(Reason(.unknownCurrency, field: "currency"))
            // Without a currency no amount can be read; all else can.
            told.currency = "USD"
            for at in told.lines.indices { told.lines[at].value = nil }
        }
        do throws(Refusal) {
            try Order.examine(told.opening(.unset), today: today)
        } catch {
            reasons += error.reasons
        }
        if !reasons.isEmpty { throw Refusal(reasons) }
    }

    private func terms(_ currency: Currency) -> OrderTerms {
        var terms = OrderTerms(currency: currency)
        terms.tradeTerm = TradeTerm.reading(rule: tradeRule, place: tradePlace)
        terms.payment = payment
        terms.destination = destination
        terms.buyer = buyer.map { Erasable($0) }
        terms.consignee = consignee.map { Erasable($0) }
        terms.orderedOn = orderedOn
        terms.promised = promised
        terms.required = required
        return terms
    }
}

extension OpenOrder.Line {
    func made(
        number: Int, currency: Currency?, _ findings: inout Findings, field: String
    ) -> OrderLine {
        var made = OrderLine(
            number: number, description: description, quantity: quantity, unit: unit ?? "pcs")
        made.unitPrice = unitPrice
        made.value = findings.money(value, currency, field: "\(field).value")
        made.reference = reference
        made.site = site
        made.tradeTerm = TradeTerm.reading(rule: tradeRule, place: tradePlace)
        made.promised = promised
        made.required = required
        return made
    }
}

extension OpenOrder.Lot {
    func made(number: Int, _ findings: inout Findings, field: String) -> Lot {
        var shares: [LotShare] = []
        for (name, quantity) in line {
            guard let line = Int(name) else {
                findings.note(.notUnderstood, field: "\(field).line")
                continue
            }
            shares.append(LotShare(line: line, quantity: quantity))
        }
        var lot = Lot(number: number, shares: shares.sorted { $0.line < $1.line })
        lot.promised = promised
        lot.required = required
        return lot
    }
}

extension Findings {
    /// An amount told in the order's currency; one that cannot be read is noted.
    mutating func money(_ told: String?, _ currency: Currency?, field: String) -> Money? {
        guard let told, let currency else { return nil }
        let money = Money(told: told, currency: currency)
        require(money != nil, .notAnAmount, field: field)
        return money
    }
}

extension TradeTerm {
    /// Reads a rule and a place as told, the place also behind the rule (`FOB Ningbo`); a rule that
    /// is none of 2020 is kept in its own words.
    public static func reading(rule: String?, place: String?) -> TradeTerm? {
        guard let rule, !rule.isEmpty else {
            return place.map { TradeTerm(rule: nil, place: $0) }
        }
        switch TradeTermReading(told: rule) {
        case .current(let found):
            return TradeTerm(rule: found, place: place ?? TradeTermReading.place(in: rule))
        case .withdrawn, .unknown: return TradeTerm(rule: nil, place: place, told: rule)
        case .absent: return place.map { TradeTerm(rule: nil, place: $0) }
        }
    }
}
