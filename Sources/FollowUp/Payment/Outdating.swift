/// What a change leaves behind: a person saw goods and papers as they were then.
extension Order {
    /// Notes, before it is applied, what stands on facts that a change tells anew: confirmations,
    /// checks, inspections and releases of goods. Each has to be done again.
    mutating func outdate(_ change: OrderChange, _ stamp: Stamp) {
        outdateConfirmations(change, stamp)
        switch change {
        case .amended, .lineAdded, .lineAmended, .lineCancelled, .particularsTold:
            outdateChecks(stamp) { $0.check.kind.isOfPapers }
        case .lineReopened(let number, _):
            outdateChecks(stamp) { $0.check.kind.isOfPapers }
            outgrow(line(number)?.cancelled?.held.map(\.lot) ?? [], stamp)
        case .documentWithdrawn(let document, _):
            outdateChecks(stamp) { $0.check.document == document }
        case .lotHolds(let lot, _, let quantity, let before):
            if quantity > before ?? .zero { outgrow([lot], stamp) }
        case .lotsDivided(let divided):
            let grown = divided.filter { lot($0.number)?.isOutgrown(by: $0) == true }
            outgrow(grown.map(\.number), stamp)
        case .goods(.inspectionRecorded(let inspection)): overturn(inspection, stamp)
        case .waiverWithdrawn(let waiver, _):
            endReleases { $0.ground == .waived && $0.waiver == waiver }
        case .payment(.checkWithdrawn(let number, _)):
            endReleases(restingOn: payments.checks.filter { $0.check.number == number })
        default: break
        }
    }

    private mutating func outdateChecks(_ stamp: Stamp, where isOld: (HeldCheck) -> Bool) {
        guard var next = paymentFile, next.checks.contains(where: { $0.counts && isOld($0) })
        else { return }
        endReleases(restingOn: next.checks.filter { $0.counts && isOld($0) })
        for at in next.checks.indices where next.checks[at].counts && isOld(next.checks[at]) {
            next.checks[at].outdated = stamp.seq
        }
        paymentFile = next
    }

    /// More goods are in these lots than anybody inspected, reworked, released or found packed.
    private mutating func outgrow(_ lots: [Int], _ stamp: Stamp) {
        guard !lots.isEmpty else { return }
        outdateChecks(stamp) { held in
            switch held.check.kind {
            case .packingComplete: true
            case .reworkEvidence: held.check.lot.map { lots.contains($0) } ?? true
            case .supplierConfirmation, .draftDocuments, .copiesCrossChecked: false
            }
        }
        guard var next = goodsFile else { return }
        next.releases.removeAll { lots.contains($0.release.lot) }
        for at in next.inspections.indices
        where lots.contains(next.inspections[at].inspection.result.lot.lot) {
            next.inspections[at].outgrown = stamp.seq
        }
        goodsFile = next
    }

    /// A release that rests on a pass ends with it; one that rests on a rework ends where the goods
    /// failed again.
    private mutating func overturn(_ inspection: LotInspection, _ stamp: Stamp) {
        let lot = inspection.result.lot.lot
        guard var next = goodsFile, let ground = next.release(of: lot)?.release.ground,
            ground == .inspectionPassed || ground == .reworkAccepted
        else { return }
        let before = next.finalInspection(of: lot)
        var after = next
        after.inspections.append(HeldInspection(inspection, stamp))
        let last = after.finalInspection(of: lot)
        if ground == .reworkAccepted {
            guard last?.inspection.result.verdict == .failed, last != before else { return }
            return endReleases { $0.lot == lot }
        }
        guard last?.inspection.result.passes != true else { return }
        next.releases.removeAll { $0.release.lot == lot }
        goodsFile = next
    }

    /// A release of goods that are still here ends with its ground (E0): with the waiver that is
    /// taken back, with the proof of rework that counts no more. What was loaded went released; and
    /// a waiver whose last day passes is no word taken back, so that a decision made on it in time
    /// stands.
    private mutating func endReleases(where isGroundless: (GoodsRelease) -> Bool) {
        guard var next = goodsFile else { return }
        next.releases.removeAll { held in
            let lot = held.release.lot
            return isGroundless(held.release) && self.lot(lot)?.departure == nil
                && !next.loadings.contains { $0.lot == lot }
        }
        guard next != goodsFile else { return }
        goodsFile = next
    }

    private mutating func endReleases(restingOn checks: [HeldCheck]) {
        let seqs = checks.map(\.seq)
        endReleases { $0.ground == .reworkAccepted && $0.of.map { seqs.contains($0) } ?? false }
    }
}

extension CheckKind {
    /// What is written in papers, which say the order's terms, lines and marks.
    fileprivate var isOfPapers: Bool { self == .draftDocuments || self == .copiesCrossChecked }
}

extension Lot {
    fileprivate func isOutgrown(by other: Lot) -> Bool {
        other.shares.contains { share in
            share.quantity > shares.first { $0.line == share.line }?.quantity ?? .zero
        }
    }
}
