import Testing

@testable import Papers

/// What is the same for every reading of a cell.
struct CellTextTests {
    @Test(arguments: [
        ("　ＰＯ－１２３，（４．５） ", "PO-123,(4.5)"), ("\u{A0}a\u{2009}b\u{FEFF}", "a b"), ("￥5", "¥5"),
        ("it’s", "it's"), ("数量", "数量"), (" \t\r\n", ""), ("", ""),
        ("\u{1}a b\u{7F}", "\u{1}a b\u{7F}"), ("\tPO-1 ", "PO-1"),
    ])
    func `full-width signs, odd spaces and hyphens are folded`(text: String, folded: String) {
        #expect(CellText.folded(text) == folded)
        #expect(CellText.isBlank(text) == folded.isEmpty)
    }

    @Test func `a very long cell is passed over quickly`() {
        let spaces = String(repeating: " ", count: 1_000_000)
        let taken = ContinuousClock().measure {
            var (dates, numbers) = (DateColumn(), DecimalColumn())
            dates.observe(spaces + "x")
            numbers.observe(spaces + "1")
            #expect(dates.unreadable == 1)
            #expect(numbers.unreadable == 1)
            #expect(CellText.folded(spaces + "x" + spaces) == "x")
        }
        #expect(taken < .seconds(5))
    }
}
