extension Order {
    /// Cancels the order: nothing is expected of it any more, and it leaves the board.
    ///
    /// *Refuses when* it is closed or cancelled already; no reason is given.
    public func cancel(reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.cancelled(reason: Erasable(reason))]
    }

    /// Closes the order by hand, where what is left of it will not come; a handover of every lot
    /// closes it by itself.
    ///
    /// *Refuses when* it is closed already; the day lies ahead; a lot was not handed over, or what
    /// was paid is not what was to be paid, and no reason is given.
    public func close(
        on day: Day, reason: String? = nil, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.past(day, today: today, field: "on")
        findings.words(reason, atMost: 2_000, field: "reason")
        if reason?.isBlank ?? true {
            let isOwed = payments.plan != nil && !settlement.isSettled
            if isOwed, let difference = settlement.difference {
                findings.note(.notSettled(difference), field: "reason")
            } else if isOwed || lots.contains(where: { $0.handedOver == nil }) {
                findings.note(.reasonMissing, field: "reason")
            }
        }
        try findings.settle()
        return (reason.map { [.noted(Erasable($0))] } ?? []) + [.closed(on: day)]
    }

    /// Opens a closed or cancelled order again.
    ///
    /// *Refuses when* it is open; no reason is given.
    public func reopenOrder(reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(!isOpen, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.reopened(reason: Erasable(reason))]
    }

    /// Writes an internal note into the journal; no supplier sees it.
    ///
    /// *Refuses when* there is nothing written, or more than 4,000 characters.
    public func note(_ text: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.text(text, atMost: OrderLimits.note, field: "text")
        try findings.settle()
        return [.noted(Erasable(text))]
    }
}
