/// Names and places of a credit beside those of an order. Banks compare documents with the credit,
/// and data need not be identical (article 14(d)): case, spaces and stops say nothing here.
enum CreditText {
    /// Letters and digits in lower case.
    private static func plain(_ text: String) -> String {
        let scalars = text.lowercased().unicodeScalars
        return String(
            String.UnicodeScalarView(scalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    /// The same name, or one within the other, as an address stands behind a name.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (plain(one), plain(other))
        guard !one.isEmpty, !other.isEmpty else { return false }
        return one == other || one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// “NINGBO PORT, CHINA” is Ningbo; “ANY PORT IN CHINA” may be.
    static func isPlace(_ port: String, _ place: String) -> Bool {
        let (named, known) = (plain(port), plain(place))
        guard !known.isEmpty, !named.isEmpty, !named.hasPrefix("any") else { return true }
        if named.contains(known) || known.contains(named) { return true }
        // The town, before a comma or the country.
        let towns = [port, place].map { plain(String($0.prefix { $0 != "," && $0 != "，" })) }
        return !towns[0].isEmpty && towns[0] == towns[1]
    }

    /// Whether the goods of a credit name those of a line: one of its telling words stands there.
    static func names(_ goods: String, _ description: String) -> Bool {
        let goods = plain(goods)
        let words = description.split { !$0.isLetter && !$0.isNumber }.map { plain(String($0)) }
        let telling = words.filter { $0.contains { $0.isLetter } && $0.count > 2 }
        return telling.isEmpty || telling.contains { goods.contains($0) }
    }
}

extension QuantityUnit {
    private static let pieces: Set<String> = ["pcs", "pc", "pce", "piece", "pieces", "个", "件", "只"]

    /// The same unit in another spelling.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (one.lowercased(), other.lowercased())
        if one == other || pieces.contains(one) && pieces.contains(other) { return true }
        return one.hasSuffix("s") ? String(one.dropLast()) == other : other == one + "s"
    }
}

extension QuantityTolerance {
    /// Whether so much lies within it; exactly so much where nothing is tolerated.
    func holds(_ shipped: Quantity, of stated: Quantity) -> Bool {
        let (told, steps) = (shipped.thousandths, stated.thousandths)
        return (steps * (100 - rule.percent)...steps * (100 + rule.percent))
            .contains(told * 100)
    }
}
