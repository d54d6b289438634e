extension Order {
    /// Takes in what a later list says about this order (X33). A line is known by its mapped id,
    /// else by its place. What is the same changes nothing; what differs is amended; where a
    /// person has spoken since the last list, or the order or the line was cancelled, it becomes
    /// one proposal of the fields it tells, that only a person takes and that an earlier one gives
    /// way to. New lines join the open lot promised for their day, or make a lot; lines delivered
    /// hand over their lots. A blank cell clears nothing, and lines that the list leaves out stay.
    ///
    /// *Refuses when* a line or the terms could not stand on opening an order either, two lines of
    /// the list are the same line, the order would have more than 2,000 lines, or the list has it
    /// in another currency and leaves out some of its lines.
    public func mergeImported(
        terms: OrderTerms, lines told: [OrderLine], template: MilestoneTemplate,
        calendar: some LotCalendars, today: Day
    ) throws(Refusal) -> MergedList {
        var merge = Merge(self)
        merge.compare(terms: terms)
        try merge.compare(lines: told, today: today)
        merge.draft.followPromises(since: self, reason: .movedInAList)
        for line in merge.added {
            merge.draft.place(line, from: template, calendar: calendar, today: today)
        }
        merge.draft.handOverDeliveredLots(proof: .takeOver, since: self)
        merge.draft.reopenForNewLines()
        merge.propose()
        return merge.list
    }
}

/// What a list comes to for one order.
public struct MergedList: Sendable {
    public var changes: [OrderChange]
    /// What was amended, once for each line.
    public var changed: [ImportedField]
    /// What is only proposed, beside what is in force.
    public var proposed: [ImportedField]

    public var changedFields: [String] { changed.map(\.field) }
}

/// A comparison of an order with what a list says, while it goes on.
private struct Merge {
    let order: Order
    var draft: OrderDraft
    /// What differs where only a person may change it.
    var proposal: ImportProposal
    var changed: [ImportedField] = []
    var proposed: [ImportedField] = []
    var added: [OrderLine] = []

    init(_ order: Order) {
        self.order = order
        draft = OrderDraft(order)
        proposal = ImportProposal(number: order.proposalCount + 1, terms: nil, lines: [])
    }

    private var isCancelled: Bool { order.closure?.cancelled == true }

    var list: MergedList {
        MergedList(changes: draft.changes, changed: changed, proposed: proposed)
    }

    /// The day a person moved the handover of a lot to: a list may not move it back by itself.
    private func movedPromise(line: Int?) -> Day? {
        order.lots.lazy.compactMap { lot -> Day? in
            guard lot.handedOver == nil, let promised = lot.promised, let due = lot.due else {
                return nil
            }
            let isMeant = line == nil || lot.shares.contains { $0.line == line }
            return due != promised && isMeant ? due : nil
        }.first
    }

    /// What a list tells of a line, or of the order, where only a person may change it.
    private mutating func propose(_ told: [ImportedField], line: Int?, moved: Day?) {
        for var field in told {
            field.line = line
            if field.field == "promised", let moved { field.before = moved.iso }
            proposed.append(field)
        }
    }

    mutating func compare(terms told: OrderTerms) {
        let overlay = order.terms.overlaid(by: told)
        guard !overlay.fields.isEmpty else { return }
        let moved = overlay.fields.contains("promised") ? movedPromise(line: nil) : nil
        if order.termsTouched || isCancelled || moved != nil {
            proposal.terms = overlay.whole
            propose(overlay.differences, line: nil, moved: moved)
        } else {
            changed += overlay.differences
            draft.record(.amended(OrderAmendment(terms: overlay.whole)))
        }
    }

