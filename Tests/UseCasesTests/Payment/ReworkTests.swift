import FollowUp
import Foundation
import Record
import Testing
import Words

@testable import UseCases

/// An inspection failed, its rework was looked at, the goods go on that ground: on both engines.
@Suite struct ReworkTests {
    @Test(arguments: TestEngine.all)
    func `proof of rework names its lot, and releases no other`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.payable("PO-1", house)
            _ = try await house.perform(
                SplitLot(
                    order: id, fromLot: 1, line: ["1": quantity(400)],
                    promised: day("2026-11-25")), stage.owner)
            let visit = try await house.perform(
                PlanVisit(kind: .preShipment, day: Stage.firstDay, lots: "PO-1/1, PO-1/2"),
                stage.owner)
            for lot in 1...2 {
                _ = try await house.perform(
                    RecordResult(visit: visit.id, lot: "PO-1/\(lot)", verdict: .failed),
                    stage.owner)
            }
            func prove(_ lot: Int?) -> RecordCheck {
                RecordCheck(order: id, kind: .reworkEvidence, lot: lot, note: "14 pieces")
            }
            #expect(
                await stage.reasons { _ = try await house.perform(prove(nil), stage.owner) }
                    == [Reason(.missing, field: "lot")])
            _ = try await house.perform(prove(2), stage.owner)
            let change = try #require(try await stage.journal(id).last?.change)
            for (language, words) in [(Language.english, "of lot 2"), (.chinese, "（第 2 批）")] {
                let line = Words.of(language).journal.line(change, names: JournalNames())
                #expect(line.contains(words), "\(line)")
            }
            // From the journal alone it is the same.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            func release(_ lot: Int) async throws {
                _ = try await again.perform(
                    ReleaseGoods(order: id, lot: lot, ground: .reworkAccepted), stage.other)
            }
            #expect(
                await stage.reasons { try await release(1) }
                    == [Reason(.groundMissing(.reworkAccepted), field: "ground")])
            try await release(2)
            let answer = try await again.ask(AskPayments(order: id), stage.owner)
            #expect(answer.checks.map(\.check.lot) == [2])
            #expect(answer.goods.release(of: 2)?.release.of == answer.checks.first?.seq)
        }
    }
}
