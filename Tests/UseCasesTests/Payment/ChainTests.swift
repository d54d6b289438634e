import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// The chain from end to end through the public doors: deposit, goods, balance, handover.
@Suite struct ChainTests {
    @Test(arguments: TestEngine.all)
    func `an order is paid, released, loaded, handed over and closed`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let (merchandiser, finance) = (stage.owner, stage.seated(5))
            let id = try await stage.payable("PO-1", house)
            try await stage.put("signed and stamped", to: id, house)
            try await stage.confirm(id, house)
            try await pay(id, 1, house, merchandiser, finance)
            #expect(try await stage.milestone(.depositReceived, of: id).actual == Stage.firstDay)

            // The visit finds the lot good; the goods are released, drafts and cartons seen.
            let visit = try await house.perform(
                PlanVisit(kind: .preShipment, day: Stage.firstDay, lots: "PO-1/1"), merchandiser)
            var found = RecordResult(visit: visit.id, lot: "PO-1/1", verdict: .passed)
            found.inspected = quantity(80)
            _ = try await house.perform(found, merchandiser)
            _ = try await house.perform(
                ReleaseGoods(order: id, lot: 1, ground: .inspectionPassed), stage.other)
            for check in [CheckKind.packingComplete, .draftDocuments] {
                _ = try await house.perform(RecordCheck(order: id, kind: check), merchandiser)
            }
            #expect(try await stage.milestone(.inspectionPassed, of: id).actual != nil)
            #expect(try await stage.milestone(.documentsReady, of: id).actual != nil)
            try await pay(id, 2, house, merchandiser, finance)

            let shipment = try await house.perform(
                DraftShipment(reference: "SH-1", mode: .air, lots: "PO-1/1"), merchandiser)
            _ = try await house.perform(
                LoadShipment(shipment: shipment.id, on: Stage.firstDay), merchandiser)
            #expect(try await stage.milestone(.loaded, of: id).actual == Stage.firstDay)
            _ = try await house.perform(
                HandOverShipment(shipment: shipment.id, on: Stage.firstDay), merchandiser)
            let order = try await stage.order(id)
            #expect(order.closure?.on == Stage.firstDay)
            #expect(!order.findings.contains(.loadedUnreleased(lot: 1, on: Stage.firstDay)))
            #expect(try await house.ask(AskMoney(), merchandiser).items.isEmpty)
            let report = try await house.operate(.check) { _ in }
            #expect(String(decoding: report, as: UTF8.self).contains("\"problems\":[]"))
        }
    }

    private func pay(
        _ id: FileID, _ number: Int, _ house: House, _ asker: Caller, _ releaser: Caller
    ) async throws {
        _ = try await house.perform(RequestRelease(order: id, instalment: number), asker)
        _ = try await house.perform(
            ReleasePayment(order: id, instalment: number, seq: 1_000), releaser)
        let made = try await house.ask(AskPaymentOrder(order: id, instalment: number), releaser)
        #expect(made.account?.masked == "•••• 4321")
        _ = try await house.perform(
            TellRemittance(order: id, instalments: "\(number)", amount: made.amount.decimal),
            releaser)
        _ = try await house.perform(TellReceived(order: id, remittance: number), asker)
    }

    @Test(arguments: TestEngine.all)
    func `without a confirmed account nothing goes, and everything else is told`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.agreed("PO-1", stage.house)
            _ = try await stage.house.perform(
                RequestRelease(order: id, instalment: 1), stage.owner)
            let reasons = await stage.reasons {
                _ = try await stage.house.perform(
                    ReleasePayment(order: id, instalment: 1, seq: 1_000), stage.seated(5))
            }
            #expect(
                reasons.map(\.obstacle)
                    == [.unmet(.confirmationMissing), .unmet(.accountMissing)])
        }
    }

    @Test(arguments: TestEngine.all)
    func `tokens, the shell and old sessions release nothing`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.payable("PO-1", house)
            try await stage.put("signed", to: id, house)
            try await stage.confirm(id, house)
            _ = try await house.perform(RequestRelease(order: id, instalment: 1), stage.owner)
            var token = stage.seated(5)
            token.signedInAt = nil
            token.door = .api
            let act = ReleasePayment(order: id, instalment: 1, seq: 1_000)
            let refused = await stage.reasons { _ = try await house.perform(act, token) }
            #expect(refused.map(\.obstacle) == [.unmet(.releaserMissing)])
            let shell = await stage.reasons {
                _ = try await house.perform(act, .operating(stage.owner.workspace))
            }
            #expect(shell.map(\.obstacle) == [.notAllowed])
            let old = stage.seated(5)
            stage.clock.pass(milliseconds: 30 * 60_000 + 1)
            let stale = await stage.reasons { _ = try await house.perform(act, old) }
            #expect(stale.map(\.obstacle) == [.unmet(.sessionOld)])
            let own = await stage.reasons {
                var asker = stage.owner
                asker.signedInAt = house.now()
                _ = try await house.perform(act, asker)
            }
            #expect(own.map(\.obstacle) == [.unmet(.requesterReleases)])
            _ = try await house.perform(act, stage.seated(6))
            #expect(try await stage.payment(id, 1, house).stage == .released)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what was paid for a cancelled order is given to another one, both at once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let (first, second) = (
                try await stage.agreed("PO-1", house), try await stage.agreed("PO-2", house)
            )
            _ = try await house.perform(
                TellRemittance(order: first, instalments: "1", amount: "1170.00"), stage.owner)
            _ = try await house.perform(TellReceived(order: first, remittance: 1), stage.owner)
            _ = try await house.perform(CancelOrder(order: first, reason: "dropped"), stage.owner)
            let credit = CreditOrder(
                order: first, instalment: 1, number: "PO-2", amount: "1170.00", reason: "moved")
            _ = try await house.perform(credit, stage.owner)
            #expect(
                try await stage.payment(first, 1, house).received?.amountMinor == 0)
            #expect(try await stage.payment(second, 2, house).amount?.decimal == "1560.00")
            let again = await stage.reasons { _ = try await house.perform(credit, stage.owner) }
            #expect(again.map(\.obstacle) == [.moreThanReceived])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the list of money is read page by page, next due first`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            for number in 1...3 { _ = try await stage.agreed("PO-\(number)", stage.house) }
            var rows: [MoneyRow] = []
            var after: String?
            repeat {
                let page = try await stage.house.ask(
                    AskMoney(after: after, limit: 2), stage.owner)
                rows += page.items
                after = page.next
            } while after != nil
            #expect(rows.count == 6)
            let due = rows.map { $0.payment.due ?? .distantFuture }
            #expect(due == due.sorted())
            #expect(Set(rows.map { "\($0.number)/\($0.payment.instalment.number)" }).count == 6)
            await #expect(throws: Refusal.self) {
                try await stage.house.ask(AskMoney(after: "x"), stage.owner)
            }
        }
    }
}
