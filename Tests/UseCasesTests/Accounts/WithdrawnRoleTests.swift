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

    @Test(arguments: TestEngine.all)
    func `the word of who was removed makes no second person`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let supplier = try await stage.hengda()
            _ = try await house.perform(Stage.account(supplier), stage.present(1))
            for kind in [AccountFactKind.licenceCompared, .stampedConfirmation, .visit] {
                try await stage.record(kind, of: 1, supplier)
            }
            let added = try await house.perform(
                AddMember(name: "Mei", email: "mei@example.org", roles: [.finance]), stage.owner)
            var mei = stage.present(9)
            mei.person = added.person
            _ = try await house.perform(ConfirmAccount(supplier: supplier, account: 1), mei)
            #expect(try await stage.accounts(supplier).accounts.first?.personsMissing == 1)
            _ = try await house.perform(
                AmendMember(person: added.person, roles: [.finance], active: false), stage.owner)
            #expect(try await stage.accounts(supplier).accounts.first?.personsMissing == 2)
            for (person, status) in [(2, AccountStatus.proposed), (3, .confirmed)] {
                try await stage.confirm(1, supplier, by: UInt64(person))
                #expect(try await stage.supplierFile(supplier).account(1)?.status == status)
            }
        }
    }
}
