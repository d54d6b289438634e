import FollowUp
import Record
import Testing
import UseCases

/// What makes or changes persons is a person's own: a token could else become as many as a release
/// asks for.
@Suite struct PersonsByTokenTests {
    @Test(arguments: TestEngine.all)
    func `neither a token nor an old session makes or changes persons`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let order = try await stage.open("PO-1")
            let added = try await house.perform(InvitationTests.mei, stage.owner)
            let token = try #require(try await house.caller(token: stage.token))
            let before = stage.owner
            stage.clock.pass(milliseconds: House.freshMilliseconds + 1)
            let acts: [any UseCase] = [
                AddMember(name: "Li", email: "li@example.org", roles: [.administrator]),
                AmendMember(person: added.person, roles: [.finance, .decisionOwner]),
                RenewInvitation(person: added.person), MakeRenewalLink(person: added.person),
                MakeToken(label: "another"), ConfirmLimits(proposal: 1),
                ConfirmStrength(proposal: 1), DeclareOnePerson(reason: "alone"),
                NameDecisionOwner(order: order, subject: .payment, owner: added.person),
            ]
            for act in acts {
                for (caller, expected) in [(token, Obstacle.personNeeded), (before, .signInAgain)] {
                    let met = try await refusal { _ = try await house.perform(act, caller) }
                    #expect(met == Refusal(expected), "\(type(of: act))")
                }
            }
            #expect(try await house.workspace(before.workspace).members.count == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the operator adds and amends members at the shell`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let shell = Caller.operating(stage.owner.workspace)
            let added = try await stage.house.perform(InvitationTests.mei, shell)
            _ = try await stage.house.perform(
                AmendMember(person: added.person, roles: [.inspector]), shell)
            _ = try await stage.house.perform(RenewInvitation(person: added.person), shell)
        }
    }
}
