/// Currencies and units that may stand beside a number without changing it.
enum DecimalAffix {
    private static let codes: Set<String> = [
        "aed", "aud", "bdt", "brl", "cad", "chf", "clp", "cny", "cnh", "cop", "czk", "dkk", "egp",
        "eur", "gbp", "hkd", "huf", "idr", "ils", "inr", "jpy", "kr", "krw", "mad", "mxn", "myr",
        "ngn", "nok", "nzd", "pen", "php", "pkr", "pln", "rmb", "ron", "rs", "rub", "sar", "sek",
        "sgd", "thb", "try", "twd", "uah", "us", "usd", "vnd", "zar", "人民币", "美元", "欧元",
    ]
    /// Words that multiply what stands before them, and letters that may.
    private static let multipliers: Set<String> = [
        "b", "bil", "billion", "bio", "bn", "cr", "crore", "doz", "dozen", "dozens", "dz", "e",
        "gross", "hundred", "k", "lac", "lakh", "m", "mil", "million", "millions", "mio", "mm",
        "mn", "mrd", "t", "thousand", "thousands", "tsd", "x", "keur", "kusd", "meur", "musd",
    ]
    private static let multiplierStarts: [String] = ["万", "萬", "亿", "億", "百", "十", "打", "千"]
    private static let lengthLimit = 12

    /// A currency before the number: a sign such as `$`, `US$`, `¥`, or a known code. Other words
    /// there make a code of it (`PO 123`), not an amount.
    static func currency(_ scalars: [Unicode.Scalar]) -> String? {
        guard let affix = folded(scalars) else { return nil }
        if codes.contains(affix) { return affix }
        guard scalars.count <= 4, scalars.filter(\.isCurrencySign).count == 1 else { return nil }
        return affix
    }

    /// A currency or unit behind the number.
    static func unit(_ scalars: [Unicode.Scalar]) -> String? {
        guard let affix = folded(scalars), !multipliers.contains(affix) else { return nil }
        let isWeight = affix == "千克"
        if !isWeight, multiplierStarts.contains(where: affix.hasPrefix) { return nil }
        if affix.hasSuffix("xes") { return String(affix.dropLast(2)) }
        return affix.utf8.count > 2 && affix.hasSuffix("s") ? String(affix.dropLast()) : affix
    }

    private static func folded(_ scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= lengthLimit, scalars.allSatisfy(isPart) else { return nil }
        var text = String(String.UnicodeScalarView(scalars)).lowercased()
        if text.hasSuffix(".") { text.removeLast() }
        return text.isEmpty ? nil : text
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.isCurrencySign
            || "./²³".unicodeScalars.contains(scalar)
    }
}

extension Unicode.Scalar {
    fileprivate var isCurrencySign: Bool { properties.generalCategory == .currencySymbol }
}
