extension Order {
    public mutating func apply(_ change: OrderChange, _ stamp: Stamp) {
        lastChangeAt = stamp.at
        let byHand = stamp.envelope.door != .file && stamp.envelope.door != .clock
        touchProgress(change, byHand)
        keepLastTold(change, stamp)
        if !byHand { outdate(by: change, stamp) }
        retell(change, stamp)
        let parts = sinceSent != nil && change.mayTellParts ? PaperParts(self) : nil
        keepSent(change)
        countOfSeat(change, stamp)
        perform(change, byHand, stamp)
        noteParts(change, parts, stamp)
    }

    private mutating func perform(_ change: OrderChange, _ byHand: Bool, _ stamp: Stamp) {
        switch change {
        case .opened(let opening):
            open(opening, stamp)
            // Typed by a person, it is theirs: the first list that names it only proposes.
            termsTouched = byHand
            for line in lines { touch(line.number, byHand) }
        case .amended(let amendment):
            terms = amendment.terms
            termsTouched = byHand
            termsSeq = stamp.seq
        case .lineAdded, .lineAmended, .lineDelivered, .lineCancelled, .lineReopened:
            applyToLine(change, byHand, stamp)
        case .lotsDivided(let divided): divide(into: divided, stamp)
        case .takenOver(let told): takeOver = told
        case .dependenceAdded(let dependence): waitsFor.append(dependence)
        case .dependenceRemoved(let other): waitsFor.removeAll { $0.order == other }
        case .importProposed(let proposal): put(proposal, stamp)
        case .importProposalSettled(let number, let accepted): settle(number, accepted)
        case .slipExplained(let number, let reason): explain(number, reason)
        case .particularsTold, .approvalGiven, .approvalWithdrawn: applyToRequest(change, stamp)
        case .waiverGiven, .waiverWithdrawn, .waiverExpired: applyToWaivers(change, stamp)
        case .orderSent, .letterAccepted, .letterFailed, .letterBounced, .letterReceived:
            applyToSendings(change, stamp)
        case .documentAttached, .documentWithdrawn, .creditTold, .creditEnded, .accountChosen,
            .payment, .goods, .noted, .decision, .sample, .version, .packaging, .carriedOver,
            .baseline, .confirmation, .productionPlan, .messageWritten:
            applyToChain(change, stamp)
        case .cancelled, .closed, .reopened: applyToClosure(change, stamp)
        case .lotHolds, .lotPromised, .lotPlanned, .progressTold, .milestoneReached,
            .milestoneReopened, .milestoneMoved, .milestoneTold, .milestoneNotApplicable,
            .milestoneMissed, .replanned:
            applyToLot(change, stamp)
        }
    }

    private mutating func applyToLine(_ change: OrderChange, _ byHand: Bool, _ stamp: Stamp) {
        switch change {
        case .lineAdded(let line):
            lines.append(line)
            touch(line.number, byHand)
        case .lineAmended(let line):
            update(line: line.number) { $0 = line }
            touch(line.number, byHand)
            lineTold(line.number, stamp)
        case .lineDelivered(let number, let day):
            update(line: number) { $0.delivered = day }
            if byHand { touch(number, true) }
            lineTold(number, stamp)
        case .lineCancelled(let told):
            cancel(told, stamp)
            touch(told.line, byHand)
        case .lineReopened(let number, _):
            letStand(number, stamp)
            touch(number, byHand)
        default: break
        }
    }

    private mutating func hold(_ credit: LetterOfCredit?, _ stamp: Stamp) {
        self.credit = credit
        creditSeq = stamp.seq
    }

