import FollowUp
import Record
import Testing

@testable import UseCases

/// A session may have begun before a role was withdrawn, and its request stand in a queue.
@Suite struct WithdrawnRoleTests {
    @Test(arguments: TestEngine.all)
    func `roles are read in the turn that decides`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let order = try await stage.open("PO-1")
            _ = try await house.perform(PlaceHold(order: order, reason: "a doubt"), stage.owner)
            let supplier = try await stage.hengda()
            _ = try await house.perform(Stage.account(supplier), stage.present(1))
            let added = try await house.perform(
                AddMember(
                    name: "Mei", email: "mei@example.org", roles: [.finance, .decisionOwner]),
                stage.owner)
            var mei = stage.present(9)
            mei.person = added.person
            mei.roles = [.finance, .decisionOwner]
            let stale = mei
            for change in [
                AmendMember(person: added.person, roles: [.merchandiser]),
                AmendMember(person: added.person, roles: [.finance], active: false),
            ] {
                _ = try await house.perform(change, stage.owner)
                let acts: [any UseCase] = [
                    LiftHold(order: order, hold: 1, reason: "cleared"),
                    ConfirmAccount(supplier: supplier, account: 1),
                    RejectAccount(supplier: supplier, account: 1, reason: "x"),
                    RevealAccount(supplier: supplier, account: 1, reason: "x"),
                    AskShorterCoolingOff(supplier: supplier, account: 1, hours: 24, reason: "x"),
                    AgreeShorterCoolingOff(supplier: supplier, account: 1),
                ]
                for act in acts {
                    let met = await stage.reasons { _ = try await house.perform(act, stale) }
                    #expect(met == [Reason(.notAllowed)], "\(type(of: act))")
                }
            }
        }
    }
}
