/// Unified social credit codes: authority, type, region, organisation code, check character.
/// Source: GB 32100-2015 and GB 11714 for the organisation code inside; `standards.md` §7.
enum CreditCode {
    /// Digits and letters without I, O, S, V and Z, each worth its place.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        findings.require(code.count == 18, .wrongLength)
        let values = code.compactMap { alphabet.firstIndex(of: $0) }
        let isPlaced =
            values.count == code.count && isAuthority(code.first)
            && code.prefix(8).dropFirst().allSatisfy(\.isDigit)
        findings.require(isPlaced, .wrongCharacter)
        guard code.count == 18, isPlaced else { return }
        // Military organisations (A), rural collectives (N) and others (Y) exist.
        findings.expect(49...57 ~= code[0], .unusualAuthority)
        findings.require(checkValue(values.prefix(17)) == values[17], .wrongCheckDigit)
        // Seen in genuine codes, though rarely: the whole decides.
        findings.expect(organisationCheck(code[8..<16]) == code[16], .innerCheckDigit)
    }

    private static func isAuthority(_ byte: UInt8?) -> Bool {
        byte.map { $0.isDigit || [65, 78, 89].contains($0) } ?? false
    }

    /// Weights are the powers of 3 modulo 31.
    private static func checkValue(_ values: some Sequence<Int>) -> Int {
        var sum = 0
        var weight = 1
        for value in values {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }

    /// The ninth character of an organisation code: 0 to 9, or X for ten.
    private static func organisationCheck(_ body: some Sequence<UInt8>) -> UInt8 {
        let sum = zip(body, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + $1.0.codeValue * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == 10 ? 88 : 48 + UInt8(check)
    }
}
