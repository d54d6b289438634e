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
                    Reason(.notUnderstood, field: "workspace"),
                    Reason(.passwordTooShort(least: 12), field: "password"),
                    Reason(.notUnderstood, field: "email"),
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
    func `a known address founds a second workspace and keeps its password`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let second = try await stage.house.found(
                slug: "second", email: "owner@acme.example", password: "another password 2")
            #expect(second.person == stage.owner.person)
            await #expect(throws: Refusal(.wrongEmailOrPassword)) {
                _ = try await stage.house.signIn(
                    email: "owner@acme.example", password: "another password 2", device: "")
            }
            #expect(try await stage.house.workspaces(of: stage.owner.person).count == 2)
        }
    }
}
