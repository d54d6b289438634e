import FollowUp
import Record
import Testing
import UseCases

@Suite struct TokenTests {
    @Test(arguments: TestEngine.all)
    func `the founder's token is listed, and revoked it lets nobody in`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let listed = try await stage.house.ask(AskWorkspace(), stage.owner).tokens
            #expect(listed.map(\.name) == ["init"])
            #expect(try await stage.house.caller(token: stage.token) != nil)
            let id = try #require(listed.first?.id)
            _ = try await stage.house.perform(RevokeToken(token: id), stage.owner)
            #expect(try await stage.house.caller(token: stage.token) == nil)
            #expect(try await stage.restarted().caller(token: stage.token) == nil)
            #expect(try await stage.house.ask(AskWorkspace(), stage.owner).tokens.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `of two tokens the one that is named is revoked`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let made = try await stage.house.perform(MakeToken(label: "ERP"), stage.owner)
            let secret = try #require(made.secret)
            #expect(try await stage.house.caller(token: secret)?.person == stage.owner.person)
            _ = try await stage.house.perform(RevokeToken(token: made.token), stage.owner)
            #expect(try await stage.house.caller(token: secret) == nil)
            #expect(try await stage.house.caller(token: stage.token) != nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `tokens are for administrators, and the shell acts for nobody`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var merchandiser = stage.owner
            merchandiser.roles = [.merchandiser]
            for caller in [merchandiser, .operating(stage.owner.workspace)] {
                let refused = try await refusal {
                    _ = try await stage.house.perform(MakeToken(label: "x"), caller)
                }
                #expect(refused == Refusal(.notAllowed))
            }
            #expect(try await stage.house.ask(AskWorkspace(), merchandiser).tokens.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link is made again: the old one ends, the new one opens`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let added = try await stage.house.perform(
                AddMember(name: "Mei", email: "mei@example.org", roles: [.finance]), stage.owner)
            let old = try #require(added.secret)
            stage.clock.pass(milliseconds: 8 * 86_400_000)
            #expect(
                try await stage.house.ask(AskWorkspace(), stage.owner).invited == [added.person])
            let again = try await stage.house.perform(
                RenewInvitation(person: added.person), stage.owner)
            let new = try #require(again.secret)
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await stage.house.invited(old)
            }
            _ = try await stage.house.join(secret: new, password: Stage.password, device: "")
            #expect(try await stage.house.ask(AskWorkspace(), stage.owner).invited.isEmpty)
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    RenewInvitation(person: added.person), stage.owner)
            }
            #expect(refused == Refusal(.nothingToChange, field: "person"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `no secret stands in an answer that is kept`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let mei = AddMember(name: "Mei", email: "mei@example.org", roles: [.finance])
            let key = IdempotencyKey(key: "a", body: [1])
            let first = try await stage.house.perform(mei, stage.owner, key: key)
            let again = try await stage.house.perform(mei, stage.owner, key: key)
            let secret = try #require(first.secret)
            #expect(again.person == first.person && again.secret == nil)
            let kept = try await stage.house.engine.read { reading in
                try reading.rows("SELECT answer FROM idempotency ORDER BY key") {
                    String(decoding: $0.bytes(0), as: UTF8.self)
                }
            }
            #expect(kept.count == 1 && !kept[0].contains(secret))
        }
    }
}
