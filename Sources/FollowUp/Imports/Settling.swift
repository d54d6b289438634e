extension Order {
    /// Takes or declines what a list proposed where a person had spoken. Taken, terms and lines
    /// change as told, a cancelled line stands again, lots follow their promises, and lines
    /// delivered hand over their lots; a promise that moves later is a slip for the reason given,
    /// else an unexplained one. A declined proposal is not made again by the same list.
    ///
    /// *Refuses when* the proposal is not waiting any more; taken, the lots would hold more of a
    /// line than is ordered, or `takeOver` does.
    public func settle(
        proposal number: Int, accepted: Bool, slip: SlipReason? = nil
    ) throws(Refusal) -> [OrderChange] {
        guard let proposal = proposals.first(where: { $0.number == number }) else {
            throw Refusal(.proposalGone, field: "proposal")
        }
        var draft = OrderDraft(self)
        draft.record(.importProposalSettled(proposal: number, accepted: accepted))
        guard accepted else { return draft.changes }
        if let told = proposal.takeOver {
            return try draft.changes + taking(told, done: proposal.done ?? [], fall: slip)
        }
        if let terms = proposal.terms {
            draft.record(.amended(OrderAmendment(terms: terms)))
        }
        for line in proposal.lines { draft.take(line) }
        var findings = Findings()
        findings.shares(of: draft.order)
        try findings.settle()
        draft.followPromises(since: self, reason: slip ?? .movedInAList)
        if closure?.cancelled != true { draft.handOverDeliveredLots(proof: .takeOver, since: self) }
        return draft.changes
    }
}

extension OrderDraft {
    fileprivate mutating func take(_ told: OrderLine) {
        reopen(line: told.number, reason: nil)
        guard let known = order.line(told.number) else { return record(.lineAdded(told)) }
        var line = told
        line.delivered = known.delivered
        if line != known {
            record(.lineAmended(line))
            followQuantity(of: line, before: known.quantity)
        }
        if let day = told.delivered, day != known.delivered {
            record(.lineDelivered(line: told.number, on: day))
        }
    }
}

extension Findings {
    /// The lots of an order hold no more of a line than was ordered.
    mutating func shares(of order: Order) {
        var held: [Int: Quantity] = [:]
        for share in order.lots.flatMap(\.shares) {
            held[share.line] = (held[share.line] ?? .zero).adding(share.quantity) ?? share.quantity
        }
        for line in order.lines where held[line.number].map({ $0 > line.quantity }) ?? false {
            note(.moreThanTheLine(line: line.number), field: "lots")
        }
    }
}
