extension Workspace {
    public static let mostStrengths = 2_000
    public static let mostProposals = 50
    public static let mostLimits = 200

    public var gates: GateSettings { gateSettings ?? GateSettings() }

    /// Sets a requirement's strength: a higher one at once; a lower one is proposed, and a second
    /// administrator confirms it. Requests already open keep what they began under. Of
    /// `reportsCurrent` also how many months old a report may be: a longer age counts as lower.
    ///
    /// *Refuses when* the requirement always blocks; the strength is in force or proposed already;
    /// it is lowered without a reason; months are told of another requirement, or not 1 to 120; 50
    /// proposals wait, or 2,000 strengths were set.
    public func setStrength(
        of requirement: Requirement, to strength: Strength, reason: String?, by person: FileID,
        months: Int? = nil
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        let known = gates.strength(of: requirement)
        let isOfReports = requirement == .reportsCurrent
        let knownMonths = isOfReports ? gates.reportMonths : nil
        let isLower =
            strength < known || isOfReports && GateSettings.isLonger(months, than: knownMonths)
        if let months {
            let range = GateSettings.reportMonths
            findings.require(
                isOfReports && range.contains(months),
                .outOfRange(least: "\(range.lowerBound)", most: "\(range.upperBound)"),
                field: "months")
        }
        findings.require(
            !requirement.alwaysBlocks, .alwaysBlocks(requirement), field: "strength")
        findings.require(
            requirement.alwaysBlocks || strength != known || months != knownMonths,
            .nothingToChange, field: "strength")
        findings.require(
            !gates.proposals.contains {
                $0.requirement == requirement && $0.strength == strength && $0.months == months
            }, .nothingToChange, field: "strength")
        if isLower { findings.reason(reason, field: "reason") }
        findings.words(reason, atMost: 2_000, field: "reason")
        findings.require(
            gates.proposals.count < Self.mostProposals, .tooMany(limit: Self.mostProposals))
        findings.require(
            gates.strengths.count < Self.mostStrengths, .tooMany(limit: Self.mostStrengths))
        try findings.settle()
        guard isLower else {
            return [
                .strengthSet(
                    SetStrength(
                        version: gates.version + 1, requirement: requirement, strength: strength,
                        months: months))
            ]
        }
        return [
            .strengthProposed(
                StrengthProposal(
                    number: gates.proposalCount + 1, requirement: requirement,
                    strength: strength, reason: reason ?? "", person: person, months: months))
        ]
    }

    /// Confirms or refuses a lower strength that another administrator proposed.
    ///
    /// *Refuses when* the proposal is gone; the same person proposed it and now confirms it, or one
    /// who counts as the same.
    public func settleStrength(
        proposal number: Int, confirmed: Bool, by person: FileID, at now: Instant? = nil
    ) throws(Refusal) -> [WorkspaceChange] {
        guard let proposal = gates.proposals.first(where: { $0.number == number }) else {
            throw Refusal(.proposalGone)
        }
        guard confirmed else { return [.strengthProposalRefused(proposal: number)] }
        guard proposal.person != person, person.high != 0 else {
            throw Refusal(.needsAnotherPerson)
        }
        if let now, let until = voices(at: now).oneUntil(person, proposal.person) {
            throw Refusal(.unmet(.countsAsOne(until: until)))
        }
        return [
            .strengthSet(
                SetStrength(
                    version: gates.version + 1, requirement: proposal.requirement,
                    strength: proposal.strength, proposal: number, months: proposal.months))
        ]
    }

    mutating func applyToGates(_ change: WorkspaceChange) {
        var gates = gates
        switch change {
        case .strengthSet(let set):
            gates.strengths.append(set)
            gates.version = set.version
            gates.proposals.removeAll { $0.number == set.proposal }
        case .strengthProposed(let proposal):
            gates.proposals.append(proposal)
            gates.proposalCount = proposal.number
        case .strengthProposalRefused(let number):
            gates.proposals.removeAll { $0.number == number }
        case .approvalLimitsSet(let limits):
            gates.limits = limits
            gates.limitsProposal = nil
        case .limits(.proposed(let proposal)):
            gates.limitsProposal = proposal
            gates.proposalCount = proposal.number
        case .limits(.refused): gates.limitsProposal = nil
        case .onePersonDeclared(let person, _, _): gates.onePerson = person
        case .onePersonEnded: gates.onePerson = nil
        default: return
        }
        gateSettings = gates
    }
}
