import FollowUp
import Testing

@Suite struct QuantityTests {
    private static func quantity(_ text: String) throws -> Quantity {
        try #require(Quantity(decimal: text))
    }

    @Test(arguments: [
        "", "-", "2.0001", "2.5000", "2.", ".5", "+2", "1,000", "1e3", "two",
        "1000000000000.001", "-1000000000000.001", "99999999999999999999",
    ])
    func `what cannot be kept exactly is not read`(text: String) {
        #expect(Quantity(decimal: text) == nil)
    }

    @Test(
        arguments: [
            ("3000", 3_000_000, "3000"), ("2.5", 2_500, "2.5"), ("2.500", 2_500, "2.5"),
            ("0.001", 1, "0.001"), ("-0.050", -50, "-0.05"), ("-0", 0, "0"), ("010", 10_000, "10"),
            ("1000000000000", 1_000_000_000_000_000, "1000000000000"),
            ("-1000000000000.000", -1_000_000_000_000_000, "-1000000000000"),
        ] as [(String, Int64, String)])
    func `a quantity is kept in thousandths`(text: String, count: Int64, written: String) throws {
        let quantity = try Self.quantity(text)
        #expect(quantity.thousandths == count)
        #expect(quantity.description == written)
        #expect(quantity.isNegative == (count < 0))
        #expect(try json([quantity]) == "[\"\(written)\"]")
        #expect(try read([Quantity].self, "[\"\(text)\"]") == [quantity])
    }

    @Test func `a whole number of another program is read`() throws {
        #expect(try read([Quantity].self, "[3840]") == [Self.quantity("3840")])
        #expect(try read([Quantity].self, "[-1]") == [Self.quantity("-1")])
        for text in ["[2.5]", "[1000000000001]", "[null]", "[\"x\"]", "[9223372036854775807]"] {
            #expect(throws: DecodingError.self) { try read([Quantity].self, text) }
        }
    }

    @Test func `the bound is a million millions`() throws {
        let most = try #require(Quantity(1_000_000_000_000))
        let step = try Self.quantity("0.001")
        #expect(Quantity(1_000_000_000_001) == nil)
        #expect(Quantity(-1_000_000_000_001) == nil)
        #expect(Quantity(.max) == nil && Quantity(.min) == nil)
        #expect(Quantity(thousandths: .min) == nil && Quantity(thousandths: .max) == nil)
        #expect(most.adding(step) == nil)
        #expect(most.adding(.zero) == most)
        #expect(most.subtracting(step)?.description == "999999999999.999")
        #expect(Quantity.zero.subtracting(most)?.subtracting(step) == nil)
    }

    @Test(arguments: [
        ("599", "3000", 199), ("599.999", "3000", 199), ("600", "3000", 200),
        ("600.001", "3000", 200), ("603", "3000", 201), ("0", "3000", 0), ("3000", "3000", 1_000),
        ("3001", "3000", 1_000), ("3300", "3000", 1_100), ("-1", "3000", -1),
        ("1000000000000", "0.001", 1_000_000_000_000_000_000),
    ])
    func `a share is rounded down`(part: String, whole: String, permille: Int) throws {
        #expect(try Self.quantity(part).share(of: Self.quantity(whole)) == permille)
    }

    @Test(arguments: ["0", "-1"])
    func `there is no share of nothing`(whole: String) throws {
        #expect(try Self.quantity("1").share(of: Self.quantity(whole)) == nil)
    }

    @Test func `quantities are ordered by size`() throws {
        #expect(try Self.quantity("2.5") < Self.quantity("10"))
        #expect(try Self.quantity("-10") < .zero)
    }
}
