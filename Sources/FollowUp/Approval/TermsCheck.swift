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

    /// The payment terms are told, and the agreed instalments say the same.
    var paymentTold: [GateFinding] {
        guard terms.payment?.isBlank == false else { return [.paymentMissing] }
        return order.instalmentsBesideTerms.map { .instalmentDiffers($0) }
    }

    func datesMissing(_ lot: Lot) -> [GateFinding] {
        var found: [GateFinding] = []
        if lot.promiseInForce == nil { found.append(.promisedMissing(lot: lot.number)) }
        if order.required(of: lot) == nil {
            found.append(.requiredMissing(lot: lot.number))
        }
        return found
    }

    /// The promised day against what is required, what the plan's own steps allow from today on,
    /// the working days of the site and its closures (X17, X23). Without either day nobody knows.
    func leadTime(_ lot: Lot) -> [GateFinding] {
        guard lot.handedOver == nil else { return [] }
        guard let promised = lot.promiseInForce else { return [.leadTimeNotKnown(lot: lot.number)] }
        var found: [GateFinding] = []
        if let required = order.required(of: lot) {
            if promised > required {
                found.append(
                    .promisedAfterRequired(
                        lot: lot.number, promised: promised, required: required))
            }
        } else {
            found.append(.requiredNotCompared(lot: lot.number))
        }
        return found + stepsAndDays(lot, promised)
    }

    private func stepsAndDays(_ lot: Lot, _ promised: Day) -> [GateFinding] {
        var found: [GateFinding] = []
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
        guard let rule = terms.tradeTerm?.rule else {
            return [.tradeTermNotCompared] + payment(nil, mode)
        }
        let needsSea = rule.seaOnly && !mode.isBySea
        return (needsSea ? [.tradeTermNeedsSea(rule: rule, mode: mode)] : []) + payment(rule, mode)
    }

    /// What the payment waits for against what the seller can present: both the words of the terms
    /// and the instalments a person agreed. By sea, with a carrier, each form finds its papers.
    private func payment(_ rule: Incoterm?, _ mode: ShipmentMode) -> [GateFinding] {
        guard rule == .exw || !mode.isBySea else { return [] }
        let words = terms.payment ?? ""
        let agreed = order.payments.instalments
        let papers = TermsReading.papers(in: words)
        let isRead = !agreed.isEmpty || order.reading.map { $0.trouble == nil } ?? false
        var found: [GateFinding] = isRead ? [] : [.paymentNotCompared]
        let waitsForBillOfLading =
            papers.billOfLading || agreed.contains { $0.due == .copyOfBillOfLading }
        let isPresented =
            papers.presented
            || agreed.contains { $0.kind.isPresented || $0.due == .presentation }
        // The seller hands over at its door and gets no transport document to present.
        if let rule, rule == .exw, waitsForBillOfLading || isPresented {
            found.append(.creditWithoutCarriage(rule: rule))
        }
        if waitsForBillOfLading, !mode.isBySea {
            found.append(.billOfLadingWithoutSea(mode: mode))
        }
        return found
    }
}

extension ShipmentMode {
    var isBySea: Bool { self == .fullContainer || self == .lessThanContainer }
}
