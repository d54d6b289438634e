extension Order {
    /// Plans a milestone for another day. A named person does so, with a coded and attributed
    /// reason (D4, X20); the original day stays beside it, and the move enters the slip ledger.
    ///
    /// *Refuses when* the order is closed; the lot or the milestone is unknown; it was reached or
    /// is not asked; it is planned for that day already.
    public func move(
        lot number: Int, milestone key: MilestoneKey, to day: Day, reason: SlipReason
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        let milestone = findings.openMilestone(key, lot: number, of: self)
        findings.require(milestone?.planned != day, .nothingToChange, field: "to")
        findings.words(reason.words?.text, atMost: 2_000, field: "reason")
        findings.decision(of: reason, in: self)
        try findings.settle()
        return [.milestoneMoved(lot: number, milestone: key, to: day, reason: reason)]
    }

    /// Records the day the supplier names for a milestone: a proposal, which counts for the
    /// forecast where it is later and moves no plan until somebody accepts it (D4).
    ///
    /// *Refuses when* the order is closed; the lot or the milestone is unknown; it was reached or
    /// is not asked; that day is planned or told already.
    public func tell(
        lot number: Int, milestone key: MilestoneKey, day: Day, reason: SlipReason
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        let milestone = findings.openMilestone(key, lot: number, of: self)
        findings.require(
            milestone.map { $0.told ?? $0.planned } != .some(day), .nothingToChange, field: "day")
        findings.words(reason.words?.text, atMost: 2_000, field: "reason")
        findings.decision(of: reason, in: self)
        try findings.settle()
        return [.milestoneTold(lot: number, milestone: key, day: day, reason: reason)]
    }

    /// Accepts the day the supplier told: it becomes the plan, for the reason told with it or the
    /// one given here. It is the same slip, not a second one.
    ///
    /// *Refuses when* the order is closed; the lot or the milestone is unknown; it was reached or
    /// is not asked; no day was told.
    public func acceptTold(
        lot number: Int, milestone key: MilestoneKey, reason: SlipReason? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        let milestone = findings.openMilestone(key, lot: number, of: self)
        let told = milestone?.told
        findings.require(milestone == nil || told != nil, .nothingToChange, field: "milestone")
        findings.words(reason?.words?.text, atMost: 2_000, field: "reason")
        findings.decision(of: reason, in: self)
        try findings.settle()
        guard let told else { return [] }
        let given = slips.last { $0.lot == number && $0.milestone == key && $0.to == told }?.reason
        return [
            .milestoneMoved(
                lot: number, milestone: key, to: told,
                reason: reason ?? given ?? SlipReason(primary: .unexplained, side: .supplier))
        ]
    }

    /// Says why a day moved that was moved before, in a list or without a clear reason (X20). The
    /// move stays as it was recorded; its reason is the last one given. Told of a closed order too.
    ///
    /// *Refuses when* no slip has that number, it has that reason already, or the words are too
    /// long.
    public func explain(slip number: Int, reason: SlipReason) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        let slip = slips.last { $0.seq == number }
        findings.require(slip != nil, .notFound, field: "slip")
        findings.require(slip?.reason != reason, .nothingToChange, field: "cause")
        findings.words(reason.words?.text, atMost: 2_000, field: "words")
        findings.decision(of: reason, in: self)
        try findings.settle()
        return [.slipExplained(slip: number, reason: reason)]
    }
}

extension Findings {
    /// A milestone whose day can still move: of an open order, neither reached nor not asked.
    fileprivate mutating func openMilestone(
        _ key: MilestoneKey, lot number: Int, of order: Order
    ) -> Milestone? {
        require(order.isOpen, .orderClosed)
        let milestone = milestone(key, lot: number, of: order)
        if let actual = milestone?.actual {
            note(.milestoneAlreadyReached(actual), field: "milestone")
        } else if milestone?.notApplicable != nil {
            note(.milestoneDoesNotApply, field: "milestone")
        }
        return milestone
    }
}
