extension Shipment {
    public static let mostLots = 2_000
    public static let mostContainers = 500

    /// Drafts a shipment. `knows` tells whether a lot is there.
    ///
    /// *Refuses when* the reference is missing or longer than 64 characters; no lot is named, or
    /// more than 2,000; a lot is unknown or named twice; a container number is wrong or named
    /// twice; the arrival lies before the departure, or the departure before the cut-off.
    public static func draft(
        _ draft: ShipmentDraft, knows: (LotReference) -> Bool
    ) throws(Refusal) -> [ShipmentChange] {
        try draft.check(knows: knows)
        return [.drafted(draft)]
    }

    /// Drafts it anew.
    ///
    /// *Refuses when* it was cancelled or nothing differs, or it could not be drafted either.
    public func redraft(
        _ draft: ShipmentDraft, knows: (LotReference) -> Bool
    ) throws(Refusal) -> [ShipmentChange] {
        guard cancelled == nil else { throw Refusal(.changedMeanwhile) }
        try draft.check(knows: knows)
        if draft == self.draft { throw Refusal(.nothingToChange) }
        return [.redrafted(draft)]
    }

    /// Cancels the shipment.
    ///
    /// *Refuses when* it was cancelled already, was loaded or handed over, or no reason is given.
    public func cancel(reason: String) throws(Refusal) -> [ShipmentChange] {
        var findings = Findings()
        findings.require(cancelled == nil, .nothingToChange)
        findings.require(loading == nil && handover == nil, .shipmentLoaded)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.cancelled(reason: Erasable(reason))]
    }
}

extension ShipmentDraft {
    fileprivate func check(knows: (LotReference) -> Bool) throws(Refusal) {
        var findings = Findings()
        findings.text(reference, atMost: OrderLimits.number, field: "reference")
        findings.lots(lots, atMost: Shipment.mostLots, knows: knows)
        findings.containers(containers)
        findings.words(from, atMost: OrderLimits.place, field: "from")
        findings.words(to, atMost: OrderLimits.place, field: "to")
        findings.words(note?.text, atMost: OrderLimits.note, field: "note")
        if let departure, let arrival, arrival < departure {
            findings.note(.throughBeforeFrom, field: "arrival")
        }
        if let cutOff, let departure, departure < cutOff {
            findings.note(.throughBeforeFrom, field: "departure")
        }
        try findings.settle()
    }
}

extension Findings {
    fileprivate mutating func containers(_ containers: [String]) {
        guard containers.count <= Shipment.mostContainers else {
            return note(.tooMany(limit: Shipment.mostContainers), field: "containers")
        }
        var seen: Set<String> = []
        for (at, number) in containers.enumerated() {
            let check = CodeKind.container.check(number)
            let field = "containers.\(at)"
            for problem in check.problems {
                note(.wrongCodeOf(check.value, problem), field: field)
            }
            require(seen.insert(check.value).inserted, .repeated(check.value), field: field)
        }
    }
}
