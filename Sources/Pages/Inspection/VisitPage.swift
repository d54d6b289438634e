import FollowUp
import Words

/// One visit with its lots.
public enum VisitPage {
    public static func markup(
        _ frame: Frame, _ row: VisitRow, journal: JournalAnswer? = nil, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.visits
        let file = "/visits/\(row.id.description)"
        let forms = [
            Form(frame, action: file, prefix: "plan", state: state),
            Form(frame, action: file + "/cancellation", state: state),
        ]
        let all = forms + VisitResults.forms(frame, row, state)
        let supplier = frame.supplier(row.supplierName, row.supplierChineseName)
        let kind = frame.words.terms.visitKind(row.kind)
        let title = words.visitHeadline(
            kind: kind, day: row.day, today: frame.today, cancelled: row.cancelled)
        let body: HTML = """
            \(ErrorSummary.markup(frame, all))\
            <p class="crumb"><a href="/visits">\(words.title)</a></p>\
            <h1>\(title)</h1>\(Parts.facts([
                (words.day, HTML(text: frame.day(row.day))),
                (words.supplier, HTML(text: supplier)),
                (words.provider, HTML(text: row.provider ?? words.ourselves)),
                (words.lots, Parts.lots(row.lots, frame)),
                (words.state, Self.state(row, frame)),
                (frame.words.forms.note, row.note.map { HTML(text: $0) }),
            ]))\(VisitResults.markup(frame, row, state))\
            \(row.cancelled ? nil : acts(frame, row, forms))\
            \(JournalList.section(frame, journal, file: file))
            """
        return Layout.page(frame: frame, title: kind + frame.comma + supplier, body: body)
    }

    private static func acts(_ frame: Frame, _ row: VisitRow, _ forms: [Form]) -> HTML? {
        guard frame.may(.visit) else { return nil }
        let words = frame.words.visits
        let (plan, cancel) = (forms[0], forms[1])
        return Parts.fold(
            words.replan, open: plan.isRefused,
            plan.markup(
                plan.shown(row.seq) + VisitsPage.fields(plan, row), button: words.replanButton))
            + Parts.fold(
                words.cancel, open: cancel.isRefused,
                cancel.markup(
                    cancel.shown(row.seq) + cancel.input("reason", frame.words.forms.reason),
                    button: words.cancelButton))
    }

    static func state(_ row: VisitRow, _ frame: Frame) -> HTML {
        let words = frame.words.visits
        if row.cancelled { return "<span class=\"s na\">\(words.cancelled)</span>" }
        return row.day < frame.today
            ? "<span class=\"s dk\">\(words.past)</span>"
            : "<span class=\"s plan\">\(words.planned)</span>"
    }
}
