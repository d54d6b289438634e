extension MilestoneTemplate {
    /// The milestones of a new lot, with the plan as its original (X18, X21).
    ///
    /// With a promised handover each stands as late as the working days up to it allow, but not
    /// before `start`: where the time is too short the plan shows it, and the forecast says by how
    /// much. Without a promise the chain runs from `start`. A milestone that this kind and profile
    /// do not ask for is kept without days, and its steps count for what follows it. Days are
    /// working days of `calendar`; only a promise may lie on another day.
    public func plan(
        kind: OrderKind, profile: Profile, start: Day, handover: Day?, calendar: WorkCalendar
    ) -> [Milestone] {
        var lot = milestones.map { $0.milestone(kind: kind, profile: profile) }
        let days = Network(lot).plan(lot, start: start, handover: handover, calendar: calendar)
        for at in lot.indices where lot[at].notApplicable == nil && days[at] != .distantPast {
            lot[at].original = days[at]
            lot[at].planned = days[at]
        }
        return lot
    }
}

extension TemplateMilestone {
    /// The handover is asked of every order.
    fileprivate func milestone(kind: OrderKind, profile: Profile) -> Milestone {
        var milestone = Milestone(key: key, owner: owner, after: after)
        milestone.names = names
        let asked = !notFor.contains(profile) && (onlyFor.isEmpty || onlyFor.contains(kind))
        if !asked, key != .handedOver {
            milestone.notApplicable = NotApplicable(profile: profile)
        }
        return milestone
    }
}

extension Network {
    /// The days that the steps alone give, in the sequence of the milestones.
    func plan(
        _ milestones: [Milestone], start: Day, handover: Day?, calendar: WorkCalendar
    ) -> [Day] {
        let first = calendar.nextOrSame(start)
        guard let handover, let target = milestones.firstIndex(where: { $0.key == .handedOver })
        else { return planForward(from: first, on: calendar) }
        return planBackward(
            to: target, on: handover, notBefore: min(first, handover), calendar: calendar)
    }

    private func planForward(from first: Day, on calendar: WorkCalendar) -> [Day] {
        var sources = [Day](repeating: .distantPast, count: count)
        for place in order.indices where bounds[place] == bounds[place + 1] {
            sources[order[place]] = first
        }
        return forward(sources, fixed: [Bool](repeating: false, count: count), on: calendar)
    }

    /// What leads to the handover is planned back from it; what follows it, forward; what does
    /// neither has until the handover.
    private func planBackward(
        to target: Int, on handover: Day, notBefore first: Day, calendar: WorkCalendar
    ) -> [Day] {
        let after = following(target)
        let end = calendar.previousOrSame(handover)
        var limits = after.map { $0 ? Day.distantFuture : end }
        limits[target] = handover
        let open = [Bool](repeating: false, count: count)
        var days = backward(limits, fixed: open, on: calendar)
        for at in days.indices where at != target {
            days[at] = after[at] ? .distantPast : max(calendar.previousOrSame(days[at]), first)
        }
        return forward(days, fixed: after.map { !$0 }, on: calendar)
    }

    /// Which milestones wait for the target, directly or not.
    private func following(_ target: Int) -> [Bool] {
        var follows = [Bool](repeating: false, count: count)
        for arrow in arrows where arrow.from == target || follows[arrow.from] {
            follows[arrow.to] = true
        }
        return follows
    }
}
