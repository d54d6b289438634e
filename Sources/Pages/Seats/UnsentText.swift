import Words

/// What somebody typed into a form that could not be recorded any more: shown to be copied.
public struct UnsentText: Sendable {
    public var field: String
    public var text: String

    public init(field: String, text: String) {
        self.field = field
        self.text = text
    }

    /// What no person typed: it stood in the page, or was chosen from a list.
    private static let unspoken: Set<String> = [
        "seq", "lot", "kind", "asOrdered", "milestone", "cause", "fallCause", "account",
    ]

    private static let mostShown = 40

    /// What it is called in the row it stands in.
    private var name: String { field.split(separator: ".").last.map(String.init) ?? field }

    static func markup(_ typed: [UnsentText], _ frame: Frame) -> HTML? {
        let words = frame.words.seats
        let spoken = typed.filter {
            !unspoken.contains($0.name) && !$0.text.allSatisfy(\.isWhitespace)
        }.prefix(mostShown)
        guard !spoken.isEmpty else { return nil }
        let texts = HTML.each(spoken.enumerated()) { at, told in
            let name = FieldLabel.of(told.field, frame.words) ?? words.inWords
            let rows = min(12, max(2, told.text.utf8.count / 60 + 1))
            return """
                <div class="field"><label for="typed-\(at)">\(name)</label>\
                <textarea id="typed-\(at)" rows="\(rows)" readonly="readonly">\(told.text)\
                </textarea></div>
                """
        }
        return """
            <section><h2>\(words.typedTitle)</h2><p class="hint">\(words.typedHint)</p>\
            \(texts)</section>
            """
    }
}
