import FollowUp
import Testing

@Suite struct MoneyTests {
    private static func currency(_ code: String) throws -> Currency {
        try #require(Currency(code: code))
    }

    @Test(arguments: [
        ("12.345", "USD"), ("12.5", "JPY"), ("12.", "USD"), (".5", "USD"), ("", "USD"),
        ("-", "USD"), ("+1", "USD"), ("1,000", "USD"), ("1 000", "USD"), ("1e3", "USD"),
        ("1.2.3", "USD"), ("--1", "USD"), ("１２", "USD"), ("92233720368547758.08", "USD"),
        ("-92233720368547758.08", "USD"), ("9223372036854775808", "JPY"),
        ("0000000000000000000000000000000000000001.00", "USD"),
    ])
    func `an amount that cannot be kept exactly is not read`(text: String, code: String) throws {
        #expect(Money(decimal: text, currency: try Self.currency(code)) == nil)
    }

    @Test(
        arguments: [
            ("1234.50", "USD", 123_450, "1234.50"), ("1234.5", "USD", 123_450, "1234.50"),
            ("-0.01", "USD", -1, "-0.01"), ("0", "USD", 0, "0.00"), ("-0", "USD", 0, "0.00"),
            ("007", "USD", 700, "7.00"), ("1500", "JPY", 1_500, "1500"),
            ("1.234", "KWD", 1_234, "1.234"), ("0.0001", "CLF", 1, "0.0001"),
            ("92233720368547758.07", "USD", .max, "92233720368547758.07"),
            ("-92233720368547758.07", "USD", -.max, "-92233720368547758.07"),
        ] as [(String, String, Int64, String)])
    func `an amount is kept in minor units`(
        text: String, code: String, minor: Int64, written: String
    ) throws {
        let money = try #require(Money(decimal: text, currency: Self.currency(code)))
        #expect(money.amountMinor == minor)
        #expect(money.decimal == written)
        #expect(Money(decimal: written, currency: money.currency) == money)
        #expect(money.negated.negated == money)
    }

    @Test func `only amounts of one currency are added`() throws {
        let dollar = Money(amountMinor: 100, currency: try Self.currency("USD"))
        let euro = Money(amountMinor: 100, currency: try Self.currency("EUR"))
        #expect(dollar.adding(euro) == nil)
        #expect(dollar.adding(dollar)?.amountMinor == 200)
    }

    @Test func `a sum out of range is none`() throws {
        let dollar = try Self.currency("USD")
        let most = Money(amountMinor: .max, currency: dollar)
        let one = Money(amountMinor: 1, currency: dollar)
        #expect(most.adding(one) == nil)
        #expect(most.adding(one.negated)?.amountMinor == Int64.max - 1)
        #expect(most.negated.adding(one.negated) == nil)
        #expect(most.negated.adding(one)?.amountMinor == -Int64.max + 1)
        #expect(Money(amountMinor: .min, currency: dollar) == most.negated)
    }

    @Test func `an amount is written with its currency`() throws {
        let money = Money(amountMinor: 123_450, currency: try Self.currency("USD"))
        let text = #"{"amountMinor":123450,"currency":"USD"}"#
        #expect(try json(money) == text)
        #expect(try read(Money.self, text) == money)
    }

    @Test(arguments: [
        #"{"amountMinor":-9223372036854775808,"currency":"USD"}"#, #"{"amountMinor":1}"#,
        #"{"amountMinor":1.5,"currency":"USD"}"#, #"{"amountMinor":1,"currency":"RMB"}"#,
        #"{"amountMinor":9223372036854775808,"currency":"USD"}"#,
    ])
    func `an amount that is none is refused`(text: String) {
        #expect(throws: DecodingError.self) { try read(Money.self, text) }
    }
}
