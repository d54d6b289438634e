import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// A lost password for which the operator of the server makes the link (decision 7).
@Suite struct OperatorRenewalTests {
    static let fresh = "another horse battery"
    static let email = "owner@acme.example"

    /// What the operator's command prints.
    private static func operate(
        _ house: House, _ email: String, origin: String? = nil
    ) async throws -> (address: String, secret: String) {
        let printed = try await house.operate(
            .makeRenewalLink(email: email, origin: origin)
        ) { _ in }
        let told = try JSONDecoder().decode(RenewalAddress.self, from: printed)
        let secret = told.address.split(separator: "/").last.map { String($0) }
        return (told.address, try #require(secret))
    }

    /// The owner of acme founds a second workspace.
    private static func second(_ stage: Stage) async throws -> Caller {
        stage.clock.pass(milliseconds: 1_000)
        let founded = try await stage.house.found(
            slug: "second", email: email, password: Stage.password)
        var caller = stage.owner
        caller.workspace = founded.workspace
        return caller
    }

    @Test(arguments: TestEngine.all)
    func `an address nobody has, or who may act nowhere, is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let added = try await stage.house.perform(
                AddMember(name: "Mei", email: "mei@example.org", roles: [.finance]), stage.owner)
            _ = try await stage.house.perform(
                AmendMember(person: added.person, active: false), stage.owner)
            for email in ["nobody@example.org", "mei@example.org", ""] {
                let met = try await refusal { _ = try await Self.operate(stage.house, email) }
                #expect(met == Refusal(.notFound, field: "email"))
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `the last administrator, of several workspaces, gets in again, and each is told`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let second = try await Self.second(stage)
            let (_, otherToken) = try await Stage.found("other", in: house)
            let mine = try await house.perform(MakeToken(label: "ERP"), second)
            let (address, secret) = try await Self.operate(
                house, "Owner@ACME.example", origin: "https://gendan.example")
            #expect(address == "https://gendan.example/renew/\(secret)")
            #expect(try await house.renewing(secret).by == nil)
            let session = try await house.renew(
                secret: secret, password: Self.fresh, device: "")
            #expect(session.caller.person == stage.owner.person)
            for workspace in [stage.owner, second] {
                let lines = try await house.ask(AskWorkspaceJournal(), workspace).lines
                #expect(
                    lines.prefix(2).map(\.change.kind)
                        == ["workspace.passwordRenewed/1", "workspace.renewalLinkMade/1"])
                #expect(lines[1].envelope.role == .operator && lines[1].envelope.door == .shell)
                #expect(try await house.ask(AskWorkspace(), workspace).tokens.isEmpty)
            }
            for token in [stage.token, mine.secret ?? ""] {
                #expect(try await house.caller(token: token) == nil)
            }
            #expect(try await house.caller(token: otherToken) != nil)
            let old = try await refusal {
                _ = try await house.signIn(
                    email: Self.email, password: Stage.password, device: "")
            }
            #expect(old == Refusal(.wrongEmailOrPassword))
            #expect(try await Check(engine: house.engine).run().problems.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `who never joined can be let in by the operator, and the first link ends`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let added = try await stage.house.perform(
                AddMember(name: "Mei", email: "mei@example.org", roles: [.finance]), stage.owner)
            let invitation = try #require(added.secret)
            let (address, secret) = try await Self.operate(stage.house, "mei@example.org")
            #expect(address == "/renew/\(secret)")
            _ = try await stage.house.renew(secret: secret, password: Self.fresh, device: "")
            let met = try await refusal { _ = try await stage.house.invited(invitation) }
            #expect(met == Refusal(.linkUsedOrExpired))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a process that ends in between leaves the other workspace to the clock`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let second = try await Self.second(stage)
            let (_, secret) = try await Self.operate(stage.house, Self.email)
            let cut = House(
                engine: CutEngine(stage.house.engine, after: 1), log: stage.house.log,
                lists: stage.folder, clock: stage.clock.reader)
            await #expect(throws: RecordFailure.self) {
                _ = try await cut.renew(secret: secret, password: Self.fresh, device: "")
            }
            let house = stage.restarted()
            _ = try await house.signIn(email: Self.email, password: Self.fresh, device: "")
            func renewed(_ caller: Caller) async throws -> Int {
                try await house.ask(AskWorkspaceJournal(), caller).lines.count {
                    $0.change.kind == "workspace.passwordRenewed/1"
                }
            }
            #expect(try await renewed(stage.owner) == 1)
            #expect(try await renewed(second) == 0)
            try await house.strikeClock()
            try await house.strikeClock()
            #expect(try await renewed(stage.owner) == 1)
            #expect(try await renewed(second) == 1)
        }
    }
}
