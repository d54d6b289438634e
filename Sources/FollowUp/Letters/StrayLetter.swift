/// A letter that fitted no order and belongs to none, by a person's word.
public struct LetterAside: Codable, Sendable, Equatable {
    public var letter: FileID
    public var subject: Erasable
    public var reason: Erasable

    public init(letter: FileID, subject: Erasable, reason: Erasable) {
        self.letter = letter
        self.subject = subject
        self.reason = reason
    }
}

extension Workspace {
    /// Sets a letter aside that fits no order.
    ///
    /// *Refuses when* the reason is missing or longer than a note may be.
    public func setAside(
        _ letter: FileID, subject: String, reason: String
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [
            .letterSetAside(
                LetterAside(
                    letter: letter, subject: Erasable(subject), reason: Erasable(reason)))
        ]
    }
}
