import FollowUp

extension EnglishGates {
    func word(_ requirement: Requirement) -> String {
        switch requirement {
        case .sumsAgree: "sums agree"
        case .pricesTold: "every line has a price"
        case .valuesExact: "values fit the currency"
        case .numberUnused: "the number is new"
        case .tradeTermTold: "trade term and place"
        case .paymentTold: "payment terms"
        case .datesTold: "promised and required day"
        case .leadTimeSuffices: "the lead time suffices"
        case .daysCertain: "the days are certain"
        case .carriageFits: "transport fits the terms"
        case .packingTold: "pieces in a carton"
        case .packingFits: "quantities fill cartons"
        case .marksTold: "shipping marks"
        case .certificatesAsked: "papers the market asks for"
        case .customaryCertificatesAsked: "papers the trade asks for"
        case .reportsCurrent: "reports are recent enough"
        case .leftoversSettled: "what was left of the last order"
        case .supplierOnTime: "the supplier is mostly on time"
        case .withinLimit: "within the limit of the one who approves"
        case .requesterIsAnother: "the one who approves did not write it"
        case .beneficiaryConfirmed: "the account is confirmed"
        case .secondPerson: "a second person above the limit"
        default: word(ofPayment: requirement)
        }
    }

    func word(_ strength: Strength) -> String {
        switch strength {
        case .warn: "warns"
        case .blockUnlessWaived: "blocks unless waived"
        case .block: "blocks"
        }
    }

    func word(_ kind: WaiverKind) -> String {
        switch kind {
        case .waived: "waived until a day"
        case .notApplicable: "not applicable to this order"
        }
    }

    func word(_ state: ApprovalState) -> String {
        switch state {
        case .draft: "draft, to be approved"
        case .approved: "approved"
        case .running: "placed already"
        }
    }

    func word(_ market: Market) -> String {
        switch market {
        case .europeanUnion: "the European Union"
        case .germany: "Germany"
        case .france: "France"
        case .greatBritain: "Great Britain"
        case .unitedStates: "the United States"
        case .china: "China"
        case .onExport: "China on export"
        case .everywhere: "any place"
        }
    }

    func word(_ group: ProductGroup) -> String {
        switch group {
        case .general: "general goods"
        case .mainsElectrical: "electrical, mains voltage"
        case .lowVoltageElectrical: "electrical, low voltage"
        case .radio: "with radio"
        case .battery: "with batteries"
        case .toy: "toys"
        case .childrens: "for children of 12 and under"
        case .foodContact: "food contact"
        case .foodContactPlastic: "food contact, plastic"
        case .foodContactSilicone: "food contact, silicone"
        case .foodContactMetal: "food contact, metal"
        case .foodContactRubber: "food contact, rubber"
        case .foodContactPaper: "food contact, paper"
        case .foodContactCoated: "food contact, coated"
        case .compositeWood: "composite wood"
        case .solidWoodPacking: "packed in solid wood"
        case .chemical: "chemicals, dangerous goods"
        case .regulatedGeneralUse: "regulated general use (US)"
        case .inspectedOnExport: "inspected by law on export from China"
        }
    }

    func word(_ certificate: Certificate) -> String {
        switch certificate {
        case .declarationOfConformity: "EU declaration of conformity"
        case .technicalFile: "technical file, kept ten years"
        case .emcReport: "EMC test report"
        case .lowVoltageReport: "low voltage test report"
        case .radioReport: "radio equipment test report"
        case .radioSecurityReport: "radio equipment cyber security report"
        case .rohsReport: "RoHS report"
        case .reachReport: "REACH statement or report"
        case .popsDeclaration: "POPs declaration"
        case .toyReport: "EN 71 test report"
        case .safetyFile: "product safety file with EU responsible person and traceability"
        case .weeeRegistration: "WEEE registration"
        case .batteryConformity: "EU battery conformity"
        case .packagingDeclaration: "packaging declaration (PPWR)"
        case .ukDeclaration: "UK declaration of conformity"
        case .foodContactDeclaration: "food contact declaration"
        case .foodContactPlasticDeclaration: "plastics declaration of compliance"
        case .bisphenolDeclaration: "bisphenol declaration"
        case .germanFoodContactReport: "LFGB test report with sensory test"
        case .frenchFoodContactDeclaration: "French food contact declaration"
        case .frenchFoodContactReport: "French food contact test report"
        case .fccDeclaration: "FCC supplier's declaration"
        case .fccGrant: "FCC certification with ID"
        case .childrensProductCertificate: "children's product certificate"
        case .acceptedLaboratoryReport: "test report of a CPSC-accepted laboratory"
        case .trackingLabel: "tracking label on product and packing"
        case .periodicTestReport: "periodic test report, every year"
        case .productionTestingPlan: "production testing plan, tested every two years"
        case .inHouseTestReport: "ISO/IEC 17025 in-house testing, tested every three years"
        case .generalCertificate: "general certificate of conformity"
        case .certificateFiling: "data for eFiling of the certificate"
        case .fdaFoodContactReport: "FDA food contact report"
        case .proposition65Report: "Proposition 65 report"
        case .formaldehydeCertificate: "TSCA Title VI certificate"
        case .energyCertificate: "DOE energy certificate"
        case .safetyListing: "UL or ETL listing"
        case .woodTreatmentMark: "ISPM 15 mark"
        case .batteryTransportSummary: "UN 38.3 test summary"
        case .safetyDataSheet: "safety data sheet"
        case .compulsoryCertification: "CCC certificate"
        case .exportInspectionNumber: "electronic ledger number of the export inspection"
        }
    }

