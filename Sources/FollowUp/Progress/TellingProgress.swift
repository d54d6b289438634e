extension Order {
    /// Shares of a lot that prove a milestone, in percent (X19, H14, H16).
    static let onlineShare = 20
    static let preShipmentShare = 80

    /// Records quantities as the supplier tells them (B1): totals so far, for one lot.
    ///
    /// What the totals prove is reached with them: production started, 20 % finished, 80 % finished
    /// and packed. Facts are recorded on a closed order too; only a cancelled one has none. More
    /// than was ordered is a finding, not an obstacle, up to ten times as much.
    ///
    /// *Refuses when* the order was cancelled; the lot is unknown; nothing is told; the day lies
    /// ahead; a total is negative or more than ten times what was ordered; more is packed than
    /// finished; a total falls, against an earlier day's or to a later day's, without a reason.
    public func tellProgress(lot number: Int, progress: Progress, today: Day) throws(Refusal)
        -> [OrderChange]
    {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        let lot = lot(number)
        findings.require(lot != nil, .unknownLot(number), field: "lot")
        findings.past(progress.asOf, today: today, field: "asOf")
        findings.words(progress.note?.text, atMost: OrderLimits.note, field: "note")
        findings.require(
            progress.finished != nil || progress.packed != nil, .missing, field: "finished")
        if let lot { findings.totals(progress, of: lot) }
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.progressTold(lot: number, progress: progress))
        draft.reachByQuantities(lot: number, on: progress.asOf)
        return draft.changes
    }
}

extension Findings {
    fileprivate mutating func totals(_ told: Progress, of lot: Lot) {
        range(told.finished, of: lot, field: "finished")
        range(told.packed, of: lot, field: "packed")
        let before = lot.progress.filter { $0.asOf <= told.asOf }
        let finished = told.finished ?? before.last { $0.finished != nil }?.finished
        if let packed = told.packed, packed > finished ?? .zero {
            note(.packedMoreThanFinished, field: "packed")
        }
        falls(told, of: lot)
    }

    /// A total falls only for a reason.
    mutating func falls(_ told: Progress, of lot: Lot) {
        guard told.fallReason == nil else { return }
        if lot.falls(told, \.finished) { note(.fallsWithoutReason, field: "finished") }
        if lot.falls(told, \.packed) { note(.fallsWithoutReason, field: "packed") }
    }

    private mutating func range(_ total: Quantity?, of lot: Lot, field: String) {
        guard let total else { return }
        let most = lot.mostTold
        let holds = total >= .zero && most.map { total <= $0 } ?? true
        require(
            holds, .outOfRange(least: "0", most: most?.description ?? "1000000000000"),
            field: field)
    }
}

extension Lot {
    /// The most that a total of it may be.
    var mostTold: Quantity? { quantity.flatMap { $0.times(10) } }

    /// Whether one of its totals falls by a report.
    func falls(_ told: Progress) -> Bool { falls(told, \.finished) || falls(told, \.packed) }

    /// Whether a total is less than one told for an earlier day, or more than one told for a
    /// later day that gave no reason for falling.
    fileprivate func falls(_ told: Progress, _ total: KeyPath<Progress, Quantity?>) -> Bool {
        guard let now = told[keyPath: total] else { return false }
        let known = progress.filter { $0[keyPath: total] != nil }
        if let before = known.last(where: { $0.asOf <= told.asOf })?[keyPath: total], now < before {
            return true
        }
        let after = known.first { $0.asOf > told.asOf }
        guard let after, after.fallReason == nil, let then = after[keyPath: total] else {
            return false
        }
        return now > then
    }
}

extension Quantity {
    fileprivate func times(_ factor: Int) -> Quantity? {
        var sum = Quantity.zero
        for _ in 0..<factor {
            guard let next = sum.adding(self) else { return nil }
            sum = next
        }
        return sum
    }

    /// Whether this is at least so many percent of the whole, counted exactly.
    func isAtLeast(percent: Int, of whole: Quantity) -> Bool {
        share(of: whole).map { $0 >= percent * 10 } ?? false
    }
}

extension OrderDraft {
    /// Reaches what the quantities of a lot prove and nobody has recorded yet (X19).
    mutating func reachByQuantities(lot number: Int, on day: Day) {
        guard let lot = order.lot(number), lot.quantity != nil else { return }
        reach(
            .massProductionStarted, of: lot, on: day, when: lot.finishedTold ?? .zero > .zero)
        for key in [MilestoneKey.twentyPercentFinished, .eightyPercentPacked] {
            reach(key, of: lot, on: day, when: lot.quantitiesProve(key))
        }
    }

    private mutating func reach(
        _ key: MilestoneKey, of lot: Lot, on day: Day, when proven: Bool
    ) {
        guard proven, lot.milestone(key)?.isOpen == true else { return }
        record(.milestoneReached(lot: lot.number, milestone: key, on: day, proof: .quantities))
    }
}
