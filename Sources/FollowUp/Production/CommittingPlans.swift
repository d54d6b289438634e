extension Order {
    /// Of each side, the supplier's seats and the house, without those refused.
    public static let mostProductionPlans = 200

    /// Records the plan the supplier commits to. It stays their word until a person accepts it;
    /// what does not fit is found, not refused (`findings(of:)`).
    ///
    /// *Refuses when* the order is closed; the lot is unknown; it has no stage, or one the lot does
    /// not have, or one twice; a quantity is none; the document is unknown; a text is too long; the
    /// same plan was told last; the order has 200 from the same side that were not refused.
    public func commit(
        _ told: ProductionPlan, from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        let held = productionPlans.count {
            $0.refusedAt == nil && ($0.seat != nil) == (side == .supplier)
        }
        findings.require(
            held < Self.mostProductionPlans, .tooMany(limit: Self.mostProductionPlans))
        guard let lot = lot(told.lot) else {
            findings.note(.unknownLot(told.lot), field: "lot")
            throw Refusal(findings.reasons)
        }
        findings.require(!told.stages.isEmpty, .missing, field: "stage")
        var seen: Set<MilestoneKey> = []
        for stage in told.stages.prefix(MilestoneTemplate.mostMilestones + 1) {
            let field = "stage.\(stage.milestone.rawValue)"
            findings.require(
                lot.milestone(stage.milestone) != nil,
                .unknownMilestone(stage.milestone.rawValue), field: field)
            findings.require(
                seen.insert(stage.milestone).inserted, .repeated(stage.milestone.rawValue),
                field: field)
            if let quantity = stage.quantity {
                findings.quantity(quantity, field: "\(field).quantity")
            }
        }
        if let document = told.document {
            findings.require(
                self.document(document)?.isWithdrawn == false, .unknownDocument(document),
                field: "document")
        }
        findings.words(told.note?.text, atMost: OrderLimits.note, field: "note")
        var plan = told
        plan.number = (productionPlans.map(\.plan.number).max() ?? 0) + 1
        if let held = productionPlan(of: told.lot), held.refusedAt == nil {
            var same = held.plan
            same.number = plan.number
            findings.require(same != plan, .nothingToChange)
        }
        try findings.settle()
        return [.productionPlan(.told(plan))]
    }

    /// Accepts a committed plan: it becomes the plan in force of its lot. The original days stay;
    /// each move enters the slip ledger, for the reason given or, where it is no slip of anybody,
    /// as a correction. A reason is asked for where the handover moves later, or a stage later than
    /// a plan accepted before.
    ///
    /// *Refuses when* the order is closed; there is no such plan, or it is not the last of its lot;
    /// it was accepted or refused already; a reason is asked for and not given.
    public func accept(
        plan number: Int, by person: FileID, reason: SlipReason? = nil
    ) throws(Refusal) -> [OrderChange] {
        let held = try openPlan(number)
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.words(reason?.words?.text, atMost: 2_000, field: "words")
        let moves = moves(by: held.plan)
        findings.require(
            reason != nil || !moves.contains(where: \.isSlip), .reasonMissing, field: "cause")
        try findings.settle()
        return [.productionPlan(.accepted(plan: number, person: person))]
            + moves.map { move in
                .milestoneMoved(
                    lot: held.plan.lot, milestone: move.stage.milestone, to: move.stage.day,
                    reason: move.isLater ? reason ?? .corrected : .corrected)
            }
    }

    /// Refuses a committed plan, with a reason: another one is asked for.
    ///
    /// *Refuses when* there is no such plan, or it is not the last of its lot; it was accepted or
    /// refused already; no reason is given.
    public func refuse(plan number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        _ = try openPlan(number)
        var findings = Findings()
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.productionPlan(.refused(plan: number, reason: Erasable(reason)))]
    }

    private func openPlan(_ number: Int) throws(Refusal) -> HeldProductionPlan {
        guard let held = productionPlans.first(where: { $0.plan.number == number }) else {
            throw Refusal(.notFound)
        }
        guard productionPlan(of: held.plan.lot)?.plan.number == number else {
            throw Refusal(.changedMeanwhile)
        }
        guard held.isOpen else { throw Refusal(.nothingToChange) }
        return held
    }

    private struct Move {
        var stage: PlanStage
        var isLater: Bool
        /// Somebody has to say why.
        var isSlip: Bool
    }

    /// The open milestones whose planned day the plan moves.
    private func moves(by plan: ProductionPlan) -> [Move] {
        let isAgain = productionPlans.contains { $0.plan.lot == plan.lot && $0.accepted != nil }
        return plan.stages.compactMap { stage in
            guard let milestone = lot(plan.lot)?.milestone(stage.milestone), milestone.isOpen,
                milestone.planned != stage.day
            else { return nil }
            let isLater = milestone.planned.map { stage.day > $0 } ?? false
            return Move(
                stage: stage, isLater: isLater,
                isSlip: isLater && (isAgain || stage.milestone == .handedOver))
        }
    }
}
