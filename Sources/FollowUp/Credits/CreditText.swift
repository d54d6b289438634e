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

    /// The same name, or one of them with an address behind it: whole words of it, so that ABC is
    /// not ABCD Trading.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (left, right) = (plain(one), plain(other))
        guard !left.isEmpty, !right.isEmpty else { return false }
        return left == right || begins(other, with: left) || begins(one, with: right)
    }

    /// A Chinese name ends with the word for a company; its address follows without a blank.
    private static func begins(_ text: String, with name: String) -> Bool {
        var told = ""
        for word in words(of: text) where told.utf8.count < name.utf8.count {
            told += word
        }
        return told == name
            || plain(text).hasPrefix(name) && ["公司", "厂"].contains { name.hasSuffix($0) }
    }

    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { plain(String($0)) }
            .filter { !$0.isEmpty }
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
