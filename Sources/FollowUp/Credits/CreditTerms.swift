/// Field 40A. A credit is irrevocable even where it does not say so (UCP 600 article 3).
public enum CreditForm: String, Codable, Sendable, CaseIterable {
    case irrevocable, irrevocableTransferable, irrevocableStandby, revocable
}

/// Field 40E: the rules the credit is subject to.
public enum CreditRules: String, Codable, Sendable, CaseIterable {
    case ucpLatest, eucpLatest, ucpurrLatest, eucpurrLatest, ispLatest, other

    /// UCP 600 is among them.
    var areUCP: Bool { self != .ispLatest && self != .other }
}

/// Field 41A or 41D: how the credit is available (article 6(b)).
public enum CreditAvailability: String, Codable, Sendable, CaseIterable {
    case sightPayment, deferredPayment, acceptance, negotiation, mixedPayment
}

/// Field 49: whether the beneficiary's bank confirms the credit.
public enum CreditConfirmation: String, Codable, Sendable, CaseIterable {
    case confirm, mayAdd, without
}

/// What a credit says besides the facts of the goods: how it is issued, and where and how it is
/// paid.
struct CreditTermsCheck {
    let credit: LetterOfCredit

    var findings: [CreditFinding] { kind + availability }

    private var kind: [CreditFinding] {
        var found: [CreditFinding] = []
        if credit.form == .revocable { found.append(.creditRevocable) }
        if let rules = credit.rules, !rules.areUCP { found.append(.otherRules(rules)) }
        return found
    }

    /// A credit available by acceptance is honoured by accepting a draft, one by deferred payment
    /// by an undertaking to pay on a day that has to be named (article 2).
    private var availability: [CreditFinding] {
        guard let by = credit.availableBy else {
            let isSpokenOf =
                credit.availableWith != nil || credit.drafts != nil
                || credit.deferredPayment != nil
            return isSpokenOf ? [.availabilityMissing] : []
        }
        switch by {
        case .acceptance where credit.drafts == nil: return [.draftsMissing]
        case .deferredPayment:
            var found: [CreditFinding] = []
            if credit.deferredPayment == nil { found.append(.deferredPaymentMissing) }
            if credit.drafts != nil { found.append(.draftsBesideDeferredPayment) }
            return found
        default: return []
        }
    }
}

/// How the goods are carried, held against fields 43T and 44A to 44F.
struct CreditCarriageCheck {
    let credit: LetterOfCredit
    let order: CreditedOrder

    var findings: [CreditFinding] { transhipment + places }

    /// Goods in containers, and by air, rail or road, may be transhipped though the credit forbids
    /// it (articles 20(c)(ii), 23(c)(ii), 24(e)(ii)), unless it takes that article out.
    private var transhipment: [CreditFinding] {
        guard credit.transhipment == .notAllowed else { return [] }
        guard let mode = order.mode else { return [.transhipmentUnknown] }
        guard let article = mode.transhipmentArticle else { return [] }
        return CreditText.excludes(article, in: credit.conditions?.text)
            ? [.transhipmentForbidden(mode: mode)] : []
    }

    /// Under FOB and FAS the named place is the port of loading, under EXW and FCA where the goods
    /// are taken in charge; under CFR and CIF the port of discharge, under the other rules the
    /// final place. Where the credit leaves that field empty, the port stands for it.
    private var places: [CreditFinding] {
        var found: [CreditFinding] = []
        let isFarEnd = order.rule?.namedPlaceIsDestination == true
        let isPort = order.rule?.seaOnly == true
        if let place = order.place, order.rule != nil, !isFarEnd {
            found += near(place, isPort: isPort)
        }
        if let far = isFarEnd ? order.place ?? order.destination : order.destination {
            found += self.far(far, isPort: isFarEnd && isPort)
        }
        return found
    }

    private func near(_ place: String, isPort: Bool) -> [CreditFinding] {
        if !isPort, let named = credit.receiptPlace {
            return CreditText.isPlace(named, place)
                ? [] : [.receiptPlaceDiffers(credit: named, order: place)]
        }
        guard let port = credit.loadingPort, !CreditText.isPlace(port, place) else { return [] }
        return [.loadingPortDiffers(credit: port, order: place)]
    }

    private func far(_ place: String, isPort: Bool) -> [CreditFinding] {
        if !isPort, let named = credit.finalPlace {
            return CreditText.isPlace(named, place)
                ? [] : [.finalPlaceDiffers(credit: named, order: place)]
        }
        guard let port = credit.dischargePort, !CreditText.isPlace(port, place) else { return [] }
        return [.destinationDiffers(credit: port, order: place)]
    }
}

extension ShipmentMode {
    /// By which transhipment stands where a credit forbids it.
    var transhipmentArticle: String? {
        switch self {
        case .fullContainer, .lessThanContainer: "20(c)"
        case .air: "23(c)"
        case .rail, .truck: "24(e)"
        case .courier, .pickUp: nil
        }
    }
}

extension CreditText {
    /// “UCP 600 sub-article 20(c)(ii) is excluded”, in whatever words.
    static func excludes(_ article: String, in conditions: String?) -> Bool {
        guard let conditions else { return false }
        let told = conditions.lowercased().filter { !$0.isWhitespace }
        guard told.contains(article) else { return false }
        return ["exclu", "notappl", "notbeappl", "disappl", "modif", "不适用", "排除"].contains {
            told.contains($0)
        }
    }
}
