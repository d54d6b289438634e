/// A declared one-person workspace (X26): where two persons are asked for, the same one decides
/// again twelve hours later, freshly signed in, and every release says so. It ends by itself once
/// somebody else may decide.
extension GateSettings {
    /// How long the one person waits, in milliseconds.
    public static let secondThought: Int64 = 12 * 3_600_000

    /// What of the wait is missing; nil where the person is not the workspace's one person, and
    /// another one is asked for.
    func secondThought(
        of person: FileID?, since at: Instant?, now: Instant?
    ) -> [GateFinding]? {
        guard let onePerson, onePerson == person, let at, let now else { return nil }
        let until = at.adding(milliseconds: Self.secondThought)
        return now >= until ? [] : [.secondThought(until: until)]
    }
}

extension Workspace {
    /// Who may approve, confirm or release.
    public static let decidingRoles: Set<Role> = [.administrator, .decisionOwner, .finance]

    private func others(than person: FileID) -> [Member] {
        members.filter {
            $0.active && $0.person != person && !Self.decidingRoles.isDisjoint(with: $0.roles)
        }
    }

    /// Declares that one person decides alone here.
    ///
    /// *Refuses when* it is declared already; the person is no active member; somebody else may
    /// decide; no reason is given.
    public func declareOnePerson(
        _ person: FileID, reason: String
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(gates.onePerson == nil, .nothingToChange)
        let member = members.first { $0.person == person && $0.active }
        findings.require(member != nil, .notAllowed)
        findings.require(others(than: person).isEmpty, .othersDecide)
        findings.reason(reason, field: "reason")
        try findings.settle()
        guard let member else { return [] }
        return [
            .onePersonDeclared(person: person, name: member.name, reason: Erasable(reason))
        ]
    }

    /// Takes the declaration back.
    ///
    /// *Refuses when* nothing is declared.
    public func endOnePerson() throws(Refusal) -> [WorkspaceChange] {
        guard gates.onePerson != nil else { throw Refusal(.nothingToChange) }
        return [.onePersonEnded]
    }

    /// Somebody else may decide now, or the one person no more.
    mutating func settleOnePerson() {
        guard let person = gates.onePerson else { return }
        let isHere = members.contains { $0.person == person && $0.active }
        guard !isHere || !others(than: person).isEmpty else { return }
        gateSettings?.onePerson = nil
    }
}
