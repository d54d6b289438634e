/// A lost password: a one-time link is made, and it is used (decision 7).
extension Workspace {
    /// An administrator makes the link for a member of this workspace.
    ///
    /// *Refuses when* the person is no member; is not active, or has no password to lose; is the
    /// one who makes it, or a member of another workspace too: then the operator makes it.
    public func makeRenewalLink(
        for person: FileID, by maker: FileID, hasPassword: Bool, isElsewhere: Bool
    ) throws(Refusal) -> [WorkspaceChange] {
        guard let member = member(person) else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(member.active && hasPassword, .nothingToChange, field: "person")
        findings.require(person != maker && !isElsewhere, .operatorMakesLink)
        try findings.settle()
        return [.renewalLinkMade(person: person, name: member.name)]
    }

    /// The operator makes it; every workspace of the person is told.
    ///
    /// *Refuses when* the person is no member.
    public func makeRenewalLink(for person: FileID) throws(Refusal) -> [WorkspaceChange] {
        guard let member = member(person) else { throw Refusal(.notFound) }
        return [.renewalLinkMade(person: person, name: member.name)]
    }

    /// Whether a link that this person made still opens: they are an active administrator.
    public func mayMakeLinks(_ maker: FileID) -> Bool {
        member(maker).map { $0.active && $0.roles.contains(.administrator) } ?? false
    }

    /// The password was renewed by a link; with it the person's API tokens here end. `maker` is nil
    /// where the operator made the link.
    ///
    /// *Refuses when* the person is no member.
    public func renewPassword(
        of person: FileID, byLinkOf maker: FileID?
    ) throws(Refusal) -> [WorkspaceChange] {
        guard let member = member(person) else { throw Refusal(.notFound) }
        let by = maker.map { self.member($0)?.name ?? Erasable(nil) }
        return [.passwordRenewed(person: person, name: member.name, by: by)]
    }
}
