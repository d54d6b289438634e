import Testing

@testable import FollowUp

@Suite struct ItemRulesTests {
    @Test func `an item has a code or a description`() throws {
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try Item.enter(ItemProfile(description: " "))
            } == [Reason(.missing, field: "description")])
        var coded = ItemProfile(description: "")
        coded.code = "B-500"
        #expect(try Item.enter(coded) == [.entered(coded)])
        coded.unit = String(repeating: "x", count: 21)
        coded.gtin = String(repeating: "4", count: 65)
        #expect(
            Story.reasons { () throws(Refusal) in _ = try Item.enter(coded) } == [
                Reason(.tooLong(limit: 20), field: "unit"),
                Reason(.tooLong(limit: 64), field: "gtin"),
            ])
    }

    @Test func `an item is amended only where something differs`() throws {
        var item = Item(id: FileID(high: 4, low: 4))
        let stamp = Stamp(
            seq: 1, at: Instant(milliseconds: 0),
            envelope: Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page))
        var profile = ItemProfile(description: "bottle")
        profile.unit = "pcs"
        for change in try Item.enter(profile) { item.apply(change, stamp) }
        #expect(
            Story.reasons { () throws(Refusal) in _ = try item.amend(profile) }
                == [Reason(.nothingToChange)])
        profile.description = "bottle, 500 ml"
        #expect(try item.amend(profile) == [.amended(profile)])
    }

    @Test func `numbers that do not check are named`() {
        var profile = ItemProfile(description: "bottle")
        profile.gtin = "4006381333931"
        profile.hsCode = "9617.00"
        #expect(profile.codeProblems.isEmpty)
        profile.gtin = "4006381333932"
        #expect(profile.codeProblems == [.wrongCheckDigit])
    }
}
