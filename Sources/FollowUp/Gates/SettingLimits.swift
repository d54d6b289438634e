/// Limits that let somebody do more alone than those in force, and wait for a second administrator.
public struct LimitsProposal: Codable, Sendable, Equatable {
    /// Counts up within the workspace.
    public var number: Int
    public var limits: ApprovalLimits
    public var reason: Erasable
    /// Who proposed them, and may not confirm them.
    public var person: FileID

    public init(number: Int, limits: ApprovalLimits, reason: String, person: FileID) {
        self.number = number
        self.limits = limits
        self.reason = Erasable(reason)
        self.person = person
    }
}

/// What can happen to limits that are proposed. The journal keeps each under its own kind.
public enum LimitsChange: Codable, Sendable, Equatable {
    case proposed(LimitsProposal)
    case refused(proposal: Int)

    public var kind: String {
        switch self {
        case .proposed: "workspace.limitsProposed/1"
        case .refused: "workspace.limitsProposalRefused/1"
        }
    }
}

extension ApprovalLimits {
    /// Whether somebody may do more alone under these than under others. A currency, or a person,
    /// that only the others name counts as what remains without it.
    public func loosens(_ others: ApprovalLimits) -> Bool {
        loosensTwoPersons(others) || loosensMost(others)
    }

    /// Where amounts are named, what is in another currency takes two persons always.
    private func loosensTwoPersons(_ others: ApprovalLimits) -> Bool {
        guard !others.twoPersonsAbove.isEmpty else { return false }
        guard !twoPersonsAbove.isEmpty else { return true }
        return twoPersonsAbove.contains { amount in
            let known = others.twoPersonsAbove.first { $0.currency == amount.currency }
            return amount.amountMinor > known?.amountMinor ?? 0
        }
    }

    /// Where limits are named, who has none may approve nothing.
    private func loosensMost(_ others: ApprovalLimits) -> Bool {
        guard !others.limits.isEmpty else { return false }
        guard !limits.isEmpty else { return true }
        let raised = limits.contains { limit in
            let known = others.limits.first { $0.isOf(limit) }?.most.amountMinor
            return limit.most.amountMinor
                > known ?? (limit.person == nil ? 0 : others.least(in: limit.most.currency))
        }
        // Who had a limit of their own falls back on those of their roles.
        let freed = others.limits.contains { limit in
            limit.person != nil && !limits.contains { $0.isOf(limit) }
                && greatest(in: limit.most.currency) > limit.most.amountMinor
        }
        return raised || freed
    }

    private func ofRoles(in currency: Currency) -> [Int64] {
        limits.filter { $0.role != nil && $0.most.currency == currency }.map(\.most.amountMinor)
    }

    private func least(in currency: Currency) -> Int64 { ofRoles(in: currency).min() ?? 0 }

    private func greatest(in currency: Currency) -> Int64 { ofRoles(in: currency).max() ?? 0 }
}

extension ApprovalLimit {
    fileprivate func isOf(_ other: ApprovalLimit) -> Bool {
        role == other.role && person == other.person && most.currency == other.most.currency
    }
}

extension Workspace {
    /// Sets up to how much who may approve, whole: tighter limits at once; looser ones are
    /// proposed, and a second administrator confirms them. Where one person was declared to decide
    /// alone, theirs hold at once.
    ///
    /// *Refuses when* nothing differs; the same is proposed already; they are looser and no reason
    /// is given; there are more than 200; one names neither a role nor a person, or both; a role
    /// that nobody can give, a person who is no member; an amount that is not positive; the same
    /// twice in a currency.
    public func setLimits(
        _ limits: ApprovalLimits, reason: String?, by person: FileID
    ) throws(Refusal) -> [WorkspaceChange] {
        let isLooser = limits.loosens(gates.limits) && gates.onePerson != person
        var findings = Findings()
        findings.require(
            limits != gates.limits && limits != gates.limitsProposal?.limits, .nothingToChange,
            field: "limits")
        findings.require(
            limits.limits.count + limits.twoPersonsAbove.count <= Self.mostLimits,
            .tooMany(limit: Self.mostLimits), field: "limits")
        try findings.settle()
        findings.limits(limits, of: self)
        if isLooser { findings.reason(reason, field: "reason") }
        findings.words(reason, atMost: 2_000, field: "reason")
        try findings.settle()
        guard isLooser else { return [.approvalLimitsSet(limits)] }
        return [
            .limits(
                .proposed(
                    LimitsProposal(
                        number: gates.proposalCount + 1, limits: limits, reason: reason ?? "",
                        person: person)))
        ]
    }

    /// Confirms or refuses limits that another administrator proposed.
    ///
    /// *Refuses when* the proposal is gone; the same person proposed it and now confirms it, or one
    /// who counts as the same.
    public func settleLimits(
        proposal number: Int, confirmed: Bool, by person: FileID, at now: Instant? = nil
    ) throws(Refusal) -> [WorkspaceChange] {
        guard let proposal = gates.limitsProposal, proposal.number == number else {
            throw Refusal(.proposalGone)
        }
        guard confirmed else { return [.limits(.refused(proposal: number))] }
        guard proposal.person != person, person.high != 0 else {
            throw Refusal(.needsAnotherPerson)
        }
        if let now, let until = voices(at: now).oneUntil(person, proposal.person) {
            throw Refusal(.unmet(.countsAsOne(until: until)))
        }
        return [.approvalLimitsSet(proposal.limits)]
    }
}

extension Findings {
    fileprivate mutating func limits(_ limits: ApprovalLimits, of workspace: Workspace) {
        var seen: Set<String> = []
        for (at, limit) in limits.limits.enumerated() {
            self.limit(limit, of: workspace, field: "limits.\(at)")
            let key = "\(limit.role?.rawValue ?? "")\(limit.person?.description ?? "")"
            let code = limit.most.currency.code
            require(
                seen.insert(key + code).inserted, .repeated(code), field: "limits.\(at).currency")
        }
        for (at, amount) in limits.twoPersonsAbove.enumerated() {
            self.amount(amount, field: "twoPersonsAbove.\(at).most")
            let code = amount.currency.code
            require(
                seen.insert(" " + code).inserted, .repeated(code),
                field: "twoPersonsAbove.\(at).currency")
        }
    }

    private mutating func limit(
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

    private mutating func amount(_ amount: Money, field: String) {
        require(
            amount.amountMinor > 0, .outOfRange(least: "0.01", most: "92233720368547758.07"),
            field: field)
    }
}
