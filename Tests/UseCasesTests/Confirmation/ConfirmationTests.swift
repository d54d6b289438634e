import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// The supplier's confirmation filed, settled and accepted, on both engines.
@Suite struct ConfirmationTests {
    private func answer(_ stage: Stage, _ id: FileID) async throws -> ConfirmationAnswer {
        try await stage.house.ask(AskConfirmation(order: id), stage.owner)
    }

    private func dearer(_ id: FileID) -> FileConfirmation {
        var act = FileConfirmation(order: id, kind: .proformaInvoice)
        act.reference = "PI-7"
        act.document = 1
        act.line = ["1": .init(unitPrice: UnitPrice(decimal: "3.95"))]
        act.total = "3950.00"
        act.asOrdered = true
        return act
    }

    @Test(arguments: TestEngine.all)
    func `a proforma is filed on behalf, a price accepted, and the payment's gate follows`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.agreed("PO-1", house)
            try await stage.put("signed", to: id, house)
            _ = try await house.perform(dearer(id), stage.seated(3, roles: [.merchandiser]))
            #expect(try await stage.journal(id).last?.envelope.onBehalfOf == .supplier)
            let filed = try await answer(stage, id)
            #expect(filed.standing == .open)
            #expect(filed.differences.map { "\($0.place)" } == ["unitPrice-1", "total"])
            #expect(filed.notTold.map(\.field) == [.value])
            var gate = try await stage.payment(id, 1).report.line(.supplierConfirmed)
            #expect(gate?.findings == [.confirmationNotAccepted(1)])

            let owner = stage.seated(4, roles: [.decisionOwner])
            _ = try await house.perform(
                SettleDifferences(
                    order: id, confirmation: 1, settle: ["unitPrice-1": .accept]), owner)
            #expect(try await answer(stage, id).standing == .accepted)
            let order = try await stage.order(id)
            #expect(order.lines[0].unitPrice == UnitPrice(decimal: "3.95"))
            #expect(order.state == .draft)
            gate = try await stage.payment(id, 1).report.line(.supplierConfirmed)
            #expect(gate?.findings == [])
            #expect(
                try await stage.kinds(id).suffix(5) == [
                    "order.confirmationRecorded/1", "order.differencesAccepted/1",
                    "order.lineAmended/1", "order.particularsTold/1",
                    "order.confirmationAccepted/1",
                ])
            // After a restart, and told anew, it is what it was; a further amendment outdates it.
            let again = try await stage.restarted().ask(AskConfirmation(order: id), stage.owner)
            #expect(again.standing == .accepted)
            _ = try await house.perform(
                AmendTerms(
                    order: id, payment: order.terms.payment, promised: order.promised,
                    destination: "Hamburg"), stage.owner)
            #expect(try await answer(stage, id).standing == .outdated)
            gate = try await stage.payment(id, 1).report.line(.supplierConfirmed)
            #expect(gate?.findings == [.confirmationOutdated])
        }
    }

    @Test(arguments: TestEngine.all)
    func `only the decision owner settles, no administrator without that role, no shell`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            var act = FileConfirmation(order: id, kind: .contract)
            act.asOrdered = true
            _ = try await stage.house.perform(act, stage.owner)
            let accept = AcceptConfirmation(order: id, confirmation: 1)
            for roles: Set<Role> in [[.administrator], [.merchandiser], [.finance]] {
                let refused = await stage.reasons {
                    _ = try await stage.house.perform(accept, stage.seated(6, roles: roles))
                }
                #expect(refused.map(\.obstacle) == [.notAllowed], "\(roles)")
            }
            let shell = await stage.reasons {
                _ = try await stage.house.perform(accept, .operating(stage.owner.workspace))
            }
            #expect(shell.map(\.obstacle) == [.notAllowed])
            _ = try await stage.house.perform(
                accept, stage.seated(6, roles: [.decisionOwner]))
        }
    }

    @Test(arguments: TestEngine.all)
    func `the account of a proforma is compared by its hash, and the order keeps no number`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.open("PO-1")
            let supplier = try await stage.order(id).supplier
            let name = try await stage.supplierFile(supplier).name
            try await stage.confirmedAccount(supplier, holder: name)
            var act = FileConfirmation(order: id, kind: .proformaInvoice)
            act.asOrdered = true
            act.accountNumber = "9999 0000 1111 2222"
            act.holder = "Hengda Trading HK"
            _ = try await house.perform(act, stage.owner)
            let found = try await answer(stage, id)
            #expect(found.differences.map { "\($0.place)" } == ["beneficiary"])
            #expect(found.account == .proposed)
            let told = String(
                decoding: try JSONEncoder().encode(found), as: UTF8.self)
            #expect(told.contains("•••• 2222") && !told.contains("99990000"))
            let journal = String(
                decoding: try JSONEncoder().encode(try await stage.journal(id).map(\.change.kind)),
                as: UTF8.self)
            #expect(!journal.contains("99990000"))
            let kept = try await house.engine.read { reading in
                try reading.rows("SELECT bytes FROM content WHERE file = \(id)") { $0.bytes(0) }
            }
            for bytes in kept {
                #expect(!String(decoding: bytes, as: UTF8.self).contains("9999000011112222"))
            }
            let refused = await stage.reasons {
                _ = try await house.perform(
                    SettleDifferences(
                        order: id, confirmation: 1, settle: ["beneficiary": .accept]),
                    stage.owner)
            }
            #expect(refused.map(\.obstacle) == [.confirmation(.accountNotConfirmed)])
            // Proposed in the supplier's file it holds payments there, and says who must act here.
            _ = try await house.perform(
                Stage.account(supplier, "9999 0000 1111 2222", holder: name), stage.present(1))
            #expect(try await answer(stage, id).account == .proposed)
        }
    }

    @Test(arguments: TestEngine.all)
    func `everything wrong is told at once`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            var act = FileConfirmation(order: id, kind: .proformaInvoice)
            act.currency = "DOLLARS"
            act.total = "1,5x"
            act.line = ["1": .init(quantity: .zero), "x": .init()]
            act.line?["1"]?.value = "12.345"
            let told = await stage.reasons { _ = try await stage.house.perform(act, stage.owner) }
            #expect(
                Set(told.compactMap(\.field)) == ["currency", "total", "line", "line.1.value"])
            let nobody = await stage.reasons {
                _ = try await stage.house.perform(
                    AcceptConfirmation(order: id, confirmation: 3), stage.owner)
            }
            #expect(nobody.map(\.obstacle) == [.notFound])
            var unknown = SettleDifferences(order: id, confirmation: 1)
            unknown.settle = ["colour-1": .accept]
            let place = await stage.reasons {
                _ = try await stage.house.perform(unknown, stage.owner)
            }
            #expect(place.map(\.obstacle) == [.unknownCode("colour-1")])
        }
    }
}
