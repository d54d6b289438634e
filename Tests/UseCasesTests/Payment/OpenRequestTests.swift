import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// A payment that waits for its second person while limits and roles change, on both engines.
@Suite struct OpenRequestTests {
    private func member(
        _ stage: Stage, _ name: String, _ roles: [Role] = [.finance]
    ) async throws -> Caller {
        let person = try await stage.house.perform(
            AddMember(name: name, email: "\(name)@acme.example", roles: roles), stage.owner
        ).person
        var caller = stage.seated(5, roles: Set(roles))
        (caller.person, caller.name) = (person, name)
        return caller
    }

    private func limit(
        _ stage: Stage, _ limits: [SetApprovalLimits.Limit], above most: String
    ) async throws {
        _ = try await stage.house.perform(
            SetApprovalLimits(
                limits: limits, twoPersonsAbove: [.init(most: most, currency: "USD")]),
            stage.owner)
    }

    @Test(arguments: TestEngine.all)
    func `a payment half released is judged by the limits and roles at its second release`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            var people: [Caller] = []
            for name in ["anna", "bo", "carla"] { people.append(try await member(stage, name)) }
            // Until then they count as one with the owner, who made their links.
            stage.clock.pass(milliseconds: 73 * 3_600_000)
            let id = try await stage.payable("PO-1", house)
            try await stage.put("signed", to: id, house)
            try await stage.confirm(id, house)
            func release(_ caller: Caller) async throws -> InstalmentStage {
                var present = caller
                present.signedInAt = house.now()
                _ = try await house.perform(
                    ReleasePayment(order: id, instalment: 1, seq: 1_000), present)
                return try await stage.payment(id, 1).stage
            }
            func request() async throws {
                if try await stage.payment(id, 1).request != nil {
                    _ = try await house.perform(
                        WithdrawRelease(order: id, instalment: 1, reason: "again"), stage.owner)
                }
                _ = try await house.perform(
                    RequestRelease(order: id, instalment: 1), stage.owner)
            }
            // The deposit is 1,170.00. Limits come after the request, and hold.
            try await request()
            try await limit(stage, [], above: "1000.00")
            #expect(try await release(people[0]) == .halfReleased)
            // Anna may only release 100.00 by now: her release is none.
            try await limit(
                stage,
                [
                    .init(person: people[0].person, most: "100.00", currency: "USD"),
                    .init(role: .finance, most: "5000.00", currency: "USD"),
                ], above: "1000.00")
            #expect(try await release(people[1]) == .halfReleased)
            #expect(try await release(people[2]) == .released)
            // Who has the role no more is no first person either.
            try await request()
            #expect(try await release(people[1]) == .halfReleased)
            _ = try await house.perform(
                AmendMember(person: people[1].person, roles: [.merchandiser]), stage.owner)
            #expect(try await release(people[2]) == .halfReleased)
        }
    }
}
