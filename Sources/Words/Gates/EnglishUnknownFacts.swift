import FollowUp

extension EnglishGates {
    /// What is not known, for a fact it rests on was not told.
    func sentence(ofUnknown finding: GateFinding) -> String {
        switch finding {
        case .totalNotCompared(let told):
            "The total of \(Figures.money(told)) is compared with nothing: the lines' value is not"
                + " known."
        case .leadTimeNotKnown(let lot):
            "Lot \(lot): without a promised day nobody knows whether the lead time suffices."
        case .requiredNotCompared(let lot):
            "Lot \(lot): without a required day nobody knows whether the promised one is in time."
        case .tradeTermNotCompared:
            "Without a trade term nobody knows whether it fits the way the goods travel."
        case .paymentNotCompared:
            "The payment terms are not told, or cannot be read: nobody knows whether the supplier"
                + " gets the documents they wait for. Agree the instalments."
        case .packingNotCompared(let line):
            "Line \(line): without the pieces in a carton nobody knows whether its quantity fills"
                + " whole ones."
        case .historyTooShort(let lines, let asked):
            "The supplier has handed over \(Plural.of(lines, "line", "lines")) so far. Below"
                + " \(asked) nobody knows whether it is mostly on time."
        case .leftoverNotKnown(let line):
            "Line \(line): what was left of its item's last order was not looked up."
        case .reportsUndated(let certificates):
            "How old these are is not told: \(certificates.map(word).joined(separator: ", "))."
        case .reportTooOld(let certificate, let issued, let months):
            "The \(word(certificate)) of \(dates.day(issued)) will be more than"
                + " \(Plural.of(months, "month", "months")) old when the goods are there."
        default: sentence(ofPayment: finding)
        }
    }
}
