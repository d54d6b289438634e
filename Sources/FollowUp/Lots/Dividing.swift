extension Order {
    /// Divides the order into other lots (X24). A lot that keeps its number keeps its milestones
    /// and reports; a new one gets a plan, and what was reached before its goods parted from the
    /// others (deposit, materials, samples, start of production) is reached for it too.
    ///
    /// *Refuses when* the order is closed; there is no lot; a number is repeated; a lot names no
    /// line or an unknown one, or takes more of a line than was ordered; a lot with reports or
    /// reached milestones is left out, or shrinks below what was finished of it; a lot handed over
    /// changes; a lot that stays is promised for another day (a move gives its reason).
    public func divide(
        lots asked: [Lot], template: MilestoneTemplate, calendar: some LotCalendars, today: Day
    ) throws(Refusal) -> [OrderChange] {
        try divide(asked, parting: nil, template, calendar, today)
    }

    /// The same, with what was told of a lot going partly with a new one.
    func divide(
        _ asked: [Lot], parting: Parting?, _ template: MilestoneTemplate,
        _ calendar: some LotCalendars, _ today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.lots(asked, of: standingLines)
        for lot in lots where lot.number != parting?.from.number {
            findings.staying(lot, among: asked)
        }
        try findings.settle()
        var divided = asked.map { merged($0) }
        parting?.settle(&divided)
        guard divided != lots else { throw Refusal(.nothingToChange, field: "lots") }
        var draft = OrderDraft(self)
        draft.record(.lotsDivided(divided))
        for lot in divided where lot.milestones.isEmpty {
            draft.plan(lot, from: template, start: terms.orderedOn ?? today, calendar: calendar)
            draft.inherit(
                lot: lot.number, from: parting.map { [$0.from] } ?? parents(of: lot))
        }
        if let parting { draft.reachWhatPartsProve(parting) }
        return draft.changes
    }

    private func merged(_ asked: Lot) -> Lot {
        guard let known = lot(asked.number) else {
            return Lot(opened: asked, lines: lines, terms: terms)
        }
        var lot = known
        lot.shares = asked.shares
        if let told = asked.required, told != required(of: known) { lot.required = told }
        return lot
    }

    /// The lots that held the goods of a new one.
    private func parents(of lot: Lot) -> [Lot] {
        let own = Set(lot.shares.map(\.line))
        return lots.filter { $0.shares.contains { own.contains($0.line) } }
    }
}

extension Lot {
    /// Something happened to it already.
    var hasProgress: Bool {
        !progress.isEmpty || milestones.contains { $0.actual != nil }
    }
}

extension Findings {
    fileprivate mutating func staying(_ lot: Lot, among asked: [Lot]) {
        guard let at = asked.firstIndex(where: { $0.number == lot.number }) else {
            return require(!lot.hasProgress, .lotHasProgress, field: "lots")
        }
        let same = asked[at].shares == lot.shares
        let smaller = (asked[at].quantity ?? .zero) < lot.finishedTold ?? .zero
        if smaller || lot.handedOver != nil && !same {
            note(.lotHasProgress, field: "lots.\(at).shares")
        }
        if let promised = asked[at].promised, promised != lot.promised {
            note(.reasonMissing, field: "lots.\(at).promised")
        }
    }
}

extension OrderDraft {
    /// What belongs to goods before they part into lots.
    static let common: [MilestoneKey] = [
        .depositReceived, .materialsReserved, .preProductionSampleApproved,
        .massProductionStarted, .packingMaterialsReady,
    ]

    fileprivate mutating func inherit(lot number: Int, from parents: [Lot]) {
        guard !parents.isEmpty, let lot = order.lot(number) else { return }
        if parents.count == 1 { leaveOut(of: lot, as: parents[0]) }
        for key in Self.common where lot.milestone(key)?.isOpen == true {
            let days = parents.compactMap { $0.milestone(key)?.actual }
            guard days.count == parents.count, let last = days.max() else { continue }
            record(.milestoneReached(lot: number, milestone: key, on: last, proof: .told))
        }
    }

    /// What a person said does not apply to the goods applies to no part of them.
    private mutating func leaveOut(of lot: Lot, as parent: Lot) {
        for milestone in lot.milestones where milestone.isOpen {
            guard let why = parent.milestone(milestone.key)?.notApplicable else { continue }
            record(
                .milestoneNotApplicable(lot: lot.number, milestone: milestone.key, reason: why))
        }
    }
}
