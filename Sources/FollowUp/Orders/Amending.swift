extension Order {
    /// Puts new terms in force, whole. Lots promised for the order's day follow it to the new one,
    /// and a later one is a slip with its reason (X20).
    ///
    /// *Refuses when* the order is closed; nothing differs; a text is too long; the value of a
    /// line is in another currency; a promise moves later without a coded reason.
    public func amend(
        terms: OrderTerms, reason: String? = nil, slip: SlipReason? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(terms != self.terms, .nothingToChange, field: "terms")
        findings.terms(terms)
        findings.words(reason, atMost: 2_000, field: "reason")
        findings.words(slip?.words?.text, atMost: 2_000, field: "slip")
        findings.require(
            standingLines.allSatisfy { $0.value.map { $0.currency == terms.currency } ?? true },
            .otherCurrency, field: "terms.currency")
        var draft = OrderDraft(self)
        draft.record(.amended(OrderAmendment(terms: terms, reason: reason)))
        return try settle(findings, draft, slip: slip)
    }

    /// Changes a line. The share of a lot that holds all of it follows its quantity; the day it was
    /// delivered is told by `deliver` alone.
    ///
    /// *Refuses when* the order is closed; the line is unknown or cancelled; nothing differs; it
    /// has no positive quantity, no description or another currency; its lots hold more of it than
    /// would be ordered; a promise moves later without a coded reason.
    public func amendLine(
        _ line: OrderLine, slip: SlipReason? = nil, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        guard let known = self.line(line.number) else {
            findings.note(.unknownLine(line.number), field: "line.number")
            throw Refusal(findings.reasons)
        }
        var told = line
        told.delivered = known.delivered
        told.cancelled = known.cancelled
        findings.require(!known.isCancelled, .lineCancelled(line.number), field: "line.number")
        findings.require(told != known, .nothingToChange, field: "line")
        findings.line(told, currency: terms.currency, today: today, field: "line")
        findings.words(slip?.words?.text, atMost: 2_000, field: "slip")
        var draft = OrderDraft(self)
        draft.record(.lineAmended(told))
        draft.followQuantity(of: told, before: known.quantity)
        findings.require(
            draft.order.holdsNoMoreThanOrdered(of: told), .moreThanTheLine(line: line.number),
            field: "line.quantity")
        return try settle(findings, draft, slip: slip)
    }

    /// Adds a line, to the lot named or to the only open one; with several open lots and none
    /// named it belongs to none until the order is divided again, which is a finding.
    ///
    /// *Refuses when* the order is closed; it has 2,000 lines; the number is taken; the lot is
    /// unknown or handed over; the line itself cannot stand (as on opening); a promise moves later
    /// without a coded reason.
    public func addLine(
        _ line: OrderLine, lot number: Int? = nil, slip: SlipReason? = nil, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(
            lines.count < OrderLimits.lines, .tooMany(limit: OrderLimits.lines), field: "line")
        findings.require(
            self.line(line.number) == nil, .repeated("\(line.number)"), field: "line.number")
        findings.line(line, currency: terms.currency, today: today, field: "line")
        let open = lots.indices.filter { lots[$0].handedOver == nil }
        let only = open.count == 1 ? open.first : nil
        let at = number == nil ? only : open.first { lots[$0].number == number }
        if let number, at == nil { findings.note(.unknownLot(number), field: "lot") }
        var draft = OrderDraft(self)
        draft.record(.lineAdded(line))
        if let at { draft.put(line, in: at) }
        return try settle(findings, draft, slip: slip)
    }

    /// The number a further line can have.
    public var nextLineNumber: Int { (lines.map(\.number).max() ?? 0) + 1 }

    private func settle(
        _ findings: Findings, _ draft: OrderDraft, slip: SlipReason?
    ) throws(Refusal) -> [OrderChange] {
        var findings = findings
        let slips = promiseMoves(to: draft.order).contains { $0.isSlip }
        findings.require(!slips || slip != nil, .reasonMissing, field: "slip")
        try findings.settle()
        var draft = draft
        draft.followPromises(since: self, reason: slip ?? .corrected)
        return draft.changes
    }

    private func holdsNoMoreThanOrdered(of line: OrderLine) -> Bool {
        var held = Quantity.zero
        for share in lots.flatMap(\.shares) where share.line == line.number {
            guard let sum = held.adding(share.quantity) else { return false }
            held = sum
        }
        return held <= line.quantity
    }
}

extension OrderDraft {
    /// Puts all of a line into the lot at that place.
    mutating func put(_ line: OrderLine, in place: Int) {
        record(
            .lotHolds(
                lot: order.lots[place].number, line: line.number, quantity: line.quantity,
                before: nil))
    }
}
