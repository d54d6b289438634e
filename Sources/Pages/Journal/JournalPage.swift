import FollowUp
import Words

/// Older pages of a file's journal.
public enum JournalPage {
    /// `file` is where it stands, such as `/orders/…`; `name` what it is called.
    public static func markup(
        _ frame: Frame, _ answer: JournalAnswer, file: String, name: String,
        names: JournalNames = JournalNames()
    ) -> HTML {
        let title = frame.words.frame.journal
        let body: HTML = """
            <p class="crumb"><a href="\(file)">\(name)</a></p><h1>\(title)</h1>\
            \(JournalList(frame: frame, names: names).markup(answer, older: "\(file)/journal"))
            """
        return Layout.page(frame: frame, title: "\(title) · \(name)", body: body)
    }
}
