import FollowUp
import Testing

/// Ships, tariff numbers and places.
@Suite struct FreightCodeTests {
    @Test(arguments: ["9074729", "9319466", "9395044", "9811000"])
    func `ship numbers are right`(number: String) {
        #expect(CodeKind.imo.check(number).isValid)
    }

    @Test(
        arguments: [
            ("9074728", [.wrongCheckDigit]), ("907472", [.wrongLength]),
            ("90747299", [.wrongLength]),
            ("907472A", [.wrongCharacter]), ("IMO", [.empty]),
            ("IMOIMO", [.wrongLength, .wrongCharacter]),
        ] as [(String, [CodeProblem])])
    func `what cannot be a ship number is refused`(number: String, problems: [CodeProblem]) {
        #expect(CodeKind.imo.problems(number) == problems)
    }

    @Test(
        arguments: [
            ("85098", [.wrongLength]), ("850980", []), ("8509809", []), ("8509809000", []),
            ("8509809000101", []), ("85098090001011", [.wrongLength]), ("010121", []),
            ("970121", []),
            ("980100", []), ("990100", []), ("000121", [.unknownChapter]), ("760120", []),
            ("770120", [.reservedChapter]), ("780120", []), ("8509A0", [.wrongCharacter]),
            ("8509-80", [.wrongCharacter]), ("77", [.wrongLength, .reservedChapter]),
        ] as [(String, [CodeProblem])])
    func `a tariff number has six to thirteen digits of a chapter in use`(
        number: String, problems: [CodeProblem]
    ) {
        #expect(CodeKind.hs.problems(number) == problems)
    }

    @Test(
        arguments: [
            ("CNSHA", []), ("CNNGB", []), ("FRLEH", []), ("US2AB", []), ("DE9ZZ", []),
            ("CNSH", [.wrongLength]), ("CNSHAX", [.wrongLength]), ("QQSHA", [.unknownCountry]),
            ("XKPRN", [.unknownCountry]), ("CNSH0", [.wrongCharacter]),
            ("CN1HA", [.wrongCharacter]),
            ("C2SHA", [.wrongCharacter]), ("CN-SHA", [.wrongLength, .wrongCharacter]),
        ] as [(String, [CodeProblem])])
    func `a place has a country and three characters`(code: String, problems: [CodeProblem]) {
        #expect(CodeKind.locode.problems(code) == problems)
    }
}
