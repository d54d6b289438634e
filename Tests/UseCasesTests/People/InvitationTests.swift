import FollowUp
import Record
import Testing
import UseCases

@Suite struct InvitationTests {
    static let mei = AddMember(
        name: "Mei Tanaka", email: "mei@example.org", roles: [.merchandiser], language: "zh-Hans")

    @Test(arguments: TestEngine.all)
    func `a merchandiser adds nobody`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            var caller = stage.owner
            caller.roles = [.merchandiser]
            let merchandiser = caller
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.perform(Self.mei, merchandiser)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a role that nobody gives and an address that is taken are refused together`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    AddMember(
                        name: "", email: "owner@acme.example", roles: [.operator]), stage.owner)
            }
            #expect(refused.reasons.contains(Reason(.missing, field: "name")))
            #expect(refused.reasons.contains(Reason(.unknownCode("operator"), field: "roles")))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link is not used with a short password, and stays open`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let secret = try #require(
                try await stage.house.perform(Self.mei, stage.owner).secret)
            await #expect(
                throws: Refusal(.passwordTooShort(least: 12), field: "password")
            ) {
                _ = try await stage.house.join(secret: secret, password: "short", device: "")
            }
            #expect(try await stage.house.invited(secret).email == "mei@example.org")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link lets one person in, once`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let secret = try #require(
                try await stage.house.perform(Self.mei, stage.owner).secret)
            let session = try await stage.house.join(
                secret: secret, password: Stage.password, device: "phone")
            #expect(session.caller.roles == [.merchandiser])
            #expect(session.caller.language == "zh-Hans")
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await stage.house.join(
                    secret: secret, password: "another password", device: "")
            }
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await stage.house.invited(secret)
            }
            _ = try await stage.house.signIn(
                email: "mei@example.org", password: Stage.password, device: "")
        }
    }

    @Test(arguments: TestEngine.all)
    func `of several who use a link at once one gets in`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let secret = try #require(
                try await stage.house.perform(Self.mei, stage.owner).secret)
            let joined = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        let session = try? await stage.house.join(
                            secret: secret, password: "password number \(number)", device: "")
                        return session != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(joined == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link is over after seven days`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let secret = try #require(
                try await stage.house.perform(Self.mei, stage.owner).secret)
            stage.clock.pass(milliseconds: 7 * 86_400_000 - 1)
            _ = try await stage.house.invited(secret)
            stage.clock.pass(milliseconds: 1)
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await stage.house.join(
                    secret: secret, password: Stage.password, device: "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `who is no longer active is signed out at once`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let added = try await stage.house.perform(Self.mei, stage.owner)
            let session = try await stage.house.join(
                secret: try #require(added.secret), password: Stage.password, device: "")
            #expect(try await stage.house.caller(session: session.secret.text) != nil)
            _ = try await stage.house.perform(
                AmendMember(person: added.person, active: false), stage.owner)
            #expect(try await stage.house.caller(session: session.secret.text) == nil)
            await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                _ = try await stage.house.signIn(
                    email: "mei@example.org", password: Stage.password, device: "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `another role counts from the next question on`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let added = try await stage.house.perform(Self.mei, stage.owner)
            let session = try await stage.house.join(
                secret: try #require(added.secret), password: Stage.password, device: "")
            _ = try await stage.house.caller(session: session.secret.text)
            _ = try await stage.house.perform(
                AmendMember(person: added.person, roles: [.inspector]), stage.owner)
            let caller = try await stage.house.caller(session: session.secret.text)
            #expect(caller?.roles == [.inspector])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the last administrator stays one`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            await #expect(throws: Refusal(.lastAdministrator, field: "roles")) {
                _ = try await stage.house.perform(
                    AmendMember(person: stage.owner.person, roles: [.merchandiser]), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `whom another workspace has added nobody gets a second link for`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let first = try await house.perform(Self.mei, stage.owner)
            let secret = try #require(first.secret)
            let (stranger, _) = try await Stage.found("other", in: house)
            let second = try await house.perform(Self.mei, stranger)
            #expect(second.person == first.person && second.secret == nil)
            #expect(second.madeElsewhere == true && first.madeElsewhere == nil)
            for caller in [stage.owner, stranger] {
                await #expect(throws: Refusal(.operatorMakesLink)) {
                    _ = try await house.perform(RenewInvitation(person: first.person), caller)
                }
            }
            // Who keeps the first link would get in at the other workspace by it.
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await house.join(secret: secret, password: Stage.password, device: "")
            }
            await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                _ = try await house.signIn(
                    email: "mei@example.org", password: Stage.password, device: "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link that stands where its person is a member elsewhere opens nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let secret = try #require(try await house.perform(Self.mei, stage.owner).secret)
            let (stranger, _) = try await Stage.found("other", in: house)
            let person = try await house.perform(Self.mei, stranger).person
            // As one that was made on another node at the same moment would stand.
            var write = Write()
            write.add(
                """
                INSERT INTO invitation (id, workspace, account, expires_at) VALUES
                (\(Secret.digest(of: secret)), \(stage.owner.workspace), \(person),
                \(Instant(milliseconds: house.now().milliseconds + 1_000_000)))
                """)
            try await house.engine.write(write)
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await house.join(secret: secret, password: Stage.password, device: "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a link of before the password was chosen sets no second one`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let added = try await house.perform(Self.mei, stage.owner)
            let secret = try #require(added.secret)
            // As a release before this one may have left it: a further link of another workspace.
            let (stranger, _) = try await Stage.found("other", in: house)
            let other = Secret()
            let later = Instant(milliseconds: house.now().milliseconds + 1_000_000)
            var write = Write()
            write.add(
                """
                INSERT INTO invitation (id, workspace, account, expires_at) VALUES
                (\(Secret.digest(of: other.text)), \(stranger.workspace), \(added.person),
                \(later))
                """)
            try await house.engine.write(write)
            _ = try await house.join(secret: secret, password: Stage.password, device: "")
            await #expect(throws: Refusal(.linkUsedOrExpired)) {
                _ = try await house.join(
                    secret: other.text, password: "a stranger's password", device: "")
            }
            _ = try await house.signIn(
                email: "mei@example.org", password: Stage.password, device: "")
        }
    }

    @Test(arguments: TestEngine.all)
    func `who is here already is known by the e-mail`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let add = AddMember(name: "Mei", email: "mei@example.org", roles: [.merchandiser])
            _ = try await stage.house.perform(add, stage.owner)
            let again = AddMember(name: "Mei Two", email: "MEI@example.org", roles: [.finance])
            await #expect(throws: Refusal(.emailTaken, field: "email")) {
                _ = try await stage.house.perform(again, stage.owner)
            }
        }
    }
}
