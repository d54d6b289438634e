extension Order {
    /// What the clock records by itself on a day: each open milestone whose planned day has passed
    /// is missed, once for each promise (D1), each waiver whose last day has passed has expired
    /// (E6), and each question whose deadline has passed is overdue (A13). Nothing on a closed
    /// order or a lot handed over.
    public func clockStruck(today: Day) -> [OrderChange] {
        var changes: [OrderChange] = []
        watched { lot, milestone, planned in
            guard planned < today else { return }
            changes.append(
                .milestoneMissed(lot: lot.number, milestone: milestone.key, planned: planned))
        }
        guard isOpen else { return changes }
        return changes + expiredWaivers(today: today) + overdueDecisions(today: today)
    }

    /// The first day on which the clock will have something to say; nil for never.
    public var nextClockDay: Day? {
        var earliest: Day?
        watched { _, _, planned in earliest = min(earliest ?? planned, planned) }
        let others = isOpen ? [nextWaiverExpiry, nextDecisionOverdue] : []
        return ([earliest?.adding(days: 1)] + others).compactMap { $0 }.min()
    }

    /// Every open milestone with a planned day that was not recorded as missed.
    private func watched(_ look: (Lot, Milestone, Day) -> Void) {
        guard isOpen else { return }
        for lot in lots where lot.handedOver == nil {
            for milestone in lot.milestones where milestone.isOpen {
                guard let planned = milestone.planned, planned != milestone.missed else { continue }
                look(lot, milestone, planned)
            }
        }
    }
}
