/// Tariff numbers: six digits that all countries share, then up to seven of a country's own.
/// Source: Harmonized System, chapters 01-97 with 98 and 99 left to countries; `standards.md` §7.
enum TariffNumber {
    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        findings.require(6...13 ~= code.count, .wrongLength)
        let isNumber = code.allSatisfy(\.isDigit)
        findings.require(isNumber, .wrongCharacter)
        guard isNumber, code.count >= 2 else { return }
        let chapter = code[0].codeValue * 10 + code[1].codeValue
        findings.require(chapter != 0, .unknownChapter)
        findings.require(chapter != 77, .reservedChapter)
    }
}
