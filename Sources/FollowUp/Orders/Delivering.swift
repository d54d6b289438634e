extension Order {
    /// Records that a line was delivered. Once every line of a lot is, the lot is handed over on
    /// the day of the last, and the order is closed when all lots are. Told again with another day
    /// it is a correction, and the handover that rested on it follows.
    ///
    /// *Refuses when* the order or the line was cancelled; the line is unknown; the day lies ahead;
    /// it was told for that day already.
    public func deliver(line number: Int, on day: Day, today: Day) throws(Refusal)
        -> [OrderChange]
    {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        if let line = line(number) {
            findings.require(!line.isCancelled, .lineCancelled(number), field: "line")
            findings.require(line.delivered != day, .nothingToChange, field: "on")
        } else {
            findings.note(.unknownLine(number), field: "line")
        }
        findings.past(day, today: today, field: "on")
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.lineDelivered(line: number, on: day))
        draft.handOverDeliveredLots(proof: .told, since: self)
        return draft.changes
    }
}

extension OrderDraft {
    /// Hands over every lot all of whose lines were delivered, on the day of the last one, and
    /// closes the order when every lot is handed over. A handover that rested on its lines'
    /// days follows their correction.
    mutating func handOverDeliveredLots(proof: Proof, since before: Order? = nil) {
        let days = order.deliveries
        guard !days.isEmpty else { return }
        let earlier = before?.deliveries ?? [:]
        for lot in order.lots where lot.milestone(.handedOver) != nil {
            guard let last = lot.lastDelivery(days), last != lot.handedOver else { continue }
            if let actual = lot.handedOver, actual != lot.lastDelivery(earlier) { continue }
            record(
                .milestoneReached(
                    lot: lot.number, milestone: .handedOver, on: last, proof: proof))
        }
        closeWhenHandedOver()
    }
}

extension Order {
    /// The lines of a lot that were handed over against a promise, and how many of them late. A
    /// line is handed over on the day told of it, else with its lot. It was promised for its own
    /// day, or for the lot's where that was promised, or moved, away from what its lines say.
    public func handedOverLines(of lot: Lot) -> (promised: Int, late: Int) {
        let inForce = lot.promiseInForce
        let follows = inForce == lot.promised(by: self)
        var counted = (promised: 0, late: 0)
        for share in lot.shares {
            guard let line = line(share.line), let day = line.delivered ?? lot.handedOver,
                let due = follows ? line.promised ?? terms.promised ?? inForce : inForce
            else { continue }
            counted.promised += 1
            if day > due { counted.late += 1 }
        }
        return counted
    }

    fileprivate var deliveries: [Int: Day] {
        var days: [Int: Day] = [:]
        for line in lines { days[line.number] = line.delivered }
        return days
    }
}

extension Lot {
    /// The day the last of its lines was delivered; nil until all are.
    fileprivate func lastDelivery(_ days: [Int: Day]) -> Day? {
        var last: Day?
        for share in shares {
            guard let day = days[share.line] else { return nil }
            last = max(last ?? day, day)
        }
        return last
    }
}
