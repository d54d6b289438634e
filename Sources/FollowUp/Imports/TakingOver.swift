extension Order {
    /// The reason kept on milestones that lay behind an order when the house took it over.
    public static let takenOverReason = "takenOver"
    /// Why a list opens an order again that was complete.
    public static let newLinesReason = "newLines"

    /// Takes over a running order as told (product.md §2): milestones with a day are reached on it;
    /// those before the stage, and the stage itself, whose day nobody told are not asked, so that
    /// gates ask only what lies ahead. Quantities become a report where there is one lot.
    ///
    /// *Refuses when* the order was cancelled; the same was told already; a day lies ahead; a
    /// milestone is unknown or reached on another day; the handover is the stage without its day;
    /// a total is negative or more is packed than finished; the payment is in another currency.
    public func takeOver(
        _ told: TakeOver, doneDates: [MilestoneKey: Day], today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.takeOver(told, of: self, today: today)
        findings.doneDates(doneDates, of: self, today: today)
        if told.stage == .handedOver, doneDates[.handedOver] == nil, lastHandover == nil {
            findings.note(.missing, field: "doneDates.handedOver")
        }
        try findings.settle()
        var draft = OrderDraft(self)
        if told != takeOver { draft.record(.takenOver(told)) }
        for lot in lots {
            draft.reach(lot, doneDates)
            draft.pass(lot.number, upTo: told.stage)
        }
        draft.report(told)
        draft.closeWhenHandedOver()
        guard !draft.changes.isEmpty else { throw Refusal(.nothingToChange) }
        return draft.changes
    }
}

extension Findings {
    fileprivate mutating func takeOver(_ told: TakeOver, of order: Order, today: Day) {
        past(told.on, today: today, field: "on")
        words(told.note?.text, atMost: OrderLimits.note, field: "note")
        if let stage = told.stage, !order.lots.contains(where: { $0.milestone(stage) != nil }) {
            note(.unknownMilestone(stage.rawValue), field: "stage")
        }
        if let paid = told.paid {
            require(paid.currency == order.terms.currency, .otherCurrency, field: "paid")
            require(paid.amountMinor >= 0, .notAnAmount, field: "paid")
        }
        for (total, field) in [(told.finished, "finished"), (told.packed, "packed")] {
            require(
                total.map { $0 >= .zero } ?? true, .outOfRange(least: "0", most: "1000000000000"),
                field: field)
        }
        if let packed = told.packed, packed > told.finished ?? packed {
            note(.packedMoreThanFinished, field: "packed")
        }
    }

    fileprivate mutating func doneDates(
        _ dates: [MilestoneKey: Day], of order: Order, today: Day
    ) {
        for (key, day) in dates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let field = "doneDates.\(key.rawValue)"
            past(day, today: today, field: field)
            let known = order.lots.compactMap { $0.milestone(key) }
            require(!known.isEmpty, .unknownMilestone(key.rawValue), field: field)
            if let other = known.compactMap(\.actual).first(where: { $0 != day }) {
                note(.milestoneAlreadyReached(other), field: field)
            }
        }
    }
}

extension OrderDraft {
    fileprivate mutating func reach(_ lot: Lot, _ dates: [MilestoneKey: Day]) {
        for milestone in lot.milestones where milestone.actual == nil {
            guard let day = dates[milestone.key] else { continue }
            record(
                .milestoneReached(
                    lot: lot.number, milestone: milestone.key, on: day, proof: .takeOver))
        }
    }

    /// What lies up to the stage and has no day is not asked any more.
    fileprivate mutating func pass(_ number: Int, upTo stage: MilestoneKey?) {
        guard let stage, let lot = order.lot(number) else { return }
        let reason = NotApplicable(profile: nil, reason: Order.takenOverReason)
        for key in lot.chain(upTo: stage) where lot.milestone(key)?.isOpen == true {
            if key == .handedOver { continue }
            record(.milestoneNotApplicable(lot: number, milestone: key, reason: reason))
        }
    }

    fileprivate mutating func report(_ told: TakeOver) {
        guard order.lots.count == 1, let lot = order.lots.first, lot.progress.isEmpty,
            told.finished != nil || told.packed != nil
        else { return }
        let progress = Progress(
            asOf: told.on, finished: told.finished ?? told.packed, packed: told.packed)
        record(.progressTold(lot: lot.number, progress: progress))
        reachByQuantities(lot: lot.number, on: told.on)
    }
}

extension Lot {
    /// A milestone and everything that has to come before it.
    fileprivate func chain(upTo key: MilestoneKey) -> [MilestoneKey] {
        var chain = [key]
        var next = 0
        while next < chain.count {
            for step in milestone(chain[next])?.after ?? [] where !chain.contains(step.milestone) {
                chain.append(step.milestone)
            }
            next += 1
        }
        return milestones.map(\.key).filter { chain.contains($0) }
    }
}