    func sentence(_ finding: GateFinding) -> String {
        switch finding {
        case .valueDiffers(let line, let told, let computed):
            "Line \(line): the value is \(Figures.money(told)), quantity × price is"
                + " \(Figures.money(computed)). Correct one of them."
        case .totalDiffers(let told, let computed):
            "The total is \(Figures.money(told)), the lines come to \(Figures.money(computed))."
        case .priceMissing(let line): "Line \(line) has neither price nor value."
        case .valueRounded(let line):
            "Line \(line): quantity × price is finer than the currency and was rounded."
        case .valueUnknown: "The order's value is not known, so no limit can be kept. Tell prices."
        case .numberResembles(let number): "There is an order \(number), which looks the same."
        case .tradeTermMissing: "The trade term is missing."
        case .tradePlaceMissing: "The place of the trade term is missing."
        case .tradeTermNotKnown(let told): "“\(told)” is no Incoterm of 2020."
        case .paymentMissing: "The payment terms are missing."
        default: daySentence(finding)
        }
    }

    private func daySentence(_ finding: GateFinding) -> String {
        switch finding {
        case .promisedMissing(let lot): "Lot \(lot) is promised for no day."
        case .requiredMissing(let lot): "Lot \(lot) is required for no day."
        case .promisedAfterRequired(let lot, let promised, let required):
            "Lot \(lot): promised for \(dates.day(promised)), but we need it on"
                + " \(dates.day(required))."
        case .leadTimeTooShort(let lot, let promised, let earliest):
            "Lot \(lot): promised for \(dates.day(promised)), but its steps take until"
                + " \(dates.day(earliest))."
        case .promisedOnDayOff(let lot, let promised):
            "Lot \(lot): \(dates.day(promised)) is no working day at the site."
        case .promisedInClosure(let lot, let from, let through):
            "Lot \(lot): promised within the closure from \(dates.span(from, through))."
        case .daysProvisional(let lot):
            "Lot \(lot): its days rest on a calendar not loaded, or a closure not confirmed."
        case .modeMissing: "How the goods travel is not told."
        case .tradeTermNeedsSea(let rule, let mode):
            "\(rule.rawValue) is for sea only, and the goods go by \(terms.mode(mode))."
        case .creditWithoutCarriage(let rule):
            "With \(rule.rawValue) the supplier has no transport document for these payment terms."
        case .billOfLadingWithoutSea(let mode):
            "The payment waits for a bill of lading, and the goods go by \(terms.mode(mode))."
        default: paperSentence(finding)
        }
    }

    private func paperSentence(_ finding: GateFinding) -> String {
        switch finding {
        case .packingMissing(let line): "Line \(line): how many go in a carton is not told."
        case .quantityBreaksPacking(let line, let quantity, let multiple):
            "Line \(line): \(Figures.quantity(quantity)) fills no whole cartons of"
                + " \(Figures.quantity(multiple)) within the tolerance."
        case .marksMissing: "The shipping marks are missing."
        case .destinationCountryMissing:
            "The country of destination is not told, so nobody knows which papers it asks for."
        case .productGroupMissing(let line):
            "Line \(line): what kind of product it is is not told, so nobody knows its papers."
        case .certificateNotAsked(let certificate, let market, let lines, let sources):
            "The order does not ask for the \(word(certificate)) that \(word(market)) asks for:"
                + " line \(lines.map { "\($0)" }.joined(separator: ", "))."
                + " Source: \(sources.joined(separator: "; "))."
        case .noRules(let country): "No rules of papers are kept for \(country). Check by hand."
        case .leftover(_, let number, let quantity):
            "Probably \(Figures.quantity(quantity)) were left at the supplier from \(number)."
        case .oftenLate(let late, let whole):
            "The supplier was late with \(late) of \(whole) lines. Review lead time and backup."
        case .approverMissing: "Only a person who may approve can do this."
        case .overLimit(let value, let most):
            "\(Figures.money(value)) is above your limit of \(Figures.money(most))."
        case .noLimit(let currency): "You have no limit of approval in \(currency.code)."
        case .requesterApproves:
            "You told what is to be approved. Above the limit somebody else approves it."
        case .secondPersonMissing: "Above the limit a second person has to approve it."
        default: sentence(ofUnknown: finding)
        }
    }
}
