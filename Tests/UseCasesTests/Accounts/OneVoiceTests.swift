import FollowUp
import Record
import Testing

@testable import UseCases

/// One administrator is not two persons by adding a member and using the link themself.
@Suite struct OneVoiceTests {
    /// The owner adds a member and chooses their password.
    private static func joined(_ stage: Stage, _ name: String) async throws -> Caller {
        let house = stage.house
        let added = try await house.perform(
            AddMember(
                name: name, email: "\(name)@example.org",
                roles: [.administrator, .finance, .decisionOwner]), stage.owner)
        let session = try await house.join(
            secret: try #require(added.secret), password: Stage.password, device: "")
        return try #require(try await house.caller(session: session.secret.text))
    }

    private static func codes(_ stage: Stage, _ act: () async throws -> Void) async -> [String] {
        await stage.reasons(act).map(\.obstacle.code)
    }

    @Test(arguments: TestEngine.all)
    func `an account is not confirmed by who counts as one with a person who confirmed it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let supplier = try await stage.hengda()
            let name = try await stage.supplierFile(supplier).name
            _ = try await house.perform(Stage.account(supplier, holder: name), stage.present(1))
            for kind in [AccountFactKind.licenceCompared, .stampedConfirmation, .visit] {
                try await stage.record(kind, of: 1, supplier)
            }
            let mei = try await Self.joined(stage, "mei")
            let li = try await Self.joined(stage, "li")
            let confirm = ConfirmAccount(supplier: supplier, account: 1)
            _ = try await house.perform(confirm, stage.owner)
            for other in [mei, li] {
                let met = await Self.codes(stage) { _ = try await house.perform(confirm, other) }
                #expect(met == ["countsAsOne"])
                let seen = try await house.ask(AskSupplier(supplier: supplier), other).accounts
                #expect(seen.accounts.first?.yours.map(\.code) == ["countsAsOne"])
            }
            #expect(try await stage.supplierFile(supplier).account(1)?.status == .proposed)
            // Three days on they may have found out, and count.
            stage.clock.pass(milliseconds: Int64(Voices.hours) * 3_600_000)
            var later = mei
            later.signedInAt = house.now()
            let now = later
            _ = try await house.perform(confirm, now)
            #expect(try await stage.supplierFile(supplier).account(1)?.status == .confirmed)
        }
    }

    @Test(arguments: TestEngine.all)
    func `who counts as one with the asker agrees to no limits and no shorter cooling-off`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let mei = try await Self.joined(stage, "mei")
            let amount = SetApprovalLimits.Amount(most: "10000.00", currency: "USD")
            _ = try await house.perform(
                SetApprovalLimits(limits: [], twoPersonsAbove: [amount]), stage.owner)
            var none = SetApprovalLimits(limits: [], twoPersonsAbove: [])
            none.reason = "a season"
            _ = try await house.perform(none, stage.owner)
            let supplier = try await stage.hengda()
            _ = try await house.perform(Stage.account(supplier), stage.present(1))
            _ = try await house.perform(
                AskShorterCoolingOff(supplier: supplier, account: 1, hours: 24, reason: "x"),
                stage.owner)
            let proposal = try await house.workspace(mei.workspace).gates.limitsProposal
            let acts: [any UseCase] = [
                ConfirmLimits(proposal: proposal?.number ?? 0),
                AgreeShorterCoolingOff(supplier: supplier, account: 1),
            ]
            for act in acts {
                let met = await Self.codes(stage) { _ = try await house.perform(act, mei) }
                #expect(met == ["countsAsOne"], "\(type(of: act))")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link used late binds from its use, and the record keeps it after a restart`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let added = try await stage.house.perform(
                AddMember(name: "Mei", email: "mei@example.org", roles: [.finance]), stage.owner)
            stage.clock.pass(milliseconds: 6 * 86_400_000)
            _ = try await stage.house.join(
                secret: try #require(added.secret), password: Stage.password, device: "")
            let again = try await stage.restarted().workspace(stage.owner.workspace)
            let voices = again.voices(at: stage.house.now())
            #expect(voices.oneUntil(stage.owner.person, added.person) != nil)
        }
    }
}
