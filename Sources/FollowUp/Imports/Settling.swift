extension Order {
    /// Takes or declines what a list proposed where a person had spoken. Taken, the fields it tells
    /// are laid over the terms and the lines as they stand by now, and nothing else of them; a line
    /// that was cancelled stands again, lots follow their promises, and lines delivered hand over
    /// their lots. What it tells of a line cancelled since is passed over. A promise that moves
    /// later is a slip for the reason given, else an unexplained one. A declined proposal is not
    /// made again by the same list.
    ///
    /// *Refuses when* the proposal is not waiting any more; taken, the lots would hold more of a
    /// line than is ordered, the order would have more than 2,000 lines or a value in another
    /// currency, it was proposed before its fields were kept, or `takeOver` does.
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
        // Which of it a person told since nobody knows: the list proposes it anew.
        guard proposal.told != nil else {
            throw Refusal(.changedMeanwhile, field: "proposal")
        }
        if let told = proposal.terms {
            let laid = terms.overlaid(by: told, only: proposal.fields(line: nil)).whole
            if laid != terms { draft.record(.amended(OrderAmendment(terms: laid))) }
        }
        for line in proposal.lines {
            draft.take(line, proposal.fields(line: line.number) ?? [])
        }
        var findings = Findings()
        findings.shares(of: draft.order)
        findings.taken(draft.order, since: self)
        try findings.settle()
        draft.followPromises(since: self, reason: slip ?? .movedInAList)
        if closure?.cancelled != true { draft.handOverDeliveredLots(proof: .takeOver, since: self) }
        return draft.changes
    }

    /// The change that last told what a proposal would change: a form that showed an older one is
    /// refused. Nil where it is not waiting any more.
    public func lastTold(proposal number: Int) -> Int? {
        guard let proposal = proposals.first(where: { $0.number == number }) else { return nil }
        var told = [proposal.seq]
        if proposal.terms != nil { told.append(termsSeq) }
        for line in proposal.lines { told.append(lineSeqs?[line.number]) }
        if proposal.takeOver != nil { told.append(progressSeq) }
        for lot in lots where proposal.mayMove(lot) {
            told.append(lot.milestone(.handedOver)?.seq)
        }
        return told.compactMap { $0 }.max()
    }
}

extension ImportProposal {
    /// It tells a promise that the lot may follow.
    fileprivate func mayMove(_ lot: Lot) -> Bool {
        (told ?? []).contains { told in
            told.fields.contains("promised")
                && (told.line == nil || lot.shares.contains { $0.line == told.line })
        }
    }
}

extension OrderDraft {
    fileprivate mutating func take(_ told: OrderLine, _ fields: [String]) {
        if fields.contains(ToldFields.newLine) {
            guard let known = order.lines.place(of: told).map({ order.lines[$0] }) else {
                var line = told
                if order.line(line.number) != nil { line.number = order.nextLineNumber }
                return record(.lineAdded(line))
            }
            return lay(told, fields, over: known)
        }
        if fields.contains(ToldFields.standing) { reopen(line: told.number, reason: nil) }
        if let known = order.line(told.number) { lay(told, fields, over: known) }
    }

    private mutating func lay(_ told: OrderLine, _ fields: [String], over known: OrderLine) {
        guard !known.isCancelled else { return }
        let line = known.overlaid(by: told, only: fields).whole
        if line != known {
            record(.lineAmended(line))
            followQuantity(of: line, before: known.quantity)
        }
        if fields.contains("delivered"), let day = told.delivered, day != known.delivered {
            record(.lineDelivered(line: known.number, on: day))
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

    /// A field of a list that fitted the order then may not fit it any more.
    fileprivate mutating func taken(_ order: Order, since before: Order) {
        require(
            order.lines.count <= max(OrderLimits.lines, before.lines.count),
            .tooMany(limit: OrderLimits.lines), field: "lines")
        let strange = Set(before.valuesElsewhere)
        require(
            order.valuesElsewhere.allSatisfy(strange.contains), .otherCurrency, field: "currency")
    }
}

extension Order {
    /// Standing lines whose value is in another currency than the order.
    fileprivate var valuesElsewhere: [Int] {
        standingLines.filter { $0.value.map { $0.currency != terms.currency } ?? false }
            .map(\.number)
    }
}
