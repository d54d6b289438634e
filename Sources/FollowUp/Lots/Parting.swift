/// A lot as it stood, and what of its finished and packed goods goes with a new one.
struct Parting {
    let from: Lot
    let new: Int
    let finished: Quantity
    let packed: Quantity
    /// The new lot is promised for another day: its plan is made for that one.
    let plansAnew: Bool

    /// The last day quantities were told for: what the parts hold is told for that day too.
    var asOf: Day? { from.progress.map(\.asOf).max() }

    private var moves: Bool { finished > .zero || packed > .zero }

    /// Gives both lots what was told of them, and the new one the plan of the goods.
    func settle(_ lots: inout [Lot]) {
        for at in lots.indices {
            if lots[at].number == from.number {
                keep(&lots[at])
            } else if lots[at].number == new {
                take(&lots[at])
            }
        }
    }

    private func keep(_ lot: inout Lot) {
        guard moves, let asOf else { return }
        lot.progress.append(
            Progress(
                asOf: asOf, finished: from.finishedTold?.subtracting(finished),
                packed: from.packedTold?.subtracting(packed), parted: new))
        if lot.progress.count > Lot.keptReports { lot.progress.removeFirst() }
        for at in lot.milestones.indices {
            let key = lot.milestones[at].key
            if from.quantitiesProve(key), !lot.quantitiesProve(key) {
                lot.milestones[at].actual = nil
            }
        }
    }

    private func take(_ lot: inout Lot) {
        if moves, let asOf {
            lot.progress = [
                Progress(
                    asOf: asOf, finished: from.finishedTold.map { _ in finished },
                    packed: from.packedTold.map { _ in packed }, parted: from.number)
            ]
        }
        guard !plansAnew else { return }
        lot.required = from.required ?? lot.required
        lot.template = from.template
        lot.milestones = from.milestones.map { milestone in
            var milestone = milestone
            milestone.seq = nil
            if !OrderDraft.common.contains(milestone.key) { milestone.actual = nil }
            return milestone
        }
    }
}

extension Lot {
    /// Whether the quantities told prove a milestone that goes by shares (X19).
    func quantitiesProve(_ key: MilestoneKey) -> Bool {
        guard let whole = quantity else { return false }
        let finished = finishedTold ?? .zero
        return switch key {
        case .twentyPercentFinished:
            finished.isAtLeast(percent: Order.onlineShare, of: whole)
        case .eightyPercentPacked:
            finished.isAtLeast(percent: Order.preShipmentShare, of: whole)
                && (packedTold ?? .zero).isAtLeast(percent: Order.preShipmentShare, of: whole)
        default: false
        }
    }
}

extension OrderDraft {
    /// Reaches what the quantities of either part prove.
    mutating func reachWhatPartsProve(_ parting: Parting) {
        guard let asOf = parting.asOf else { return }
        for number in [parting.from.number, parting.new] {
            reachByQuantities(lot: number, on: asOf)
        }
    }
}
