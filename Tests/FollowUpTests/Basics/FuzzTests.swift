import FollowUp
import Foundation
import Testing

/// Nothing that comes from outside ends the program, and what is read is written the same again.
@Suite struct FuzzTests {
    @Test func `any text is a day, a moment or none`() {
        var chance = SeededChance.announced()
        for _ in 0..<20_000 {
            let text = chance.text(like: ["2026-11-20", "2026-11-20T08:15:30.123+08:00"])
            if let day = Day(iso: text) { #expect(day.iso == text) }
            if let moment = Instant(rfc3339: text) {
                #expect(Instant(rfc3339: moment.rfc3339) == moment)
            }
        }
    }

    @Test func `any text is a number or none`() throws {
        var chance = SeededChance.announced()
        let samples = ["-1234.50", "9223372036854775807", "0.000001", "1000000000000"]
        let currencies = try ["JPY", "USD", "KWD", "CLF"].map { try #require(Currency(code: $0)) }
        for _ in 0..<20_000 {
            let text = chance.text(like: samples)
            _ = Currency(code: text)
            if let quantity = Quantity(decimal: text) {
                #expect(Quantity(decimal: quantity.description) == quantity)
            }
            if let price = UnitPrice(decimal: text) {
                #expect(UnitPrice(decimal: price.description) == price)
            }
            for currency in currencies {
                guard let money = Money(decimal: text, currency: currency) else { continue }
                #expect(Money(decimal: money.decimal, currency: currency) == money)
            }
        }
    }

    @Test func `any numbers are multiplied, added and shared or none`() throws {
        var chance = SeededChance.announced()
        let edges: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
        for _ in 0..<20_000 {
            let one = edges.randomElement(using: &chance).flatMap {
                Bool.random(using: &chance) ? $0 : Int64.random(in: .min ... .max, using: &chance)
            }
            let other =
                Int64.random(in: .min ... .max, using: &chance)
                >> Int64(
                    Int.random(in: 0...63, using: &chance))
            let quantity = Quantity(thousandths: other) ?? .zero
            let more = Quantity(thousandths: one ?? 0) ?? .zero
            _ = more.adding(quantity)
            _ = more.subtracting(quantity)
            _ = more.share(of: quantity)
            let currency = try #require(Currency.all.randomElement(using: &chance))
            _ = UnitPrice(millionths: one ?? 0)?.times(quantity, in: currency)
            let money = Money(amountMinor: one ?? 0, currency: currency)
            _ = money.negated.adding(Money(amountMinor: other, currency: currency))
            _ =
                Instant(milliseconds: other).adding(milliseconds: one ?? 0)
                .day(offsetMinutes: Int(other)).adding(days: Int(one ?? 0)).startOfWeek.iso
        }
    }
}
