import Testing

@testable import FollowUp

@Suite struct VisitRulesTests {
    private let lot = LotReference(order: Story.orderID, lot: 1)
    private let stamp = Stamp(
        seq: 1, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page))

    private func plan(_ lots: [LotReference]) -> VisitPlan {
        VisitPlan(
            kind: .preShipment, day: Story.today, supplier: FileID(high: 2, low: 2), lots: lots)
    }

    @Test func `a visit is of known lots, each named once`() {
        let other = LotReference(order: Story.orderID, lot: 2)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try Visit.plan(plan([lot, lot, other])) { $0 == lot }
            } == [
                Reason(.repeated("1"), field: "lots.1"), Reason(.unknownLot(2), field: "lots.2"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try Visit.plan(plan([])) { _ in true } }
                == [Reason(.missing, field: "lots")])
    }

    @Test(arguments: [(500, true), (501, false)])
    func `a visit has at most 500 lots`(count: Int, stands: Bool) {
        let lots = (1...count).map { LotReference(order: Story.orderID, lot: $0) }
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try Visit.plan(plan(lots)) { _ in true }
        }
        #expect(reasons == (stands ? [] : [Reason(.tooMany(limit: 500), field: "lots")]))
    }

    @Test func `a visit moves to another day until it is cancelled, with a reason`() throws {
        var visit = Visit(id: FileID(high: 5, low: 5))
        for change in try Visit.plan(plan([lot]), knows: { _ in true }) {
            visit.apply(change, stamp)
        }
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try visit.replan(plan([lot])) { _ in true }
            } == [Reason(.nothingToChange)])
        var later = plan([lot])
        later.day = Story.day("2026-09-05")
        #expect(try visit.replan(later) { _ in true } == [.replanned(later)])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try visit.cancel(reason: "") }
                == [Reason(.reasonMissing, field: "reason")])
        for change in try visit.cancel(reason: "goods not ready") { visit.apply(change, stamp) }
        #expect(
            Story.reasons { () throws(Refusal) in _ = try visit.cancel(reason: "again") }
                == [Reason(.nothingToChange)])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try visit.replan(later) { _ in true } }
                == [Reason(.changedMeanwhile)])
    }
}
