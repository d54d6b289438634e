/// What a bank would refuse, or a person should look at, in a letter of credit held against an
/// order: the code with its facts.
public enum CreditFinding: Codable, Sendable, Hashable {
    // Money
    case currencyDiffers(credit: Currency, order: Currency)
    case amountShort(most: Money, order: Money)
    case amountBeyond(least: Money, order: Money)
    case orderValueUnknown
    // Days
    case expiryMissing
    case latestShipmentMissing
    case expiresBeforeShipment(latest: Day, expiry: Day)
    case presentationCutShort(days: Int, asked: Int)
    /// As planned or forecast, where no latest day of shipment tells it.
    case documentsCutShort(lot: Int, shipment: Day, days: Int, asked: Int)
    case plannedTooLate(lot: Int, planned: Day, latest: Day)
    case forecastTooLate(lot: Int, forecast: Day, latest: Day)
    case shipmentUnknown(lot: Int)
    case plannedOutsidePeriod(lot: Int, planned: Day, from: Day?, through: Day?)
    case forecastOutsidePeriod(lot: Int, forecast: Day, from: Day?, through: Day?)
    case periodNotRead(words: String)
    // Quantities
    case quantityOutside(order: Quantity, rule: QuantityTolerance.Rule, from: String, to: String)
    case quantityNotComparable(credit: String, order: String)
    case partialsForbidden(lots: Int)
    // Words
    case beneficiaryDiffers(credit: String, supplier: String)
    case applicantDiffers(credit: String, buyer: String)
    case goodsMissing
    case goodsDiffer(line: Int, description: String)
    case goodsNotComparable(line: Int, description: String)
    case loadingPortDiffers(credit: String, order: String)
    case destinationDiffers(credit: String, order: String)
    // Documents
    case documentsMissing
    case insuranceMissing(rule: Incoterm)
    case insuranceBesideRule(rule: Incoterm)
    case transportBesideRule(rule: Incoterm)
    case billOfLadingWithoutSea(mode: ShipmentMode)
    // The credit itself, and how it is paid
    case creditRevocable
    case otherRules(CreditRules)
    case availabilityMissing
    case draftsMissing
    case deferredPaymentMissing
    case draftsBesideDeferredPayment
    // Carriage
    case transhipmentForbidden(mode: ShipmentMode)
    case transhipmentUnknown
    case receiptPlaceDiffers(credit: String, order: String)
    case finalPlaceDiffers(credit: String, order: String)
}

/// How sure a finding is.
public enum CreditGrade: String, Codable, Sendable, CaseIterable {
    /// Documents that are true to the order are discrepant.
    case discrepancy
    /// A person must look at it.
    case doubt
    /// Something is not told, so nobody can say.
    case unknown

    /// The gravest first.
    public var rank: Int {
        switch self {
        case .discrepancy: 0
        case .doubt: 1
        case .unknown: 2
        }
    }
}

extension CreditFinding {
    /// The name under which programs know it.
    public var code: String { String("\(self)".prefix { $0 != "(" }) }

    public var grade: CreditGrade {
        switch self {
        case .currencyDiffers, .amountShort, .expiryMissing, .expiresBeforeShipment,
            .plannedTooLate, .quantityOutside, .partialsForbidden, .plannedOutsidePeriod:
            .discrepancy
        case .amountBeyond, .presentationCutShort, .documentsCutShort, .forecastTooLate,
            .beneficiaryDiffers, .applicantDiffers, .goodsDiffer, .loadingPortDiffers,
            .destinationDiffers,
            .insuranceMissing, .insuranceBesideRule, .transportBesideRule,
            .billOfLadingWithoutSea, .forecastOutsidePeriod, .creditRevocable, .otherRules,
            .draftsMissing, .deferredPaymentMissing, .draftsBesideDeferredPayment,
            .transhipmentForbidden, .receiptPlaceDiffers, .finalPlaceDiffers:
            .doubt
        case .orderValueUnknown, .latestShipmentMissing, .shipmentUnknown,
            .quantityNotComparable, .goodsMissing, .goodsNotComparable, .documentsMissing,
            .periodNotRead,
            .availabilityMissing, .transhipmentUnknown:
            .unknown
        }
    }

    /// The article of UCP 600 it rests on.
    public var article: String {
        switch self {
        case .currencyDiffers: "18(a)(iii)"
        case .amountShort, .orderValueUnknown: "18(b)"
        case .amountBeyond: "30(c)"
        case .expiryMissing: "6(d)(i)"
        case .latestShipmentMissing, .shipmentUnknown: "14(c)"
        case .expiresBeforeShipment: "6(d)(i)"
        case .presentationCutShort, .documentsCutShort: "14(c)"
        case .plannedTooLate, .forecastTooLate: "29(c)"
        case .quantityOutside(_, let rule, _, _): rule == .about ? "30(a)" : "30(b)"
        case .quantityNotComparable: "30(b)"
        case .partialsForbidden: "31(a)"
        case .beneficiaryDiffers: "18(a)(i)"
        case .applicantDiffers: "18(a)(ii)"
        case .goodsMissing, .goodsDiffer, .goodsNotComparable: "18(c)"
        case .loadingPortDiffers, .destinationDiffers: "20(a)(iii)"
        case .documentsMissing: "14(a)"
        case .insuranceMissing, .insuranceBesideRule: "28"
        case .transportBesideRule, .billOfLadingWithoutSea: "20(a)"
        case .plannedOutsidePeriod, .forecastOutsidePeriod, .periodNotRead: "3"
        case .creditRevocable, .draftsMissing, .deferredPaymentMissing,
            .draftsBesideDeferredPayment:
            "2"
        case .otherRules: "1"
        case .availabilityMissing: "6(b)"
        case .transhipmentForbidden(let mode): mode.transhipmentArticle ?? "20(c)"
        case .transhipmentUnknown: "20(c)"
        case .receiptPlaceDiffers, .finalPlaceDiffers: "19(a)(iii)"
        }
    }

    /// The field of the message it concerns (MT 700).
    public var field: String {
        switch self {
        case .currencyDiffers, .amountShort, .amountBeyond, .orderValueUnknown: "32B"
        case .expiryMissing, .expiresBeforeShipment: "31D"
        case .presentationCutShort, .documentsCutShort: "48"
        case .latestShipmentMissing, .plannedTooLate, .forecastTooLate, .shipmentUnknown: "44C"
        case .quantityOutside, .quantityNotComparable, .goodsMissing, .goodsDiffer,
            .goodsNotComparable:
            "45A"
        case .partialsForbidden: "43P"
        case .beneficiaryDiffers: "59"
        case .applicantDiffers: "50"
        case .loadingPortDiffers: "44E"
        case .destinationDiffers: "44F"
        case .documentsMissing, .insuranceMissing, .insuranceBesideRule, .transportBesideRule,
            .billOfLadingWithoutSea:
            "46A"
        case .plannedOutsidePeriod, .forecastOutsidePeriod, .periodNotRead: "44D"
        case .creditRevocable: "40A"
        case .otherRules: "40E"
        case .availabilityMissing: "41A"
        case .draftsMissing, .draftsBesideDeferredPayment: "42C"
        case .deferredPaymentMissing: "42P"
        case .transhipmentForbidden, .transhipmentUnknown: "43T"
        case .receiptPlaceDiffers: "44A"
        case .finalPlaceDiffers: "44B"
        }
    }
}
