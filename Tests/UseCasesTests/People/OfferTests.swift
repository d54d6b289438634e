import FollowUp
import Record
import Testing
import UseCases

/// Somebody with an account that one workspace made is added to another one.
@Suite struct OfferTests {
    static let email = "mei@example.org"

    /// Mei has joined acme, and *other* adds her.
    private static func asked(
        _ stage: Stage
    ) async throws -> (mei: Caller, stranger: Caller) {
        let house = stage.house
        let added = try await house.perform(
            AddMember(name: "Mei", email: email, roles: [.finance]), stage.owner)
        let session = try await house.join(
            secret: try #require(added.secret), password: Stage.password, device: "")
        let (stranger, _) = try await Stage.found("other", in: house)
        let second = try await house.perform(
            AddMember(name: "Mei", email: email, roles: [.administrator]), stranger)
        #expect(second.madeElsewhere == true && second.secret == nil)
        return (try #require(try await house.caller(session: session.secret.text)), stranger)
    }

    @Test(arguments: TestEngine.all)
    func `who has not accepted may do nothing there`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mei, stranger) = try await Self.asked(stage)
            #expect(mei.elsewhere.isEmpty && mei.offers == 1)
            let session = try await house.signIn(
                email: Self.email, password: Stage.password, device: "")
            await #expect(throws: Refusal(.notFound)) {
                _ = try await house.move(
                    session: session.secret.text, of: mei, to: stranger.workspace)
            }
            // Whoever added her cannot accept for her.
            let met = try await refusal {
                _ = try await house.perform(
                    AmendMember(person: mei.person, active: true), stranger)
            }
            #expect(met == Refusal(.nothingToChange))
            let members = try await house.ask(AskWorkspace(), stranger).members
            #expect(members.first { $0.person == mei.person }?.active == false)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a token, and who was not added, accept nothing`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mei, stranger) = try await Self.asked(stage)
            var program = mei
            program.signedInAt = nil
            let act = AcceptMembership(workspace: stranger.workspace)
            for (caller, expected) in [
                (program, Refusal(.personNeeded)), (stage.owner, Refusal(.notFound)),
            ] {
                let met = try await refusal { _ = try await house.perform(act, caller) }
                #expect(met == expected)
            }
            let nowhere = AcceptMembership(workspace: FileID.new(at: house.now()))
            await #expect(throws: Refusal(.notFound)) {
                _ = try await house.perform(nowhere, mei)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `in a session of their own the person accepts, once, and the journal has it as theirs`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mei, stranger) = try await Self.asked(stage)
            let offer = Offer(workspace: stranger.workspace, name: "other")
            #expect(try await house.ask(AskOffers(), mei).offers == [offer])
            let act = AcceptMembership(workspace: stranger.workspace)
            _ = try await house.perform(act, mei)
            #expect(try await house.ask(AskOffers(), mei).offers.isEmpty)
            let line = try await house.ask(AskWorkspaceJournal(), stranger).lines.first
            #expect(line?.envelope.person == mei.person)
            #expect(line?.change.kind == "workspace.memberAmended/1")
            await #expect(throws: Refusal(.nothingToChange)) {
                _ = try await house.perform(act, mei)
            }
            let session = try await house.signIn(
                email: Self.email, password: Stage.password, device: "")
            let caller = try await house.caller(session: session.secret.text)
            let places = [caller?.workspace] + (caller?.elsewhere.map(\.id) ?? [])
            #expect(Set(places) == [stage.owner.workspace, stranger.workspace])
            #expect(caller?.offers == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what was asked can be taken back and asked again`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mei, stranger) = try await Self.asked(stage)
            let act = AcceptMembership(workspace: stranger.workspace)
            _ = try await house.perform(AmendMember(person: mei.person, active: false), stranger)
            #expect(try await house.ask(AskOffers(), mei).offers.isEmpty)
            await #expect(throws: Refusal(.nothingToChange)) {
                _ = try await house.perform(act, mei)
            }
            _ = try await house.perform(AmendMember(person: mei.person, active: true), stranger)
            #expect(try await house.ask(AskOffers(), mei).offers.count == 1)
            _ = try await house.perform(act, mei)
        }
    }

    @Test(arguments: TestEngine.all)
    func `who may act nowhere else accepts by signing in`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let (mei, stranger) = try await Self.asked(stage)
            _ = try await house.perform(
                AmendMember(person: mei.person, active: false), stage.owner)
            let session = try await house.signIn(
                email: Self.email, password: Stage.password, device: "")
            #expect(session.caller.workspace == stranger.workspace)
            #expect(session.caller.roles == [.administrator])
        }
    }

    @Test(arguments: TestEngine.all)
    func `who never chose a password and may act nowhere is let in by the operator`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let added = try await house.perform(
                AddMember(name: "Mei", email: Self.email, roles: [.finance]), stage.owner)
            _ = try await house.perform(
                AmendMember(person: added.person, active: false), stage.owner)
            let (stranger, _) = try await Stage.found("other", in: house)
            _ = try await house.perform(
                AddMember(name: "Mei", email: Self.email, roles: [.finance]), stranger)
            let made = try await house.makeRenewalLink(email: Self.email, origin: nil)
            let secret = String(made.address.dropFirst("/renew/".count))
            let session = try await house.renew(
                secret: secret, password: Stage.password, device: "")
            #expect(session.caller.workspace == stranger.workspace)
        }
    }
}
