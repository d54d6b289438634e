import FollowUp
import Words

/// A journal as a list, newest first: what was said, by whom, by which door, for whom.
struct JournalList {
    let frame: Frame
    let names: JournalNames

    func markup(_ answer: JournalAnswer, older: String) -> HTML {
        guard !answer.lines.isEmpty else {
            return "<p class=\"hint\">\(frame.words.journal.empty)</p>"
        }
        let start = answer.lines.first?.seq ?? 1
        return """
            <ol class="journal" reversed="reversed" start="\(start)">\
            \(HTML.each(answer.lines, markup))</ol>\
            \(answer.next.map { cursor in
                """
                <p class="more"><a class="btn quiet" rel="next" \
                href="\(older)?before=\(Parts.query(cursor))">\(frame.words.frame.older)</a></p>
                """ as HTML
            })
            """
    }

    private func markup(_ line: JournalLine) -> HTML {
        let words = frame.words.journal
        let number = frame.words.order.changeNumber(line.seq, chain: line.chain)
        return """
            <li>\(frame.time(line.at))<span><b>\(words.author(line.envelope))</b> \
            \(words.line(line.change, names: names))<small>\(words.circumstances(line.envelope)) · \
            \(number)</small></span></li>

            """
    }
}
