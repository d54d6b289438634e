import FollowUp

extension EnglishTerms {
    func codeProblem(_ problem: CodeProblem) -> String {
        switch problem {
        case .empty: "no code"
        case .tooLong: "too long for such a code"
        case .wrongLength: "not as long as such a code is"
        case .wrongCharacter: "a letter or digit that cannot stand in its place"
        case .wrongCheckDigit: "the check digit does not fit: look for a typing error"
        case .wrongCategory: "the fourth letter is none of U, J and Z"
        case .unknownCountry: "no country has these letters"
        case .countryHasNoIBAN: "this country has no IBAN"
        case .reservedChapter: "chapter 77 is kept free"
        case .unknownChapter: "there is no such chapter"
        case .unusualAuthority: "a rare kind of authority: worth a second look"
        case .innerCheckDigit: "the organisation code inside does not check: worth a second look"
        }
    }
}
