/// Article and carton numbers of GS1: digits whose last one checks the others.
/// Source: GS1 General Specifications §7.9; `standards.md` §6.
enum GS1Number {
    static func inspect(_ code: [UInt8], length: Int, _ findings: inout CodeFindings) {
        findings.require(code.count == length, .wrongLength)
        let isNumber = code.allSatisfy(\.isDigit)
        findings.require(isNumber, .wrongCharacter)
        guard code.count == length, isNumber else { return }
        let check = checkDigit(code.dropLast())
        findings.require(check == code[length - 1].codeValue, .wrongCheckDigit)
    }

    /// Weights 3, 1, 3, 1 … from the right of the body. Two neighbours that differ by five can be
    /// exchanged unnoticed.
    private static func checkDigit(_ body: some BidirectionalCollection<UInt8>) -> Int {
        var sum = 0
        var weight = 3
        for byte in body.reversed() {
            sum += byte.codeValue * weight
            weight = 4 - weight
        }
        return (10 - sum % 10) % 10
    }
}
