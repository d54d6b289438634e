extension Order {
    /// Lots whose goods nobody released.
    public var goodsNotReleased: [Int] {
        let goods = goods
        return lots.map(\.number).filter { goods.release(of: $0) == nil }
    }

    /// The last inspection of its finished goods passed, without a critical defect, and nothing was
    /// added to them since.
    public func isInspected(_ lot: Int) -> Bool {
        let last = goods.finalInspection(of: lot)
        return last?.inspection.result.passes == true && last?.outgrown == nil
    }

    var lastGoodsRelease: GateFact? {
        goods.releases.max { $0.seq < $1.seq }.map {
            GateFact(file: id, seq: $0.seq, by: $0.by, at: $0.at)
        }
    }

    /// Records what a visit found of a lot. A pass of the finished goods reaches the milestone. It
    /// is a fact: more inspected than the lot holds is recorded with that named (`findings`), and
    /// so is a pass with critical defects, which passes nothing.
    ///
    /// *Refuses when* the lot is unknown; the day lies ahead; the report is no document of the
    /// order; what was looked at is not positive, or a count of defects is negative; the same
    /// stands there already. A cancelled order is inspected too: it is a fact.
    public func record(_ inspection: LotInspection, today: Day) throws(Refusal)
        -> [OrderChange]
    {
        var findings = Findings()
        let result = inspection.result
        findings.require(
            lot(result.lot.lot) != nil, .unknownLot(result.lot.lot), field: "lot")
        findings.past(result.on, today: today, field: "on")
        findings.words(result.note?.text, atMost: OrderLimits.note, field: "note")
        if let inspected = result.inspected {
            findings.quantity(inspected, field: "inspected")
        }
        for (name, count) in [
            ("critical", result.critical), ("major", result.major), ("minor", result.minor),
        ] {
            findings.require(
                (0...1_000_000).contains(count ?? 0), .outOfRange(least: "0", most: "1000000"),
                field: name)
        }
        if let report = result.report {
            findings.require(
                document(report)?.isWithdrawn == false, .unknownDocument(report), field: "report")
        }
        let last = goods.inspections.last { $0.inspection.result.lot == result.lot }
        findings.require(
            last?.inspection
                != inspection || last?.outgrown != nil, .nothingToChange, field: "verdict")
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.goods(.inspectionRecorded(inspection)))
        if inspection.isFinal, result.passes, closure?.cancelled != true {
            draft.reach(.inspectionPassed, lot: result.lot.lot, on: result.on, proof: .inspection)
        }
        return draft.changes
    }

    /// Releases a lot's goods on one of the four grounds (E0).
    ///
    /// *Refuses when* the order was cancelled; the lot is unknown or released; no person decides;
    /// the ground lacks its fact: a last inspection that passed without a critical defect, a waiver
    /// of the inspection of this lot that counts today where the house lets it be waived, proof of
    /// its rework looked at since its inspection failed, or the issues listed.
    public func releaseGoods(
        _ lot: Int, ground: GoodsGround, issues: String?, by person: FileID?, today: Day,
        mayWaive: Bool = true
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(self.lot(lot) != nil, .unknownLot(lot), field: "lot")
        findings.require(goods.release(of: lot) == nil, .nothingToChange, field: "lot")
        findings.words(issues, atMost: OrderLimits.note, field: "issues")
        guard let person else {
            findings.note(.notAllowed)
            throw Refusal(findings.reasons)
        }
        var release = GoodsRelease(lot: lot, ground: ground, person: person)
        release.issues = issues.map { Erasable($0) }
        let last = goods.finalInspection(of: lot)
        switch ground {
        case .inspectionPassed:
            release.of = isInspected(lot) ? last?.seq : nil
            findings.require(release.of != nil, .groundMissing(ground), field: "ground")
        case .waived:
            let held =
                mayWaive ? waiver(of: .inspectionPassed, lot: lot, on: today) : nil
            release.waiver = held?.waiver.number
            findings.require(release.waiver != nil, .groundMissing(ground), field: "ground")
        case .reworkAccepted:
            let failed = last?.inspection.result.verdict == .failed ? last?.seq : nil
            release.of = reworkProof(of: lot).flatMap { check in
                failed.map { check.seq > $0 } ?? false ? check.seq : nil
            }
            findings.require(release.of != nil, .groundMissing(ground), field: "ground")
        case .knownIssues: findings.text(issues, atMost: OrderLimits.note, field: "issues")
        }
        try findings.settle()
        var draft = OrderDraft(self)
        draft.record(.goods(.goodsReleased(release)))
        draft.reach(.inspectionPassed, lot: lot, on: today, proof: .goodsRelease)
        return draft.changes
    }

    /// Takes the release of a lot's goods back.
    ///
    /// *Refuses when* they are not released; the lot was loaded or handed over; no reason is given.
    public func withdrawGoods(_ lot: Int, reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        guard let known = self.lot(lot) else { throw Refusal(.unknownLot(lot), field: "lot") }
        findings.require(goods.release(of: lot) != nil, .nothingToChange, field: "lot")
        findings.require(
            known.milestone(.loaded)?.actual == nil && known.handedOver == nil
                && !goods.loadings.contains { $0.lot == lot }, .lotLoaded(lot), field: "lot")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.goods(.goodsReleaseWithdrawn(lot: lot, reason: Erasable(reason)))]
    }
}

extension OrderDraft {
    /// Reaches a milestone of a lot where it is still open (X19).
    mutating func reach(_ key: MilestoneKey, lot: Int, on day: Day, proof: Proof) {
        guard order.lot(lot)?.milestone(key)?.isOpen == true else { return }
        record(.milestoneReached(lot: lot, milestone: key, on: day, proof: proof))
    }
}
