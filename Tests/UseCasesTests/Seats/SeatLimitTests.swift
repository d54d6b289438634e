import FollowUp
import Foundation
import Record
import Testing
import Words

@testable import UseCases

/// What one seat may tell of an order in a day, through the use cases.
@Suite struct SeatLimitTests {
    private func send(_ file: Int, to order: FileID, _ house: House, _ caller: Caller) async throws
    {
        let upload = try house.blobs.begin(caller, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(Array("file \(file)".utf8)[...])
        _ = try await house.perform(
            AttachOwnFile(
                order: order, upload: upload.id, kind: .contract, name: "\(file).txt"), caller)
    }

    @Test(arguments: TestEngine.all)
    func `a seat that sent its files of the day sends more tomorrow, and the house at once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let link = try await stage.link(supplier)
            let (_, chen) = try await stage.sit(link)
            let (secret, _) = try await stage.sit(link, as: "李强")
            for file in 1...SeatLimits.filesADay {
                try await send(file, to: order, stage.house, chen)
            }
            let full = Reason(.enoughForToday(.files, limit: 50), field: "file")
            let li = try #require(try await stage.house.caller(seat: secret))
            for caller in [chen, li] {
                #expect(
                    await stage.reasons {
                        try await send(51, to: order, stage.house, caller)
                    } == [full])
            }
            try await stage.put("ours", to: order, stage.house)
            // From the journal alone it is the same.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            #expect(
                await stage.reasons { try await send(51, to: order, again, chen) } == [full])
            stage.clock.pass(milliseconds: 24 * 3_600_000)
            try await send(51, to: order, stage.house, chen)
            let told = try await stage.order(order)
            #expect(told.documents.count == 52)
            let line = try #require(try await stage.journal(order).last)
            #expect(line.envelope.seat == chen.seat?.at)
        }
    }

    @Test(arguments: TestEngine.all)
    func `confirmations, plans, messages and reports of a seat have an end too`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let supplier = try await stage.hengda()
            let order = try await stage.open("PO-1", supplier: "Yongkang Hengda Co., Ltd.")
            let (_, chen) = try await stage.sit(try await stage.link(supplier))
            func tell(_ what: SeatTelling, _ number: Int) async throws {
                switch what {
                case .files: break
                case .confirmations:
                    var act = ConfirmOwnOrder(order: order, kind: .proformaInvoice)
                    act.reference = "PI-\(number)"
                    act.payment = "30/70"
                    _ = try await stage.house.perform(act, chen)
                case .plans:
                    var act = CommitOwnPlan(order: order, lot: 1)
                    act.stage = ["loaded": .init(day: day("2026-10-01").adding(days: number))]
                    _ = try await stage.house.perform(act, chen)
                case .messages:
                    _ = try await stage.house.perform(
                        WriteFromSeat(order: order, text: "\(number)"), chen)
                case .reports:
                    let act = TellOwnProgress(order: order, lot: 1, finished: quantity(number))
                    _ = try await stage.house.perform(act, chen)
                }
            }
            for what in SeatTelling.allCases where what != .files {
                let limit = SeatLimits.aDay(what)
                for number in 1...limit { try await tell(what, number) }
                let reasons = await stage.reasons { try await tell(what, limit + 1) }
                #expect(reasons.map(\.obstacle) == [.enoughForToday(what, limit: limit)])
            }
            // A day that is named counts as a report.
            let named = await stage.reasons {
                _ = try await stage.house.perform(
                    TellOwnDay(
                        order: order, lot: 1, milestone: .materialsReserved,
                        day: day("2026-09-30"), cause: .capacity), chen)
            }
            #expect(named.map(\.obstacle) == [.enoughForToday(.reports, limit: 100)])
            _ = try await stage.house.perform(
                WriteToSupplier(order: order, text: "Thank you."), stage.owner)
        }
    }
}
