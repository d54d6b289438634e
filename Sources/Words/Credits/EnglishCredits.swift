import FollowUp

struct EnglishCredits: CreditWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "Letter of credit"
    let found = "What was found"
    let grade = "How sure"
    let tellTitle = "Tell a letter of credit"
    let amendTitle = "Amend the letter of credit"
    let tellHint =
        "As the bank's message has it, by the numbers of its fields. Told whole: what is left empty"
        + " the credit does not say."
    let tellButton = "Record the credit"
    let endTitle = "The credit pays this order no more"
    let endButton = "End the credit"

    let number = "Number (20)"
    let amount = "Amount (32B)"
    let currency = "Currency (32B)"
    let issuedOn = "Issued on (31C)"
    let expiry = "Expires on (31D)"
    let expiryPlace = "Expires at (31D)"
    let applicant = "Applicant (50)"
    let beneficiary = "Beneficiary (59)"
    let tolerancePlus = "Per cent more (39A)"
    let toleranceMinus = "Per cent less (39A)"
    let tolerance = "Tolerance (39A)"
    let aboutAmount = "The amount is “about” or “approximately”"
    let partialShipments = "Partial shipments (43P)"
    let transhipment = "Transhipment (43T)"
    let loadingPort = "Port of loading (44E)"
    let dischargePort = "Port of discharge (44F)"
    let latestShipment = "Latest shipment (44C)"
    let goods = "Goods (45A)"
    let quantity = "Quantity (45A)"
    let unit = "Unit"
    let about = "The quantity is “about” or “approximately”"
    let countedInPieces = "Stated as packing units or single pieces"
    let documents = "Documents asked for (46A)"
    let conditions = "Additional conditions (47A)"
    let presentationDays = "Days for presentation (48)"
    let sequence = "Sequence of total (27)"
    let form = "Form of the credit (40A)"
    let rules = "Rules (40E)"
    let availableWith = "Available with (41A/41D)"
    let availableBy = "Available by (41A/41D)"
    let drafts = "Drafts at (42C)"
    let deferredPayment = "Deferred payment (42P)"
    let receiptPlace = "Taken in charge at (44A)"
    let finalPlace = "Final destination (44B)"
    let shipmentPeriod = "Shipment period (44D)"
    let confirmation = "Confirmation (49)"
    let charges = "Charges (71D)"
    let shipmentPeriodHint =
        "“on or about”, halves, beginning, middle and end of a month are read by article 3"

    func word(_ grade: CreditGrade) -> String {
        switch grade {
        case .discrepancy: "discrepancy"
        case .doubt: "look at it"
        case .unknown: "not known"
        }
    }

    func word(_ permission: CreditPermission) -> String {
        switch permission {
        case .allowed: "allowed"
        case .notAllowed: "not allowed"
        case .conditional: "conditional"
        }
    }

    func word(_ form: CreditForm) -> String {
        switch form {
        case .irrevocable: "irrevocable"
        case .irrevocableTransferable: "irrevocable, transferable"
        case .irrevocableStandby: "irrevocable standby"
        case .revocable: "revocable"
        }
    }

    func word(_ rules: CreditRules) -> String {
        switch rules {
        case .ucpLatest: "UCP latest version"
        case .eucpLatest: "eUCP latest version"
        case .ucpurrLatest: "UCP URR latest version"
        case .eucpurrLatest: "eUCP URR latest version"
        case .ispLatest: "ISP latest version"
        case .other: "other rules"
        }
    }

    func word(_ availability: CreditAvailability) -> String {
        switch availability {
        case .sightPayment: "payment at sight"
        case .deferredPayment: "deferred payment"
        case .acceptance: "acceptance"
        case .negotiation: "negotiation"
        case .mixedPayment: "mixed payment"
        }
    }

    func word(_ confirmation: CreditConfirmation) -> String {
        switch confirmation {
        case .confirm: "confirm"
        case .mayAdd: "may add"
        case .without: "without"
        }
    }

    func place(article: String, field: String) -> String {
        "UCP 600 article \(article), field \(field)"
    }

    func standing(discrepancies: Int, others: Int) -> String {
        if discrepancies > 0 {
            return "A bank would refuse documents true to this order for"
                + " \(Plural.of(discrepancies, "reason", "reasons"))."
        }
        guard others > 0 else { return "The credit fits the order." }
        return "No discrepancy; \(Plural.of(others, "point", "points")) to look at."
    }

    func lastPresentation(_ day: Day, of lots: [Int]) -> String {
        let told = lots.map { "\($0)" }.joined(separator: ", ")
        let which = lots.isEmpty ? "Shipped" : "Lot\(lots.count > 1 ? "s" : "") \(told), shipped"
        return "\(which) as forecast: documents must be presented by \(dates.day(day))."
    }

    func told(_ credit: LetterOfCredit) -> String {
        var parts = [Figures.money(credit.amount)]
        if let latest = credit.latestShipment {
            parts.append("latest shipment \(dates.day(latest))")
        }
        if let expiry = credit.expiry { parts.append("expires \(dates.day(expiry))") }
        parts += further(credit)
        return "Told the letter of credit \(credit.number): \(parts.joined(separator: ", "))."
    }

    func ended(_ reason: String) -> String {
        "The letter of credit pays this order no more: “\(reason)”"
    }
}
