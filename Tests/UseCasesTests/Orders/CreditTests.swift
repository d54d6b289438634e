import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// A letter of credit told, amended, held against the order, ended.
@Suite struct CreditTests {
    private func act(_ order: FileID) -> TellCredit {
        var act = TellCredit.example
        act.order = order
        return act
    }

    @Test(arguments: TestEngine.all)
    func `a credit is told, found wanting, amended and ended`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(act(id), stage.owner)
            let told = try #require(try await stage.order(id).credit)
            #expect(told.credit.amount.decimal == "23400.00")
            #expect(told.credit.amountTolerance == AmountTolerance(plus: 5, minus: 5))
            #expect(!told.findings.isEmpty)
            #expect(told.credit.form == .irrevocable && told.credit.rules == .ucpLatest)
            #expect(told.credit.availableWith == "ANY BANK IN CHINA")
            #expect(told.credit.drafts == "AT SIGHT" && told.credit.confirmation == .without)
            var amended = act(id)
            amended.latestShipment = Day(iso: "2027-03-01")
            amended.expiry = Day(iso: "2027-03-22")
            amended.seq = told.seq
            _ = try await stage.house.perform(amended, stage.owner)
            let after = try #require(try await stage.order(id).credit)
            #expect(!after.findings.contains { $0.code == "plannedTooLate" })
            // A form that showed the credit before its amendment is refused.
            let late = await stage.reasons {
                _ = try await stage.house.perform(amended, stage.owner)
            }
            #expect(late == [Reason(.changedMeanwhile, field: "seq")])
            _ = try await stage.house.perform(
                EndCredit(order: id, reason: "T/T agreed"), stage.owner)
            #expect(try await stage.order(id).credit == nil)
            #expect(try await stage.restarted().ask(AskOrder(order: id), stage.owner).credit == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `lots on one shipment are one presentation, on two they are partial shipments`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(300)]), stage.owner)
            _ = try await stage.house.perform(act(id), stage.owner)
            func isPartial() async throws -> Bool? {
                try await stage.order(id).credit?.findings.contains {
                    $0.code == "partialsForbidden"
                }
            }
            #expect(try await isPartial() == true)
            let both = try await stage.house.perform(
                DraftShipment(
                    reference: "SH-1", mode: .fullContainer, lots: "PO-1/1, PO-1/2"), stage.owner
            ).id
            #expect(try await isPartial() == false)
            _ = try await stage.house.perform(
                CancelShipment(shipment: both, reason: "another vessel"), stage.owner)
            #expect(try await isPartial() == true)
            for lot in ["PO-1/1", "PO-1/2"] {
                _ = try await stage.house.perform(
                    DraftShipment(reference: lot, mode: .fullContainer, lots: lot), stage.owner)
            }
            #expect(try await isPartial() == true)
        }
    }

    @Test(arguments: TestEngine.all)
    func `everything wrong with a credit is told at once`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let id = try await stage.open("PO-1")
            var wrong = act(id)
            wrong.number = String(repeating: "9", count: 36)
            wrong.tolerancePlus = 100
            wrong.presentationDays = 1_000
            wrong.unit = "handful"
            let reasons = await stage.reasons {
                _ = try await stage.house.perform(wrong, stage.owner)
            }
            #expect(
                Set(reasons.compactMap(\.field)) == [
                    "number", "amountTolerance", "presentationDays", "unit",
                ])
            var poor = act(id)
            poor.amount = "1,5x"
            poor.currency = "DOLLARS"
            let told = await stage.reasons {
                _ = try await stage.house.perform(poor, stage.owner)
            }
            #expect(Set(told.compactMap(\.field)) == ["currency"])
            #expect(try await stage.order(id).credit == nil)
            let nobody = await stage.reasons {
                _ = try await stage.house.perform(EndCredit(order: id, reason: "x"), stage.owner)
            }
            #expect(nobody == [Reason(.notFound)])
        }
    }

    @Test(arguments: TestEngine.all)
    func `every field of the message is kept, and the supplier sees what they ship by`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let id = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            var told = act(id)
            told.deferredPayment = "90 DAYS AFTER B/L DATE"
            told.receiptPlace = "Yiwu"
            told.finalPlace = "Paris"
            told.shipmentPeriod = "FIRST HALF OF NOVEMBER 2026"
            told.charges = "OUTSIDE THE BANK: BENEFICIARY"
            told.transhipment = .notAllowed
            _ = try await stage.house.perform(told, stage.owner)
            let kept = try await stage.restarted().ask(AskOrder(order: id), stage.owner).credit
            let credit = try #require(kept?.credit)
            #expect(credit.sequence == "1/1" && credit.availableBy == .negotiation)
            #expect(credit.deferredPayment == "90 DAYS AFTER B/L DATE")
            #expect(credit.receiptPlace == "Yiwu" && credit.finalPlace == "Paris")
            #expect(credit.shipmentPeriod == "FIRST HALF OF NOVEMBER 2026")
            #expect(credit.charges?.text == "OUTSIDE THE BANK: BENEFICIARY")
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            let view = try await stage.house.ask(AskOwnOrder(order: id), chen)
            let seen = try #require(view.orders.first?.credit)
            #expect(seen.latestShipment == told.latestShipment && seen.expiry == told.expiry)
            #expect(seen.presentationDays == 21 && seen.documents == told.documents)
            #expect(seen.loadingPort == "Ningbo, China" && seen.amount.decimal == "23400.00")
            #expect(seen.tolerance == AmountTolerance(plus: 5, minus: 5))
        }
    }
}
