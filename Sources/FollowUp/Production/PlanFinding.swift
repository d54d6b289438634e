/// What does not fit in a committed plan. None stops anything; the person who accepts sees it.
public enum PlanFinding: Codable, Sendable, Hashable {
    /// The site does not work on that day.
    case dayOff(MilestoneKey, Day)
    case insideClosure(MilestoneKey, Day, from: Day, through: Day)
    case afterRequired(MilestoneKey, Day, required: Day)
    /// Before a stage it has to wait for.
    case outOfOrder(MilestoneKey, Day, before: MilestoneKey, on: Day)
    case quantityAbove(MilestoneKey, Quantity, of: Quantity)
    /// The goods leave with less than was ordered.
    case quantityBelow(MilestoneKey, Quantity, of: Quantity)
    /// Less than an earlier stage has.
    case quantityFalls(MilestoneKey, Quantity, before: Quantity)
    /// An open stage that it does not name.
    case notNamed(MilestoneKey)

    /// The stage it is of.
    public var milestone: MilestoneKey {
        switch self {
        case .dayOff(let key, _), .insideClosure(let key, _, _, _), .afterRequired(let key, _, _),
            .outOfOrder(let key, _, _, _), .quantityAbove(let key, _, _),
            .quantityBelow(let key, _, _), .quantityFalls(let key, _, _), .notNamed(let key):
            key
        }
    }
}

extension Order {
    /// Holds a committed plan against the required day, the calendar and closures of the site, the
    /// steps of the lot, and what was ordered.
    public func findings(
        of plan: ProductionPlan, calendar: WorkCalendar, closures: [FactoryClosure]
    ) -> [PlanFinding] {
        guard let lot = lot(plan.lot) else { return [] }
        let required = required(of: lot)
        var found: [PlanFinding] = []
        for stage in plan.stages {
            let (key, day) = (stage.milestone, stage.day)
            if let closed = closures.first(where: { $0.from <= day && day <= $0.through }) {
                found.append(.insideClosure(key, day, from: closed.from, through: closed.through))
            } else if key.isMade, !calendar.isWorkday(day) {
                found.append(.dayOff(key, day))
            }
            if let required, day > required {
                found.append(.afterRequired(key, day, required: required))
            }
            found += lot.outOfOrder(stage, plan)
            if let quantity = stage.quantity, let whole = lot.quantity, quantity > whole {
                found.append(.quantityAbove(key, quantity, of: whole))
            }
            if let quantity = stage.quantity, let whole = lot.quantity, quantity < whole,
                [.loaded, .handedOver].contains(key)
            {
                found.append(.quantityBelow(key, quantity, of: whole))
            }
        }
        return found + plan.falls
            + lot.milestones.filter { $0.isOpen && plan.stage($0.key) == nil }.map {
                .notNamed($0.key)
            }
    }
}

extension MilestoneKey {
    /// Done at the site; money moves by other days.
    fileprivate var isMade: Bool { self != .depositReceived }
}

extension Lot {
    fileprivate func outOfOrder(_ stage: PlanStage, _ plan: ProductionPlan) -> [PlanFinding] {
        (milestone(stage.milestone)?.after ?? []).compactMap { step in
            let before = milestone(step.milestone)
            guard let day = plan.stage(step.milestone)?.day ?? before?.actual ?? before?.planned,
                before?.notApplicable == nil, day > stage.day
            else { return nil }
            return .outOfOrder(stage.milestone, stage.day, before: step.milestone, on: day)
        }
    }
}

extension ProductionPlan {
    /// Quantities are totals: by a later day there is never less.
    fileprivate var falls: [PlanFinding] {
        var found: [PlanFinding] = []
        var most: Quantity?
        for stage in stages.sorted(by: { $0.day < $1.day }) {
            guard let quantity = stage.quantity else { continue }
            if let most, quantity < most {
                found.append(.quantityFalls(stage.milestone, quantity, before: most))
            }
            most = max(most ?? quantity, quantity)
        }
        return found
    }
}
