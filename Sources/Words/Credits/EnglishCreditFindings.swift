import FollowUp

extension EnglishCredits {
    func sentence(_ finding: CreditFinding) -> String {
        switch finding {
        case .currencyDiffers(let credit, let order):
            "The credit is in \(credit.code), the order in \(order.code)."
        case .amountShort(let most, let order):
            "The order is worth \(Figures.money(order)); no more than \(Figures.money(most)) can"
                + " be drawn."
        case .amountBeyond(let least, let order):
            "The order is worth \(Figures.money(order)); shipped at once, at least"
                + " \(Figures.money(least)) must be drawn."
        case .orderValueUnknown: "The order's value is not known: a price is missing."
        case .expiryMissing: "The credit states no expiry; it must."
        case .latestShipmentMissing:
            "The credit states no latest shipment; the goods must be shipped by its expiry."
        case .expiresBeforeShipment(let latest, let expiry):
            "The credit expires on \(dates.day(expiry)), before the latest shipment"
                + " \(dates.day(latest))."
        case .presentationCutShort(let days, let asked):
            "Shipped on the latest day, \(dates.days(days)) are left for documents, not"
                + " \(Figures.number(asked))."
        case .documentsCutShort(let lot, let shipment, let days, let asked):
            "\(terms.lot(lot)), shipped on \(dates.day(shipment)), leaves \(dates.days(days)) for"
                + " documents before the credit expires, not \(Figures.number(asked))."
        default: more(finding)
        }
    }

    private func more(_ finding: CreditFinding) -> String {
        switch finding {
        case .plannedTooLate(let lot, let planned, let latest):
            "\(terms.lot(lot)) is promised for \(dates.day(planned)), after the latest shipment"
                + " \(dates.day(latest)). That day is never extended."
        case .forecastTooLate(let lot, let forecast, let latest):
            "\(terms.lot(lot)) is forecast for \(dates.day(forecast)), after the latest shipment"
                + " \(dates.day(latest))."
        case .shipmentUnknown(let lot): "When \(terms.lot(lot)) will be shipped is not known."
        case .quantityOutside(let order, .none, let from, _):
            "The order is for \(Figures.quantity(order)); the credit wants exactly \(from)."
        case .quantityOutside(let order, _, let from, let to):
            "The order is for \(Figures.quantity(order)); the credit allows \(from) to \(to)."
        case .quantityNotComparable(let credit, let order):
            "The credit counts in “\(credit)”, the order in “\(order)”: compare by hand."
        case .partialsForbidden(let lots):
            "The order is shipped in \(terms.lots(lots)); the credit forbids partial shipments."
        default: words(finding)
        }
    }

    private func words(_ finding: CreditFinding) -> String {
        switch finding {
        case .beneficiaryDiffers(let credit, let supplier):
            "The credit's beneficiary is “\(credit)”, the supplier “\(supplier)”."
        case .applicantDiffers(let credit, let buyer):
            "The credit's applicant is “\(credit)”, the buyer “\(buyer)”."
        case .goodsMissing: "How the credit describes the goods is not told."
        case .goodsDiffer(let line, let description):
            "\(terms.line(line)), “\(description)”, is not the goods of the credit's description;"
                + " the invoice must correspond with it."
        case .goodsNotComparable(let line, let description):
            "\(terms.line(line)), “\(description)”, cannot be compared with the credit's"
                + " description; the invoice must correspond with it: compare by hand."
        case .loadingPortDiffers(let credit, let order):
            "The credit loads at “\(credit)”, the order at “\(order)”."
        case .destinationDiffers(let credit, let order):
            "The credit discharges at “\(credit)”, the order goes to “\(order)”."
        case .documentsMissing: "What documents the credit asks for is not told."
        case .insuranceMissing(let rule):
            "\(rule.rawValue) has the seller insure; the credit asks for no insurance document."
        case .insuranceBesideRule(let rule):
            "The credit asks for an insurance document; under \(rule.rawValue) the seller does not"
                + " insure."
        case .transportBesideRule(let rule):
            "The credit asks for a transport document; under \(rule.rawValue) the seller ships"
                + " nothing."
        case .billOfLadingWithoutSea(let mode):
            "The credit asks for a bill of lading; the goods go by \(terms.mode(mode))."
        default: ofTerms(finding)
        }
    }

    private func ofTerms(_ finding: CreditFinding) -> String {
        switch finding {
        case .plannedOutsidePeriod(let lot, let planned, let from, let through):
            "\(terms.lot(lot)) is promised for \(dates.day(planned)), outside the shipment period:"
                + " \(period(from, through))."
        case .forecastOutsidePeriod(let lot, let forecast, let from, let through):
            "\(terms.lot(lot)) is forecast for \(dates.day(forecast)), outside the shipment"
                + " period: \(period(from, through))."
        case .periodNotRead(let words): "A person must read the shipment period “\(words)”."
        case .creditRevocable:
            "The credit is revocable; a credit under UCP 600 is irrevocable."
        case .otherRules(let rules):
            "The credit is subject to \(word(rules)); it is held against UCP 600 here."
        case .availabilityMissing: "The credit does not say how it is available; it must."
        case .draftsMissing: "The credit is available by acceptance and asks for no draft."
        case .deferredPaymentMissing:
            "The credit is available by deferred payment and does not say when it is paid."
        case .draftsBesideDeferredPayment:
            "A deferred payment needs no draft; the credit asks for one."
        case .transhipmentForbidden(let mode):
            "The credit forbids transhipment and takes out the article that allows it by"
                + " \(terms.mode(mode))."
        case .transhipmentUnknown:
            "The credit forbids transhipment and how the goods go is not known: in containers they"
                + " may be transhipped."
        case .receiptPlaceDiffers(let credit, let order):
            "The credit has the goods taken in charge at “\(credit)”, the order at “\(order)”."
        case .finalPlaceDiffers(let credit, let order):
            "The credit ends at “\(credit)”, the order goes to “\(order)”."
        default: ""
        }
    }

    private func period(_ from: Day?, _ through: Day?) -> String {
        switch (from, through) {
        case (let from?, let through?): "\(dates.day(from)) to \(dates.day(through))"
        case (let from?, nil): "from \(dates.day(from))"
        case (nil, let through?): "until \(dates.day(through))"
        case (nil, nil): ""
        }
    }
}
