import FollowUp
import Testing

@testable import UseCases

/// A declared one-person workspace (X26): the same person once more, twelve hours later.
@Suite struct OnePersonTests {
    private static let twelveHours: Int64 = 12 * 3_600_000

    private func alone(_ stage: Stage) -> Caller {
        var caller = stage.owner
        caller.signedInAt = stage.house.now()
        return caller
    }

    private func codes(_ stage: Stage, _ act: () async throws -> Void) async -> [String] {
        await stage.reasons(act).map { reason in
            if case .unmet(let finding) = reason.obstacle { finding.code } else { "?" }
        }
    }

    /// An order whose deposit waits for its account and its release alone.
    private func prepared(_ stage: Stage) async throws -> (order: FileID, supplier: FileID) {
        let id = try await stage.agreed("PO-1", stage.house)
        let supplier = try await stage.order(id).supplier
        _ = try await stage.house.perform(
            GiveWaiver(
                order: id, requirement: .supplierConfirmed, kind: .waived, reason: "by telephone",
                expires: day("2026-09-30")), stage.owner)
        return (id, supplier)
    }

    @Test(arguments: TestEngine.all)
    func `one person proposes, confirms, requests and releases, twelve hours apart each`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (id, supplier) = try await prepared(stage)
            let house = stage.house
            _ = try await house.perform(DeclareOnePerson(reason: "I buy alone"), alone(stage))
            let name = try await stage.supplierFile(supplier).name
            _ = try await house.perform(Stage.account(supplier, holder: name), alone(stage))
            for kind in [AccountFactKind.licenceCompared, .stampedConfirmation, .visit] {
                _ = try await house.perform(
                    RecordAccountFact(
                        supplier: supplier, account: 1, kind: kind, day: Stage.firstDay,
                        words: "so it was"), alone(stage))
            }
            let confirm = ConfirmAccount(supplier: supplier, account: 1)
            let tooSoon = alone(stage)
            #expect(
                await codes(stage) { _ = try await house.perform(confirm, tooSoon) }
                    == ["secondThought"])
            stage.clock.pass(milliseconds: Self.twelveHours)
            // A session of yesterday is not enough.
            #expect(
                await codes(stage) { _ = try await house.perform(confirm, tooSoon) }
                    == ["sessionOld"])
            _ = try await house.perform(confirm, alone(stage))
            #expect(try await stage.supplierFile(supplier).account(1)?.status == .confirmed)
            _ = try await house.perform(RequestRelease(order: id, instalment: 1), alone(stage))
            let release = ReleasePayment(order: id, instalment: 1, seq: 1_000_000)
            let now = alone(stage)
            #expect(
                await codes(stage) { _ = try await house.perform(release, now) }
                    == ["secondThought"])
            stage.clock.pass(milliseconds: Self.twelveHours)
            _ = try await house.perform(release, alone(stage))
            let given = try await stage.journal(id).compactMap { line -> PaymentRelease? in
                guard case .order(.payment(.releaseGiven(let release))) = line.change else {
                    return nil
                }
                return release
            }
            #expect(given.map(\.alone) == [true] && given.map(\.completes) == [true])
        }
    }

    @Test(arguments: TestEngine.all)
    func `it ends once somebody else may decide, and is not declared where they do`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let program = stage.program(1)
            #expect(
                await stage.reasons {
                    _ = try await house.perform(DeclareOnePerson(reason: "x"), program)
                } == [Reason(.personNeeded)])
            let person = alone(stage)
            _ = try await house.perform(DeclareOnePerson(reason: "I buy alone"), person)
            #expect(try await house.workspace(person.workspace).gates.onePerson == person.person)
            _ = try await house.perform(
                AddMember(name: "Inspector", email: "i@acme.example", roles: [.inspector]), person)
            #expect(try await house.workspace(person.workspace).gates.onePerson == person.person)
            _ = try await house.perform(
                AddMember(name: "Fin", email: "fin@acme.example", roles: [.finance]), person)
            #expect(try await house.workspace(person.workspace).gates.onePerson == nil)
            #expect(
                await stage.reasons {
                    _ = try await house.perform(DeclareOnePerson(reason: "again"), person)
                } == [Reason(.othersDecide)])
        }
    }

    @Test(arguments: TestEngine.all)
    func `undeclared, nobody releases what they requested`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let (id, supplier) = try await prepared(stage)
            let name = try await stage.supplierFile(supplier).name
            try await stage.confirmedAccount(supplier, holder: name)
            _ = try await stage.house.perform(
                RequestRelease(order: id, instalment: 1), alone(stage))
            stage.clock.pass(milliseconds: Self.twelveHours)
            let now = alone(stage)
            #expect(
                await codes(stage) {
                    _ = try await stage.house.perform(
                        ReleasePayment(order: id, instalment: 1, seq: 1_000_000), now)
                } == ["requesterReleases"])
        }
    }
}
