/// A program's way in, for one person: its secret is shown once and kept only as a hash.
public struct Token: Codable, Sendable, Equatable {
    public var id: FileID
    /// Whom the program acts for.
    public var person: FileID
    /// What it is called: the program, the machine.
    public var name: String

    public init(id: FileID, person: FileID, name: String) {
        self.id = id
        self.person = person
        self.name = name
    }
}

extension Workspace {
    public static let mostTokens = 1_000

    /// Makes a token for a program that acts for a member.
    ///
    /// *Refuses when* the name is missing or longer than 200 characters; the person is no active
    /// member; the workspace has 1,000 tokens.
    public func makeToken(_ token: Token) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.text(token.name, atMost: 200, field: "label")
        findings.require(
            member(token.person)?.active == true, .notFound, field: "person")
        findings.require(
            tokens.count < Self.mostTokens, .tooMany(limit: Self.mostTokens), field: "label")
        try findings.settle()
        return [.tokenMade(token)]
    }

    /// Revokes a token; whoever holds it is let in no more.
    ///
    /// *Refuses when* there is no such token.
    public func revokeToken(_ id: FileID) throws(Refusal) -> [WorkspaceChange] {
        guard let token = tokens.first(where: { $0.id == id }) else { throw Refusal(.notFound) }
        return [.tokenRevoked(token)]
    }

    /// Makes a member's one-time link again, for one who never used it.
    ///
    /// *Refuses when* the person is no active member, or has a password already; they are a member
    /// of another workspace too, where they could be acted for by this link: the operator makes it.
    public func renewInvitation(
        _ person: FileID, hasPassword: Bool, isElsewhere: Bool
    ) throws(Refusal) -> [WorkspaceChange] {
        guard let member = member(person) else { throw Refusal(.notFound) }
        if isElsewhere && !hasPassword { throw Refusal(.operatorMakesLink) }
        guard member.active, !hasPassword else { throw Refusal(.nothingToChange, field: "person") }
        return [.invitationRenewed(person: person, name: member.name)]
    }
}
