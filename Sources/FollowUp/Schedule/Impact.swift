extension Order {
    /// What moves when a milestone moves (D3): the forecast with it planned for another day beside
    /// the forecast as it is. `moved` names what changes; the deadlines stand with both days, equal
    /// where they hold. Empty where the lot or the milestone is not there.
    public func impact(
        lot number: Int, moving key: MilestoneKey, to day: Day, facts: ScheduleFacts
    ) -> Impact {
        guard let lot = lot(number), let at = lot.milestones.firstIndex(where: { $0.key == key })
        else { return Impact(moved: [], lastBookingDay: nil, handover: nil) }
        var other = lot
        other.milestones[at].planned = day
        other.milestones[at].told = nil
        let before = lot.forecast(facts.of(lot), waitsFor: waitsFor)
        let after = other.forecast(facts.of(lot), waitsFor: waitsFor)
        let moved = zip(before.milestones, after.milestones).filter { $0.day != $1.day }
        var impact = Impact(
            moved: moved.map {
                ImpactLine(milestone: $0.key, days: ImpactDays(before: $0.day, after: $1.day))
            },
            lastBookingDay: ImpactDays(before.lastBookingDay, after.lastBookingDay),
            handover: ImpactDays(before.handover, after.handover))
        impact.provisional = after.provisional
        return impact
    }
}

extension ImpactDays {
    fileprivate init?(_ before: Day?, _ after: Day?) {
        if before == nil, after == nil { return nil }
        self.init(before: before, after: after)
    }
}
