/// A currency of the order with the decimals its amounts have.
///
/// The decimals are those of ISO 4217, not the ones a locale prints: 13 currencies differ there.
/// `RMB` is no code (CNY is) and `CNH` no currency of the list. Source: `standards.md` §7.
public struct Currency: Hashable, Sendable {
    /// Three capital letters, `USD`.
    public let code: String
    /// Decimals of an amount: 0, 2, 3 or 4.
    public let minorUnits: Int

    /// The currency of a code of ISO 4217, capital letters; nil for any other text.
    public init?(code: String) {
        guard let minorUnits = Currency.decimals[code] else { return nil }
        self.init(code: code, minorUnits: minorUnits)
    }

    private init(code: String, minorUnits: Int) {
        self.code = code
        self.minorUnits = minorUnits
    }

    public static func == (left: Currency, right: Currency) -> Bool { left.code == right.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// The dollar: what an order file counts in before its first change says otherwise.
    public static let usd = Currency(code: "USD", minorUnits: 2)

    /// Every currency, by code.
    public static let all = decimals.sorted { $0.key < $1.key }
        .map { Currency(code: $0.key, minorUnits: $0.value) }

    private static let decimals = Dictionary(
        table.flatMap { row in row.codes.split(separator: " ").map { (String($0), row.decimals) } },
        uniquingKeysWith: { first, _ in first })

    private static let table: [(decimals: Int, codes: String)] = [
        (0, noDecimals), (2, twoDecimals), (3, threeDecimals), (4, fourDecimals),
    ]

    private static let noDecimals = """
        BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
        """

    private static let twoDecimals = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD \
        CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
        GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK \
        LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO \
        NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS \
        SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST \
        XAD XCD XCG YER ZAR ZMW ZWG
        """

    private static let threeDecimals = "BHD IQD JOD KWD LYD OMR TND"

    private static let fourDecimals = "CLF UYW"
}

extension Currency: Codable {
    public init(from decoder: any Decoder) throws {
        let code = try decoder.singleValueContainer().decode(String.self)
        guard let currency = Currency(code: code) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an ISO 4217 code"))
        }
        self = currency
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
