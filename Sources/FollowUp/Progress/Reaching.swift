extension Order {
    /// Records that a milestone was reached. It is a fact: one that was not asked of the lot, or on
    /// a closed order, is recorded too. The last handover closes the order.
    ///
    /// *Refuses when* the order was cancelled; the lot or the milestone is unknown; the day lies
    /// ahead; it was reached already (reopen it first).
    public func reach(
        lot number: Int, milestone key: MilestoneKey, on day: Day, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        let milestone = findings.milestone(key, lot: number, of: self)
        findings.past(day, today: today, field: "on")
        if let actual = milestone?.actual {
            findings.note(.milestoneAlreadyReached(actual), field: "milestone")
        }
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.milestoneReached(lot: number, milestone: key, on: day, proof: .told))
        draft.closeWhenHandedOver()
        return draft.changes
    }

    /// Takes back a milestone recorded as reached, naming the change that said so; the journal
    /// keeps both. A closed order whose handover is taken back is open again.
    ///
    /// *Refuses when* the order was cancelled; the lot or the milestone is unknown; it was not
    /// reached; no reason is given.
    public func reopen(
        lot number: Int, milestone key: MilestoneKey, corrects seq: Int, reason: String
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        let milestone = findings.milestone(key, lot: number, of: self)
        if let milestone, milestone.actual == nil {
            findings.note(.milestoneNotReached, field: "milestone")
        }
        findings.require(seq > 0, .notUnderstood, field: "corrects")
        findings.reason(reason, field: "reason")
        try findings.settle()
        let words = Erasable(reason)
        var draft = OrderDraft(self)
        if key == .handedOver, closure != nil { draft.record(.reopened(reason: words)) }
        draft.record(
            .milestoneReopened(lot: number, milestone: key, corrects: seq, reason: words))
        return draft.changes
    }

    /// Says that a milestone is not asked of this lot; its steps count for what follows it.
    ///
    /// *Refuses when* the order is closed; the lot or the milestone is unknown; it is the handover;
    /// it was reached, or is not asked already; no reason is given.
    public func markNotApplicable(
        lot number: Int, milestone key: MilestoneKey, reason: String
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        let milestone = findings.milestone(key, lot: number, of: self)
        findings.require(key != .handedOver, .milestoneMustStay, field: "milestone")
        if let actual = milestone?.actual {
            findings.note(.milestoneAlreadyReached(actual), field: "milestone")
        } else if milestone?.notApplicable != nil {
            findings.note(.nothingToChange, field: "milestone")
        }
        findings.reason(reason, field: "reason")
        try findings.settle()
        let words = NotApplicable(profile: nil, reason: reason)
        return [.milestoneNotApplicable(lot: number, milestone: key, reason: words)]
    }
}

extension Findings {
    /// The milestone spoken of, or what of its name is unknown.
    mutating func milestone(_ key: MilestoneKey, lot number: Int, of order: Order) -> Milestone? {
        guard let lot = order.lot(number) else {
            note(.unknownLot(number), field: "lot")
            return nil
        }
        guard let milestone = lot.milestone(key) else {
            note(.unknownMilestone(key.rawValue), field: "milestone")
            return nil
        }
        return milestone
    }
}
