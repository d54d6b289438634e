import FollowUp

struct EnglishJournal: JournalWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let empty = "Nothing has been recorded yet."

    func author(_ envelope: Envelope) -> String {
        switch envelope.role {
        case .clock: "The clock"
        case .operator: "The operator"
        case .administrator, .merchandiser, .decisionOwner, .finance, .agent, .inspector,
            .supplier, .client:
            envelope.seat.map {
                "\(terms.text(envelope.name)) (\(EnglishSeats().place($0, envelope.device?.text)))"
            } ?? terms.text(envelope.name)
        }
    }

    func circumstances(_ envelope: Envelope) -> String {
        var facts: [String] = []
        if envelope.role != .clock { facts.append(terms.role(envelope.role)) }
        if let party = envelope.onBehalfOf {
            facts.append("on behalf of the \(terms.party(party))")
        }
        if let source = envelope.source {
            let words = source.words.map { ": “\(terms.text($0))”" } ?? ""
            facts.append("source: \(terms.source(source.kind))\(words)")
        }
        facts.append(terms.door(envelope.door))
        return facts.joined(separator: " · ")
    }

    func order(_ change: OrderChange, _ names: JournalNames) -> String {
        switch change {
        case .opened(let opening): return opened(opening, names)
        case .amended(let amendment): return amended(amendment)
        case .lineAdded, .lineAmended, .lineDelivered, .lineCancelled, .lineReopened:
            return lineTold(change)
        case .lotsDivided(let lots): return divided(lots)
        case .lotHolds(let lot, let line, let quantity, let before):
            return holds(lot, line, quantity, before)
        case .lotPromised(let lot, let day):
            return day.map { "Lot \(lot) is now promised for \(dates.day($0))." }
                ?? "Lot \(lot) is promised for no day now."
        case .lotPlanned(let lot, let template, let milestones):
            return "Planned lot \(lot) by template “\(template.name)”, version"
                + " \(template.version): "
                + Plural.of(milestones.count, "milestone", "milestones") + "."
        case .takenOver: return "Took the order over as it stood."
        case .progressTold(let lot, let progress): return told(lot, progress)
        case .dependenceAdded(let dependence):
            return "The order waits for \(names.file(dependence.order)), then"
                + " \(dates.workdays(dependence.workdays))."
        case .dependenceRemoved(let other):
            return "The order no longer waits for \(names.file(other))."
        case .importProposed(let proposal):
            return "An import proposed change \(proposal.number); a person has to accept it."
        case .importProposalSettled(let number, let accepted):
            return accepted
                ? "Accepted change \(number) of the import."
                : "Refused change \(number) of the import."
        case .particularsTold, .approvalGiven, .approvalWithdrawn, .waiverGiven,
            .waiverWithdrawn, .waiverExpired:
            return gate(change)
        case .creditTold, .creditEnded, .accountChosen, .orderSent, .letterAccepted,
            .letterFailed, .letterBounced, .letterReceived, .documentAttached,
            .documentWithdrawn, .payment, .goods, .decision, .sample, .version, .packaging,
            .carriedOver, .baseline, .messageWritten, .confirmation, .productionPlan:
            return exchanged(change, names)
        case .noted(let words): return "Noted: “\(terms.text(words))”"
        case .cancelled(let reason): return "Cancelled the order: “\(terms.text(reason))”"
        case .closed(let day): return "The order closed on \(dates.day(day))."
        case .reopened(let reason): return "Reopened the order: “\(terms.why(reason))”"
        case .slipExplained(let slip, let reason):
            return "Explained the move of change \(slip): \(terms.reason(reason))."
        case .milestoneReached, .milestoneReopened, .milestoneMoved, .milestoneTold,
            .milestoneNotApplicable, .milestoneMissed, .replanned:
            return milestone(change, names)
        }
    }

    private func exchanged(_ change: OrderChange, _ names: JournalNames) -> String {
        let letters = EnglishLetters()
        return switch change {
        case .documentAttached(let document): EnglishDocuments().attached(document)
        case .documentWithdrawn(let number, let reason):
            EnglishDocuments().withdrawn(number, terms.text(reason))
        case .payment(let change): EnglishPaymentJournal().line(change, names)
        case .goods(let change): EnglishGoods().line(change, names)
        case .decision(let change): EnglishDecisions().line(change)
        case .messageWritten(let text): EnglishSeats().written(terms.text(text))
        case .confirmation(let change): EnglishConfirmations().line(change)
        case .productionPlan(let change):
            EnglishProduction().line(change) { name($0, names) }
        case .creditTold(let credit): EnglishCredits().told(credit)
        case .creditEnded(let reason): EnglishCredits().ended(terms.text(reason))
        case .accountChosen(let number): EnglishAccounts().chosen(number)
        case .orderSent(let sending): letters.sent(sending)
        case .letterAccepted(let answer): letters.accepted(answer)
        case .letterFailed(let answer): letters.failed(answer)
        case .letterBounced(let answer): letters.bounced(answer)
        case .letterReceived(let letter): letters.received(letter)
        default: making(change)
        }
    }

    private func gate(_ change: OrderChange) -> String {
        let gates = EnglishGates()
        return switch change {
        case .particularsTold(let told): gates.told(told)
        case .approvalGiven(let approval): gates.approved(approval)
        case .approvalWithdrawn(let reason): gates.approvalWithdrawn(terms.text(reason))
        case .waiverGiven(let waiver): gates.given(waiver)
        case .waiverWithdrawn(let number, let reason):
            gates.waiverWithdrawn(number, terms.text(reason))
        case .waiverExpired(let number, let day): gates.waiverExpired(number, day)
        default: ""
        }
    }

    private func milestone(_ change: OrderChange, _ names: JournalNames) -> String {
        switch change {
        case .milestoneReached(let lot, let key, let day, let proof):
            return "\(name(key, names)), lot \(lot): reached on \(dates.day(day)),"
                + " \(terms.proof(proof))."
        case .milestoneReopened(let lot, let key, let corrects, let reason):
            return "\(name(key, names)), lot \(lot): not reached after all; corrects change"
                + " \(corrects): “\(terms.why(reason))”"
        case .milestoneMoved(let lot, let key, let day, let reason):
            return "\(name(key, names)), lot \(lot): moved to \(dates.day(day)),"
                + " \(terms.reason(reason))."
        case .milestoneTold(let lot, let key, let day, let reason):
            return "\(name(key, names)), lot \(lot): the supplier says \(dates.day(day)),"
                + " \(terms.reason(reason))."
        case .milestoneNotApplicable(let lot, let key, let reason):
            return "\(name(key, names)), lot \(lot): does not apply, \(why(reason))."
        case .milestoneMissed(let lot, let key, let day):
            return "\(name(key, names)), lot \(lot): missed, planned for \(dates.day(day))."
        case .replanned(let lot, let days, let calendar):
            return "Planned lot \(lot) anew by calendar \(calendar): "
                + Plural.of(days.count, "day", "days") + " moved."
        default: return ""
        }
    }

    func name(_ key: MilestoneKey, _ names: JournalNames) -> String {
        terms.milestone(key, names.milestones[key])
    }

    private func why(_ reason: NotApplicable) -> String {
        if let profile = reason.profile {
            return "not asked with profile “\(terms.profile(profile))”"
        }
        return reason.reason.map { "“\(terms.why($0))”" } ?? "no reason kept"
    }
}
