/// Why a requirement is unmet: the code, with its facts. Its grade is the strength of its
/// requirement.
public enum GateFinding: Codable, Sendable, Hashable {
    // Sums
    case valueDiffers(line: Int, told: Money, computed: Money)
    case totalDiffers(told: Money, computed: Money)
    case priceMissing(line: Int)
    case valueRounded(line: Int)
    case valueUnknown
    case totalNotCompared(told: Money)
    case numberResembles(String)
    // Terms
    case tradeTermMissing
    case tradePlaceMissing
    case tradeTermNotKnown(told: String)
    case paymentMissing
    // Days
    case promisedMissing(lot: Int)
    case requiredMissing(lot: Int)
    case promisedAfterRequired(lot: Int, promised: Day, required: Day)
    case leadTimeTooShort(lot: Int, promised: Day, earliest: Day)
    case promisedOnDayOff(lot: Int, promised: Day)
    case promisedInClosure(lot: Int, from: Day, through: Day)
    case daysProvisional(lot: Int)
    case leadTimeNotKnown(lot: Int)
    case requiredNotCompared(lot: Int)
    // Carriage
    case modeMissing
    case tradeTermNeedsSea(rule: Incoterm, mode: ShipmentMode)
    case creditWithoutCarriage(rule: Incoterm)
    case billOfLadingWithoutSea(mode: ShipmentMode)
    case tradeTermNotCompared
    case paymentNotCompared
    // Packing and papers
    case packingMissing(line: Int)
    case quantityBreaksPacking(line: Int, quantity: Quantity, multiple: Quantity)
    case packingNotCompared(line: Int)
    case marksMissing
    case destinationCountryMissing
    case productGroupMissing(line: Int)
    case certificateNotAsked(Certificate, market: Market, lines: [Int], sources: [String])
    case noRules(country: String)
    case reportsUndated([Certificate])
    case reportTooOld(Certificate, issued: Day, months: Int)
    // What is known from before
    case leftover(order: FileID, number: String, quantity: Quantity)
    case oftenLate(late: Int, of: Int)
    case historyTooShort(lines: Int, asked: Int)
    case leftoverNotKnown(line: Int)
    // Persons
    case approverMissing
    case overLimit(value: Money, most: Money)
    case noLimit(currency: Currency)
    case requesterApproves
    case secondPersonMissing
    // The account that is paid, by its number in the supplier's file
    case accountMissing
    case accountNotChosen
    case accountNotConfirmed(Int)
    case accountProposed(Int, at: Instant)
    /// Seen on a paper with its number, and too little else told to pay to it.
    case accountIncomplete(Int)
    case coolingOff(Int, until: Instant)
    case callBackMissing(Int)
    case holderDiffers(Int)
    case licenceNotCompared(Int)
    case stampedConfirmationMissing(Int)
    case callOrVisitMissing(Int)
    case orderPageNotSeen(Int)
    case confirmationsMissing(Int, persons: Int)
    case confirmerMissing
    case confirmerRecorded(Int)
    case confirmedAlready(Int)
    case sessionOld
    case secondThought(until: Instant)
    /// Somebody who already had a part in it, and the one who acts, are one by a link (`Voices`).
    case countsAsOne(until: Instant)
    // Payments
    case orderNotApproved
    case confirmationMissing
    case confirmationOutdated
    case confirmationNotAccepted(Int)
    case stageNotNamed
    case stageNotReached(lot: Int, milestone: MilestoneKey)
    case inspectionNotPassed(lot: Int)
    case goodsNotReleased(lot: Int)
    case packingIncomplete(lot: Int, packed: Quantity, of: Quantity)
    case draftsMissing
    case notHandedOver(lot: Int)
    case copiesNotChecked
    case onHold(Int)
    case nothingDue
    case amountDiffers(told: Money, due: Money)
    case releaseNotRequested
    case requesterReleases
    case releaserMissing
    case secondReleaserMissing
    case baselineNotAcknowledged(lot: Int)
    case instalmentsOutdated
    /// It is not what the terms' own words say.
    case instalmentDiffers(Int)
    case asksForLess
    case releasedToAnotherAccount
}

extension GateFinding {
    /// The name under which programs know it.
    public var code: String { String("\(self)".prefix { $0 != "(" }) }

    /// The lot it is found of; nil for what is asked of the order as a whole.
    public var lot: Int? {
        switch self {
        case .promisedMissing(let lot), .requiredMissing(let lot),
            .promisedAfterRequired(let lot, _, _), .leadTimeTooShort(let lot, _, _),
            .promisedOnDayOff(let lot, _), .promisedInClosure(let lot, _, _),
            .daysProvisional(let lot), .stageNotReached(let lot, _),
            .inspectionNotPassed(let lot), .goodsNotReleased(let lot),
            .packingIncomplete(let lot, _, _), .notHandedOver(let lot),
            .baselineNotAcknowledged(let lot), .leadTimeNotKnown(let lot),
            .requiredNotCompared(let lot):
            lot
        default: nil
        }
    }

    /// The field it concerns, as forms and the API call it; nil for none of the order's own.
    public var field: String? {
        switch self {
        case .valueDiffers(let line, _, _): "lines.\(line).value"
        case .priceMissing(let line), .valueRounded(let line): "lines.\(line).unitPrice"
        case .quantityBreaksPacking(let line, _, _): "lines.\(line).quantity"
        case .totalDiffers, .totalNotCompared: "particulars.total"
        case .tradeTermMissing, .tradeTermNotKnown, .tradeTermNeedsSea, .creditWithoutCarriage,
            .tradeTermNotCompared:
            "terms.tradeRule"
        case .tradePlaceMissing: "terms.tradePlace"
        case .paymentMissing, .paymentNotCompared, .instalmentDiffers: "terms.payment"
        case .promisedMissing, .promisedAfterRequired, .leadTimeTooShort, .promisedOnDayOff,
            .promisedInClosure, .daysProvisional, .leadTimeNotKnown:
            "terms.promised"
        case .requiredMissing, .requiredNotCompared: "terms.required"
        case .modeMissing, .billOfLadingWithoutSea: "particulars.mode"
        case .packingMissing(let line), .packingNotCompared(let line):
            "particulars.line.\(line).packingMultiple"
        case .productGroupMissing(let line): "particulars.line.\(line).groups"
        case .marksMissing: "particulars.marks"
        case .destinationCountryMissing, .noRules: "particulars.country"
        case .certificateNotAsked, .reportsUndated, .reportTooOld: "particulars.certificates"
        case .valueUnknown, .numberResembles, .leftover, .leftoverNotKnown, .oftenLate,
            .historyTooShort, .approverMissing,
            .overLimit, .noLimit, .requesterApproves, .secondPersonMissing, .accountMissing,
            .accountNotChosen, .accountNotConfirmed, .accountProposed, .accountIncomplete,
            .coolingOff, .callBackMissing, .holderDiffers, .licenceNotCompared,
            .stampedConfirmationMissing, .callOrVisitMissing, .orderPageNotSeen,
            .confirmationsMissing, .confirmerMissing, .confirmerRecorded, .confirmedAlready,
            .sessionOld, .secondThought, .countsAsOne:
            nil
        case .amountDiffers, .nothingDue: "amount"
        case .instalmentsOutdated, .asksForLess: "instalments"
        default: nil
        }
    }
}
