extension Order {
    /// Splits a part of a lot off into a new one (X24). The new lot goes by the plan of the goods
    /// it came from, or, where it is promised for another day, by one made for that day. What was
    /// told finished and packed stays with the first as far as it has room, or goes along as told;
    /// what the quantities of either prove is reached, and what they prove no more is open again.
    ///
    /// *Refuses when* the order is closed; the lot is unknown, loaded or handed over; nothing of it
    /// is taken, all, or more of a line than it has; more goes along finished than was told or than
    /// the part holds, more packed than goes finished, or so little that what stays has no room.
    public func split(
        _ part: LotPart, template: MilestoneTemplate, calendar: some LotCalendars, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        guard let from = lot(part.from) else {
            findings.note(.unknownLot(part.from), field: "fromLot")
            throw Refusal(findings.reasons)
        }
        if let departure = from.departure {
            findings.note(.lotDeparted(from.number, departure), field: "fromLot")
        }
        var rest = from
        var new = Lot(number: nextLotNumber, shares: [])
        findings.part(part, &rest, &new, of: self)
        try findings.settle()
        let parting = findings.parting(part, from: from, rest: rest, new: new)
        try findings.settle()
        new.promised = part.promised ?? from.promised
        let asked = lots.map { $0.number == from.number ? rest : $0 } + [new]
        return try divide(asked, parting: parting, template, calendar, today)
    }
}

extension Findings {
    /// Moves what the part takes from one lot into the other.
    fileprivate mutating func part(
        _ part: LotPart, _ rest: inout Lot, _ new: inout Lot, of order: Order
    ) {
        for (line, quantity) in part.quantities.sorted(by: { $0.key < $1.key }) {
            guard quantity != .zero else { continue }
            guard order.line(line) != nil else {
                note(.unknownLine(line), field: "line.\(line)")
                continue
            }
            let at = rest.shares.firstIndex { $0.line == line }
            guard let at, let left = rest.shares[at].quantity.subtracting(quantity),
                quantity > .zero, left >= .zero
            else {
                note(.moreThanTheLine(line: line), field: "line.\(line)")
                continue
            }
            new.shares.append(LotShare(line: line, quantity: quantity))
            rest.shares[at].quantity = left
        }
        rest.shares.removeAll { $0.quantity == .zero }
        let parts = !new.shares.isEmpty && !rest.shares.isEmpty
        require(parts || !reasons.isEmpty, .nothingToChange, field: "line")
    }

    fileprivate mutating func parting(
        _ part: LotPart, from: Lot, rest: Lot, new: Lot
    ) -> Parting {
        let finished = moved(
            part.finished, field: "finished",
            PartedTotal(
                from.finishedTold, rest: rest.quantity ?? .zero, part: new.quantity ?? .zero))
        let kept = from.finishedTold?.subtracting(finished)
        let packed = moved(
            part.packed, field: "packed",
            PartedTotal(
                from.packedTold, rest: kept ?? rest.quantity ?? .zero,
                part: kept == nil ? new.quantity ?? .zero : finished))
        return Parting(
            from: from, new: new.number, finished: finished, packed: packed,
            plansAnew: part.promised != nil && part.promised != from.promiseInForce)
    }

    private mutating func moved(
        _ told: Quantity?, field: String, _ bounds: PartedTotal
    ) -> Quantity {
        let moved = told ?? bounds.least
        require(
            bounds.least <= moved && moved <= bounds.most,
            .outOfRange(least: "\(bounds.least)", most: "\(bounds.most)"), field: field)
        return moved
    }
}
