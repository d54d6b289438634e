import FollowUp
import Testing

@Suite struct CreditCodeTests {
    @Test(arguments: [
        "91330100799655058B", "9144030071526726XG", "91110000600037341L", "91440300708461136T",
    ])
    func `the codes of known companies are right`(code: String) {
        #expect(CodeKind.uscc.check(code).isValid)
        #expect(CodeKind.uscc.warnings(code) == [])
    }

    @Test(
        arguments: [
            ("91330100799655058A", [.wrongCheckDigit]), ("91330100799655058", [.wrongLength]),
            ("91330100799655058BB", [.wrongLength]), ("9133010079965505OB", [.wrongCharacter]),
            ("9I330100799655058B", [.wrongCharacter]), ("913301A0799655058B", [.wrongCharacter]),
            ("B1330100799655058B", [.wrongCharacter]), ("统一", [.wrongCharacter]),
            ("X", [.wrongLength, .wrongCharacter]),
        ] as [(String, [CodeProblem])])
    func `what cannot be a credit code is refused`(code: String, problems: [CodeProblem]) {
        #expect(CodeKind.uscc.problems(code) == problems)
    }

    @Test(arguments: ["A", "N", "Y", "0"])
    func `a rare authority is a warning`(authority: String) throws {
        let right = try #require(Self.completed(authority + "1330100799655058"))
        #expect(CodeKind.uscc.warnings(right) == [.unusualAuthority])
    }

    @Test func `a wrong organisation code inside a right code is a warning`() throws {
        let right = try #require(Self.completed("91330100799655059"))
        #expect(CodeKind.uscc.problems(right) == [])
        #expect(CodeKind.uscc.warnings(right) == [.innerCheckDigit])
    }

    @Test func `two characters that change places are found`() {
        let code = Array("91330100799655058B")
        for place in 1..<code.count where code[place] != code[place - 1] {
            var exchanged = code
            exchanged.swapAt(place, place - 1)
            #expect(!CodeKind.uscc.check(String(exchanged)).isValid)
        }
    }

    /// The one check character that completes seventeen others.
    private static func completed(_ body: String) -> String? {
        let right = "0123456789ABCDEFGHJKLMNPQRTUWXY".map { body + String($0) }
            .filter { CodeKind.uscc.check($0).isValid }
        return right.count == 1 ? right.first : nil
    }
}
