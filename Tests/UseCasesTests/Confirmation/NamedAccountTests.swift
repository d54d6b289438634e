import FollowUp
import Record
import Testing

@testable import UseCases

/// Lines a confirmation leaves out, and accounts it names, on both engines.
@Suite struct NamedAccountTests {
    private func opened(_ stage: Stage) async throws -> (order: FileID, supplier: FileID) {
        let supplier = try await stage.hengda()
        _ = try await stage.house.perform(
            AddContact(
                supplier: supplier, name: "Zhao Min", email: "zhao@hengda.example"), stage.owner)
        var act = Stage.opening("PO-1")
        act.supplierName = nil
        act.supplier = supplier
        act.lines.append(OpenOrder.Line(description: "Lid", quantity: quantity(50)))
        return (try await stage.house.perform(act, stage.owner).id, supplier)
    }

    private func naming(_ id: FileID, bank: String? = "ICBC, Hong Kong") -> FileConfirmation {
        var act = FileConfirmation(order: id, kind: .proformaInvoice)
        act.asOrdered = true
        act.holder = "Hengda Trading HK"
        act.accountNumber = "9999 0000 1111 2222"
        act.bank = bank
        act.bic = "UBHKHKHH"
        act.country = "hk"
        return act
    }

    @Test(arguments: TestEngine.all)
    func `an account the supplier never had is proposed in the same turn, and holds payments`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (id, supplier) = try await opened(stage)
            try await stage.confirmedAccount(supplier)
            #expect(try await stage.beneficiary(id).findings.isEmpty)
            _ = try await stage.house.perform(naming(id), stage.seated(1, roles: [.merchandiser]))
            let accounts = try await stage.supplierFile(supplier).accounts
            #expect(accounts.map(\.status) == [.confirmed, .proposed])
            #expect(accounts[1].account.currencies == [.usd])
            #expect(accounts[1].account.bank == "ICBC, Hong Kong")
            let line = try #require(
                try await stage.journal(supplier).last { $0.change.kind.contains("roposed") })
            #expect(line.envelope.onBehalfOf == .supplier)
            #expect(try await !stage.beneficiary(id).findings.isEmpty)
            let answer = try await stage.house.ask(AskConfirmation(order: id), stage.owner)
            #expect(answer.account == .proposed)
            #expect(answer.differences.map { "\($0.place)" } == ["beneficiary"])
            // The same rules as of any proposal: who proposed it does not confirm it.
            let own = await stage.reasons {
                _ = try await stage.house.perform(
                    ConfirmAccount(supplier: supplier, account: 2), stage.present(1))
            }
            #expect(!own.isEmpty)
            // Contacts known before hear of it.
            let letters = try await stage.house.engine.read { reading in
                try reading.rows("SELECT order_id FROM letter") { $0.id(0) }
            }
            #expect(letters.filter { $0 == supplier }.count == 2)

            // Named again it is not proposed anew.
            var again = naming(id)
            again.reference = "PI-2"
            _ = try await stage.house.perform(again, stage.owner)
            #expect(try await stage.supplierFile(supplier).accounts.count == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `where it says too little it holds payments all the same, and cannot be confirmed`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (id, supplier) = try await opened(stage)
            _ = try await stage.house.perform(naming(id, bank: nil), stage.owner)
            #expect(
                try await stage.supplierFile(supplier).accounts.map(\.status) == [.proposed])
            let answer = try await stage.house.ask(AskConfirmation(order: id), stage.owner)
            #expect(answer.account == .proposed)
            #expect(try await stage.beneficiary(id).findings.contains(.accountIncomplete(1)))
            var iban = naming(id, bank: nil)
            iban.accountNumber = "DE89 3704 0044 0532 0130 00"
            iban.bic = nil
            iban.country = nil
            let told = iban
            _ = try await stage.house.perform(told, stage.owner)
            #expect(
                try await stage.supplierFile(supplier).accounts.map(\.account.country?.alpha2)
                    == ["HK", "DE"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a line left out is cancelled where the decision owner accepts it`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (id, _) = try await opened(stage)
            var act = FileConfirmation(order: id, kind: .countersignedOrder)
            act.line = [
                "1": .init(quantity: quantity(1_000), unitPrice: UnitPrice(decimal: "3.90"))
            ]
            _ = try await stage.house.perform(act, stage.owner)
            _ = try await stage.house.perform(
                SettleDifferences(
                    order: id, confirmation: 1, settle: ["lineMissing-2": .accept]),
                stage.seated(4, roles: [.decisionOwner]))
            let order = try await stage.order(id)
            #expect(order.lines[1].cancelled?.confirmation == 1)
            #expect(order.value == Money(amountMinor: 390_000, currency: .usd))
            let answer = try await stage.house.ask(AskConfirmation(order: id), stage.owner)
            #expect(answer.standing == .accepted)
            #expect(
                try await stage.kinds(id).suffix(4) == [
                    "order.confirmationRecorded/1", "order.differencesAccepted/1",
                    "order.lineCancelled/1", "order.confirmationAccepted/1",
                ])
        }
    }
}
