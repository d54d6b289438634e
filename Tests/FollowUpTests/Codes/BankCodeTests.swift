import FollowUp
import Testing

@Suite struct BankCodeTests {
    @Test(arguments: [
        "GB82WEST12345698765432", "DE89370400440532013000", "FR1420041010050500013M02606",
        "NO9386011117947", "MT84MALT011000012345MTLCAST001S", "XK051212012345678906",
    ])
    func `account numbers of the registry are right`(account: String) {
        #expect(CodeKind.iban.check(account).isValid)
        #expect(CodeKind.iban.warnings(account) == [])
    }

    @Test(arguments: ["CN", "HK"])
    func `mainland China and Hong Kong have no IBAN`(country: String) throws {
        let account = try #require(Self.completed(country, "370400440532013000"))
        #expect(CodeKind.iban.problems(account) == [.countryHasNoIBAN])
        #expect(CodeKind.iban.warnings(account) == [])
    }

    @Test func `a country that is not registered is a warning`() throws {
        let account = try #require(Self.completed("US", "370400440532013000"))
        #expect(CodeKind.iban.problems(account) == [])
        #expect(CodeKind.iban.warnings(account) == [.countryHasNoIBAN])
    }

    @Test(
        arguments: [
            ("GB82WEST1234569876543", [.wrongLength, .wrongCheckDigit]),
            ("GB82WEST12345698765433", [.wrongCheckDigit]),
            ("GBX2WEST12345698765432", [.wrongCharacter]),
            ("8282WEST12345698765432", [.wrongCharacter]),
            ("GB82WEST1234569876543_", [.wrongCharacter]),
            ("QQ82WEST12345698765432", [.unknownCountry, .wrongCheckDigit]),
            ("G", [.wrongLength]), ("CN", [.wrongLength]),
        ] as [(String, [CodeProblem])])
    func `what cannot be an account number is refused`(account: String, problems: [CodeProblem]) {
        #expect(CodeKind.iban.problems(account) == problems)
    }

    /// 97 leaves what 00 leaves: only 02 to 98 are ever computed.
    @Test func `check digits outside 02 to 98 are none`() throws {
        var found = 0
        for serial in 0..<500 where found < 3 {
            let body = "3704004405320\(10_000 + serial)"
            guard let account = Self.completed("DE", body), account.hasPrefix("DE97") else {
                continue
            }
            found += 1
            #expect(CodeKind.iban.problems("DE00" + account.dropFirst(4)) == [.wrongCheckDigit])
        }
        #expect(found == 3)
    }

    @Test(
        arguments: [
            ("BKCHCNBJ", []), ("BKCHCNBJ300", []), ("HSBCHKHHHKH", []), ("NCBVXKPR", []),
            ("BKCHCNB", [.wrongLength]), ("BKCHCNBJ3", [.wrongLength]),
            ("BKCHCNBJ3000", [.wrongLength]),
            ("BKCHQQBJ", [.unknownCountry]), ("BKCHC1BJ", [.wrongCharacter]),
            ("BKCHCNBJ-00", [.wrongCharacter]),
        ] as [(String, [CodeProblem])])
    func `a bank identifier has a country`(code: String, problems: [CodeProblem]) {
        #expect(CodeKind.bic.problems(code) == problems)
        #expect(CodeKind.bic.warnings(code) == [])
    }

    @Test func `a digit in the name of the bank is a warning`() {
        #expect(CodeKind.bic.check("B0CHCNBJ").isValid)
        #expect(CodeKind.bic.warnings("B0CHCNBJ") == [.wrongCharacter])
    }

    /// The account with the check digits that make its remainder one.
    private static func completed(_ country: String, _ body: String) -> String? {
        (2...98).map { country + ($0 < 10 ? "0\($0)" : "\($0)") + body }
            .first { !CodeKind.iban.problems($0).contains(.wrongCheckDigit) }
    }
}
