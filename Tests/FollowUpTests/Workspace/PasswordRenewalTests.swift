import FollowUp
import Testing

@Suite struct PasswordRenewalTests {
    static let owner = FileID(high: 1, low: 1)
    static let mei = FileID(high: 1, low: 2)
    static let gone = FileID(high: 1, low: 3)
    static let nobody = FileID(high: 9, low: 9)

    private func workspace() -> Workspace {
        var workspace = Workspace(id: FileID(high: 2, low: 2))
        for (person, name, roles) in [
            (Self.owner, "Owner", [Role.administrator]), (Self.mei, "Mei", [.merchandiser]),
            (Self.gone, "Gone", [.administrator]),
        ] {
            var member = Member(
                person: person, name: name, email: "\(name)@example.org", roles: roles,
                language: "en")
            member.active = person != Self.gone
            apply(.memberAdded(member), to: &workspace)
            apply(
                .tokenMade(Token(id: person, person: person, name: name)), to: &workspace)
        }
        return workspace
    }

    private func apply(_ change: WorkspaceChange, to workspace: inout Workspace) {
        let envelope = Envelope(person: nil, name: "", role: .operator, door: .shell)
        workspace.apply(change, Stamp(seq: 1, at: Instant(milliseconds: 0), envelope: envelope))
    }

    @Test(arguments: [
        (nobody, owner, true, false, [Reason(.notFound)]),
        (gone, owner, true, false, [Reason(.nothingToChange, field: "person")]),
        (mei, owner, false, false, [Reason(.nothingToChange, field: "person")]),
        (owner, owner, true, false, [Reason(.operatorMakesLink)]),
        (mei, owner, true, true, [Reason(.operatorMakesLink)]),
        (
            gone, owner, true, true,
            [Reason(.nothingToChange, field: "person"), Reason(.operatorMakesLink)]
        ),
        (mei, owner, true, false, []),
    ])
    func `an administrator makes a link for who is a member here alone and not themself`(
        person: FileID, maker: FileID, hasPassword: Bool, isElsewhere: Bool, reasons: [Reason]
    ) throws {
        let met = Story.reasons { () throws(Refusal) in
            let changes = try workspace().makeRenewalLink(
                for: person, by: maker, hasPassword: hasPassword, isElsewhere: isElsewhere)
            #expect(changes == [.renewalLinkMade(person: person, name: Erasable("Mei"))])
        }
        #expect(met == reasons)
    }

    @Test func `the operator makes it for any member, and for nobody else`() throws {
        #expect(
            try workspace().makeRenewalLink(for: Self.owner)
                == [.renewalLinkMade(person: Self.owner, name: Erasable("Owner"))])
        for refused in [
            Story.reasons { () throws(Refusal) in
                _ = try workspace().makeRenewalLink(for: Self.nobody)
            },
            Story.reasons { () throws(Refusal) in
                _ = try workspace().renewPassword(of: Self.nobody, byLinkOf: nil)
            },
        ] {
            #expect(refused == [Reason(.notFound)])
        }
    }

    @Test func `a link holds as long as its maker is an active administrator`() {
        let workspace = workspace()
        #expect(workspace.mayMakeLinks(Self.owner))
        for person in [Self.mei, Self.gone, Self.nobody] {
            #expect(!workspace.mayMakeLinks(person), "\(person)")
        }
    }

    @Test func `a renewed password says by whose link, and ends the person's tokens alone`()
        throws
    {
        var workspace = workspace()
        let changes = try workspace.renewPassword(of: Self.mei, byLinkOf: Self.owner)
        #expect(
            changes == [
                .passwordRenewed(
                    person: Self.mei, name: Erasable("Mei"), by: Erasable("Owner"))
            ])
        for change in changes { apply(change, to: &workspace) }
        #expect(workspace.tokens.map(\.person) == [Self.owner, Self.gone])
        #expect(
            try workspace.renewPassword(of: Self.mei, byLinkOf: nil)
                == [.passwordRenewed(person: Self.mei, name: Erasable("Mei"), by: nil)])
    }
}
