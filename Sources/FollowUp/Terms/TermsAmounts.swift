/// Amounts of money in payment terms: figures with a currency right before or after them. Figures
/// without one, or with two, are not guessed.
extension TermsNumber {
    /// What it is as an amount; nil where no currency stands beside it.
    var amountRole: TermsNumberRole? {
        let (before, after) = (codeBefore, codeAfter)
        guard let code = before ?? after else { return nil }
        let isCut = self.after.first.map { $0.isASCIILetter } ?? false
        guard before == nil || after == nil || before == after, !isMultiplied,
            after != nil || !isCut, let currency = Currency(code: code),
            let amount = Money(told: plain, currency: currency), amount.isTellable
        else { return .unread }
        return .amount(amount)
    }

    /// The code of the currency before it, empty for one that is not known.
    private var codeBefore: String? {
        let words = before.reversed().drop { $0 == " " || $0 == "." }
        if let sign = words.first, let code = Self.signs[sign] {
            let word = String(words.dropFirst().prefix { $0.isASCIILetter }.reversed())
            return sign == "$" ? Self.dollars[word] ?? "" : code
        }
        if let name = Self.names.first(where: { words.starts(with: $0.name.reversed()) }) {
            return name.code
        }
        return Self.codes[String(words.prefix { $0.isASCIILetter }.reversed())]
    }

    private var codeAfter: String? {
        let word = String(next.prefix { $0.isASCIILetter })
        let rest = next.dropFirst(word.count)
        if let sign = rest.first, let code = Self.signs[sign], word.isEmpty || sign == "$" {
            return sign == "$" ? Self.dollars[word] ?? "" : code
        }
        if let code = Self.codes[word] { return code }
        if let name = Self.names.first(where: { next.hasPrefix($0.name) }) { return name.code }
        return next.hasPrefix("元") || next.hasPrefix("块") ? "CNY" : nil
    }

    /// `5万`, `5 thousand`: more than its figures say.
    var isMultiplied: Bool {
        ["万", "千", "百", "亿", "仟", "萬", "thousand", "hundred", "million", "mio", "k ", "m "]
            .contains { next.hasPrefix($0) }
    }

    private static let signs: [Character: String] = [
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY",
    ]

    private static let dollars = [
        "": "USD", "us": "USD", "hk": "HKD", "au": "AUD", "ca": "CAD", "sg": "SGD", "nt": "TWD",
        "nz": "NZD",
    ]

    /// Codes of the trade; others would take words of the language for money: `all`, `top`, `try`.
    private static let codes = [
        "usd": "USD", "eur": "EUR", "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "jpy": "JPY",
        "hkd": "HKD", "aud": "AUD", "cad": "CAD", "chf": "CHF", "sek": "SEK", "nok": "NOK",
        "dkk": "DKK", "nzd": "NZD", "sgd": "SGD", "krw": "KRW", "twd": "TWD", "thb": "THB",
        "inr": "INR", "vnd": "VND", "brl": "BRL", "mxn": "MXN", "zar": "ZAR", "aed": "AED",
        "pln": "PLN", "czk": "CZK", "euro": "EUR", "euros": "EUR", "yuan": "CNY", "yen": "JPY",
        // Whose dollars, is not said.
        "dollar": "", "dollars": "",
    ]

    private static let names: [(name: String, code: String)] = [
        ("us dollars", "USD"), ("us dollar", "USD"), ("美元", "USD"), ("美金", "USD"),
        ("欧元", "EUR"), ("英镑", "GBP"), ("港币", "HKD"), ("港元", "HKD"), ("日元", "JPY"),
        ("澳元", "AUD"), ("加元", "CAD"), ("人民币", "CNY"),
    ]
}

extension TermsClause {
    /// Every amount it names.
    var amounts: [Money] {
        roles.compactMap { role in
            if case .amount(let amount) = role { amount } else { nil }
        }
    }

    /// Words that make an amount another one: of each piece, about, at most.
    var bendsAmounts: Bool {
        let words = [
            "pc", "pcs", "piece", "unit", "set", "ctn", "carton", "per", "each", "ea", "about",
            "approx", "circa", "max", "min", "maximum", "minimum", "up to", "at least", "less than",
            "more than",
        ]
        return words.contains { text.contains(word: $0) }
            || ["每", "单价", "约", "不少于", "不超过", "至少", "最多"].contains { text.contains($0) }
    }
}