    mutating func compare(lines told: [OrderLine], today: Day) throws(Refusal) {
        var findings = Findings()
        var known: Set<Int> = []
        var next = order.nextLineNumber
        let currency = (proposal.terms ?? draft.order.terms).currency
        findings.terms(proposal.terms ?? draft.order.terms)
        for (place, line) in told.enumerated() {
            let at = order.index(of: line)
            findings.require(
                at.map { known.insert($0).inserted } ?? true, .repeated("\(line.number)"),
                field: "lines.\(place).number")
            var whole = at.map { order.lines[$0].overlaid(by: line).whole } ?? line
            if at == nil, draft.order.line(whole.number) != nil { whole.number = next }
            next = max(next, whole.number + 1)
            whole.delivered = line.delivered ?? at.flatMap { order.lines[$0].delivered }
            findings.line(whole, currency: currency, today: today, field: "lines.\(place)")
            if let at { compare(order.lines[at], with: line) } else { add(whole) }
        }
        findings.require(
            currency == order.terms.currency
                || order.lines.indices.allSatisfy {
                    known.contains($0) || order.lines[$0].isCancelled
                }, .otherCurrency,
            field: "currency")
        findings.require(
            order.lines.count + added.count <= OrderLimits.lines,
            .tooMany(limit: OrderLimits.lines), field: "lines")
        try findings.settle()
    }

    private mutating func compare(_ line: OrderLine, with told: OrderLine) {
        let overlay = line.overlaid(by: told)
        let delivered = told.delivered == line.delivered ? nil : told.delivered
        var differences = overlay.differences
        if line.isCancelled {
            // A list that has it still: only a person lets it stand again.
            differences.insert(
                ImportedField(field: "lines", before: nil, after: line.description), at: 0)
        }
        if let delivered {
            differences.append(
                ImportedField(
                    field: "delivered", before: line.delivered?.iso, after: delivered.iso))
        }
        guard !differences.isEmpty else { return }
        let moved =
            overlay.fields.contains("promised") ? movedPromise(line: line.number) : nil
        if order.linesTouched.contains(line.number) || isCancelled || line.isCancelled
            || moved != nil
        {
            var whole = overlay.whole
            whole.cancelled = nil
            whole.delivered = delivered ?? line.delivered
            propose(differences, line: line.number, moved: moved)
            return proposal.lines.append(whole)
        }
        changed += differences.map { difference in
            var difference = difference
            difference.line = line.number
            return difference
        }
        if !overlay.fields.isEmpty {
            draft.record(.lineAmended(overlay.whole))
            draft.followQuantity(of: overlay.whole, before: line.quantity)
        }
        if let delivered { draft.record(.lineDelivered(line: line.number, on: delivered)) }
    }

    private mutating func add(_ line: OrderLine) {
        let told = ImportedField(
            line: line.number, field: "lines", before: nil, after: line.description)
        if isCancelled {
            proposed.append(told)
            return proposal.lines.append(line)
        }
        changed.append(told)
        added.append(line)
        draft.record(.lineAdded(line))
    }

    /// Proposes what is left, unless the same waits already or was declined before.
    mutating func propose() {
        guard proposal.terms != nil || !proposal.lines.isEmpty else { return }
        proposal.told = order.told(by: proposal)
        guard !order.knows(proposal) else { return proposed = [] }
        draft.record(.importProposed(proposal))
    }
}

extension OrderDraft {
    /// Puts a new line into the open lot promised for its day, or into a lot of its own.
    mutating func place(
        _ line: OrderLine, from template: MilestoneTemplate, calendar: some LotCalendars, today: Day
    ) {
        let day = line.promised ?? order.terms.promised
        if let at = order.lots.firstIndex(where: { $0.handedOver == nil && $0.promised == day }) {
            return put(line, in: at)
        }
        let asked = Lot(
            wholeOf: [line], number: order.nextLotNumber)
        let lot = Lot(opened: asked, lines: order.lines, terms: order.terms)
        record(.lotsDivided(order.lots + [lot]))
        plan(lot, from: template, start: order.terms.orderedOn ?? today, calendar: calendar)
    }

    /// An order closed as handed over is open again once it has a lot that is not.
    mutating func reopenForNewLines() {
        guard let closure = order.closure, !closure.cancelled,
            order.lots.contains(where: { $0.handedOver == nil })
        else { return }
        record(.reopened(reason: Erasable(Order.newLinesReason)))
    }
}
