extension Order {
    /// The lines that are to be made: all but the cancelled ones. Sums, quantities, lots, checks
    /// and comparisons go by these; a cancelled line stays readable in `lines`.
    public var standingLines: [OrderLine] {
        lines.contains(where: \.isCancelled) ? lines.filter { !$0.isCancelled } : lines
    }

    /// Cancels a line that will not be made (product.md B): value and quantity leave the order and
    /// its lots, a lot that held nothing else goes with it, and what follows for the others (a
    /// promise, a share that is now reached, the order's end) is drawn at once. Where a
    /// confirmation left the line out, its number is told instead of a reason.
    ///
    /// *Refuses when* the order is closed; the line is unknown, or cancelled already; any of it was
    /// handed over, loaded, or told as shipped; it is the last one that stands; no reason is given.
    public func cancelLine(
        _ number: Int, reason: String?, confirmation: Int? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        if let line = line(number) {
            findings.require(!line.isCancelled, .lineCancelled(number), field: "number")
            if let departure = departure(of: line) {
                findings.note(.lineDeparted(number, departure), field: "number")
            }
            findings.require(
                line.isCancelled || standingLines.count > 1, .lastLine(number), field: "number")
        } else {
            findings.note(.unknownLine(number), field: "number")
        }
        if confirmation == nil {
            findings.reason(reason, field: "reason")
        } else {
            findings.words(reason, atMost: 2_000, field: "reason")
        }
        try findings.settle()
        var draft = OrderDraft(self)
        draft.keepALot(without: number)
        var told = CancelledLine(line: number, reason: reason)
        told.confirmation = confirmation
        draft.record(.lineCancelled(told))
        draft.followLines(since: self)
        for lot in draft.order.lots where lot.shares != self.lot(lot.number)?.shares {
            guard let asOf = lot.progress.map(\.asOf).max() else { continue }
            draft.reachByQuantities(lot: lot.number, on: asOf)
        }
        draft.handOverDeliveredLots(proof: .told, since: self)
        draft.closeWhenHandedOver()
        return draft.changes
    }

    /// Takes the cancellation of a line back: the lots hold of it what they held, as far as they
    /// are still here and not under way, and a lot that went with it is here again as it was. What
    /// has no place left goes to the only open lot; where there are several it belongs to none
    /// until the order is divided again, which is a finding.
    ///
    /// *Refuses when* the order is closed; the line is unknown or not cancelled; its value is in
    /// another currency than the order by now; no reason is given.
    public func reopenLine(_ number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        if let line = line(number) {
            findings.require(line.isCancelled, .nothingToChange, field: "number")
            findings.require(
                line.value.map { $0.currency == terms.currency } ?? true, .otherCurrency,
                field: "number")
        } else {
            findings.note(.unknownLine(number), field: "number")
        }
        findings.reason(reason, field: "reason")
        try findings.settle()
        var draft = OrderDraft(self)
        draft.reopen(line: number, reason: Erasable(reason))
        draft.followLines(since: self)
        return draft.changes
    }

    /// How far goods of a line are from being here; nil while all of it is still to go.
    private func departure(of line: OrderLine) -> Departure? {
        let holding = lots.filter { lot in lot.shares.contains { $0.line == line.number } }
        let isShipped = goods.shipped.flatMap(\.shares).contains {
            $0.line == line.number && $0.quantity > .zero
        }
        if line.delivered != nil || holding.contains(where: { $0.handedOver != nil }) {
            return .handedOver
        }
        return isShipped || holding.contains { $0.departure != nil } ? .loaded : nil
    }
}

extension OrderDraft {
    /// Where the only lots are those that go with a line, the first of them goes on with the lines
    /// that were in none.
    fileprivate mutating func keepALot(without number: Int) {
        guard let first = order.lots.first,
            order.lots.allSatisfy({ $0.shares.allSatisfy { $0.line == number } })
        else { return }
        for line in order.standingLines where line.number != number {
            record(
                .lotHolds(
                    lot: first.number, line: line.number, quantity: line.quantity, before: nil))
        }
    }

