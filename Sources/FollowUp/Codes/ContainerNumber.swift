/// Container numbers: three letters of the owner, a category, six digits, a check digit.
/// Source: ISO 6346; `standards.md` §3.
enum ContainerNumber {
    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        findings.require(code.count == 11, .wrongLength)
        let isPlaced = zip(code.indices, code).allSatisfy { $0 < 4 ? $1.isCapital : $1.isDigit }
        findings.require(isPlaced, .wrongCharacter)
        if code.count > 3, code[3].isCapital {
            // U freight container, J detachable equipment, Z trailer or chassis.
            findings.require([85, 74, 90].contains(code[3]), .wrongCategory)
        }
        guard code.count == 11, isPlaced else { return }
        findings.require(checkDigit(code.prefix(10)) == code[10].codeValue, .wrongCheckDigit)
    }

    /// The remainder 10 is written 0: such serial numbers are discouraged but exist.
    private static func checkDigit(_ body: some Sequence<UInt8>) -> Int {
        var sum = 0
        var weight = 1
        for byte in body {
            sum += letterValue(byte) * weight
            weight *= 2
        }
        return sum % 11 % 10
    }

    /// A is 10, and the multiples of 11 are left out: B 12, L 23, V 34.
    private static func letterValue(_ byte: UInt8) -> Int {
        let value = byte.codeValue
        return value < 11 ? value : value + (value - 1) / 10
    }
}
