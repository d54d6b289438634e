extension Order {
    /// Records that lots were loaded with a shipment: their milestone is reached by it (X19). A
    /// fact is recorded whatever was released; what was not is named. Told again with another day
    /// it is a correction, and the milestone that rested on it follows.
    public func load(_ lots: [Int], shipment: FileID, on day: Day) -> [OrderChange] {
        var draft = OrderDraft(self)
        for number in lots where lot(number) != nil {
            let unreleased = goods.release(of: number) == nil
            let before = goods.loadings.first { $0.lot == number && $0.shipment == shipment }
            draft.record(
                .goods(
                    .lotLoaded(
                        LotLoading(
                            lot: number, shipment: shipment, on: day, unreleased: unreleased))))
            guard closure?.cancelled != true else { continue }
            draft.follow(.loaded, lot: number, on: day, before: before?.on)
        }
        return draft.changes
    }

    /// Records that lots were handed over; the last of them closes the order once it is settled. A
    /// correction is followed as that of a loading is.
    public func handOver(_ lots: [Int], shipment: FileID, on day: Day) -> [OrderChange] {
        var draft = OrderDraft(self)
        for number in lots where lot(number) != nil {
            let before = goods.handovers.first { $0.lot == number && $0.shipment == shipment }
            draft.record(
                .goods(.lotHandedOver(LotHandover(lot: number, shipment: shipment, on: day))))
            guard closure?.cancelled != true else { continue }
            draft.follow(.handedOver, lot: number, on: day, before: before?.on)
        }
        draft.closeWhenHandedOver()
        return draft.changes
    }

    /// Tells how much of each line of a lot really went (短装/溢装). A line that is left out went
    /// as told before, else as the lot holds it: nothing is worth nothing by silence.
    ///
    /// *Refuses when* the lot is unknown; nothing is told or nothing differs; a line is not of the
    /// lot or stands twice; a quantity is negative or more than ten times the lot's.
    public func tellShipped(_ lot: Int, shares: [LotShare]) throws(Refusal) -> [OrderChange] {
        guard let known = self.lot(lot) else { throw Refusal(.unknownLot(lot), field: "lot") }
        var findings = Findings()
        findings.require(!shares.isEmpty, .missing, field: "shipped")
        var seen: Set<Int> = []
        for share in shares {
            let field = "shipped.\(share.line)"
            let own = known.shares.first { $0.line == share.line }
            findings.require(own != nil, .unknownLine(share.line), field: field)
            findings.require(seen.insert(share.line).inserted, .repeated("\(share.line)"))
            let most = own?.quantity.thousandths.multipliedReportingOverflow(by: 10)
            let isFew = most.map { $0.overflow || share.quantity.thousandths <= $0.partialValue }
            findings.require(
                share.quantity >= .zero && isFew ?? true,
                .outOfRange(least: "0", most: "\(own?.quantity ?? .zero) × 10"), field: field)
        }
        let before = goods.shipped.first { $0.lot == lot }?.shares
        let others = known.shares.filter { !seen.contains($0.line) }.map { share in
            before?.first { $0.line == share.line } ?? share
        }
        let sorted = (shares + others).sorted { $0.line < $1.line }
        findings.require(
            before != sorted, .nothingToChange,
            field: "shipped")
        try findings.settle()
        return [.goods(.shippedTold(lot: lot, shares: sorted))]
    }
}

extension OrderDraft {
    /// Reaches a milestone by a shipment, or moves one that rested on the day told before.
    fileprivate mutating func follow(
        _ key: MilestoneKey, lot: Int, on day: Day, before: Day?
    ) {
        let actual = order.lot(lot)?.milestone(key)?.actual
        guard let actual, actual == before, actual != day else {
            return reach(key, lot: lot, on: day, proof: .shipment)
        }
        record(.milestoneReached(lot: lot, milestone: key, on: day, proof: .shipment))
    }
}
