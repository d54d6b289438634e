import FollowUp
import Record
import Testing
import UseCases

@Suite struct FoundingTests {
    @Test(arguments: TestEngine.all)
    func `a workspace is not founded with a short password, a bad name and no address`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let refused = try await refusal {
                _ = try await stage.house.found(
                    slug: "Not A Slug", email: "nobody", password: "short")
            }
            #expect(
                refused.reasons == [
                    Reason(.notAShortName(most: 40), field: "workspace"),
                    Reason(.passwordTooShort(least: 12), field: "password"),
                    Reason(.notAnAddress, field: "email"),
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a short name is taken once`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            await #expect(throws: RecordFailure.missed(.taken("acme"))) {
                _ = try await stage.house.found(
                    slug: "acme", email: "other@example.org", password: Stage.password)
            }
            await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                _ = try await stage.house.signIn(
                    email: "other@example.org", password: Stage.password, device: "")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `the founder signs in and the token speaks for them`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let session = try await stage.house.signIn(
                email: "Owner@ACME.example", password: Stage.password, device: "phone")
            #expect(session.caller.person == stage.owner.person)
            #expect(session.caller.roles == stage.owner.roles)
            let byToken = try await stage.house.caller(token: stage.token)
            #expect(byToken?.workspace == stage.owner.workspace)
            #expect(byToken?.door == .api)
            #expect(try await stage.house.caller(token: stage.token + "x") == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an address with an account founds nothing by another password`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            // Who added the founder of a later workspace could have chosen their password.
            let added = try await house.perform(
                AddMember(name: "Mei", email: "mei@new.example", roles: [.finance]), stage.owner)
            for email in ["Owner@ACME.example", "mei@new.example"] {
                let met = try await refusal {
                    _ = try await house.found(
                        slug: "second", email: email, password: "another password 2")
                }
                let told = PersonObstacle.accountExists(email.lowercased())
                #expect(met == Refusal(.person(told), field: "email"))
            }
            _ = try await house.join(
                secret: try #require(added.secret), password: Stage.password, device: "")
            #expect(try await house.workspace(slug: "second") == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a known address founds a second workspace by its own password`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let second = try await stage.house.found(
                slug: "second", email: "owner@acme.example", password: Stage.password)
            #expect(second.person == stage.owner.person)
            #expect(try await stage.house.workspaces(of: stage.owner.person).count == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a known address founds a second workspace where that is said, and keeps its password`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let second = try await stage.house.found(
                slug: "second", email: "owner@acme.example", password: "another password 2",
                existingAccount: true)
            #expect(second.person == stage.owner.person)
            await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                _ = try await stage.house.signIn(
                    email: "owner@acme.example", password: "another password 2", device: "")
            }
            #expect(try await stage.house.workspaces(of: stage.owner.person).count == 2)
        }
    }
}
