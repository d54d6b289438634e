/// That a shipment was loaded, whatever it travels by; at a pick-up, that it was taken.
public struct ShipmentLoading: Codable, Sendable, Equatable {
    public var on: Day
    /// By container number, as seen.
    public var seals: [String]
    /// The warehouse receipt, waybill or carrier's receipt.
    public var paper: String?
    public var note: Erasable?

    public init(on: Day) {
        self.on = on
        seals = []
    }
}

/// Who took it over, where and when.
public struct ShipmentHandover: Codable, Sendable, Equatable {
    public var on: Day
    public var place: String?
    public var to: Erasable?
    public var note: Erasable?

    public init(on: Day) { self.on = on }
}

extension Shipment {
    /// Records that it was loaded. Told again, it corrects what was told.
    ///
    /// *Refuses when* it was cancelled; the day lies ahead, or after the handover; the same was
    /// told already; a text is too long or there are more than 500 seals.
    public func load(_ told: ShipmentLoading, today: Day) throws(Refusal) -> [ShipmentChange] {
        var findings = Findings()
        findings.require(cancelled == nil, .changedMeanwhile)
        findings.past(told.on, today: today, field: "on")
        findings.require(told != loading, .nothingToChange, field: "on")
        if let handover {
            findings.require(told.on <= handover.on, .throughBeforeFrom, field: "on")
        }
        findings.require(
            told.seals.count <= Self.mostContainers, .tooMany(limit: Self.mostContainers),
            field: "seals")
        for seal in told.seals { findings.words(seal, atMost: 40, field: "seals") }
        findings.words(told.paper, atMost: OrderLimits.reference, field: "paper")
        findings.words(told.note?.text, atMost: OrderLimits.note, field: "note")
        try findings.settle()
        return [.loaded(told)]
    }

    /// Records that it was handed over. Told again, it corrects what was told.
    ///
    /// *Refuses when* it was cancelled; the day lies ahead, or before the loading; the same was
    /// told already; a text is too long.
    public func handOver(_ told: ShipmentHandover, today: Day) throws(Refusal)
        -> [ShipmentChange]
    {
        var findings = Findings()
        findings.require(cancelled == nil, .changedMeanwhile)
        findings.past(told.on, today: today, field: "on")
        findings.require(told != handover, .nothingToChange, field: "on")
        if let loading {
            findings.require(told.on >= loading.on, .throughBeforeFrom, field: "on")
        }
        findings.words(told.place, atMost: OrderLimits.place, field: "place")
        findings.words(told.to?.text, atMost: OrderLimits.party, field: "to")
        findings.words(told.note?.text, atMost: OrderLimits.note, field: "note")
        try findings.settle()
        return [.handedOver(told)]
    }
}

extension Visit {
    /// Records what the visit found of one of its lots.
    ///
    /// *Refuses when* it was cancelled, or the lot is none of its.
    public func result(_ told: VisitResult) throws(Refusal) -> [VisitChange] {
        var findings = Findings()
        findings.require(cancelled == nil, .changedMeanwhile)
        findings.require(lots.contains(told.lot), .unknownLot(told.lot.lot), field: "lot")
        try findings.settle()
        return [.resulted(told)]
    }
}
