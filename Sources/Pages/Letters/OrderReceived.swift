import FollowUp
import Words

extension OrderView {
    /// Letters that came in for the order, the newest first.
    var received: HTML {
        guard !answer.received.isEmpty else { return "" }
        return """
            <section><h2 id="received">\(words.letters.answers)</h2><ul class="plain">\
            \(HTML.each(answer.received.reversed().prefix(20), row))</ul></section>
            """
    }

    private func row(_ held: HeldLetter) -> HTML {
        let told = words.letters
        let letter = held.letter
        let from = [letter.name, letter.address].compactMap { $0.map(words.terms.text) }
            .joined(separator: frame.comma)
        let automatic: HTML? =
            letter.isAutomatic ? " <span class=\"s dk\">\(told.automatic)</span>" : nil
        let trouble: HTML? = letter.trouble.map { "<p class=\"hint\">\(told.sentence($0))</p>" }
        let leftOut: HTML? =
            letter.leftOut.isEmpty
            ? nil
            : "<p class=\"hint\">\(told.leftOut(letter.leftOut.map(words.terms.text)))</p>"
        let text = words.terms.text(letter.text)
        let content: HTML =
            text.allSatisfy(\.isWhitespace)
            ? "<p class=\"hint\">\(told.noWords)</p>" : "<pre>\(text)</pre>"
        return """
            <li>\(Parts.fold(
                words.terms.text(letter.subject), "\(content)\(trouble)\(leftOut)"))\
            <small>\(from)\(frame.comma)\(frame.time(held.at))</small>\(automatic)\
            \(HTML.each(letter.documents, file))</li>
            """
    }

    private func file(_ number: Int) -> HTML {
        let name = answer.documents.first { $0.document.number == number }.map {
            words.terms.text($0.document.name)
        }
        let path = address("/documents/\(number)")
        return """
            <small><a href="\(path)" download="download">\(name ?? String(number))</a></small>
            """
    }
}
