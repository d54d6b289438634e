extension Workspace {
    public static let mostMembers = 10_000

    /// Opens a workspace: one buyer, or one client of an agent.
    ///
    /// *Refuses when* the name is missing or longer than 200 characters, or the zone is.
    public static func open(
        name: String, zone: String, demonstration: Bool
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.text(name, atMost: mostName, field: "name")
        findings.text(zone, atMost: 64, field: "zone")
        try findings.settle()
        return [.opened(name: name, zone: zone, demonstration: demonstration)]
    }

    /// Adds a person with roles.
    ///
    /// *Refuses when* the person is a member or the address taken; the name is missing or longer
    /// than 200 characters; the address has no @ or more than 254 characters; there is no role, one
    /// twice, or one that nobody can give; the workspace has 10,000 members.
    public func addMember(_ member: Member) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(
            members.count < Self.mostMembers, .tooMany(limit: Self.mostMembers), field: "person")
        findings.require(self.member(member.person) == nil, .emailTaken, field: "email")
        findings.member(member, of: self)
        try findings.settle()
        return [.memberAdded(member)]
    }

    /// A person whose account was made elsewhere accepts to be a member here.
    ///
    /// *Refuses when* they are no member, or nobody asks them.
    public func acceptMembership(of person: FileID) throws(Refusal) -> [WorkspaceChange] {
        guard var member = member(person) else { throw Refusal(.notFound) }
        guard member.pending == true else { throw Refusal(.nothingToChange) }
        member.active = true
        member.pending = nil
        member.joined = true
        return [.memberAmended(member)]
    }

    /// Changes a person's name, address, roles, language, or whether they may act.
    ///
    /// *Refuses when* the person is unknown or nothing differs; they would act without having
    /// accepted; no active administrator would be left; the person could not be added so either.
    public func amendMember(_ member: Member) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        if let known = self.member(member.person) {
            findings.require(known != member, .nothingToChange)
            findings.require(
                known.pending == nil || !member.active, .notAllowed, field: "active")
        } else {
            findings.note(.notFound, field: "person")
        }
        findings.member(member, of: self)
        let others = members.filter { $0.person != member.person }
        findings.require(
            (others + [member]).contains { $0.active && $0.roles.contains(.administrator) },
            .lastAdministrator, field: "roles")
        try findings.settle()
        return [.memberAmended(member)]
    }
}

extension Findings {
    fileprivate mutating func member(_ member: Member, of workspace: Workspace) {
        text(member.name.text, atMost: 200, field: "name")
        text(member.email.text, atMost: 254, field: "email")
        text(member.language, atMost: 35, field: "language")
        if let email = member.email.text, !email.isEmpty {
            require(Member.isAddress(email), .notAnAddress, field: "email")
            let taken = workspace.members.contains {
                $0.person != member.person && $0.email.text?.lowercased() == email.lowercased()
            }
            require(!taken, .emailTaken, field: "email")
        }
        require(!member.roles.isEmpty, .missing, field: "roles")
        var seen: Set<Role> = []
        for role in member.roles {
            require(Role.givable.contains(role), .unknownCode(role.rawValue), field: "roles")
            require(seen.insert(role).inserted, .repeated(role.rawValue), field: "roles")
        }
    }
}

extension Member {
    /// One @ with something on both sides, and no blanks: the rest is for the post to find out.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !text.contains { $0.isWhitespace }
    }
}
