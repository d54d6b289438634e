/// Numbers written in decimals, kept as whole numbers of their smallest step; never as a double.
enum DecimalText {
    private static let longest = 40

    /// Reads `-12.50` as a count of steps of 10^-places: a sign, digits, and at most so many after
    /// the point. Nil for anything else and for what 64 bits do not hold.
    static func steps(in text: String, places: Int) -> Int64? {
        guard text.utf8.count <= longest else { return nil }
        let isNegative = text.utf8.first == 45
        var value: Int64 = 0
        var decimals: Int?
        var digits = 0
        for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
            if byte == 46, decimals == nil, digits > 0 {
                decimals = 0
                continue
            }
            guard byte.isDigit, decimals != places,
                let next = shifted(value, by: Int64(byte - 48))
            else { return nil }
            value = next
            digits += 1
            decimals = decimals.map { $0 + 1 }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in (decimals ?? 0)..<places {
            guard let next = shifted(value, by: 0) else { return nil }
            value = next
        }
        return isNegative ? -value : value
    }

    /// Writes a count of steps of 10^-places, with every decimal or without trailing zeros.
    static func text(_ steps: Int64, places: Int, trimmed: Bool) -> String {
        var digits = String(steps.magnitude).utf8.map { $0 }
        if digits.count <= places {
            digits.insert(
                contentsOf: repeatElement(48, count: places + 1 - digits.count), at: 0)
        }
        var decimals = digits.suffix(places)
        if trimmed { while decimals.last == 48 { decimals.removeLast() } }
        let whole = digits.prefix(digits.count - places)
        let text = decimals.isEmpty ? Array(whole) : whole + [46] + decimals
        return (steps < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
    }

    private static func shifted(_ value: Int64, by digit: Int64) -> Int64? {
        let (tenfold, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflow) = tenfold.addingReportingOverflow(digit)
        return tooLarge || overflow ? nil : sum
    }
}
