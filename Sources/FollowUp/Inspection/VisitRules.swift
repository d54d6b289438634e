extension Visit {
    public static let mostLots = 500

    /// Plans a visit. `knows` tells whether a lot is there and of the visit's supplier.
    ///
    /// *Refuses when* no lot is named, or more than 500; a lot is unknown or named twice; a text is
    /// too long.
    public static func plan(
        _ plan: VisitPlan, knows: (LotReference) -> Bool
    ) throws(Refusal) -> [VisitChange] {
        try plan.check(knows: knows)
        return [.planned(plan)]
    }

    /// Plans it anew: another day, other lots.
    ///
    /// *Refuses when* it was cancelled or nothing differs, or it could not be planned either.
    public func replan(
        _ plan: VisitPlan, knows: (LotReference) -> Bool
    ) throws(Refusal) -> [VisitChange] {
        guard cancelled == nil else { throw Refusal(.changedMeanwhile) }
        try plan.check(knows: knows)
        if plan == self.plan { throw Refusal(.nothingToChange) }
        return [.replanned(plan)]
    }

    /// Cancels the visit.
    ///
    /// *Refuses when* it was cancelled already, or no reason is given.
    public func cancel(reason: String) throws(Refusal) -> [VisitChange] {
        var findings = Findings()
        findings.require(cancelled == nil, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.cancelled(reason: Erasable(reason))]
    }

    /// The plan in force; nil before there is one.
    public var plan: VisitPlan? {
        guard let day, let supplier else { return nil }
        var plan = VisitPlan(kind: visitKind, day: day, supplier: supplier, lots: lots)
        plan.provider = provider
        plan.note = note
        return plan
    }
}

extension VisitPlan {
    fileprivate func check(knows: (LotReference) -> Bool) throws(Refusal) {
        var findings = Findings()
        findings.lots(lots, atMost: Visit.mostLots, knows: knows)
        findings.words(provider?.text, atMost: 200, field: "provider")
        findings.words(note?.text, atMost: OrderLimits.note, field: "note")
        try findings.settle()
    }
}

extension Findings {
    /// Lots that a visit or a shipment names: at least one, each known and named once.
    mutating func lots(
        _ lots: [LotReference], atMost limit: Int, knows: (LotReference) -> Bool
    ) {
        require(!lots.isEmpty, .missing, field: "lots")
        guard lots.count <= limit else { return note(.tooMany(limit: limit), field: "lots") }
        var seen: Set<LotReference> = []
        for (at, lot) in lots.enumerated() {
            require(seen.insert(lot).inserted, .repeated("\(lot.lot)"), field: "lots.\(at)")
            require(knows(lot), .unknownLot(lot.lot), field: "lots.\(at)")
        }
    }
}
