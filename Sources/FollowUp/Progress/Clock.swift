extension Order {
    /// What the clock records by itself on a day: each open milestone whose planned day has passed
    /// is missed, once for each promise (D1), and each waiver whose last day has passed has expired
    /// (E6). Nothing on a closed order or a lot handed over.
    public func clockStruck(today: Day) -> [OrderChange] {
        var changes: [OrderChange] = []
        watched { lot, milestone, planned in
            guard planned < today else { return }
            changes.append(
                .milestoneMissed(lot: lot.number, milestone: milestone.key, planned: planned))
        }
        return isOpen ? changes + expiredWaivers(today: today) : changes
    }

    /// The first day on which the clock will have something to say; nil for never.
    public var nextClockDay: Day? {
        var earliest: Day?
        watched { _, _, planned in earliest = min(earliest ?? planned, planned) }
        let expiry = isOpen ? nextWaiverExpiry : nil
        return [earliest?.adding(days: 1), expiry].compactMap { $0 }.min()
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
