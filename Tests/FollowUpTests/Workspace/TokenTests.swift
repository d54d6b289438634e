import Testing

@testable import FollowUp

@Suite struct TokenTests {
    private static let mei = FileID(high: 10, low: 1)
    private static let gone = FileID(high: 10, low: 2)

    private func workspace(tokens: Int = 0) -> Workspace {
        var workspace = Workspace(id: FileID(high: 1, low: 1))
        var left = Member(
            person: Self.gone, name: "Gone", email: "gone@example.org", roles: [.finance],
            language: "en")
        left.active = false
        let mei = Member(
            person: Self.mei, name: "Mei", email: "mei@example.org", roles: [.administrator],
            language: "en")
        let made = (0..<tokens).map { WorkspaceChange.tokenMade(token(UInt64($0 + 1))) }
        for change in [.memberAdded(mei), .memberAdded(left)] + made {
            apply(change, to: &workspace)
        }
        return workspace
    }

    private func apply(_ change: WorkspaceChange, to workspace: inout Workspace) {
        workspace.apply(
            change,
            Stamp(
                seq: 1, at: Instant(milliseconds: 0),
                envelope: Envelope(person: nil, name: "shell", role: .operator, door: .shell)))
    }

    private func token(_ number: UInt64, _ name: String = "ERP", of person: FileID = TokenTests.mei)
        -> Token
    {
        Token(id: FileID(high: 20, low: number), person: person, name: name)
    }

    @Test func `a token has a name and acts for an active member`() {
        for (told, reason) in [
            (token(1, ""), Reason(.missing, field: "label")),
            (
                token(1, String(repeating: "x", count: 201)),
                Reason(.tooLong(limit: 200), field: "label")
            ),
            (token(1, of: Self.gone), Reason(.notFound, field: "person")),
            (token(1, of: FileID(high: 9, low: 9)), Reason(.notFound, field: "person")),
        ] {
            let reasons = Story.reasons { () throws(Refusal) in
                _ = try workspace().makeToken(told)
            }
            #expect(reasons == [reason])
        }
    }

    @Test(arguments: [(999, true), (1_000, false)])
    func `a workspace has a thousand tokens at most`(tokens: Int, fits: Bool) {
        let workspace = workspace(tokens: tokens)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try workspace.makeToken(token(5_000))
        }
        #expect(reasons.isEmpty == fits)
    }

    @Test func `a token is there until it is revoked, once`() throws {
        var workspace = workspace()
        for change in try workspace.makeToken(token(7)) { apply(change, to: &workspace) }
        #expect(workspace.tokens == [token(7)])
        let changes = try workspace.revokeToken(token(7).id)
        #expect(changes == [.tokenRevoked(token(7))])
        for change in changes { apply(change, to: &workspace) }
        #expect(workspace.tokens.isEmpty)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try workspace.revokeToken(token(7).id)
        }
        #expect(reasons == [Reason(.notFound)])
    }

    @Test func `a link is renewed for who never used one`() throws {
        let workspace = workspace()
        for (person, hasPassword, isElsewhere, reason) in [
            (Self.mei, true, false, Reason(.nothingToChange, field: "person")),
            (Self.mei, true, true, Reason(.nothingToChange, field: "person")),
            (Self.gone, false, false, Reason(.nothingToChange, field: "person")),
            (Self.mei, false, true, Reason(.operatorMakesLink)),
            (FileID(high: 9, low: 9), false, true, Reason(.notFound)),
        ] {
            let reasons = Story.reasons { () throws(Refusal) in
                _ = try workspace.renewInvitation(
                    person, hasPassword: hasPassword, isElsewhere: isElsewhere)
            }
            #expect(reasons == [reason])
        }
        #expect(
            try workspace.renewInvitation(Self.mei, hasPassword: false, isElsewhere: false)
                == [.invitationRenewed(person: Self.mei, name: Erasable("Mei"))])
    }
}
