import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// A payment goes to the account that the supplier's own file confirms, and to no other.
@Suite struct PaidAccountTests {
    @Test(arguments: TestEngine.all)
    func `a proposal between request and release holds the payment until it is rejected`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.agreed("PO-1", house)
            let supplier = try await stage.order(id).supplier
            let name = try await stage.supplierFile(supplier).name
            try await stage.put("signed", to: id, house)
            try await stage.confirm(id, house)
            #expect(try await findings(stage, id) == [.accountMissing])
            try await stage.confirmedAccount(supplier, holder: name)
            #expect(try await findings(stage, id) == [])
            _ = try await house.perform(RequestRelease(order: id, instalment: 1), stage.owner)
            // Somebody files another account while the release is on somebody's desk.
            _ = try await house.perform(
                Stage.account(supplier, "9999 0000 1111 2222", holder: name), stage.present(1))
            let refused = await stage.reasons { try await release(stage, id) }
            let codes = refused.map { reason in
                if case .unmet(let finding) = reason.obstacle { finding.code } else { "" }
            }
            #expect(Set(codes).isSuperset(of: ["accountProposed", "coolingOff"]))
            _ = try await house.perform(
                RejectAccount(supplier: supplier, account: 2, reason: "nobody knows of it"),
                stage.present(2))
            try await release(stage, id)
            let paid = try await stage.journal(id).compactMap { line -> PaidAccount? in
                guard case .order(.payment(.releaseGiven(let release))) = line.change else {
                    return nil
                }
                return release.account
            }
            #expect(paid.map(\.masked) == ["•••• 4321"])
        }
    }

    private func release(_ stage: Stage, _ id: FileID) async throws {
        _ = try await stage.house.perform(
            ReleasePayment(order: id, instalment: 1, seq: 1_000_000), stage.seated(5))
    }

    private func findings(_ stage: Stage, _ id: FileID) async throws -> [GateFinding] {
        let report = try await stage.payment(id, 1).report
        return report.line(.beneficiaryConfirmed)?.findings ?? []
    }
}
