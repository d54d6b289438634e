import FollowUp
import Foundation
import Testing

@Suite struct QuantityToleranceTests {
    private func quantity(_ text: String) throws -> Quantity {
        try #require(Quantity(decimal: text))
    }

    @Test(arguments: ["0", "-1", "-0.001"])
    func `nothing and less are refused, and so is a unit nobody knows`(_ text: String) throws {
        let range = Obstacle.outOfRange(least: "0.001", most: "1000000000000")
        let told = try quantity(text)
        #expect(
            throws: Refusal([
                Reason(range, field: "quantity"), Reason(.unknownCode("furlong"), field: "unit"),
            ])
        ) { try QuantityTolerance(quantity: told, unit: "furlong") }
        #expect(
            throws: Refusal([
                Reason(range, field: "quantity"), Reason(.missing, field: "unit"),
            ])
        ) { try QuantityTolerance(quantity: told, unit: " ") }
    }

    @Test(arguments: [
        ("3000", "M", false, false, "30(b)", "2850", "3150"),
        ("3000", "M", true, false, "30(a)", "2700", "3300"),
        ("3000", "M", true, true, "30(a)", "2700", "3300"),
        ("3000", "M", false, true, "none", "3000", "3000"),
        ("3000", "pcs", false, false, "none", "3000", "3000"),
        ("3000", "箱", true, false, "30(a)", "2700", "3300"),
        ("0.001", "kg", false, false, "30(b)", "0.00095", "0.00105"),
        ("12.5", " Mtr. ", false, false, "30(b)", "11.875", "13.125"),
        ("1000000000000", "公斤", true, false, "30(a)", "900000000000", "1100000000000"),
    ])
    func `about gives ten per cent, what is measured five, pieces none`(
        amount: String, unit: String, about: Bool, counted: Bool, rule: String, least: String,
        most: String
    ) throws {
        let told = try QuantityTolerance(
            quantity: quantity(amount), unit: unit, about: about, countedInPieces: counted)
        #expect(told.rule.rawValue == rule)
        #expect(told.minimum == least)
        #expect(told.maximum == most)
    }

    @Test func `the limits are exact decimals as Foundation's decimals say them`() throws {
        var chance = SeededChance.announced()
        for _ in 0..<5_000 {
            let steps = Int64.random(in: 1...1_000_000_000_000_000, using: &chance)
            let amount = try #require(Quantity(thousandths: steps))
            let about = Bool.random(using: &chance)
            let told = try QuantityTolerance(quantity: amount, unit: "KGM", about: about)
            let whole = try #require(Decimal(string: amount.description))
            let share = try #require(Decimal(string: about ? "0.1" : "0.05"))
            #expect(Decimal(string: told.minimum) == whole - whole * share)
            #expect(Decimal(string: told.maximum) == whole + whole * share)
            #expect(!told.minimum.hasSuffix(".") && !told.minimum.contains("e"))
        }
    }

    @Test func `no spelling counts and measures, and what a form suggests is known`() {
        for unit in QuantityUnit.usual { #expect(QuantityUnit(told: unit) != nil, "\(unit)") }
        #expect(QuantityUnit(told: "ST") == .counted)
        #expect(QuantityUnit(told: "cbm") == .measured)
        #expect(QuantityUnit(told: "") == nil)
    }
}
