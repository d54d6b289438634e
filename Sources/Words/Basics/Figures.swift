import FollowUp

/// Figures are written the same way in both languages: thousands separated, money with its code,
/// shares in per cent.
public enum Figures {
    public static func number(_ number: Int) -> String {
        Pen.text(number.magnitude < 1_000_000 ? 15 : 28) { pen in
            if number < 0 { pen.put(UInt8(ascii: "-")) }
            pen.putGrouped(UInt64(number.magnitude))
        }
    }

    public static func quantity(_ quantity: Quantity) -> String { grouped(quantity.description) }

    /// `USD 46,800.00`
    public static func money(_ money: Money) -> String {
        let units = money.currency.minorUnits
        var whole: UInt64 = 1
        for _ in 0..<min(units, 6) { whole *= 10 }
        let amount = money.amountMinor.magnitude
        return Pen.text(amount / whole < 10_000 ? 15 : 40) { pen in
            pen.put(money.currency.code)
            pen.put(UInt8(ascii: " "))
            if money.amountMinor < 0 { pen.put(UInt8(ascii: "-")) }
            pen.putGrouped(amount / whole)
            guard units > 0 else { return }
            pen.put(UInt8(ascii: "."))
            pen.put(amount % whole, digits: units)
        }
    }

    /// A unit price with at least its currency's decimals: `13.80`, `0.0375`.
    public static func price(_ price: UnitPrice, _ currency: Currency) -> String {
        let text = price.description
        let point = text.firstIndex(of: ".")
        let decimals = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        guard decimals < currency.minorUnits else { return grouped(text) }
        let zeros = String(repeating: "0", count: currency.minorUnits - decimals)
        return grouped(point == nil ? text + "." : text) + zeros
    }

    /// Permille as `64 %`, with a decimal only where there is one.
    public static func share(_ permille: Int) -> String {
        Pen.text(15) { pen in
            pen.put(permille / 10)
            if permille % 10 != 0 {
                pen.put(UInt8(ascii: "."))
                pen.put(Int((permille % 10).magnitude))
            }
            pen.put(" %")
        }
    }

    /// `412 B`, `48 kB`, `4.7 MB`: thousands, a decimal from a million on.
    public static func bytes(_ count: Int) -> String {
        if count < 1_000 { return "\(count) B" }
        if count < 999_500 { return "\((count + 500) / 1_000) kB" }
        let tenths = (count + 50_000) / 100_000
        return "\(number(tenths / 10)).\(tenths % 10) MB"
    }

    /// A count that stops at a ceiling: `1,000+`.
    public static func count(_ count: Int, ceiling: Int) -> String {
        count >= ceiling ? "\(number(ceiling))+" : number(count)
    }

    /// `−3`, `0`, `+9`
    public static func signed(_ number: Int) -> String {
        if number > 0 { return "+\(number)" }
        return number < 0 ? "−\(number.magnitude)" : "0"
    }

    /// Thousands separators in the whole part of a decimal text.
    public static func grouped(_ decimal: String) -> String {
        let bytes = decimal.utf8
        var whole = 0
        for byte in bytes {
            guard byte != UInt8(ascii: ".") else { break }
            whole += 1
        }
        let sign = bytes.first == UInt8(ascii: "-") ? 1 : 0
        guard whole - sign > 3 else { return decimal }
        return Pen.text(bytes.count + (whole - sign - 1) / 3) { pen in
            var place = 0
            for byte in bytes {
                if place > sign, place < whole, (whole - place).isMultiple(of: 3) {
                    pen.put(UInt8(ascii: ","))
                }
                pen.put(byte)
                place += 1
            }
        }
    }
}
