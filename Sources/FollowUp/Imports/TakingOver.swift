extension Order {
    /// The reason kept on milestones that lay behind an order when the house took it over.
    public static let takenOverReason = "takenOver"
    /// Why a milestone is reached on another day: a later sheet says so.
    public static let laterSheetReason = "laterSheet"
    /// Why a list opens an order again that was complete.
    public static let newLinesReason = "newLines"

    /// Takes over a running order as told (product.md §2): milestones with a day are reached on it;
    /// those before the stage, and the stage itself, whose day nobody told are not asked, so that
    /// gates ask only what lies ahead. Quantities become a report where there is one lot and they
    /// are not what was told of it last.
    ///
    /// *Refuses when* the order was cancelled; the same was told already; a day lies ahead; a
    /// milestone is unknown or reached on another day; the handover is the stage without its day;
    /// a total is negative, more than ten times what was ordered, or less than told before; more
    /// is packed than finished; the payment is in another currency.
    public func takeOver(
        _ told: TakeOver, doneDates: [MilestoneKey: Day], today: Day
    ) throws(Refusal) -> [OrderChange] {
        try takeOver(told, doneDates: doneDates, standing: .stays, today: today)
    }

    /// The same, for a sheet after which nobody spoke, or one that a person takes: a day that
    /// stands may give way to it, and a total may fall for a reason.
    func takeOver(
        _ told: TakeOver, doneDates: [MilestoneKey: Day], standing: StandingDay,
        fall: SlipReason? = nil, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.takeOver(told, of: self, today: today)
        findings.doneDates(doneDates, of: self, standing, today: today)
        let reports = reports(of: told, fall)
        for (lot, progress) in reports { findings.falls(progress, of: lot) }
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
        for (lot, progress) in reports {
            draft.record(.progressTold(lot: lot.number, progress: progress))
            draft.reachByQuantities(lot: lot.number, on: progress.asOf)
        }
        draft.closeWhenHandedOver()
        guard !draft.changes.isEmpty else { throw Refusal(.nothingToChange) }
        return draft.changes
    }
}

/// What becomes of the day a milestone was reached on, where a take-over tells another one.
enum StandingDay { case stays, givesWay }

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
            if order.lots.count == 1, let most = order.lots[0].mostTold, let total, total > most {
                note(.outOfRange(least: "0", most: "\(most)"), field: field)
            }
        }
        if let packed = told.packed, packed > told.finished ?? packed {
            note(.packedMoreThanFinished, field: "packed")
        }
    }

    fileprivate mutating func doneDates(
        _ dates: [MilestoneKey: Day], of order: Order, _ standing: StandingDay, today: Day
    ) {
        for (key, day) in dates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let field = "doneDates.\(key.rawValue)"
            past(day, today: today, field: field)
            let known = order.lots.compactMap { $0.milestone(key) }
            require(!known.isEmpty, .unknownMilestone(key.rawValue), field: field)
            // A handover that rests on its lines' days follows them alone.
            let stays = standing == .stays || key == .handedOver && order.hasDeliveries
            if stays, let other = known.compactMap(\.actual).first(where: { $0 != day }) {
                note(.milestoneAlreadyReached(other), field: field)
            }
        }
    }
}

extension OrderDraft {
    fileprivate mutating func reach(_ lot: Lot, _ dates: [MilestoneKey: Day]) {
        for milestone in lot.milestones {
            guard let day = dates[milestone.key], milestone.actual != day else { continue }
            if milestone.actual != nil {
                record(
                    .milestoneReopened(
                        lot: lot.number, milestone: milestone.key, corrects: milestone.seq ?? 0,
                        reason: Erasable(Order.laterSheetReason)))
            }
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
}

extension Order {
    fileprivate var hasDeliveries: Bool { lines.contains { $0.delivered != nil } }

    /// The report that told totals come to: none of several lots, for nothing says whose they are;
    /// none of what was told last; none of the same sheet again.
    fileprivate func reports(
        of told: TakeOver, _ fall: SlipReason?
    ) -> [(lot: Lot, progress: Progress)] {
        guard lots.count == 1, let lot = lots.first, told.finished != nil || told.packed != nil
        else { return [] }
        if told == takeOver, lot.progress.contains(where: { $0.asOf >= told.on }) { return [] }
        let finished = lot.told(\.finished, until: told.on)
        let packed = lot.told(\.packed, until: told.on)
        var progress = Progress(asOf: told.on, finished: told.finished, packed: told.packed)
        if let packed = told.packed, told.finished == nil, finished.map({ $0 < packed }) ?? true {
            progress.finished = packed
        }
        let isNew =
            progress.finished ?? finished != finished || progress.packed ?? packed != packed
        guard isNew else { return [] }
        if lot.falls(progress) { progress.fallReason = fall }
        return [(lot, progress)]
    }
}

extension Lot {
    /// A total as told last up to a day.
    fileprivate func told(_ total: KeyPath<Progress, Quantity?>, until day: Day) -> Quantity? {
        var latest: (asOf: Day, total: Quantity)?
        for report in progress where report.asOf <= day {
            guard let told = report[keyPath: total], report.asOf >= latest?.asOf ?? report.asOf
            else { continue }
            latest = (report.asOf, told)
        }
        return latest?.total
    }

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
