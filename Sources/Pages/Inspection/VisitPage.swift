import FollowUp
import Words

/// One visit with its lots.
public enum VisitPage {
    public static func markup(
        _ frame: Frame, _ row: VisitRow, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.visits
        let form = Form(
            frame, action: "/visits/\(row.id.description)/cancellation", state: state)
        let kind = frame.words.terms.visitKind(row.kind)
        let title = words.visitHeadline(
            kind: kind, day: row.day, today: frame.today, cancelled: row.cancelled)
        let cancel: HTML? =
            frame.may(.visit) && !row.cancelled
            ? Parts.fold(
                words.cancel, open: form.isRefused,
                form.markup(
                    form.input("reason", frame.words.forms.reason), button: words.cancelButton))
            : nil
        let body: HTML = """
            \(ErrorSummary.markup(form))<p class="crumb"><a href="/visits">\(words.title)</a></p>\
            <h1>\(title)</h1>\(Parts.facts([
                (words.day, HTML(text: frame.day(row.day))),
                (words.supplier, HTML(text: row.supplierName)),
                (words.provider, HTML(text: row.provider ?? words.ourselves)),
                (words.lots, Parts.lots(row.lots)),
                (words.state, Self.state(row, frame)),
            ]))\(cancel)
            """
        return Layout.page(frame: frame, title: "\(kind), \(row.supplierName)", body: body)
    }

    static func state(_ row: VisitRow, _ frame: Frame) -> HTML {
        let words = frame.words.visits
        if row.cancelled { return "<span class=\"s na\">\(words.cancelled)</span>" }
        return row.day < frame.today
            ? "<span class=\"s dk\">\(words.past)</span>"
            : "<span class=\"s plan\">\(words.planned)</span>"
    }
}