    private mutating func applyToClosure(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .cancelled:
            closure = OrderClosure(on: stamp.at.day(offsetMinutes: 480), cancelled: true)
        case .closed(let day): closure = OrderClosure(on: day, cancelled: false)
        default: closure = nil
        }
    }

    private mutating func applyToChain(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .documentAttached(let document): put(document, stamp)
        case .documentWithdrawn(let number, let reason): withdraw(number, reason, stamp)
        case .creditTold(let told): hold(told, stamp)
        case .creditEnded: hold(nil, stamp)
        case .accountChosen(let number): account = number
        case .payment(let change): apply(change, stamp)
        case .goods(let change): apply(change, stamp)
        case .decision(let change): apply(change, stamp)
        case .confirmation(let change): apply(change, stamp)
        case .messageWritten(let text): keep(text, stamp)
        case .productionPlan(let change): apply(change, stamp)
        default: applyToBaseline(change, stamp)
        }
    }

    private mutating func open(_ opening: OrderOpening, _ stamp: Stamp) {
        number = opening.number
        orderKind = opening.kind
        profile = opening.profile
        supplier = opening.supplier
        site = opening.site
        terms = opening.terms
        lines = opening.lines
        lots = opening.lots
        setCopiedDaysAside(before: [])
        openedAt = stamp.at
        begin(opening, stamp)
    }

    /// A form that showed the totals of a lot before its goods parted is refused.
    private mutating func divide(into divided: [Lot], _ stamp: Stamp) {
        var before: [Int: [Progress]] = [:]
        for lot in lots { before[lot.number] = lot.progress }
        let known = lots
        lots = divided
        setCopiedDaysAside(before: known)
        for at in lots.indices where lots[at].progress != before[lots[at].number] ?? [] {
            lots[at].progressSeq = stamp.seq
        }
    }

    private mutating func applyToLot(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .lotHolds(let number, let line, let quantity, _):
            update(lot: number) { $0.hold(quantity, of: line) }
        case .lotPromised(let number, let day): update(lot: number) { $0.promised = day }
        case .lotPlanned(let number, let template, let milestones):
            update(lot: number) {
                $0.template = template
                $0.milestones = milestones
            }
        case .progressTold(let number, let progress):
            update(lot: number) {
                $0.progress.append(progress)
                $0.progressSeq = stamp.seq
                if $0.progress.count > Lot.keptReports { $0.progress.removeFirst() }
            }
        default: applyToMilestone(change, stamp)
        }
    }

    private mutating func applyToMilestone(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .milestoneReached(let number, let key, let day, _):
            update(lot: number, milestone: key) {
                $0.actual = day
                $0.told = nil
                $0.seq = stamp.seq
            }
        case .milestoneReopened(let number, let key, _, _):
            update(lot: number, milestone: key) {
                $0.actual = nil
                $0.seq = stamp.seq
            }
        case .milestoneMoved(let number, let key, let day, let reason):
            slip(number, key, to: day, reason, stamp)
            update(lot: number, milestone: key) {
                $0.planned = day
                $0.told = nil
                $0.seq = stamp.seq
            }
        case .milestoneTold(let number, let key, let day, let reason):
            slip(number, key, to: day, reason, stamp)
            update(lot: number, milestone: key) {
                $0.told = day
                $0.seq = stamp.seq
            }
        case .milestoneNotApplicable(let number, let key, let reason):
            update(lot: number, milestone: key) {
                $0.notApplicable = reason
                $0.seq = stamp.seq
            }
        case .milestoneMissed(let number, let key, let planned):
            update(lot: number, milestone: key) { $0.missed = planned }
        case .replanned(let number, let days, _):
            for planned in days {
                update(lot: number, milestone: planned.milestone) {
                    $0.planned = planned.day
                    $0.seq = stamp.seq
                }
            }
        default: break
        }
    }

    private mutating func slip(
        _ lot: Int, _ key: MilestoneKey, to day: Day, _ reason: SlipReason, _ stamp: Stamp
    ) {
        let milestone = self.lot(lot)?.milestone(key)
        let from = milestone?.told ?? milestone?.planned
        // Accepting a told day is the same slip, not another one.
        guard from != day else { return }
        slips.append(
            Slip(
                lot: lot, milestone: key, from: from, to: day, reason: reason, at: stamp.at,
                seq: stamp.seq))
    }

    private mutating func explain(_ slip: Int, _ reason: SlipReason) {
        if let at = slips.firstIndex(where: { $0.seq == slip }) { slips[at].reason = reason }
    }

    private mutating func settle(_ number: Int, _ accepted: Bool) {
        if !accepted {
            declinedProposals += proposals.filter { $0.number == number }
            declinedProposals = Array(declinedProposals.suffix(20))
        }
        proposals.removeAll { $0.number == number }
    }

    /// Notes that a person spoke about how far the order is, or that a sheet did after them.
    private mutating func touchProgress(_ change: OrderChange, _ byHand: Bool) {
        switch change {
        case .takenOver: progressTouched = byHand
        case .progressTold, .milestoneReached, .milestoneReopened, .milestoneMoved,
            .milestoneTold, .milestoneNotApplicable:
            if byHand { progressTouched = true }
        default: break
        }
    }

    mutating func lineTold(_ number: Int, _ stamp: Stamp) {
        lineSeqs = (lineSeqs ?? [:]).merging([number: stamp.seq]) { $1 }
    }

    private mutating func touch(_ line: Int, _ byHand: Bool) {
        if !byHand {
            linesTouched.removeAll { $0 == line }
        } else if !linesTouched.contains(line) {
            linesTouched.append(line)
        }
    }

    private mutating func update(line number: Int, _ edit: (inout OrderLine) -> Void) {
        if let at = lines.firstIndex(where: { $0.number == number }) { edit(&lines[at]) }
    }

    private mutating func update(lot number: Int, _ edit: (inout Lot) -> Void) {
        if let at = lots.firstIndex(where: { $0.number == number }) { edit(&lots[at]) }
    }

    private mutating func update(
        lot number: Int, milestone key: MilestoneKey, _ edit: (inout Milestone) -> Void
    ) {
        update(lot: number) { lot in
            guard let at = lot.milestones.firstIndex(where: { $0.key == key }) else { return }
            edit(&lot.milestones[at])
        }
    }
}
