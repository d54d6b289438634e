extension Order {
    public static let mostHolds = 200
    public static let mostChecks = 500

    /// Places a hold on some instalments, or on all payments of the order (X26).
    ///
    /// *Refuses when* no reason is given; an instalment is unknown or named twice; such a hold is
    /// in force; the order has 200.
    public func hold(_ instalments: [Int], reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        var seen: Set<Int> = []
        for number in instalments {
            findings.require(
                payments.instalment(number) != nil, .unknownInstalment(number),
                field: "instalments")
            findings.require(
                seen.insert(number).inserted, .repeated("\(number)"), field: "instalments")
        }
        findings.reason(reason, field: "reason")
        findings.require(
            !payments.holds.contains {
                $0.isInForce && Set($0.hold.instalments) == seen && $0.hold.reason.text == reason
            }, .nothingToChange, field: "reason")
        findings.require(
            payments.holds.count < Self.mostHolds, .tooMany(limit: Self.mostHolds))
        try findings.settle()
        return [
            .payment(
                .holdPlaced(
                    PaymentHold(
                        number: payments.holds.count + 1, instalments: instalments.sorted(),
                        reason: reason)))
        ]
    }

    /// Lifts a hold, with a reason.
    ///
    /// *Refuses when* there is none of that number, it was lifted already, or no reason is given.
    public func lift(hold number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        guard let held = payments.holds.first(where: { $0.hold.number == number }) else {
            throw Refusal(.notFound)
        }
        var findings = Findings()
        findings.require(held.isInForce, .nothingToChange, field: "hold")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.payment(.holdLifted(hold: number, reason: Erasable(reason)))]
    }

    /// Records that a person looked and found it so. Drafts that were seen make the documents
    /// ready. Proof of rework is of one lot; of an order that has one only, it is that lot's.
    ///
    /// *Refuses when* the order was cancelled; the document is unknown or withdrawn; it is the
    /// supplier's confirmation, which is filed; the lot is unknown, is not told of proof of rework,
    /// or is told of what is about the whole order; the note is too long; it stands so already; the
    /// order has 500.
    public func record(
        _ kind: CheckKind, lot told: Int? = nil, document: Int?, note: String?, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        if let document {
            findings.require(
                self.document(document)?.isWithdrawn == false, .unknownDocument(document),
                field: "document")
        }
        findings.require(CheckKind.recorded.contains(kind), .notUnderstood, field: "kind")
        let lot = kind == .reworkEvidence ? told ?? onlyLot : told
        if let lot {
            findings.require(self.lot(lot) != nil, .unknownLot(lot), field: "lot")
            findings.require(kind == .reworkEvidence, .notUnderstood, field: "lot")
        } else {
            findings.require(kind != .reworkEvidence, .missing, field: "lot")
        }
        findings.words(note, atMost: OrderLimits.note, field: "note")
        findings.require(
            payments.checks.count < Self.mostChecks, .tooMany(limit: Self.mostChecks))
        let last = lot.map { payments.check(kind, lot: $0) } ?? payments.check(kind)
        if let known = last, known.check.document == document,
            known.check.note?.text == note,
            known.seq > max(request?.told.seq ?? termsSeq ?? 0, lot.flatMap(failure) ?? 0)
        {
            findings.note(.nothingToChange, field: "kind")
        }
        try findings.settle()
        var check = RecordedCheck(
            number: payments.checks.count + 1, kind: kind, document: document, note: note)
        check.lot = lot
        var draft = OrderDraft(self)
        draft.record(.payment(.checkRecorded(check)))
        if kind == .draftDocuments { draft.reachAll(.documentsReady, on: today, proof: .check) }
        return draft.changes
    }

    /// The change that recorded that the goods of a lot failed their last inspection.
    private func failure(of lot: Int) -> Int? {
        goods.finalInspection(of: lot).flatMap {
            $0.inspection.result.verdict == .failed ? $0.seq : nil
        }
    }

    /// The lot of an order that has no other.
    var onlyLot: Int? { lots.count == 1 ? lots.first?.number : nil }

    /// Proof of a lot's rework that counts. What was recorded before lots were named is of the
    /// only lot.
    func reworkProof(of lot: Int) -> HeldCheck? {
        payments.check(.reworkEvidence, lot: lot)
            ?? payments.check(.reworkEvidence).flatMap {
                $0.check.lot == nil && lot == onlyLot ? $0 : nil
            }
    }

    /// Takes back what was recorded as found so.
    ///
    /// *Refuses when* there is none of that number, it counts no more, or no reason is given.
    public func withdraw(check number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        guard let held = payments.checks.first(where: { $0.check.number == number }) else {
            throw Refusal(.notFound)
        }
        var findings = Findings()
        findings.require(held.counts, .nothingToChange, field: "check")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.payment(.checkWithdrawn(check: number, reason: Erasable(reason)))]
    }
}

extension OrderDraft {
    /// Reaches a milestone of every lot where it is still open (X19).
    mutating func reachAll(_ key: MilestoneKey, on day: Day, proof: Proof) {
        for lot in order.lots where lot.milestone(key)?.isOpen == true {
            record(.milestoneReached(lot: lot.number, milestone: key, on: day, proof: proof))
        }
    }
}
