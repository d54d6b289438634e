import FollowUp
import Words

/// A journal as a list, newest first: what was said, by whom, by which door, for whom.
struct JournalList {
    let frame: Frame
    let names: JournalNames

    func markup(_ answer: JournalAnswer, older: String) -> HTML {
        var names = names
        names.files.merge(answer.names) { named, _ in named }
        guard !answer.lines.isEmpty else {
            return "<p class=\"hint\">\(frame.words.journal.empty)</p>"
        }
        let start = answer.lines.first?.seq ?? 1
        return """
            <ol class="journal" reversed="reversed" start="\(start)">\
            \(HTML.each(answer.lines) { markup($0, names) })</ol>\
            \(answer.next.map { cursor in
                """
                <p class="more"><a class="btn quiet" rel="next" \
                href="\(older)?before=\(Parts.query(cursor))">\(frame.words.frame.older)</a></p>
                """ as HTML
            })
            """
    }

    /// The newest lines under their heading, on the page of the file itself.
    static func section(
        _ frame: Frame, _ answer: JournalAnswer?, file: String,
        names: JournalNames = JournalNames()
    ) -> HTML? {
        answer.map {
            """
            <section><h2>\(frame.words.frame.journal)</h2>\
            \(JournalList(frame: frame, names: names).markup($0, older: "\(file)/journal"))\
            </section>
            """
        }
    }

    private func markup(_ line: JournalLine, _ names: JournalNames) -> HTML {
        let words = frame.words.journal
        let number = frame.words.order.changeNumber(line.seq, chain: line.chain)
        return """
            <li>\(frame.time(line.at))<span><b>\(words.author(line.envelope))</b> \
            \(words.line(line.change, names: names))<small>\(words.circumstances(line.envelope)) · \
            \(number)</small></span></li>

            """
    }
}
