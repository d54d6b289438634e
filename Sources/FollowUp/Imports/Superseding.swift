extension Order {
    /// The fields of terms and lines that a list tells otherwise than the order says.
    func told(by proposal: ImportProposal) -> [ToldFields] {
        var told: [ToldFields] = []
        if let other = proposal.terms {
            told.append(ToldFields(line: nil, fields: terms.overlaid(by: other).fields))
        }
        for other in proposal.lines {
            told.append(ToldFields(line: other.number, fields: fields(toldBy: other)))
        }
        return told
    }

    private func fields(toldBy other: OrderLine) -> [String] {
        let known = line(other.number)
        var fields =
            known.map { $0.isCancelled ? [ToldFields.standing] : [] }
            ?? [ToldFields.newLine]
        fields += (known ?? .blank(other.number)).overlaid(by: other).fields
        if let day = other.delivered, day != known?.delivered { fields.append("delivered") }
        return fields
    }

    /// The same waits already, or was declined before.
    func knows(_ proposal: ImportProposal) -> Bool {
        (proposals + declinedProposals).contains { $0.tells(allOf: proposal) }
    }

    /// Keeps a proposal. An earlier one that waits gives way to it where both tell the same field:
    /// taken later, it would set back what the newer list says.
    mutating func put(_ proposal: ImportProposal, _ stamp: Stamp) {
        var proposal = proposal
        // Of before the fields were kept: it was proposed of the order as it stands here.
        if proposal.told == nil, proposal.takeOver == nil {
            proposal.told = told(by: proposal)
        }
        for at in proposals.indices { proposals[at].giveWay(to: proposal, stamp) }
        proposals.removeAll(where: \.isEmpty)
        proposal.seq = stamp.seq
        proposals.append(proposal)
        proposalCount = proposal.number
    }

    /// What a list changes by itself, without proposing it, is its newest word too.
    mutating func outdate(by change: OrderChange, _ stamp: Stamp) {
        guard !proposals.isEmpty else { return }
        var told: [String] = []
        var known: OrderLine?
        switch change {
        case .amended(let amendment): told = terms.overlaid(by: amendment.terms).fields
        case .lineAmended(let other):
            known = line(other.number)
            told = known?.overlaid(by: other).fields ?? []
        case .lineDelivered(let number, _):
            known = line(number)
            told = known == nil ? [] : ["delivered"]
        default: return
        }
        for at in proposals.indices { proposals[at].leaveOut(told, of: known, stamp) }
        proposals.removeAll(where: \.isEmpty)
    }
}

extension ImportProposal {
    /// The fields it tells of a line, or of the terms; nil where they were not kept.
    func fields(line: Int?) -> [String]? {
        told.map { told in told.first { $0.line == line }?.fields ?? [] }
    }

    /// Nothing is left of it.
    fileprivate var isEmpty: Bool { terms == nil && lines.isEmpty && takeOver == nil }

    /// Whatever the other tells this one tells alike.
    fileprivate func tells(allOf other: ImportProposal) -> Bool {
        guard takeOver == other.takeOver, done == other.done else { return false }
        guard takeOver == nil else { return true }
        guard told != nil, let asked = other.told else { return false }
        return asked.allSatisfy { tells($0, as: other) }
    }

    private func tells(_ asked: ToldFields, as other: ImportProposal) -> Bool {
        let own = fields(line: asked.line) ?? []
        guard asked.fields.allSatisfy({ own.contains($0) }) else { return false }
        guard let number = asked.line else {
            guard let mine = terms, let others = other.terms else { return false }
            return mine.overlaid(by: others, only: asked.fields).fields.isEmpty
        }
        guard let mine = line(number), let others = other.line(number) else { return false }
        let isDeliveredAlike =
            mine.delivered == others.delivered || !asked.fields.contains("delivered")
        return isDeliveredAlike && mine.overlaid(by: others, only: asked.fields).fields.isEmpty
    }

    private func line(_ number: Int) -> OrderLine? { lines.first { $0.number == number } }

    fileprivate mutating func giveWay(to newer: ImportProposal, _ stamp: Stamp) {
        if let sheet = newer.takeOver, isCovered(by: sheet, newer.done ?? []) {
            takeOver = nil
            done = nil
        }
        for told in newer.told ?? [] {
            let line = told.line.flatMap { newer.line($0) }
            guard (line == nil) == (told.line == nil) else { continue }
            leaveOut(told.fields, of: line, stamp)
        }
    }

    /// Leaves out what is told otherwise by now of a line, or of the terms.
    fileprivate mutating func leaveOut(_ told: [String], of line: OrderLine?, _ stamp: Stamp) {
        guard !told.isEmpty else { return }
        guard let line else {
            guard terms != nil, leaveOut(told, line: nil, stamp) else { return }
            terms = nil
            return
        }
        for own in lines where isMeant(own, by: line) {
            guard leaveOut(told, line: own.number, stamp) else { continue }
            lines.removeAll { $0.number == own.number }
        }
    }

    /// A new line may get another number than a list gave it, or lose its number to another one.
    private func isMeant(_ own: OrderLine, by other: OrderLine) -> Bool {
        let isNew = fields(line: own.number)?.contains(ToldFields.newLine) ?? false
        return isNew ? [other].place(of: own) != nil : own.number == other.number
    }

    /// Nothing is left of it afterwards.
    private mutating func leaveOut(_ told: [String], line: Int?, _ stamp: Stamp) -> Bool {
        // Where the fields were not kept all of it gives way.
        let own = fields(line: line) ?? []
        let isNewTwice = own.contains(ToldFields.newLine) && told.contains(ToldFields.newLine)
        let left = isNewTwice ? [] : own.filter { !told.contains($0) }
        guard left != own || own.isEmpty else { return false }
        seq = stamp.seq
        if let at = self.told?.firstIndex(where: { $0.line == line }) {
            self.told?[at].fields = left
            if left.isEmpty { self.told?.remove(at: at) }
        }
        return left.isEmpty
    }

    /// A later sheet tells everything that this one's tells.
    private func isCovered(by sheet: TakeOver, _ dates: [PlannedDay]) -> Bool {
        guard let own = takeOver else { return false }
        let isTold =
            (own.stage == nil || sheet.stage != nil) && (own.paid == nil || sheet.paid != nil)
            && (own.finished == nil || sheet.finished != nil)
            && (own.packed == nil || sheet.packed != nil) && (own.note == nil || sheet.note != nil)
        return isTold
            && (done ?? []).allSatisfy { day in
                dates.contains { $0.milestone == day.milestone }
            }
    }
}

extension OrderLine {
    /// A line of which nothing is told.
    static func blank(_ number: Int) -> OrderLine {
        OrderLine(number: number, description: "", quantity: .zero, unit: "")
    }
}
