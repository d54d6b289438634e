/// International bank account numbers: country, two check digits, the account as the country
/// writes it. Source: ISO 13616, lengths as registered by SWIFT (registry 101); `standards.md` §7.
enum AccountNumber {
    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        let country = String(decoding: code.prefix(2), as: UTF8.self)
        let length = lengths[country]
        findings.require(length.map { $0 == code.count } ?? (15...34 ~= code.count), .wrongLength)
        let isPlaced = zip(code.indices, code).allSatisfy { index, byte in
            switch index {
            case 0, 1: byte.isCapital
            case 2, 3: byte.isDigit
            default: byte.isDigit || byte.isCapital
            }
        }
        findings.require(isPlaced, .wrongCharacter)
        guard isPlaced, code.count >= 4 else { return }
        inspectCountry(country, isRegistered: length != nil, &findings)
        findings.require(checks(code), .wrongCheckDigit)
    }

    /// Mainland China and Hong Kong have no IBAN, which is certain; for other countries that are
    /// not on the list it is likely.
    private static func inspectCountry(
        _ country: String, isRegistered: Bool, _ findings: inout CodeFindings
    ) {
        if isRegistered { return }
        findings.require(Country(alpha2: country) != nil, .unknownCountry)
        guard findings.problems.last != .unknownCountry else { return }
        findings.require(country != "CN" && country != "HK", .countryHasNoIBAN)
        findings.expect(country == "CN" || country == "HK", .countryHasNoIBAN)
    }

    /// The first four characters moved to the end, letters as numbers from 10, modulo 97 leave 1.
    /// Check digits are computed as 98 less a remainder, so 00, 01 and 99 are none.
    private static func checks(_ code: [UInt8]) -> Bool {
        let digits = code[2].codeValue * 10 + code[3].codeValue
        guard 2...98 ~= digits else { return false }
        let remainder = (code.dropFirst(4) + code.prefix(4)).reduce(0) { rest, byte in
            (rest * (byte.isDigit ? 10 : 100) + byte.codeValue) % 97
        }
        return remainder == 1
    }

    private static let lengths = Dictionary(
        table.flatMap { row in
            row.countries.split(separator: " ").map { (String($0), row.length) }
        },
        uniquingKeysWith: { first, _ in first })

    private static let table: [(length: Int, countries: String)] = [
        (15, "NO"), (16, "BE"), (18, "DK FI FK FO GL NL SD"), (19, "MK SI"),
        (20, "AT BA EE KZ LT LU MN XK"), (21, "CH HR LI LV"),
        (22, "BG BH CR DE GB GE IE ME RS VA"), (23, "AE GI IL IQ OM SO TL"),
        (24, "AD CZ ES MD PK RO SA SE SK TN VG"), (25, "LY PT ST"), (26, "IS TR"),
        (27, "BI DJ FR GR IT MC MR SM"), (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
        (29, "BR EG PS QA UA"), (30, "JO KW MU YE"), (31, "MT SC"), (32, "LC"), (33, "RU"),
    ]
}
