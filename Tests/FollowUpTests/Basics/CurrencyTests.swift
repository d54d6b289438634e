import FollowUp
import Testing

@Suite struct CurrencyTests {
    @Test(arguments: ["", "RMB", "CNH", "usd", "US", "USDT", "XXX", " USD", "ＵＳＤ"])
    func `what is no code of the list is no currency`(code: String) {
        #expect(Currency(code: code) == nil)
        #expect(throws: DecodingError.self) { try read([Currency].self, "[\"\(code)\"]") }
    }

    @Test(arguments: [
        ("USD", 2), ("CNY", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("KWD", 3), ("CLF", 4),
        ("IQD", 3), ("SYP", 2),
    ])
    func `a currency has the decimals of the standard, not of a locale`(code: String, count: Int) {
        #expect(Currency(code: code)?.minorUnits == count)
    }

    @Test func `every currency is listed once, by code`() {
        let codes = Currency.all.map(\.code)
        #expect(codes.count == 165)
        #expect(codes == Set(codes).sorted())
        #expect(codes.allSatisfy { Currency(code: $0)?.code == $0 })
    }

    @Test func `a currency is written as its code`() throws {
        let yuan = try #require(Currency(code: "CNY"))
        #expect(try json([yuan]) == "[\"CNY\"]")
        #expect(try read([Currency].self, "[\"CNY\"]") == [yuan])
    }

    @Test(.enabled(if: Reference.has("iso4217_minor_units.csv")))
    func `the table is the published one`() throws {
        let rows = try Reference.rows("iso4217_minor_units.csv")
        #expect(
            Currency.all.map { [$0.code, String($0.minorUnits)] }
                == rows.map { [$0[0], $0[2]] }.sorted { $0[0] < $1[0] })
    }
}
