import FollowUp
import Record
import Testing
import UseCases

/// One person in several workspaces.
@Suite struct WorkplaceTests {
    /// The owner of acme founds a second workspace, and a third is somebody else's.
    private static func second(_ stage: Stage) async throws -> (mine: FileID, theirs: FileID) {
        // Later than acme, which a new session therefore begins in.
        stage.clock.pass(milliseconds: 1_000)
        let mine = try await stage.house.found(
            slug: "second", name: "Second Ltd", email: "owner@acme.example",
            password: Stage.password)
        let (stranger, _) = try await Stage.found("third", in: stage.house)
        return (mine.workspace, stranger.workspace)
    }

    @Test(arguments: TestEngine.all)
    func `a session is not taken to a workspace where the person may not act`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let (_, theirs) = try await Self.second(stage)
            let session = try await stage.house.signIn(
                email: "owner@acme.example", password: Stage.password, device: "")
            for place in [theirs, FileID.new(at: stage.house.now())] {
                await #expect(throws: Refusal(.notFound)) {
                    _ = try await stage.house.move(
                        session: session.secret.text, of: session.caller, to: place)
                }
            }
            let caller = try await stage.house.caller(session: session.secret.text)
            #expect(caller?.workspace == stage.owner.workspace)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a session taken elsewhere has a new secret, and the old one is over`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mine, _) = try await Self.second(stage)
            let session = try await house.signIn(
                email: "owner@acme.example", password: Stage.password, device: "phone")
            let before = try #require(try await house.caller(session: session.secret.text))
            #expect(before.elsewhere == [Workplace(id: mine, name: "Second Ltd")])
            let moved = try await house.move(
                session: session.secret.text, of: before, to: mine)
            #expect(try await house.caller(session: session.secret.text) == nil)
            let after = try #require(try await house.caller(session: moved.secret.text))
            #expect(after.workspace == mine && after.person == before.person)
            #expect(after.elsewhere.map(\.id) == [stage.owner.workspace])
            #expect(after.device == "phone")
            await #expect(throws: Refusal(.notSignedIn)) {
                _ = try await house.move(
                    session: session.secret.text, of: before, to: mine)
            }
            #expect(
                try await house.caller(token: stage.token)?.workspace == stage.owner.workspace)
        }
    }

    @Test(arguments: TestEngine.all)
    func `moving does not make a session younger`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let (mine, _) = try await Self.second(stage)
            var session = try await stage.house.signIn(
                email: "owner@acme.example", password: Stage.password, device: "")
            for move in 0..<24 {
                stage.clock.pass(milliseconds: 29 * 60_000)
                session = try await stage.house.move(
                    session: session.secret.text, of: session.caller,
                    to: move % 2 == 0 ? mine : stage.owner.workspace)
            }
            #expect(try await stage.house.caller(session: session.secret.text) != nil)
            // Twelve hours after the sign-in, to the minute, and idle for 24 minutes only.
            stage.clock.pass(milliseconds: 24 * 60_000)
            #expect(try await stage.house.caller(session: session.secret.text) == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a workspace in which somebody was deactivated is no longer offered`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mine, _) = try await Self.second(stage)
            let session = try await house.signIn(
                email: "owner@acme.example", password: Stage.password, device: "")
            let caller = try #require(try await house.caller(session: session.secret.text))
            var there = stage.owner
            there.workspace = mine
            _ = try await house.perform(
                AddMember(
                    name: "Mei", email: "mei@example.org", roles: [.administrator]), there)
            _ = try await house.perform(
                AmendMember(person: stage.owner.person, active: false), there)
            let now = try #require(try await house.caller(session: session.secret.text))
            #expect(now.elsewhere.isEmpty)
            await #expect(throws: Refusal(.notFound)) {
                _ = try await house.move(session: session.secret.text, of: caller, to: mine)
            }
        }
    }
}
