extension Order {
    /// Everything that is asked before the order is approved, each with its standing (H3). A fact
    /// nobody told is unmet.
    public func approvalGate(_ facts: ApprovalFacts) -> GateReport {
        let check = DraftCheck(order: self, facts: facts)
        let lines = Requirement.of(.orderApproval).map { requirement in
            line(requirement, check, facts)
        }
        return GateReport(
            gate: .orderApproval, order: id, seq: request?.told.seq ?? 0, lines: lines)
    }

    /// The strength in force for this order.
    public func strength(of requirement: Requirement, _ settings: GateSettings) -> Strength {
        request.map { settings.strength(of: requirement, since: $0.gates) }
            ?? settings.strength(of: requirement)
    }

    private func line(
        _ requirement: Requirement, _ check: DraftCheck, _ facts: ApprovalFacts
    ) -> GateLine {
        let strength = strength(of: requirement, facts.settings)
        guard requirement.isAsked(of: profile) else {
            return GateLine(requirement, strength, .notApplicable(.profile(profile)))
        }
        let findings = check.findings(requirement)
        if findings.isEmpty {
            return GateLine(requirement, strength, .met(check.fact(requirement)))
        }
        let isWaivable = !requirement.alwaysBlocks && strength != .block
        guard isWaivable else { return GateLine(requirement, strength, .unmet(findings)) }
        let (standing, further) = standing(of: requirement, findings, on: facts.schedule.today)
        var line = GateLine(requirement, strength, standing)
        line.further = further
        return line
    }
}

/// The automatic check of an order, requirement by requirement.
struct DraftCheck {
    let order: Order
    let facts: ApprovalFacts

    func findings(_ requirement: Requirement) -> [GateFinding] {
        switch requirement {
        case .sumsAgree: sums
        case .pricesTold: prices
        case .valuesExact: roundings
        case .numberUnused: facts.history.resembling.map { .numberResembles($0) }
        case .tradeTermTold: tradeTerm
        case .paymentTold: paymentTold
        case .datesTold: order.lots.flatMap(datesMissing)
        case .leadTimeSuffices: order.lots.flatMap(leadTime)
        case .daysCertain: provisional
        case .carriageFits: carriage
        case .packingTold: packingMissing
        case .packingFits: packing
        case .marksTold: marksMissing
        case .certificatesAsked: certificates(.law)
        case .customaryCertificatesAsked: certificates(.custom)
        case .reportsCurrent: reports
        case .leftoversSettled:
            leftovers
        case .supplierOnTime: timing
        case .withinLimit: limit
        case .requesterIsAnother: requester
        case .secondPerson: secondPerson
        // Payments' own.
        default: []
        }
    }

    /// What a requirement that is met rests on.
    func fact(_ requirement: Requirement) -> GateFact {
        switch requirement {
        case .withinLimit, .requesterIsAnother, .secondPerson: facts.workspace
        case .supplierOnTime, .leadTimeSuffices, .daysCertain: facts.supplier
        default: order.request?.told ?? GateFact(file: order.id, seq: 1, at: order.openedAt)
        }
    }

    /// Lines handed over below which the supplier's timing is not known, and the share of late
    /// ones, in permille, from which on it is a risk (D6).
    static let fewestLines = 5
    static let oftenLatePermille = 333

    private var timing: [GateFinding] {
        let (late, whole) = (facts.history.late, facts.history.handedOver)
        guard whole >= Self.fewestLines else {
            return [.historyTooShort(lines: whole, asked: Self.fewestLines)]
        }
        return late * 1_000 / whole >= Self.oftenLatePermille
            ? [.oftenLate(late: late, of: whole)] : []
    }

    /// What was left of the last order of each item; a line whose item was not looked up may have
    /// any.
    private var leftovers: [GateFinding] {
        facts.history.leftovers.map {
            .leftover(order: $0.order, number: $0.number, quantity: $0.quantity)
        }
            + order.standingLines.filter { line in
                line.item.map { facts.history.notLookedUp.contains($0) } ?? true
            }.map { .leftoverNotKnown(line: $0.number) }
    }
}

extension String {
    var isBlank: Bool { allSatisfy { $0.isWhitespace } }
}
