extension String {
    /// With the full stop that ends a sentence, unless it has one: `Hengda Co., Ltd.`
    var endingSentence: String { hasSuffix(".") ? self : self + "." }
}

/// English counts: `1 order`, `2 orders`, `1,200 orders`.
enum Plural {
    static func of(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "1 \(one)" : "\(Figures.number(count)) \(many)"
    }
}
