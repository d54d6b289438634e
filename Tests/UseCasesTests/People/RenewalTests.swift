import FollowUp
import Record
import Testing
import UseCases

/// A lost password (decision 7).
@Suite struct RenewalTests {
    static let fresh = "another horse battery"
    static let email = "mei@example.org"

    /// Mei joins a workspace with the password that she loses later.
    @discardableResult
    private static func join(
        _ stage: Stage, roles: [Role] = [.merchandiser]
    ) async throws -> FileID {
        let added = try await stage.house.perform(
            AddMember(name: "Mei Tanaka", email: email, roles: roles), stage.owner)
        let secret = try #require(added.secret)
        _ = try await stage.house.join(secret: secret, password: Stage.password, device: "")
        return added.person
    }

    private static func link(_ stage: Stage, _ person: FileID) async throws -> String {
        let made = try await stage.house.perform(MakeRenewalLink(person: person), stage.owner)
        return try #require(made.secret)
    }

    private static func signIn(_ house: House, _ password: String) async throws -> Session {
        try await house.signIn(email: email, password: password, device: "")
    }

    private static func expectClosed(
        _ house: House, _ secret: String, _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let met = try await refusal(location) { _ = try await house.renewing(secret) }
        let used = try await refusal(location) {
            _ = try await house.renew(secret: secret, password: fresh, device: "")
        }
        #expect(
            met == Refusal(.linkUsedOrExpired) && used == met, sourceLocation: location)
    }

    @Test(arguments: TestEngine.all)
    func `no administrator gets a link for themself, for who may act elsewhere, or never joined`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let mei = try await Self.join(stage)
            let (stranger, _) = try await Stage.found("other", in: house)
            let never = try await house.perform(
                AddMember(name: "Jonas", email: "jonas@example.org", roles: [.finance]),
                stage.owner
            ).person
            var merchandiser = stage.owner
            merchandiser.roles = [.merchandiser]
            for (person, caller, expected) in [
                (mei, merchandiser, Refusal(.notAllowed)),
                (mei, stranger, Refusal(.notFound)),
                (stage.owner.person, stage.owner, Refusal(.operatorMakesLink)),
                (never, stage.owner, Refusal(.nothingToChange, field: "person")),
            ] {
                let met = try await refusal {
                    _ = try await house.perform(MakeRenewalLink(person: person), caller)
                }
                #expect(met == expected)
            }
            #expect(try await house.ask(AskWorkspace(), stage.owner).renewable == [mei])
            #expect(try await house.ask(AskWorkspace(), merchandiser).renewable.isEmpty)
            // Deactivated elsewhere is a member there all the same: they may be let in again.
            _ = try await house.perform(
                AddMember(name: "Mei", email: Self.email, roles: [.finance]), stranger)
            _ = try await house.perform(AmendMember(person: mei, active: false), stranger)
            let met = try await refusal {
                _ = try await house.perform(MakeRenewalLink(person: mei), stage.owner)
            }
            #expect(met == Refusal(.operatorMakesLink))
            #expect(try await house.ask(AskWorkspace(), stage.owner).renewable.isEmpty)
            _ = try await Self.signIn(house, Stage.password)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the old password holds until the link is used, then sessions and tokens end with it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let mei = try await Self.join(stage, roles: [.administrator])
            let before = try await Self.signIn(house, Stage.password)
            let token = try await house.perform(MakeToken(label: "ERP"), before.caller)
            let tokenSecret = try #require(token.secret)
            #expect(try await house.caller(token: tokenSecret)?.person == mei)
            let secret = try await Self.link(stage, mei)
            let told = try await house.renewing(secret)
            #expect(told.name == "Mei Tanaka" && told.email == Self.email && told.by == "owner")
            #expect(try await house.caller(session: before.secret.text) != nil)
            _ = try await Self.signIn(house, Stage.password)
            let short = try await refusal {
                _ = try await house.renew(secret: secret, password: "short", device: "")
            }
            #expect(short == Refusal(.passwordTooShort(least: 12), field: "password"))
            let session = try await house.renew(
                secret: secret, password: Self.fresh, device: "phone")
            #expect(session.caller.person == mei)
            #expect(try await house.caller(session: session.secret.text) != nil)
            for house in [house, stage.restarted()] {
                #expect(try await house.caller(session: before.secret.text) == nil)
                #expect(try await house.caller(token: tokenSecret) == nil)
                #expect(try await house.caller(token: stage.token) != nil)
                let old = try await refusal { _ = try await Self.signIn(house, Stage.password) }
                #expect(old == Refusal(.wrongEmailOrPassword))
                _ = try await Self.signIn(house, Self.fresh)
                try await Self.expectClosed(house, secret)
            }
            let tokens = try await house.ask(AskWorkspace(), stage.owner).tokens
            #expect(tokens.map(\.person) == [stage.owner.person])
        }
    }

    @Test(arguments: TestEngine.all)
    func `who made the link and that it was used stands in the journal, the secret nowhere`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let mei = try await Self.join(stage)
            let act = MakeRenewalLink(person: mei)
            let key = IdempotencyKey(key: "a", body: [1])
            let secret = try #require(
                try await house.perform(act, stage.owner, key: key).secret)
            #expect(try await house.perform(act, stage.owner, key: key).secret == nil)
            _ = try await house.renew(secret: secret, password: Self.fresh, device: "phone")
            let lines = try await house.ask(AskWorkspaceJournal(), stage.owner).lines
            let name = Erasable("Mei Tanaka")
            #expect(lines.count > 4)
            guard case .workspace(let used)? = lines.first?.change,
                case .workspace(let made) = lines[1].change
            else {
                Issue.record("\(lines.first?.change.kind ?? "nothing")")
                return
            }
            #expect(used == .passwordRenewed(person: mei, name: name, by: Erasable("owner")))
            #expect(made == .renewalLinkMade(person: mei, name: name))
            #expect(lines[0].envelope.person == mei && lines[0].envelope.device?.text == "phone")
            #expect(lines[1].envelope.person == stage.owner.person)
            let kept = try await house.engine.read { reading in
                try reading.rows("SELECT answer FROM idempotency ORDER BY key") {
                    String(decoding: $0.bytes(0), as: UTF8.self)
                }
            }
            #expect(kept.count == 1 && !kept[0].contains(secret))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link is over after a day, after use, and once a newer one is made`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let mei = try await Self.join(stage)
            let first = try await Self.link(stage, mei)
            let second = try await Self.link(stage, mei)
            try await Self.expectClosed(stage.house, first)
            stage.clock.pass(milliseconds: 24 * 3_600_000 - 1)
            _ = try await stage.house.renewing(second)
            stage.clock.pass(milliseconds: 1)
            try await Self.expectClosed(stage.house, second)
            try await stage.house.sweep()
            let third = try await Self.link(stage, mei)
            let joined = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        let session = try? await stage.house.renew(
                            secret: third, password: "password number \(number)", device: "")
                        return session != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(joined == 1)
            let lines = try await stage.house.ask(AskWorkspaceJournal(), stage.owner).lines
            #expect(lines.count { $0.change.kind == "workspace.passwordRenewed/1" } == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `it opens no more once its maker is no administrator or the person acts elsewhere`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let mei = try await Self.join(stage)
            let added = try await house.perform(
                AddMember(name: "Second", email: "second@example.org", roles: [.administrator]),
                stage.owner)
            let second = try await house.join(
                secret: try #require(added.secret), password: Stage.password, device: ""
            ).caller
            let theirs = try await house.perform(MakeRenewalLink(person: mei), second)
            let secret = try #require(theirs.secret)
            _ = try await house.renewing(secret)
            _ = try await house.perform(
                AmendMember(person: second.person, roles: [.finance]), stage.owner)
            try await Self.expectClosed(house, secret)
            let mine = try await Self.link(stage, mei)
            _ = try await house.perform(AmendMember(person: mei, active: false), stage.owner)
            try await Self.expectClosed(house, mine)
            _ = try await house.perform(AmendMember(person: mei, active: true), stage.owner)
            _ = try await house.renewing(mine)
            let (stranger, _) = try await Stage.found("other", in: house)
            _ = try await house.perform(
                AddMember(name: "Mei", email: Self.email, roles: [.finance]), stranger)
            try await Self.expectClosed(house, mine)
            _ = try await Self.signIn(house, Stage.password)
        }
    }
}
