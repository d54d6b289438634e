import FollowUp
import Words

/// What was recorded between the page that a refused form stood on and now.
public struct Meanwhile: Sendable {
    /// How many lines a form shows; the journal has all.
    static let most = 5

    private let journal: JournalAnswer
    private let address: String

    /// `journal` holds the newest lines of a file and `seq` the change its page showed; nil where
    /// none came later. `address` is the journal's own page.
    public init?(_ journal: JournalAnswer, after seq: Int, address: String) {
        var later = journal
        later.lines = journal.lines.filter { $0.seq > seq }
        later.next = nil
        guard !later.lines.isEmpty else { return nil }
        self.journal = later
        self.address = address
    }

    func markup(_ frame: Frame) -> HTML {
        var shown = journal
        shown.lines = Array(journal.lines.prefix(Self.most))
        let list = JournalList(frame: frame, names: JournalNames())
        return """
            <p>\(frame.words.forms.changedSince(journal.lines.count))</p>\
            \(list.markup(shown, older: address))\
            <p><a href="\(address)">\(frame.words.order.journal)</a></p>
            """
    }
}
