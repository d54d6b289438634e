import FollowUp
import Testing

@Suite struct ContainerNumberTests {
    @Test(arguments: [
        "CSQU3054383", "KEMZ0506318", "CRDJ6110979", "BQGU0901221", "HUUZ9937442", "HBRU3036770",
        "NERU5986460", "SSUU3904872", "DRWU5917831",
    ])
    func `a number with its check digit is right`(number: String) {
        #expect(CodeKind.container.check(number).isValid)
    }

    @Test(arguments: ["NNCU095119", "RNBZ129815", "BSSJ051998"])
    func `the remainder ten is written as zero`(body: String) {
        #expect(CodeKind.container.check(body + "0").isValid)
        for digit in 1...9 {
            #expect(CodeKind.container.problems(body + "\(digit)") == [.wrongCheckDigit])
        }
    }

    @Test func `every other digit is wrong`() {
        for digit in [0, 1, 2, 4, 5, 6, 7, 8, 9] {
            #expect(CodeKind.container.problems("CSQU305438\(digit)") == [.wrongCheckDigit])
        }
    }

    @Test(
        arguments: [
            ("CSQR3054383", [.wrongCategory, .wrongCheckDigit]),
            ("CSQA3054383", [.wrongCategory]),
            ("CSQ13054383", [.wrongCharacter]), ("1SQU3054383", [.wrongCharacter]),
            ("CSQU305438X", [.wrongCharacter]), ("CSQU305438", [.wrongLength]),
            ("CSQU30543833", [.wrongLength]), ("CSQR30543", [.wrongLength, .wrongCategory]),
            ("3054383", [.wrongLength, .wrongCharacter]), ("C", [.wrongLength]),
        ] as [(String, [CodeProblem])])
    func `everything that is wrong is said`(number: String, problems: [CodeProblem]) {
        #expect(CodeKind.container.problems(number) == problems)
    }
}
