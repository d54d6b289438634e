import FollowUp
import UseCases

/// A value whose JSON is one plain thing: its schema, and a sample that reading it gives.
protocol Shaped {
    static var shape: JSON { get }
    static var sample: Self? { get }
}

extension String: Shaped {
    static var shape: JSON { ["type": "string"] }
    static var sample: String? { "x" }
}

extension Bool: Shaped {
    static var shape: JSON { ["type": "boolean"] }
    static var sample: Bool? { true }
}

extension Int: Shaped {
    static var shape: JSON { ["type": "integer"] }
    static var sample: Int? { 1 }
}

extension Int64: Shaped {
    static var shape: JSON { ["type": "integer", "format": "int64"] }
    static var sample: Int64? { 1 }
}

extension Day: Shaped {
    static var shape: JSON { ["type": "string", "format": "date"] }
    static var sample: Day? { .distantFuture }
}

extension Instant: Shaped {
    static var shape: JSON { ["type": "string", "format": "date-time"] }
    static var sample: Instant? { Instant(milliseconds: 0) }
}

extension FileID: Shaped {
    static var shape: JSON { ["type": "string", "format": "uuid"] }
    static var sample: FileID? { FileID(high: 0, low: 1) }
}

extension Quantity: Shaped {
    static var shape: JSON {
        ["type": ["string", "integer"], "pattern": #"^-?[0-9]+(\.[0-9]{1,3})?$"#]
    }
    static var sample: Quantity? { .zero }
}

extension UnitPrice: Shaped {
    static var shape: JSON { ["type": "string", "pattern": #"^-?[0-9]+(\.[0-9]{1,6})?$"#] }
    static var sample: UnitPrice? { UnitPrice(millionths: 0) }
}

extension Currency: Shaped {
    static var shape: JSON { ["type": "string", "pattern": "^[A-Z]{3}$"] }
    static var sample: Currency? { Currency(code: "USD") }
}

extension Country: Shaped {
    static var shape: JSON { ["type": "string", "pattern": "^[A-Z]{2}$"] }
    static var sample: Country? { Country(alpha2: "CN") }
}

extension Weekday: Shaped {
    static var shape: JSON { ["type": "integer", "minimum": 1, "maximum": 7] }
    static var sample: Weekday? { .monday }
}

extension WorkingWeek: Shaped {
    static var shape: JSON {
        ["type": "array", "items": Weekday.shape, "uniqueItems": true, "maxItems": 7]
    }
    static var sample: WorkingWeek? { .mondayToFriday }
}

extension Erasable: Shaped {
    /// Erased words are null.
    static var shape: JSON { ["type": ["string", "null"]] }
    static var sample: Erasable? { Erasable("x") }
}

extension MilestoneKey: Shaped {
    static var shape: JSON {
        ["type": "string", "examples": [.text(MilestoneKey.depositReceived.rawValue)]]
    }
    static var sample: MilestoneKey? { .depositReceived }
}

extension ConfirmationPlace: Shaped {
    static var shape: JSON { ["type": "string", "examples": ["total", "unitPrice-1"]] }
    static var sample: ConfirmationPlace? { ConfirmationPlace(.total) }
}

extension Path: Shaped where Value: Shaped {
    static var shape: JSON { Value.shape }
    static var sample: Path<Value>? { Value.sample.map { Path(wrappedValue: $0) } }
}

extension IfTold: Shaped where Value: Shaped {
    /// null takes away what was told.
    static var shape: JSON {
        switch Value.shape["type"] {
        case .text(let type)?: Value.shape.with("type", [.text(type), "null"])
        case .list(let types)?: Value.shape.with("type", .list(types + ["null"]))
        default: Value.shape
        }
    }
    static var sample: IfTold<Value>? { Value.sample.map { IfTold($0) } }
}

/// An enumeration whose cases carry facts: each is an object with the case's name as its one
/// member.
protocol Branching { static var branches: [String] { get } }

extension TableTrouble: Branching {
    static let branches = [
        "unreadable", "empty", "noRows", "otherFile", "textNamedWorkbook", "workbookNamedText",
        "cutOff", "fileTooLarge", "notText", "openQuote", "headerMissing",
        "tooManyColumns", "tooManyRows", "cellTooLong", "oldOrLockedWorkbook", "notAWorkbook",
        "sheetMissing", "noVisibleSheet", "workbookTooLarge", "brokenWorkbook", "tooManyAccents",
        "tookTooLong", "rowTooLong",
    ]
}

extension ToldValue: Branching {
    static let branches = ["words", "name", "quantity", "price", "money", "day", "account"]
}

extension PlanFinding: Branching {
    static let branches = [
        "dayOff", "insideClosure", "afterRequired", "outOfOrder", "quantityAbove",
        "quantityBelow", "quantityFalls", "notNamed",
    ]
}

extension NotAsked: Branching { static let branches = ["profile", "placedBefore", "owner"] }

extension RequirementStanding: Branching {
    static let branches = ["met", "waived", "notApplicable", "unmet"]
}

extension GateFinding: Branching {
    static let branches = [
        "valueDiffers", "totalDiffers", "priceMissing", "valueRounded", "valueUnknown",
        "numberResembles", "tradeTermMissing", "tradePlaceMissing", "tradeTermNotKnown",
        "paymentMissing", "promisedMissing", "requiredMissing", "promisedAfterRequired",
        "leadTimeTooShort", "promisedOnDayOff", "promisedInClosure", "daysProvisional",
        "modeMissing", "tradeTermNeedsSea", "creditWithoutCarriage", "billOfLadingWithoutSea",
        "packingMissing", "quantityBreaksPacking", "marksMissing", "destinationCountryMissing",
        "productGroupMissing", "certificateNotAsked", "noRules", "leftover", "oftenLate",
        "totalNotCompared", "leadTimeNotKnown", "requiredNotCompared", "tradeTermNotCompared",
        "paymentNotCompared", "packingNotCompared", "historyTooShort", "leftoverNotKnown",
        "reportsUndated", "reportTooOld",
        "approverMissing", "overLimit", "noLimit", "requesterApproves", "secondPersonMissing",
        "accountMissing", "accountNotChosen", "accountNotConfirmed", "accountProposed",
        "accountIncomplete",
        "coolingOff", "callBackMissing", "holderDiffers", "licenceNotCompared",
        "stampedConfirmationMissing", "callOrVisitMissing", "orderPageNotSeen",
        "confirmationsMissing", "confirmerMissing", "confirmerRecorded", "confirmedAlready",
        "sessionOld", "secondThought", "countsAsOne", "orderNotApproved", "confirmationMissing",
        "confirmationOutdated",
        "stageNotNamed", "stageNotReached", "inspectionNotPassed", "goodsNotReleased",
        "packingIncomplete", "draftsMissing", "notHandedOver", "copiesNotChecked",
        "onHold", "nothingDue", "amountDiffers", "releaseNotRequested",
        "requesterReleases", "releaserMissing", "secondReleaserMissing",
        "baselineNotAcknowledged", "instalmentsOutdated", "instalmentDiffers", "asksForLess",
        "releasedToAnotherAccount",
    ]
}

extension CreditFinding: Branching {
    static let branches = [
        "currencyDiffers", "amountShort", "amountBeyond", "orderValueUnknown", "expiryMissing",
        "latestShipmentMissing", "expiresBeforeShipment", "presentationCutShort",
        "plannedTooLate", "forecastTooLate", "shipmentUnknown", "quantityOutside",
        "quantityNotComparable", "partialsForbidden", "beneficiaryDiffers", "applicantDiffers",
        "goodsMissing", "goodsDiffer", "loadingPortDiffers", "destinationDiffers",
        "documentsMissing", "insuranceMissing", "insuranceBesideRule", "transportBesideRule",
        "billOfLadingWithoutSea", "plannedOutsidePeriod", "forecastOutsidePeriod",
        "periodNotRead", "creditRevocable", "otherRules", "availabilityMissing",
        "draftsMissing", "deferredPaymentMissing", "draftsBesideDeferredPayment",
        "transhipmentForbidden", "transhipmentUnknown", "receiptPlaceDiffers",
        "finalPlaceDiffers", "documentsCutShort", "goodsNotComparable",
    ]
}

extension OrderFinding: Branching {
    static let branches = [
        "valueDiffers", "withdrawnTradeTerm", "unknownTradeTerm", "overrun", "reachedBefore",
        "promisedAfterRequired", "linesNotInLots", "sentUnapproved", "passedWithCritical",
        "inspectedMoreThanHeld", "loadedUnreleased", "sentUnreleased", "sentMoreThanReleased",
        "sentOnHold", "accountInDoubt", "sentAfterEnd",
    ]
}
