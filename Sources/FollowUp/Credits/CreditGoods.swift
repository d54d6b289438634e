/// Goods as a credit describes them, beside the goods of a line: the invoice has to correspond with
/// the credit (UCP 600 article 18(c)), other papers may name the goods in general terms (14(e)).
struct CreditGoods {
    private let words: [String]
    private let forms: Set<String>
    private let runs: [String]

    init(_ text: String) {
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        // Words of more than two letters; measures, numbers and what stands around goods tell
        // nothing.
        words = Self.distinct(
            parts.filter { word in
                word.count > 2 && word.allSatisfy { $0.isLetter && !Self.isChinese($0) }
            }.map(String.init).filter { !Self.around.contains($0) })
        forms = Set(words.flatMap(Self.forms))
        runs = Self.distinct(
            text.split { !Self.isChinese($0) }.filter { $0.count > 1 }.map(String.init))
    }

    /// Whether one names the other: every telling word of the shorter stands in the longer. Nil
    /// where they have no words to compare, as `A4` has none, and 杯子 none beside `STEEL CUPS`.
    func correspond(_ other: CreditGoods) -> Bool? {
        let compared = [
            held(words, other.words) { short, long in
                let known = long ? other.forms : forms
                return short.allSatisfy { !known.isDisjoint(with: Self.forms($0)) }
            },
            held(runs, other.runs) { short, long in
                let known = long ? other.runs : runs
                return short.allSatisfy { run in
                    known.contains { $0.contains(run) || run.contains($0) }
                }
            },
        ].compactMap { $0 }
        return compared.isEmpty ? nil : compared.allSatisfy { $0 }
    }

    /// Holds the shorter of two lists against the longer, which is the other's or one's own; nil
    /// where one is empty.
    private func held(
        _ own: [String], _ others: [String], _ holds: (_ short: [String], _ isInOther: Bool) -> Bool
    ) -> Bool? {
        guard !own.isEmpty, !others.isEmpty else { return nil }
        return own.count < others.count ? holds(own, true) : holds(others, false)
    }

    // MARK: words

    private static func distinct(_ words: [String]) -> [String] {
        var known = Set<String>()
        return words.filter { known.insert($0).inserted }
    }

    private static func isChinese(_ letter: Character) -> Bool {
        letter.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    }

    /// As it stands, and as one of what it may be several of.
    private static func forms(_ word: String) -> [String] {
        guard word.count > 3, word.hasSuffix("s") else { return [word] }
        let one = String(word.dropLast())
        guard one.hasSuffix("e") else { return [word, one] }
        let root = String(one.dropLast())
        return [word, one, root] + (root.hasSuffix("i") ? [String(root.dropLast()) + "y"] : [])
    }

    private static let around: Set<String> = [
        "and", "any", "are", "cfr", "cif", "cip", "contract", "fca", "fob", "for", "from",
        "goods", "incoterms", "invoice", "order", "packed", "pcs", "per", "piece", "pieces",
        "proforma", "quantity", "set", "sets", "the", "total", "unit", "units", "usd", "with",
    ]
}
