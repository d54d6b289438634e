import FollowUp
import Foundation
import Testing

@Suite struct UnitPriceTests {
    private static func price(_ text: String) throws -> UnitPrice {
        try #require(UnitPrice(decimal: text))
    }

    @Test(arguments: ["", "0.0000001", "1.", ".1", "+1", "$1", "9223372036854.775808"])
    func `what cannot be kept exactly is not read`(text: String) {
        #expect(UnitPrice(decimal: text) == nil)
        #expect(throws: DecodingError.self) { try read([UnitPrice].self, "[\"\(text)\"]") }
    }

    @Test(
        arguments: [
            ("0.0375", 37_500, "0.0375"), ("12.50", 12_500_000, "12.5"), ("-1", -1_000_000, "-1"),
            ("9223372036854.775807", .max, "9223372036854.775807"),
        ] as [(String, Int64, String)])
    func `a price is kept in millionths`(text: String, count: Int64, written: String) throws {
        let price = try Self.price(text)
        #expect(price.millionths == count)
        #expect(price.description == written)
        #expect(try json([price]) == "[\"\(written)\"]")
        #expect(try read([UnitPrice].self, "[\"\(written)\"]") == [price])
        #expect(UnitPrice(millionths: .min) == nil)
    }

    @Test(arguments: [
        ("12.50", "3000", "USD", "37500.00"), ("0.0375", "1", "USD", "0.04"),
        ("0.005", "1", "USD", "0.01"), ("0.004999", "1", "USD", "0.00"),
        ("-0.005", "1", "USD", "-0.01"), ("0.005", "-1", "USD", "-0.01"),
        ("-0.004999", "1", "USD", "0.00"), ("-2", "-3", "USD", "6.00"), ("0.5", "1", "JPY", "1"),
        ("0.499999", "1", "JPY", "0"), ("0.333333", "3", "KWD", "1.000"),
        ("0.333333", "3", "CLF", "1.0000"), ("0.00005", "1", "CLF", "0.0001"),
        ("0.01", "0.5", "USD", "0.01"), ("0.01", "0.499", "USD", "0.00"),
        ("92233.720368", "1000000000000", "USD", "92233720368000000.00"),
    ])
    func `a price times a quantity is rounded once, half away from zero`(
        price: String, quantity: String, code: String, amount: String
    ) throws {
        let currency = try #require(Currency(code: code))
        let count = try #require(Quantity(decimal: quantity))
        #expect(try Self.price(price).times(count, in: currency)?.decimal == amount)
    }

    @Test func `an amount out of range is none`() throws {
        let dollar = try #require(Currency(code: "USD"))
        let most = try #require(Quantity(1_000_000_000_000))
        #expect(try Self.price("92233.720369").times(most, in: dollar) == nil)
        #expect(try Self.price("-92233.720369").times(most, in: dollar) == nil)
        #expect(try Self.price("9223372036854.775807").times(most, in: dollar) == nil)
    }

    @Test func `the product agrees with decimal arithmetic`() throws {
        var chance = SeededChance.announced()
        let dollar = try #require(Currency(code: "USD"))
        for _ in 0..<2_000 {
            let millionths = Int64.random(in: -9_000_000_000...9_000_000_000, using: &chance)
            let thousandths = Int64.random(in: -9_000_000_000...9_000_000_000, using: &chance)
            let price = try #require(UnitPrice(millionths: millionths))
            let quantity = try #require(Quantity(thousandths: thousandths))
            var exact = Decimal(millionths) * Decimal(thousandths) / 10_000_000
            var rounded = Decimal()
            NSDecimalRound(&rounded, &exact, 0, .plain)
            let amount = price.times(quantity, in: dollar)?.amountMinor
            #expect(amount.map { Decimal($0) } == rounded, "\(price) × \(quantity)")
        }
    }
}
