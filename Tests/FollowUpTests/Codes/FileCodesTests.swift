import Testing

@testable import FollowUp

/// The codes a file shows with what does not check about them.
@Suite struct FileCodesTests {
    private let stamp = Stamp(
        seq: 1, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page))

    @Test func `a supplier's licence code is checked, and none is no problem`() {
        var profile = SupplierProfile(name: "Hengda")
        var supplier = Supplier(id: FileID(high: 1, low: 1))
        supplier.apply(.entered(profile), stamp)
        #expect(supplier.codes.isEmpty)
        profile.creditCode = "91330784MA2"
        supplier.apply(.amended(profile), stamp)
        #expect(supplier.codes.map(\.kind) == [.uscc])
        #expect(supplier.codes.first?.problems.contains(.wrongLength) == true)
    }

    @Test func `an item's article number is checked by its length, and its tariff number`() {
        var profile = ItemProfile(description: "Bottle")
        profile.gtin = "4006381333932"
        profile.hsCode = "9617.00"
        var item = Item(id: FileID(high: 1, low: 1))
        item.apply(.entered(profile), stamp)
        #expect(item.codes.map(\.kind) == [.gtin13, .hs])
        #expect(item.codes.map(\.problems) == [[.wrongCheckDigit], []])
    }

    @Test func `a port told as a code is checked, one told in words is not`() {
        var draft = ShipmentDraft(reference: "SH-1", mode: .fullContainer, lots: [])
        draft.from = "Ningbo"
        draft.to = "XXLEH"
        draft.containers = ["CSQU3054383", "CSQU3054384"]
        #expect(draft.codes.map(\.kind) == [.container, .container, .locode])
        #expect(draft.codes.map(\.problems) == [[], [.wrongCheckDigit], [.unknownCountry]])
        draft.from = "CNNGB"
        draft.to = "Paris"
        #expect(draft.codes.filter { $0.kind == .locode }.map(\.value) == ["CNNGB"])
    }
}
