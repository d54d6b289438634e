import FollowUp
import Testing

struct AccentsTests {
    @Test(arguments: [
        "", "PO-1", "Jürgen", "恒达", "e\u{301}", "สวัสดี", "שָׁלוֹם", "Việt Nam", "👩‍👩‍👧‍👦",
    ])
    func `what people write bears few marks`(_ text: String) {
        #expect(Accents.areFew(in: text))
        #expect(Accents.cut(text) == text)
    }

    @Test(arguments: [29, 30, 31, 40_000])
    func `a letter bears thirty marks at most`(_ count: Int) {
        let text = "a" + String(repeating: "\u{301}", count: count) + "b\u{316}"
        #expect(Accents.areFew(in: text) == (count <= 30))
        #expect(Accents.cut(text).unicodeScalars.count == min(count, 30) + 3)
    }

    @Test(arguments: [
        "\u{345}\u{301}\u{316}", "\u{F73}", "\u{F75}\u{F81}", "\u{3099}", "\u{1D165}",
    ])
    func `marks of every kind are marks, also those that are taken apart into some`(
        _ marks: String
    ) {
        #expect(!Accents.areFew(in: String(repeating: marks, count: 31)))
        #expect(Accents.areFew(in: String(repeating: "a" + marks, count: 31)))
    }

    @Test(arguments: [
        ("abcd", 4, false), ("abcde", 4, true), ("恒达公司", 4, false), ("👍👍👍👍", 4, false),
        ("👍👍👍👍👍", 4, true), ("e\u{301}e\u{301}e\u{301}", 3, false),
        ("👩‍👩‍👧‍👦", 4, true), ("👩‍👩‍👧‍👦", 25, false),
    ])
    func `a limit in characters is one in bytes too`(_ text: String, _ limit: Int, _ isLonger: Bool)
    {
        #expect(text.isLonger(than: limit) == isLonger)
        var findings = Findings()
        findings.words(text, atMost: limit, field: "text")
        #expect(findings.reasons.isEmpty == !isLonger)
    }

    @Test func `a text is cut between characters`() {
        #expect("恒达".cut(toBytes: 6) == "恒达")
        #expect("恒达".cut(toBytes: 5) == "恒")
        #expect("恒达".cut(toBytes: 2).isEmpty)
        #expect("abc".cut(toBytes: 0).isEmpty)
    }
}
