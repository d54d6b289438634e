import FollowUp

/// A currency as it stands beside a number: `$`, `US$`, `€`, `元`, `rmb`. Some mean several.
struct CurrencySign: Equatable {
    /// The codes it may mean; none for a sign that nobody knows.
    private let codes: Set<String>

    /// From what stands beside a number, folded and in lower case; nil where it is a unit. What is
    /// told for each piece (`usd/pc`) is told in its currency.
    init?(_ affix: String) {
        let told = affix.split(separator: "/").first.map { String($0) } ?? ""
        guard !affix.hasPrefix("/"), !told.isEmpty else { return nil }
        if let known = Self.signs[told] {
            codes = Set(known.split(separator: " ").map { String($0) })
        } else if told.utf8.count == 3, let currency = Currency(code: told.uppercased()) {
            codes = [currency.code]
        } else if told.unicodeScalars.contains(where: {
            $0.properties.generalCategory == .currencySymbol
        }) {
            codes = []
        } else {
            return nil
        }
    }

    func fits(_ currency: Currency) -> Bool { codes.contains(currency.code) }

    private static let dollars = """
        USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD \
        ARS CLP COP CUP DOP MXN UYU
        """

    private static let signs: [String: String] = [
        "$": dollars, "dollar": dollars, "us": "USD", "us$": "USD", "$us": "USD", "usd$": "USD",
        "美元": "USD", "美金": "USD", "hk$": "HKD", "港币": "HKD", "港元": "HKD", "a$": "AUD",
        "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD",
        "nt$": "TWD", "mx$": "MXN", "r$": "BRL", "€": "EUR", "euro": "EUR", "欧元": "EUR",
        "£": "GBP EGP", "英镑": "GBP", "¥": "CNY JPY", "cn¥": "CNY", "jp¥": "JPY", "円": "JPY",
        "日元": "JPY", "元": "CNY", "rmb": "CNY", "rmb¥": "CNY", "cnh": "CNY", "人民币": "CNY",
        "人民币元": "CNY", "rs": "INR PKR LKR NPR MUR SCR", "₹": "INR", "kr": "SEK NOK DKK ISK",
        "₩": "KRW", "฿": "THB", "₫": "VND", "₽": "RUB", "₺": "TRY", "₱": "PHP", "₦": "NGN",
        "₪": "ILS", "₴": "UAH", "zł": "PLN", "kč": "CZK",
        // Behind a number they have lost what looks like a plural.
        "ar": "ARS", "il": "ILS", "ke": "KES",
    ]
}
