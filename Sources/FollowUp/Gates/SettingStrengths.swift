extension Workspace {
    public static let mostStrengths = 2_000
    public static let mostProposals = 50
    public static let mostLimits = 200

    public var gates: GateSettings { gateSettings ?? GateSettings() }

    /// Sets a requirement's strength: a higher one at once; a lower one is proposed, and a second
    /// administrator confirms it. Requests already open keep what they began under.
    ///
    /// *Refuses when* the requirement always blocks; the strength is in force or proposed already;
    /// it is lowered without a reason; 50 proposals wait, or 2,000 strengths were set.
    public func setStrength(
        of requirement: Requirement, to strength: Strength, reason: String?, by person: FileID
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        let known = gates.strength(of: requirement)
        let isLower = strength < known
        findings.require(
            !requirement.alwaysBlocks, .alwaysBlocks(requirement), field: "strength")
        findings.require(
            requirement.alwaysBlocks || strength != known, .nothingToChange, field: "strength")
        findings.require(
            !gates.proposals.contains {
                $0.requirement == requirement && $0.strength == strength
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
                        version: gates.version + 1, requirement: requirement, strength: strength))
            ]
        }
        return [
            .strengthProposed(
                StrengthProposal(
                    number: gates.proposalCount + 1, requirement: requirement,
                    strength: strength, reason: reason ?? "", person: person))
        ]
    }

    /// Confirms or refuses a lower strength that another administrator proposed.
    ///
    /// *Refuses when* the proposal is gone; the same person proposed it and now confirms it.
    public func settleStrength(
        proposal number: Int, confirmed: Bool, by person: FileID
    ) throws(Refusal) -> [WorkspaceChange] {
        guard let proposal = gates.proposals.first(where: { $0.number == number }) else {
            throw Refusal(.proposalGone)
        }
        guard confirmed else { return [.strengthProposalRefused(proposal: number)] }
        guard proposal.person != person, person.high != 0 else {
            throw Refusal(.needsAnotherPerson)
        }
        return [
            .strengthSet(
                SetStrength(
                    version: gates.version + 1, requirement: proposal.requirement,
                    strength: proposal.strength, proposal: number))
        ]
    }

    /// Sets up to how much who may approve, whole.
    ///
    /// *Refuses when* nothing differs; there are more than 200; one names neither a role nor a
    /// person, or both; a role that nobody can give, a person who is no member; an amount that is
    /// not positive; the same twice in a currency.
    public func setLimits(_ limits: ApprovalLimits) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(limits != gates.limits, .nothingToChange, field: "limits")
        findings.require(
            limits.limits.count + limits.twoPersonsAbove.count <= Self.mostLimits,
            .tooMany(limit: Self.mostLimits), field: "limits")
        try findings.settle()
        var seen: Set<String> = []
        for (at, limit) in limits.limits.enumerated() {
            findings.limit(limit, of: self, field: "limits.\(at)")
            let key = "\(limit.role?.rawValue ?? "")\(limit.person?.description ?? "")"
            let code = limit.most.currency.code
            findings.require(
                seen.insert(key + code).inserted, .repeated(code), field: "limits.\(at).currency")
        }
        for (at, amount) in limits.twoPersonsAbove.enumerated() {
            findings.amount(amount, field: "twoPersonsAbove.\(at).most")
            let code = amount.currency.code
            findings.require(
                seen.insert(" " + code).inserted, .repeated(code),
                field: "twoPersonsAbove.\(at).currency")
        }
        try findings.settle()
        return [.approvalLimitsSet(limits)]
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
        case .approvalLimitsSet(let limits): gates.limits = limits
        case .onePersonDeclared(let person, _, _): gates.onePerson = person
        case .onePersonEnded: gates.onePerson = nil
        default: return
        }
        gateSettings = gates
    }
}

extension Findings {
    fileprivate mutating func limit(
        _ limit: ApprovalLimit, of workspace: Workspace, field: String
    ) {
        require((limit.role == nil) != (limit.person == nil), .missing, field: "\(field).role")
        if let role = limit.role {
            require(
                Role.givable.contains(role), .unknownCode(role.rawValue), field: "\(field).role")
        }
        if let person = limit.person {
            require(workspace.member(person) != nil, .notFound, field: "\(field).person")
        }
        amount(limit.most, field: "\(field).most")
    }

    fileprivate mutating func amount(_ amount: Money, field: String) {
        require(
            amount.amountMinor > 0, .outOfRange(least: "0.01", most: "92233720368547758.07"),
            field: field)
    }
}
