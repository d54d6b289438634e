/// Terms, days and carriage.
extension DraftCheck {
    private var terms: OrderTerms { order.terms }

    var tradeTerm: [GateFinding] {
        guard let term = terms.tradeTerm, term.rule != nil || term.told != nil else {
            return [.tradeTermMissing]
        }
        var found: [GateFinding] = []
        if term.rule == nil, let told = term.told { found.append(.tradeTermNotKnown(told: told)) }
        if term.place?.isBlank != false { found.append(.tradePlaceMissing) }
        return found
    }

    func datesMissing(_ lot: Lot) -> [GateFinding] {
        var found: [GateFinding] = []
        if lot.promiseInForce == nil { found.append(.promisedMissing(lot: lot.number)) }
        if (lot.required ?? terms.required) == nil {
            found.append(.requiredMissing(lot: lot.number))
        }
        return found
    }

    /// The promised day against what is required, what the plan's own steps allow from today on,
    /// the working days of the site and its closures (X17, X23).
    func leadTime(_ lot: Lot) -> [GateFinding] {
        guard lot.handedOver == nil, let promised = lot.promiseInForce else { return [] }
        var found: [GateFinding] = []
        if let required = lot.required ?? terms.required, promised > required {
            found.append(
                .promisedAfterRequired(lot: lot.number, promised: promised, required: required))
        }
        let schedule = facts.schedule.of(lot)
        if let earliest = lot.forecast(schedule, waitsFor: order.waitsFor).handover,
            earliest > promised
        {
            found.append(
                .leadTimeTooShort(lot: lot.number, promised: promised, earliest: earliest))
        }
        if let closed = facts.closures(lot).first(where: {
            ($0.from...max($0.from, $0.through)).contains(promised) && $0.through >= $0.from
        }) {
            found.append(
                .promisedInClosure(lot: lot.number, from: closed.from, through: closed.through))
        } else if !schedule.calendar.isWorkday(promised) {
            found.append(.promisedOnDayOff(lot: lot.number, promised: promised))
        }
        return found
    }

    /// Lots whose days rest on a year without a notice, or a closure nobody confirmed.
    var provisional: [GateFinding] {
        order.lots.compactMap { lot in
            let forecast = lot.forecast(facts.schedule.of(lot), waitsFor: order.waitsFor)
            return lot.handedOver == nil && forecast.provisional
                ? .daysProvisional(lot: lot.number) : nil
        }
    }

    /// The trade rule against the way the goods travel, and both against the payment terms
    /// (`standards.md` §5).
    var carriage: [GateFinding] {
        guard let mode = order.particulars?.mode else { return [.modeMissing] }
        var found: [GateFinding] = []
        if let rule = terms.tradeTerm?.rule {
            if rule.seaOnly, !mode.isBySea {
                found.append(.tradeTermNeedsSea(rule: rule, mode: mode))
            }
            // The seller hands over at its door and gets no transport document to present.
            if rule == .exw, terms.asksForCredit || terms.asksForBillOfLading {
                found.append(.creditWithoutCarriage(rule: rule))
            }
        }
        if terms.asksForBillOfLading, !mode.isBySea {
            found.append(.billOfLadingWithoutSea(mode: mode))
        }
        return found
    }
}

extension ShipmentMode {
    var isBySea: Bool { self == .fullContainer || self == .lessThanContainer }
}

extension OrderTerms {
    fileprivate var asksForCredit: Bool { says(["l/c", "letter of credit", "信用证"]) }

    fileprivate var asksForBillOfLading: Bool { says(["b/l", "bill of lading", "提单"]) }

    private func says(_ words: [String]) -> Bool {
        guard let payment = payment?.lowercased() else { return false }
        return words.contains { payment.contains($0) }
    }
}
