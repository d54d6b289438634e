/// The check of one instalment, requirement by requirement: the absence of a fact is unmet.
struct PaymentCheck {
    let order: Order
    let instalment: Instalment
    let facts: PaymentFacts

    var payments: Payments { order.payments }
    var request: HeldRequest? { payments.request(instalment.number) }

    /// A running order was approved before it came here; one that was taken over was confirmed,
    /// too. A take-over of what was drafted here is a fact, no permission. *Simple* asks for the
    /// account, holds, limits and what its balance waits for.
    func notAsked(_ requirement: Requirement) -> NotAsked? {
        switch requirement {
        case .orderApproved where order.state == .running: .placedBefore
        case .supplierConfirmed where order.takeOver != nil && order.state == .running:
            .placedBefore
        case .orderApproved, .supplierConfirmed:
            order.profile == .simple ? .profile(.simple) : nil
        default: nil
        }
    }

    func findings(_ requirement: Requirement) -> [GateFinding] {
        switch requirement {
        case .orderApproved: order.state == .approved ? [] : [.orderNotApproved]
        case .supplierConfirmed: confirmation
        case .stageDone: stage
        case .inspectionPassed:
            order.lots.filter { !order.isInspected($0.number) }.map {
                .inspectionNotPassed(lot: $0.number)
            }
        case .goodsReleased: order.goodsNotReleased.map { .goodsNotReleased(lot: $0) }
        case .packingComplete: packing
        case .draftDocuments: payments.check(.draftDocuments) == nil ? [.draftsMissing] : []
        case .handoverDone:
            order.lots.filter { $0.handedOver == nil }.map {
                .notHandedOver(lot: $0.number)
            }
        case .copiesChecked:
            payments.check(.copiesCrossChecked) == nil ? [.copiesNotChecked] : []
        case .baselineAcknowledged:
            order.openBreaches.map { .baselineNotAcknowledged(lot: $0.lot) }
        case .instalmentsFitTerms:
            order.instalmentsBesideTerms.map { .instalmentDiffers($0) }
        case .noHold: payments.holds(on: instalment.number).map { .onHold($0.hold.number) }
        case .beneficiaryConfirmed:
            if case .unconfirmed(let why) = facts.beneficiary { why } else { [] }
        default: personFindings(requirement)
        }
    }

    /// What a requirement that is met rests on.
    func fact(_ requirement: Requirement) -> GateFact {
        let own = payments.planBy ?? GateFact(file: order.id, seq: 1, at: order.openedAt)
        switch requirement {
        case .orderApproved:
            guard let given = order.request?.approvals.last else { return own }
            return GateFact(file: order.id, seq: given.seq, by: given.by, at: given.at)
        case .supplierConfirmed:
            return order.confirmation?.accepted ?? fact(.supplierConfirmation) ?? own
        case .draftDocuments: return fact(.draftDocuments) ?? own
        case .copiesChecked: return fact(.copiesCrossChecked) ?? own
        case .packingComplete: return fact(.packingComplete) ?? own
        case .goodsReleased: return order.lastGoodsRelease ?? own
        case .baselineAcknowledged: return order.baselineFact ?? own
        case .beneficiaryConfirmed:
            if case .confirmed(let fact, _) = facts.beneficiary { return fact }
            return facts.supplier
        case .releaseWithinLimit, .secondReleaser: return facts.workspace
        case .releaseRequested, .amountAgrees, .releaserIsAnother:
            return request.map {
                GateFact(file: order.id, seq: $0.seq, by: $0.by, at: $0.at)
            } ?? own
        default: return own
        }
    }

    private func fact(_ kind: CheckKind) -> GateFact? {
        payments.check(kind).map {
            GateFact(file: order.id, seq: $0.seq, by: $0.by, at: $0.at)
        }
    }

    /// A confirmation of what was told anew since confirms nothing. What a person recorded as found
    /// so, before confirmations were filed, counts where none is.
    private var confirmation: [GateFinding] {
        if let held = order.confirmation {
            guard held.accepted != nil else { return [.confirmationNotAccepted(held.number)] }
            return held.isAccepted ? [] : [.confirmationOutdated]
        }
        guard let check = payments.check(.supplierConfirmation) else {
            return [.confirmationMissing]
        }
        let told = order.request?.told.seq ?? order.termsSeq ?? 0
        return check.seq > told ? [] : [.confirmationOutdated]
    }

    private var stage: [GateFinding] {
        guard let key = instalment.milestone else { return [.stageNotNamed] }
        return order.lots.compactMap { lot in
            lot.milestone(key).map { $0.actual == nil } ?? true
                ? .stageNotReached(lot: lot.number, milestone: key) : nil
        }
    }

    /// By the quantities told of each lot, or by a person who looked.
    private var packing: [GateFinding] {
        guard payments.check(.packingComplete) == nil else { return [] }
        return order.lots.compactMap { lot in
            let (packed, whole) = (lot.packedTold, lot.quantity)
            if lot.handedOver != nil { return nil }
            if let packed, let whole, packed >= whole { return nil }
            return .packingIncomplete(
                lot: lot.number, packed: packed ?? .zero, of: whole ?? .zero)
        }
    }
}
