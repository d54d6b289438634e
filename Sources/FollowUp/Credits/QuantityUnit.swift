/// How a unit counts under UCP 600 article 30(b): packing units and individual items, or what is
/// measured by length, area, volume or weight.
///
/// Known are the trade's usual spellings, the codes of UN/ECE recommendation 20 and 21 among them,
/// and the Chinese words; without regard to case.
public enum QuantityUnit: Sendable, CaseIterable {
    case counted, measured

    /// Nil for a unit that is not known: nobody guesses whether it may be tolerated.
    public init?(told: String) {
        let plain = told.lowercased().filter { !$0.isWhitespace && $0 != "." }
        guard let found = QuantityUnit.allCases.first(where: { $0.spellings.contains(plain) })
        else { return nil }
        self = found
    }

    /// The spellings a form suggests.
    public static let usual = [
        "pcs", "set", "pair", "dozen", "carton", "roll", "m", "kg", "t", "l", "m2", "m3", "yd",
        "ft",
        "lb",
    ]

    var spellings: Set<String> {
        switch self {
        case .counted: Self.countedSpellings
        case .measured: Self.measuredSpellings
        }
    }

    private static let countedSpellings: Set<String> = [
        "pcs", "pc", "pce", "piece", "pieces", "ea", "each", "unit", "units", "nmb", "nmp", "c62",
        "h87", "set", "sets", "pair", "pairs", "pr", "prs", "npr", "doz", "dozen", "dozens", "dz",
        "dzn", "gro", "gross", "ctn", "ctns", "carton", "cartons", "ct", "box", "boxes", "bx",
        "case",
        "cases", "cs", "pkg", "pkgs", "package", "packages", "pk", "bag", "bags", "bg", "bale",
        "bales", "bl", "drum", "drums", "dr", "pallet", "pallets", "plt", "pf", "px", "roll",
        "rolls",
        "ro", "sheet", "sheets", "st", "bottle", "bottles", "bo", "can", "cans", "bundle",
        "bundles",
        "be", "crate", "crates", "cr", "coil", "coils", "cl", "tray", "trays", "reel", "reels", "件",
        "个", "只", "套", "双", "对", "打", "箱", "盒", "包", "袋", "卷", "台", "条", "张", "把", "支",
        "瓶", "块", "片", "桶", "托", "捆",
    ]

    private static let measuredSpellings: Set<String> = [
        "m", "mtr", "mtrs", "metre", "metres", "meter", "meters", "lm", "cm", "cmt", "mm", "mmt",
        "km",
        "kmt", "yd", "yds", "yard", "yards", "yrd", "ft", "fot", "foot", "feet", "in", "inh",
        "inch",
        "inches", "kg", "kgs", "kgm", "kilogram", "kilograms", "g", "grm", "gram", "grams", "t",
        "mt",
        "mts", "tne", "ton", "tons", "tonne", "tonnes", "lb", "lbs", "lbr", "oz", "onz", "l", "ltr",
        "ltrs", "litre", "litres", "liter", "liters", "ml", "mlt", "gal", "gll", "gli", "m2", "sqm",
        "mtk", "m²", "sqft", "ft2", "ftk", "sqyd", "yd2", "ydk", "m3", "cbm", "mtq", "m³", "ft3",
        "cft",
        "ftq", "米", "厘米", "毫米", "码", "英尺", "千克", "公斤", "克", "吨", "公吨", "磅", "升", "毫升",
        "平方米", "立方米",
    ]
}
