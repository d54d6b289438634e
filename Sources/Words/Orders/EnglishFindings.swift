import FollowUp

struct EnglishFindings: FindingWords {
    private let dates = EnglishDates()
    private let terms = EnglishTerms()

    func sentence(_ finding: OrderFinding) -> String {
        switch finding {
        case .valueDiffers(let line, let told, let computed):
            "Line \(line): the value told is \(Figures.money(told)), but quantity × unit price is"
                + " \(Figures.money(computed))."
        case .withdrawnTradeTerm(let line?, let told):
            "Line \(line): “\(told)” was withdrawn from the Incoterms; it is kept as told."
        case .withdrawnTradeTerm(nil, let told):
            "“\(told)” was withdrawn from the Incoterms; it is kept as told."
        case .unknownTradeTerm(let line?, let told):
            "Line \(line): “\(told)” is no Incoterm of 2020; it is kept as told."
        case .unknownTradeTerm(nil, let told):
            "“\(told)” is no Incoterm of 2020; it is kept as told."
        case .overrun(let lot, let finished, let ordered):
            "Lot \(lot): \(Figures.quantity(finished)) finished, more than the"
                + " \(Figures.quantity(ordered)) ordered."
        case .reachedBefore(let lot, let milestone, let missing):
            "Lot \(lot): “\(terms.milestone(milestone, nil))” was reached before"
                + " “\(terms.milestone(missing, nil))”."
        case .promisedAfterRequired(let lot, let promised, let required):
            "Lot \(lot): promised for \(dates.day(promised)), but we need it on"
                + " \(dates.day(required))."
        case .sentUnapproved(let sending):
            "Sending \(sending): the order was sent before it was approved."
        case .passedWithCritical(let lot, let critical):
            "Lot \(lot): the inspection was told as passed, though critical defects were found:"
                + " \(critical). It releases no goods."
        case .inspectedMoreThanHeld(let lot, let inspected, let held):
            "Lot \(lot): \(Figures.quantity(inspected)) inspected, more than the"
                + " \(Figures.quantity(held)) it holds."
        case .loadedUnreleased(let lot, let day):
            "Lot \(lot) was loaded on \(dates.day(day)), although nobody had released its goods."
        case .sentUnreleased(let remittance, let instalment):
            "Transfer \(remittance) was sent, although nobody had released instalment"
                + " \(instalment)."
        case .sentMoreThanReleased(let remittance, let instalment):
            "With transfer \(remittance) more has gone for instalment \(instalment) than was"
                + " released."
        case .sentOnHold(let remittance, let instalment):
            "Transfer \(remittance) was sent, although instalment \(instalment) was on hold."
        case .accountInDoubt(let remittance, let instalment):
            "Transfer \(remittance): the account of instalment \(instalment) was in doubt by then."
        case .sentAfterEnd(let remittance, .closed):
            "Transfer \(remittance) was sent, although the order was closed."
        case .sentAfterEnd(let remittance, .cancelled):
            "Transfer \(remittance) was sent, although the order was cancelled."
        case .linesNotInLots(let line):
            "Line \(line): part of its quantity belongs to no lot."
        }
    }
}
