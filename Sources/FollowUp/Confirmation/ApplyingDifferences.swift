/// Puts accepted differences into the order, each by the rule that amends it. What the order does
/// not say itself (the seller's name) stays as it is; that it was accepted is kept.
struct Amending {
    let told: ConfirmedTerms
    let accepted: [ConfirmationDifference]
    /// The confirmation's number, and what was written of the settlement.
    let confirmation: Int
    let reason: String?
    let slip: SlipReason?
    let supplier: Supplier
    let today: Day

    func apply(to draft: inout OrderDraft) throws(Refusal) {
        let before = draft.order.value
        try amendTerms(&draft)
        for number in Set(ofLines.compactMap(\.place.line)).sorted() {
            try amendLine(number, &draft)
        }
        // Their places count by the order as it was compared.
        let further = told.furtherLines(of: draft.order)
        var added: [Int: ConfirmedLine] = [:]
        for difference in accepted where difference.place.field == .lineNotOrdered {
            guard let confirmed = difference.place.listed(in: further) else { continue }
            if let number = try addLine(confirmed, &draft) { added[number] = confirmed }
        }
        for number in accepted.filter({ $0.place.field == .lineMissing }).compactMap(\.place.line) {
            let changes = try draft.order.cancelLine(
                number, reason: reason, confirmation: confirmation)
            for change in changes { draft.record(change) }
        }
        try tellParticulars(&draft, added, valueBefore: before)
        if has(.beneficiary), let number = supplier.confirmed(told.beneficiary),
            number != draft.order.account
        {
            for change in try draft.order.choose(account: number, of: supplier) {
                draft.record(change)
            }
        }
    }

    private func has(_ field: ConfirmationField, _ line: Int? = nil) -> Bool {
        accepted.contains { $0.place == ConfirmationPlace(field, line: line) }
    }

    private var ofLines: [ConfirmationDifference] {
        accepted.filter {
            switch $0.place.field {
            case .description, .quantity, .unit, .unitPrice, .value, .linePromised: true
            default: false
            }
        }
    }

    private func amendTerms(_ draft: inout OrderDraft) throws(Refusal) {
        var terms = draft.order.terms
        if has(.buyer) { terms.buyer = told.buyer }
        if has(.currency), let currency = told.currency { terms.currency = currency }
        if has(.tradeTerm) { terms.tradeTerm = told.tradeTerm }
        if has(.payment) { terms.payment = told.payment }
        if has(.promised) { terms.promised = told.promised }
        guard terms != draft.order.terms else { return }
        for change in try draft.order.amend(terms: terms, slip: slip) { draft.record(change) }
    }

    private func amendLine(_ number: Int, _ draft: inout OrderDraft) throws(Refusal) {
        guard let known = draft.order.line(number), let confirmed = told.line(number) else {
            return
        }
        let currency = draft.order.terms.currency
        var line = known
        if has(.description, number) { line.description = confirmed.description ?? "" }
        if has(.quantity, number) { line.quantity = confirmed.quantity ?? line.quantity }
        if has(.unit, number) { line.unit = confirmed.unit ?? line.unit }
        if has(.unitPrice, number) { line.unitPrice = confirmed.unitPrice }
        if has(.linePromised, number) { line.promised = confirmed.promised }
        if has(.value, number) {
            line.value = line.computed(in: currency) == confirmed.value ? nil : confirmed.value
        } else if known.value == known.computed(in: currency) {
            // A value that was only the product follows it.
            line.value = known.value == nil ? nil : line.computed(in: currency)
        }
        guard line != known else { return }
        let changes = try draft.order.amendLine(line, slip: slip, today: today)
        for change in changes { draft.record(change) }
    }

    /// Gives the number of the line that was added. One that was cancelled stands again as it was;
    /// where the confirmation has it otherwise that is a difference from now on.
    private func addLine(
        _ confirmed: ConfirmedLine, _ draft: inout OrderDraft
    ) throws(Refusal) -> Int? {
        if let number = confirmed.line {
            let before = draft.order
            draft.reopen(line: number, reason: nil)
            draft.followPromises(since: before, reason: .corrected)
            return nil
        }
        guard var line = confirmed.asOrdered else { return nil }
        line.number = draft.order.nextLineNumber
        let changes = try draft.order.addLine(line, slip: slip, today: today)
        for change in changes { draft.record(change) }
        return line.number
    }

    private func tellParticulars(
        _ draft: inout OrderDraft, _ added: [Int: ConfirmedLine], valueBefore before: Money?
    ) throws(Refusal) {
        var particulars = draft.order.particularsInForce ?? Particulars()
        // A total that was the sum of the lines follows it.
        if let total = particulars.total, total == before { particulars.total = draft.order.value }
        if has(.marks) { particulars.marks = told.marks }
        if has(.innerMarks) { particulars.innerMarks = told.innerMarks }
        for (number, line) in added where line.outerPieces != nil || line.innerPieces != nil {
            particulars.update(number) {
                $0.packingMultiple = line.outerPieces
                $0.innerPieces = line.innerPieces
            }
        }
        for difference in accepted {
            guard let number = difference.place.line, let confirmed = told.line(number) else {
                continue
            }
            switch difference.place.field {
            case .outerPieces:
                particulars.update(number) { $0.packingMultiple = confirmed.outerPieces }
            case .innerPieces:
                particulars.update(number) { $0.innerPieces = confirmed.innerPieces }
            default: break
            }
        }
        guard particulars != draft.order.particularsInForce ?? Particulars() else { return }
        for change in try draft.order.tell(particulars) { draft.record(change) }
    }
}

extension ConfirmationPlace {
    /// The line that is not ordered, by its place among such lines.
    func listed(in further: [ConfirmedLine]) -> ConfirmedLine? {
        guard field == .lineNotOrdered, let at = line.map({ $0 - 1 }),
            further.indices.contains(at)
        else { return nil }
        return further[at]
    }
}

extension ConfirmedLine {
    /// As a line of the order; nil where it does not say what or how much.
    var asOrdered: OrderLine? {
        guard let description, let quantity else { return nil }
        var line = OrderLine(
            number: 1, description: description, quantity: quantity, unit: unit ?? "pcs")
        line.unitPrice = unitPrice
        line.value = unitPrice == nil ? value : nil
        line.promised = promised
        return line
    }
}

extension Supplier {
    /// The confirmed account a confirmation names, by its number in this file.
    func confirmed(_ account: ConfirmedAccount?) -> Int? {
        guard let mark = account?.mark?.text else { return nil }
        return confirmedAccounts.first { $0.account.mark?.text == mark }?.number
    }
}