    /// Lets a line stand again; milestones that only the smaller quantity proved are open again.
    mutating func reopen(line number: Int, reason: Erasable?) {
        let before = order
        guard let cancellation = before.line(number)?.cancelled else { return }
        record(.lineReopened(line: number, reason: reason))
        let back = order.held(of: number)
        let left =
            cancellation.held.reduce(Quantity.zero) { $0.adding($1.quantity) ?? $0 }
            .subtracting(back) ?? .zero
        let open = order.lots.filter { $0.departure == nil }
        if left > .zero, open.count == 1, let lot = open.first {
            let known = lot.shares.first { $0.line == number }?.quantity
            record(
                .lotHolds(
                    lot: lot.number, line: number,
                    quantity: (known ?? .zero).adding(left) ?? left, before: known))
        }
        for lot in before.lots { reopenUnproven(lot, reason) }
    }

    private mutating func reopenUnproven(_ before: Lot, _ reason: Erasable?) {
        guard let lot = order.lot(before.number), lot.shares != before.shares else { return }
        for key in [MilestoneKey.twentyPercentFinished, .eightyPercentPacked] {
            guard let reached = lot.milestone(key), reached.actual != nil,
                before.quantitiesProve(key), !lot.quantitiesProve(key)
            else { continue }
            record(
                .milestoneReopened(
                    lot: lot.number, milestone: key, corrects: reached.seq ?? 0,
                    reason: reason ?? Erasable(Order.newLinesReason)))
        }
    }

    /// Promises follow the lines, and a total that was their sum follows it.
    fileprivate mutating func followLines(since before: Order) {
        followPromises(since: before, reason: .corrected)
        guard var told = order.particulars, let total = told.total, total == before.value,
            order.value != total
        else { return }
        told.total = order.value
        record(.particularsTold(told))
    }
}

extension Order {
    /// The line leaves the lots; what they held of it is kept with its cancellation.
    mutating func cancel(_ told: CancelledLine, _ stamp: Stamp) {
        guard let at = lines.firstIndex(where: { $0.number == told.line }) else { return }
        let number = told.line
        let held = lots.compactMap { lot in
            lot.shares.first { $0.line == number }.map {
                HeldShare(lot: lot.number, quantity: $0.quantity)
            }
        }
        let gone = lots.filter { lot in
            !lot.shares.isEmpty && lot.shares.allSatisfy { $0.line == number }
        }
        lots.removeAll { lot in gone.contains { $0.number == lot.number } }
        for place in lots.indices { lots[place].shares.removeAll { $0.line == number } }
        lines[at].cancelled = LineCancellation(told, stamp, held: held, lots: gone)
        lineTold(number, stamp)
    }

    mutating func letStand(_ number: Int, _ stamp: Stamp) {
        guard let at = lines.firstIndex(where: { $0.number == number }),
            let cancellation = lines[at].cancelled
        else { return }
        lines[at].cancelled = nil
        lineTold(number, stamp)
        for held in cancellation.held {
            if var lot = cancellation.lots.first(where: { $0.number == held.lot }) {
                // Another lot has its number by now.
                if self.lot(lot.number) != nil { lot.number = nextLotNumber }
                let place = lots.firstIndex { $0.number > lot.number } ?? lots.endIndex
                lots.insert(lot, at: place)
            } else if let place = lots.firstIndex(where: { $0.number == held.lot }),
                lots[place].departure == nil
            {
                let known = lots[place].shares.first { $0.line == number }?.quantity ?? .zero
                lots[place].hold(known.adding(held.quantity) ?? held.quantity, of: number)
            }
        }
    }

    /// The number a further lot can have; those of lots that went with a cancelled line are kept
    /// for them.
    var nextLotNumber: Int {
        let gone = lines.flatMap { $0.cancelled?.lots ?? [] }
        return ((lots + gone).map(\.number).max() ?? 0) + 1
    }

    fileprivate func held(of line: Int) -> Quantity {
        lots.flatMap(\.shares).filter { $0.line == line }
            .reduce(.zero) { $0.adding($1.quantity) ?? $0 }
    }
}
