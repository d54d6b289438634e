import Testing

@testable import FollowUp

@Suite struct ShipmentRulesTests {
    private let lot = LotReference(order: Story.orderID, lot: 1)
    private let stamp = Stamp(
        seq: 1, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page))

    @Test func `everything wrong with a shipment is told at once`() {
        var draft = ShipmentDraft(reference: "", mode: .fullContainer, lots: [lot, lot])
        draft.containers = ["CSQU3054383", "CSQU3054384", "csqu 305438-3"]
        draft.cutOff = Story.day("2026-12-03")
        draft.departure = Story.day("2026-12-02")
        draft.arrival = Story.day("2026-12-01")
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try Shipment.draft(draft) { _ in false }
            } == [
                Reason(.missing, field: "reference"), Reason(.unknownLot(1), field: "lots.0"),
                Reason(.repeated("1"), field: "lots.1"), Reason(.unknownLot(1), field: "lots.1"),
                Reason(.wrongCodeOf("CSQU3054384", .wrongCheckDigit), field: "containers.1"),
                Reason(.repeated("CSQU3054383"), field: "containers.2"),
                Reason(.throughBeforeFrom, field: "arrival"),
                Reason(.throughBeforeFrom, field: "departure"),
            ])
    }

    @Test func `a shipment is drafted, drafted anew, and cancelled with a reason`() throws {
        var shipment = Shipment(id: FileID(high: 6, low: 6))
        var draft = ShipmentDraft(reference: "S-1", mode: .fullContainer, lots: [lot])
        draft.containers = ["CSQU3054383"]
        draft.cutOff = Story.day("2026-12-01")
        draft.departure = Story.day("2026-12-01")
        draft.arrival = Story.day("2026-12-01")
        for change in try Shipment.draft(draft, knows: { _ in true }) {
            shipment.apply(change, stamp)
        }
        #expect(
            Story.reasons { () throws(Refusal) in _ = try shipment.redraft(draft) { _ in true } }
                == [Reason(.nothingToChange)])
        draft.to = "Hamburg"
        #expect(try shipment.redraft(draft) { _ in true } == [.redrafted(draft)])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try shipment.cancel(reason: " ") }
                == [Reason(.reasonMissing, field: "reason")])
        for change in try shipment.cancel(reason: "rolled over") { shipment.apply(change, stamp) }
        #expect(
            Story.reasons { () throws(Refusal) in _ = try shipment.redraft(draft) { _ in true } }
                == [Reason(.changedMeanwhile)])
    }

    @Test func `a shipment that was loaded or handed over is not cancelled`() throws {
        let loaded = Story.day("2026-08-20")
        for change in [
            ShipmentChange.loaded(ShipmentLoading(on: loaded)),
            .handedOver(ShipmentHandover(on: loaded)),
        ] {
            var shipment = Shipment(id: FileID(high: 6, low: 6))
            shipment.apply(change, stamp)
            #expect(
                Story.reasons { () throws(Refusal) in _ = try shipment.cancel(reason: "x") }
                    == [Reason(.shipmentLoaded)])
        }
    }

    @Test func `a loading is not told again for a day after the handover`() throws {
        var shipment = Shipment(id: FileID(high: 6, low: 6))
        let day = Story.day("2026-08-20")
        shipment.apply(.loaded(ShipmentLoading(on: day)), stamp)
        shipment.apply(.handedOver(ShipmentHandover(on: day)), stamp)
        let later = ShipmentLoading(on: day.adding(days: 1))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try shipment.load(later, today: Story.today)
            } == [Reason(.throughBeforeFrom, field: "on")])
        _ = try shipment.load(ShipmentLoading(on: day.adding(days: -1)), today: Story.today)
    }
}
