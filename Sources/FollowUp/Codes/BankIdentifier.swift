/// Bank identifiers: four characters of the bank, two of the country, two of the place, and three
/// of the branch or none. Source: ISO 9362; `standards.md` §7.
enum BankIdentifier {
    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        findings.require(code.count == 8 || code.count == 11, .wrongLength)
        findings.require(
            code.allSatisfy { $0.isCapital || $0.isDigit }
                && code.dropFirst(4).prefix(2).allSatisfy(\.isCapital), .wrongCharacter)
        // The standard allows digits in the bank's part; none has been seen, a mistyped O has.
        findings.expect(code.prefix(4).allSatisfy { !$0.isDigit }, .wrongCharacter)
        guard findings.problems.isEmpty else { return }
        // XK, Kosovo, is used by banks though it is no code of ISO 3166-1.
        let country = String(decoding: code[4..<6], as: UTF8.self)
        findings.require(country == "XK" || Country(alpha2: country) != nil, .unknownCountry)
    }
}
