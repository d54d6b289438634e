import FollowUp

struct EnglishProduction: ProductionWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "Committed production plan"
    let stage = "Stage"
    let inForce = "Plan in force"
    let committed = "Supplier commits to"
    let quantity = "Done by then"
    let found = "Look at"
    let tellTitle = "Tell the plan the supplier commits to"
    let tellHint =
        "A day for each stage, and how much will be done by then in all. A stage without a day is"
        + " not committed to."
    let tellButton = "Record the plan"
    let acceptTitle = "Accept this plan"
    let acceptHint =
        "Its days become the plan in force; the original days stay beside them. A reason is needed"
        + " where the handover, or a day accepted before, moves later."
    let acceptButton = "Accept the plan"
    let refuseTitle = "Refuse this plan"
    let refuseButton = "Refuse the plan"
    let see = "See the production plan"

    func sentence(_ finding: PlanFinding, _ stage: String) -> String {
        switch finding {
        case .dayOff(_, let day): "\(stage): \(dates.day(day)) is no working day there."
        case .insideClosure(_, let day, let from, let through):
            "\(stage): on \(dates.day(day)) the factory is closed, \(dates.span(from, through))."
        case .afterRequired(_, let day, let required):
            "\(stage): \(dates.day(day)) is after the required day, \(dates.day(required))."
        case .outOfOrder(_, let day, let before, let on):
            "\(stage): \(dates.day(day)) is before “\(terms.milestone(before, nil))”, which it"
                + " waits for, on \(dates.day(on))."
        case .quantityAbove(_, let quantity, let whole):
            "\(stage): \(Figures.quantity(quantity)) is more than the \(Figures.quantity(whole))"
                + " ordered."
        case .quantityBelow(_, let quantity, let whole):
            "\(stage): \(Figures.quantity(quantity)) is less than the \(Figures.quantity(whole))"
                + " ordered."
        case .quantityFalls(_, let quantity, let before):
            "\(stage): \(Figures.quantity(quantity)) in all, where an earlier stage has"
                + " \(Figures.quantity(before))."
        case .notNamed: "\(stage): no day is committed to."
        }
    }

    func lede(_ lot: LotCommitment, severalLots: Bool) -> String {
        let name = severalLots ? "Lot \(lot.lot): " : ""
        let by = lot.held?.accepted?.by.map { " by \(terms.text($0))" } ?? ""
        switch lot.standing {
        case .missing: return "\(name)the supplier committed to no plan yet.".capitalized(name)
        case .accepted: return "\(name)the plan is accepted\(by) and in force.".capitalized(name)
        case .refused:
            return "\(name)the plan was refused; another one is asked for.".capitalized(name)
        case .told:
            let count = lot.findings.count
            let found =
                count == 0
                ? "nothing in it is to look at"
                : "\(Plural.of(count, "point", "points")) to look at"
            return "\(name)a plan waits for acceptance: \(found).".capitalized(name)
        }
    }

    func line(_ change: ProductionPlanChange, _ stage: (MilestoneKey) -> String) -> String {
        switch change {
        case .told(let plan):
            let stages = plan.stages.map { told in
                let quantity = told.quantity.map { ", \(Figures.quantity($0))" } ?? ""
                return "\(stage(told.milestone)) \(dates.day(told.day))\(quantity)"
            }
            return "Production plan \(plan.number) for lot \(plan.lot):"
                + " \(stages.joined(separator: "; "))."
        case .accepted(let number, _): return "Accepted production plan \(number)."
        case .refused(let number, let reason):
            return "Refused production plan \(number): “\(terms.text(reason))”"
        }
    }
}

extension String {
    /// Begins a sentence, unless something stands before it.
    fileprivate func capitalized(_ before: String) -> String {
        before.isEmpty ? prefix(1).uppercased() + dropFirst() : self
    }
}
