/// What is wrong, or odd, with a code.
public enum CodeProblem: String, CaseIterable, Codable, Sendable {
    case empty
    /// Longer than any code; the rest was not read.
    case tooLong
    case wrongLength
    /// A character that cannot stand in its place.
    case wrongCharacter
    case wrongCheckDigit
    /// A container number whose fourth letter is none of U, J and Z.
    case wrongCategory
    case unknownCountry
    /// The country issues no IBAN: mainland China and Hong Kong among others.
    case countryHasNoIBAN
    /// HS chapter 77, kept free.
    case reservedChapter
    /// HS chapter 00.
    case unknownChapter
    /// A credit code of a rare authority: the military, rural collectives, others.
    case unusualAuthority
    /// The organisation code inside a credit code does not check, though the whole does.
    case innerCheckDigit
}

/// The answer to a code as it was typed: its normal form, what makes it wrong, what makes it odd.
///
/// A code that checks is well formed; that it was issued is another question.
public struct CodeCheck: Hashable, Codable, Sendable {
    public let kind: CodeKind
    /// Capitals and digits without blanks and separators.
    public let value: String
    /// Any of these makes the code wrong.
    public let problems: [CodeProblem]
    /// Worth a second look.
    public let warnings: [CodeProblem]

    public var isValid: Bool { problems.isEmpty }
}

/// Problems and warnings as they are found, each once.
struct CodeFindings {
    private(set) var problems: [CodeProblem] = []
    private(set) var warnings: [CodeProblem] = []

    mutating func require(_ holds: Bool, _ problem: CodeProblem) {
        if !holds, !problems.contains(problem) { problems.append(problem) }
    }

    mutating func expect(_ holds: Bool, _ warning: CodeProblem) {
        if !holds, !warnings.contains(warning) { warnings.append(warning) }
    }
}
