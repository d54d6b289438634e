import Testing

@testable import Record

@Suite struct ClaimTests {
    @Test(arguments: [
        ("恒达（集团）", "恒达(集团)"), ("ＰＯ－２２９１", "po-2291"), ("Heng\u{3000}da", "heng da"),
        ("Café", "cafe\u{301}"), ("PO\u{2011}1", "PO-1"),
        ("  Yongkang   HENGDA ", "yongkang hengda"),
    ])
    func `what reads the same is one name`(one: String, other: String) {
        #expect(Array(Claim.of(one).utf8) == Array(Claim.of(other).utf8))
    }

    @Test(arguments: [("PO-1", "PO1"), ("恒达", "恆達"), ("Heng da", "Hengda"), ("é", "e")])
    func `what reads differently stays apart`(one: String, other: String) {
        #expect(Claim.of(one) != Claim.of(other))
    }

    @Test func `ASCII is folded as all text is`() {
        var dice = Dice(seed: 7)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...12, using: &dice)
            let scalars = (0..<length).map { _ in
                Unicode.Scalar(UInt8.random(in: 0...127, using: &dice))
            }
            let name = String(String.UnicodeScalarView(scalars))
            let parts = name.lowercased().split(whereSeparator: \.isWhitespace)
            #expect(Claim.of(name) == parts.joined(separator: " "))
        }
    }
}
