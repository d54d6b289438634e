extension Order {
    /// What has to happen next and who owes it: for each open lot the open milestones that wait
    /// for nothing open any more, the earliest due first. Nothing for a closed order.
    public func nextActs(_ forecast: OrderForecast) -> [NextAct] {
        guard isOpen else { return [] }
        var acts: [NextAct] = []
        for lot in lots where lot.handedOver == nil {
            let standings = forecast.lots.first { $0.lot == lot.number }?.milestones ?? []
            for at in lot.milestones.indices where lot.isNext(at) {
                let milestone = lot.milestones[at]
                var act = NextAct(
                    owner: milestone.owner, lot: lot.number, milestone: milestone.key,
                    due: milestone.planned,
                    standing: standings.indices.contains(at) ? standings[at].standing : .notKnown)
                act.names = milestone.names
                acts.append(act)
            }
        }
        return acts.enumerated().sorted {
            ($0.element.due ?? .distantFuture, $0.offset)
                < ($1.element.due ?? .distantFuture, $1.offset)
        }.map(\.element)
    }
}

extension Lot {
    /// Open, and nothing open stands before it, also not behind milestones that are not asked.
    func isNext(_ at: Int) -> Bool {
        guard milestones[at].isOpen else { return false }
        var before = milestones[at].after.map(\.milestone)
        var next = 0
        while next < before.count {
            let milestone = milestone(before[next])
            if milestone?.isOpen == true { return false }
            if milestone?.actual == nil {
                for step in milestone?.after ?? [] where !before.contains(step.milestone) {
                    before.append(step.milestone)
                }
            }
            next += 1
        }
        return true
    }
}
