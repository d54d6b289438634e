import FollowUp
import Words

/// Inspection visits: who looks at which lots, when.
public enum VisitsPage {
    public static func markup(
        _ frame: Frame, _ answer: ListAnswer<VisitRow>, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.visits
        let form = Form(frame, action: "/visits", state: state)
        let ahead = answer.items.filter { !$0.cancelled && $0.day > frame.today }.count
        let now = answer.items.filter { !$0.cancelled && $0.day == frame.today }.count
        let list: HTML? = answer.items.isEmpty ? nil : table(answer.items, frame)
        let plan: HTML? =
            frame.may(.visit)
            ? Parts.fold(
                words.plan, open: form.isRefused || answer.items.isEmpty,
                form.markup(fields(form), button: words.planButton)) : nil
        let next = Parts.next(answer.next, base: "/visits?after=", frame.words.frame.next)
        let body: HTML = """
            \(ErrorSummary.markup(form))<h1>\(words.headline(today: now, planned: ahead))</h1>\
            <p class="lede">\(answer.items.isEmpty ? words.emptyText : words.lede)</p>\
            \(list)\(next)\(plan)
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func table(_ rows: [VisitRow], _ frame: Frame) -> HTML {
        let words = frame.words.visits
        return """
            <table class="sortable"><caption class="hidden">\(words.listCaption)</caption><thead>\
            <tr><th scope="col">\(words.day)</th><th scope="col">\(words.kind)</th>\
            <th scope="col">\(words.supplier)</th><th scope="col">\(words.lots)</th>\
            <th scope="col">\(words.provider)</th><th scope="col">\(words.state)</th></tr></thead>\
            <tbody>\(HTML.each(rows) { row($0, frame) })</tbody></table>
            """
    }

    private static func row(_ row: VisitRow, _ frame: Frame) -> HTML {
        let words = frame.words.visits
        return """
            <tr><td><a class="row" href="/visits/\(row.id)">\(frame.time(row.day))</a></td>\
            <td>\(frame.words.terms.visitKind(row.kind))</td>\
            <td>\(frame.supplier(row.supplierName, row.supplierChineseName))</td>\
            <td data-label="\(words.lots)"><span>\(Parts.lots(row.lots, frame))</span></td>\
            <td data-label="\(words.provider)">\(row.provider ?? words.ourselves)</td>\
            <td data-label="\(words.state)">\(VisitPage.state(row, frame))</td></tr>

            """
    }

    /// What a visit is planned by: empty for a new one.
    static func fields(_ form: Form, _ visit: VisitRow? = nil) -> HTML {
        let words = form.frame.words.visits
        let labels = form.frame.words.forms
        let kind = (visit?.kind ?? .preShipment).rawValue
        return """
            <div class="pair">\
            \(form.choice("kind", words.kind, form.choices.visits, value: kind))\
            \(form.input("day", words.day, .day, value: visit?.day.iso ?? ""))</div>\
            \(form.input(
                "lots", labels.lotsText, hint: labels.lotsHint,
                value: visit.map { Parts.text($0.lots) } ?? ""))\
            \(form.input(
                "provider", words.provider, hint: words.providerHint,
                value: visit?.provider ?? "", optional: true))\
            \(form.input("note", labels.note, value: visit?.note ?? "", optional: true))
            """
    }
}
