import Testing

@testable import Papers

/// Numbers of a column, however they are written.
struct DecimalColumnTests {
    private func column(_ cells: [String]) -> DecimalColumn {
        cells.reduce(into: DecimalColumn()) { $0.observe($1) }
    }

    @Test(arguments: [
        ("1,234.50", "1234.50"), ("1 234.5", "1234.5"), ("1'234'567.8", "1234567.8"),
        ("1\u{2009}234", "1234"), ("1\u{202F}234", "1234"), ("１，２３４．５", "1234.5"), ("－５", "-5"),
        ("(1,234.5)", "-1234.5"), ("-7", "-7"), ("7-", "-7"), ("+7", "7"), ("- 7", "-7"),
        ("\u{2212}7", "-7"),
        (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("007", "7"), ("0", "0"), ("-0.00", "0.00"),
        ("1.2E+3", "1200"), ("1.25e-2", "0.0125"), ("1E5", "100000"), ("-4.5E-05", "-0.000045"),
        ("1.234E+2", "123.4"), ("12,34,567.5", "1234567.5"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func `numbers with a decimal point become plain`(text: String, plain: String) {
        #expect(DecimalStyle(mark: .point).normalised(text) == plain)
    }

    @Test(arguments: [
        ("1.234,50", "1234.50"), ("1 234,5", "1234.5"), ("1'234,5", "1234.5"), ("12,5", "12.5"),
        ("1.234.567", "1234567"), ("1.234", "1234"), ("1,234", "1.234"), (",5", "0.5"),
        ("1,5E+2", "150"),
    ])
    func `numbers with a decimal comma become plain`(text: String, plain: String) {
        #expect(DecimalStyle(mark: .comma).normalised(text) == plain)
    }

    @Test(arguments: [
        "", "abc", "N/A", "12%", "5‰", "1,23", "1,2345", "1.2.3", "1,234.5.6", "1,234,56", ",234",
        "1 2",
        "1  234", "1' 234", "10-20", "1/2", "5 x 20", "--5", "-5-", "(-5)", "(5", "5)", "12,-",
        "1E99", "1E", "E5",
        "1E5E5", "1e+-5", "5k", "5 M", "3 dozen", "1.5 million", "2万", "3千件", "十", "PO-123",
        "PO123", "Size 12",
        "USD 5 each", "See ASN-93 (ID#:1281)", "2-Jun-06", "0x1A", "1_000", "٣", "nan", "inf",
        "5m3",
        "1E-9223372036854775808",
        "1234567890123456789012345678901234567890123456789012345678901234567890",
    ])
    func `what is no number is refused`(text: String) {
        #expect(DecimalStyle(mark: .point).normalised(text) == nil)
        #expect(DecimalStyle(mark: .point, affix: "x").normalised(text) == nil)
    }

    @Test(arguments: [
        ("$1,234.50", "$"), ("US$ 1,234.50", "us$"), ("USD 1,234.50", "usd"),
        ("1,234.50 USD", "usd"),
        ("￥1,234.50", "¥"), ("1,234.50元", "元"), ("€ 1,234.50", "€"), ("1,234.50 pcs", "pc"),
        ("1,234.50kg.", "kg"), ("1,234.50 千克", "千克"), ("Rs.1,234.50", "rs"), ("1,234.50 m³", "m³"),
        ("1,234.50 boxes", "box"), ("－", ""), ("RMB1,234.50", "rmb"),
    ])
    func `one currency or unit throughout a column is dropped`(text: String, affix: String) {
        guard !affix.isEmpty else {
            #expect(column([text]).style == nil)
            return
        }
        let style = column([text, "3.25"]).style
        #expect(style == DecimalStyle(mark: .point, affix: affix))
        #expect(style?.normalised(text) == "1234.50")
        #expect(DecimalStyle(mark: .point).normalised(text) == nil)
    }

    @Test(arguments: ["PO123", "A 5", "Size 12", "No. 7"])
    func `a word before the digits makes a code of them`(text: String) {
        #expect(column([text, text]).style == nil)
        #expect(column([text]).unreadable == 1)
    }

    @Test func `a negative amount keeps its sign beside its currency`() {
        let style = DecimalStyle(mark: .point, affix: "$")
        for text in ["-$5", "$-5", "$ - 5", "($5)", "($ 5)"] {
            #expect(style.normalised(text) == "-5", "\(text)")
        }
    }

    @Test func `an amount is read with what stands beside it, whatever its column has`() {
        let style = DecimalStyle(mark: .comma)
        #expect(style.amount("€ 1.234,50").map { [$0.plain, $0.affix] } == ["1234.50", "€"])
        #expect(style.amount("3,90 USD/pc").map { [$0.plain, $0.affix] } == ["3.90", "usd/pc"])
        #expect(style.amount("7").map { [$0.plain, $0.affix] } == ["7", ""])
        #expect(style.amount("PO 7") == nil)
        #expect(DecimalStyle(mark: nil).amount("$1,234") == nil)
    }

    @Test func `the first number that nothing decides is kept`() {
        #expect(column(["5", "6,000 pcs", "7,000"]).firstUndecided == "6,000 pcs")
        #expect(column(["5", "7.5"]).firstUndecided == nil)
    }

    @Test func `mixed currencies and units stay unread`() {
        let mixed = column(["5 kg", "500 g", "7"])
        #expect(mixed.affixes == ["kg", "g"])
        #expect(mixed.style?.normalised("5 kg") == nil)
        #expect(mixed.style?.normalised("7") == "7")
    }

    @Test(arguments: [
        (["1,234", "1,234.5"], DecimalStyle.Mark.point), (["1,234", "1.234,5"], .comma),
        (["1,234", "12,5"], .comma), (["1,234", "12.5"], .point), (["1.234", "1.234.567"], .comma),
        (["1,234", "1,234,567"], .point), (["1,234", "0,234"], .comma),
        (["1,234", "1 234,567"], .comma),
        (["1,234", "1234,567"], .comma), (["5", "7"], .point), (["1 234", "5"], .point),
    ])
    func `one cell that leaves no choice decides the mark of the whole column`(
        cells: [String], mark: DecimalStyle.Mark
    ) {
        #expect(column(cells).style?.mark == mark)
        #expect(!column(cells).isAmbiguous)
    }

    @Test func `a column that nothing decides is ambiguous until somebody is asked`() {
        for cells in [["1,234", "5"], ["1.234"], ["1,234", "12.5", "12,5"]] {
            #expect(column(cells).isAmbiguous)
            #expect(column(cells).style == nil)
        }
        #expect(DecimalStyle(mark: nil).normalised("1,234") == nil)
        #expect(DecimalStyle(mark: .point).normalised("1,234") == "1234")
        #expect(DecimalStyle(mark: .comma).normalised("1,234") == "1.234")
    }

    @Test func `marks that leave no choice may be mixed`() {
        let style = column(["12.5", "12,5", "1.234,5", "7"]).style
        #expect(style == DecimalStyle(mark: nil))
        #expect(style?.normalised("12,5") == "12.5")
        #expect(style?.normalised("12.5") == "12.5")
    }

    @Test func `a number against the mark of its column is refused`() {
        #expect(DecimalStyle(mark: .comma).normalised("12.50") == nil)
        #expect(DecimalStyle(mark: .comma).normalised("1,234.5") == nil)
        #expect(DecimalStyle(mark: .point).normalised("12,50") == nil)
        #expect(DecimalStyle(mark: .point).normalised("1.234,5") == nil)
    }

    @Test func `cells that are no number are counted`() {
        let column = column(["5", "N/A", "", " ", "12%"])
        #expect(column.readable == 1)
        #expect(column.unreadable == 2)
    }
}
