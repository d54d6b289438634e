/// Ports and places: two letters of the country and three characters of the place, `CNSHA`.
/// Source: UN/LOCODE (UNECE Recommendation 16); `standards.md` §7.
enum PlaceCode {
    static func inspect(_ code: [UInt8], _ findings: inout CodeFindings) {
        findings.require(code.count == 5, .wrongLength)
        // 0 and 1 are left out of the place: they are taken for O and I.
        let isPlaced = zip(code.indices, code).allSatisfy { index, byte in
            byte.isCapital || index > 1 && 50...57 ~= byte
        }
        findings.require(isPlaced, .wrongCharacter)
        guard code.count >= 2, code.prefix(2).allSatisfy(\.isCapital) else { return }
        let country = String(decoding: code.prefix(2), as: UTF8.self)
        findings.require(Country(alpha2: country) != nil, .unknownCountry)
    }
}
