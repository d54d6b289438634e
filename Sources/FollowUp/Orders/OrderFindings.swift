extension Order {
    /// What does not add up. Each is a fact kept as told, named beside it; none stops anything.
    public var findings: [OrderFinding] {
        lineFindings + lots.flatMap { findings(of: $0) }
            + sendings.filter { $0.unapproved == true }.map {
                .sentUnapproved(sending: $0.sending.number)
            } + unreleased
    }

    /// What went, goods or money, without a release or against what stood in the way.
    private var unreleased: [OrderFinding] {
        (goodsFile?.loadings ?? []).filter(\.unreleased).map {
            .loadedUnreleased(lot: $0.lot, on: $0.on)
        }
            + (paymentFile?.remittances ?? []).filter(\.counts).map(\.remittance)
            .flatMap(\.findings)
    }

    private var lineFindings: [OrderFinding] {
        var found: [OrderFinding] = []
        if let finding = terms.tradeTerm?.finding(line: nil) { found.append(finding) }
        let held = heldInLots
        for line in standingLines {
            if let told = line.value, let computed = line.computed(in: terms.currency),
                told.differs(from: computed)
            {
                found.append(.valueDiffers(line: line.number, told: told, computed: computed))
            }
            if line.tradeTerm != terms.tradeTerm,
                let finding = line.tradeTerm?.finding(line: line.number)
            {
                found.append(finding)
            }
            if held[line.number] ?? .zero < line.quantity {
                found.append(.linesNotInLots(line: line.number))
            }
        }
        return found
    }

    private var heldInLots: [Int: Quantity] {
        var held: [Int: Quantity] = [:]
        for share in lots.flatMap(\.shares) {
            held[share.line] = (held[share.line] ?? .zero).adding(share.quantity) ?? share.quantity
        }
        return held
    }

    private func findings(of lot: Lot) -> [OrderFinding] {
        var found: [OrderFinding] = []
        if let finished = lot.finishedTold, let ordered = lot.quantity,
            finished.isMore(than: ordered, byPermille: 100)
        {
            found.append(.overrun(lot: lot.number, finished: finished, ordered: ordered))
        }
        if let promised = lot.promiseInForce, let required = required(of: lot),
            promised > required
        {
            found.append(
                .promisedAfterRequired(lot: lot.number, promised: promised, required: required))
        }
        return found + lot.reachedTooEarly + inspectionFindings(of: lot)
    }

    /// A pass that what was found does not bear out, or of more than there is.
    private func inspectionFindings(of lot: Lot) -> [OrderFinding] {
        (goodsFile?.inspections(of: lot.number) ?? []).flatMap { held -> [OrderFinding] in
            let result = held.inspection.result
            var found: [OrderFinding] = []
            if result.verdict == .passed, !result.passes, let critical = result.critical {
                found.append(.passedWithCritical(lot: lot.number, critical: critical))
            }
            if let inspected = result.inspected, let held = lot.quantity,
                inspected > max(held, lot.finishedTold ?? held)
            {
                found.append(
                    .inspectedMoreThanHeld(lot: lot.number, inspected: inspected, held: held))
            }
            return found
        }
    }
}

extension Remittance {
    fileprivate var findings: [OrderFinding] {
        var found = unreleased.map {
            OrderFinding.sentUnreleased(remittance: number, instalment: $0)
        }
        found += (overReleased ?? []).map {
            .sentMoreThanReleased(remittance: number, instalment: $0)
        }
        found += (onHold ?? []).map { .sentOnHold(remittance: number, instalment: $0) }
        found += (accountInDoubt ?? []).map {
            .accountInDoubt(remittance: number, instalment: $0)
        }
        if let ended { found.append(.sentAfterEnd(remittance: number, ended: ended)) }
        return found
    }
}

extension Money {
    /// By more than 1 % of this amount.
    fileprivate func differs(from other: Money) -> Bool {
        let (difference, overflow) = amountMinor.subtractingReportingOverflow(other.amountMinor)
        guard !overflow else { return true }
        let (hundredfold, tooFar) = difference.magnitude.multipliedReportingOverflow(by: 100)
        return tooFar || hundredfold > amountMinor.magnitude
    }
}

extension Quantity {
    fileprivate func isMore(than whole: Quantity, byPermille permille: Int) -> Bool {
        guard let excess = subtracting(whole) else { return false }
        // Compared without the rounding of a share: 110.0001 % is more than 110 %.
        let (scaled, overflow) = excess.thousandths.multipliedReportingOverflow(by: 1_000)
        let (most, tooFar) = whole.thousandths.multipliedReportingOverflow(by: Int64(permille))
        if tooFar { return false }
        return overflow ? excess > .zero : scaled > most
    }
}

extension TradeTerm {
    /// A rule told in words of no rule of 2020: withdrawn, or unknown.
    fileprivate func finding(line: Int?) -> OrderFinding? {
        guard rule == nil, let told else { return nil }
        return switch TradeTermReading(told: told) {
        case .current, .absent: nil
        case .withdrawn: .withdrawnTradeTerm(line: line, told: told)
        case .unknown: .unknownTradeTerm(line: line, told: told)
        }
    }
}

extension Lot {
    /// Milestones reached while one they wait for is still open. A handover told alone, as lists
    /// tell it, says nothing about what came before.
    fileprivate var reachedTooEarly: [OrderFinding] {
        let onlyHandover = milestones.allSatisfy { $0.actual == nil || $0.key == .handedOver }
        return onlyHandover
            ? []
            : milestones.flatMap { reached in
                reached.actual == nil ? [] : missing(before: reached)
            }
    }

    private func missing(before reached: Milestone) -> [OrderFinding] {
        reached.after.compactMap { step in
            guard milestone(step.milestone)?.isOpen == true else { return nil }
            return .reachedBefore(lot: number, milestone: reached.key, missing: step.milestone)
        }
    }
}
