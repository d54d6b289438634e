import FollowUp
import Words

/// A code as it was told, and beside it in words what does not check about it.
struct CodeMark {
    let frame: Frame
    let checks: [CodeCheck]

    /// Nil where there is no code.
    func markup(_ value: String?, _ kinds: CodeKind...) -> HTML? {
        value.map { "<code>\($0)</code>\(words(about: $0, kinds))" }
    }

    /// What does not check about one of the values told, in words; nil where all is well.
    func words(about value: String, _ kinds: [CodeKind]) -> HTML? {
        let found = checks.filter { check in
            kinds.contains(check.kind) && check == check.kind.check(value)
        }
        let told = found.flatMap { $0.problems + $0.warnings }.map(frame.words.terms.codeProblem)
        guard !told.isEmpty else { return nil }
        let separator = frame.words.language == .chinese ? "；" : "; "
        return " <small class=\"aside-note\">\(told.joined(separator: separator))</small>"
    }
}
