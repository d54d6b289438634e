/// IMO ship numbers: seven digits, kept by the hull for life.
/// Source: IMO resolution A.1117(30); `standards.md` §7.
enum ShipNumber {
    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        findings.require(code.count == 7, .wrongLength)
        let isNumber = code.allSatisfy(\.isDigit)
        findings.require(isNumber, .wrongCharacter)
        guard code.count == 7, isNumber else { return }
        let sum = zip(code, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0.codeValue * $1.1 }
        findings.require(sum % 10 == code[6].codeValue, .wrongCheckDigit)
    }
}
