import FollowUp
import Words

/// One shipment with its lots.
public enum ShipmentPage {
    public static func markup(
        _ frame: Frame, _ row: ShipmentRow, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.shipments
        let draft = row.draft
        let form = Form(
            frame, action: "/shipments/\(row.id.description)/cancellation", state: state)
        let cancel: HTML? =
            frame.may(.shipment) && !row.cancelled
            ? Parts.fold(
                words.cancel, open: form.isRefused,
                form.markup(
                    form.input("reason", frame.words.forms.reason), button: words.cancelButton))
            : nil
        let note: HTML? = draft.note.map { "<p>“\(frame.words.terms.text($0))”</p>" }
        let title = words.shipmentHeadline(draft, today: frame.today, cancelled: row.cancelled)
        let body: HTML = """
            \(ErrorSummary.markup(form))<p class="crumb">\
            <a href="/shipments">\(words.title)</a></p><h1>\(title)</h1>\
            \(facts(row, frame))\(note)\(cancel)
            """
        return Layout.page(frame: frame, title: draft.reference, body: body)
    }

    private static func facts(_ row: ShipmentRow, _ frame: Frame) -> HTML {
        let words = frame.words.shipments
        let draft = row.draft
        let codes = CodeMark(frame: frame, checks: row.codes)
        return Parts.facts([
            (words.mode, HTML(text: frame.words.terms.mode(draft.mode))),
            (words.route, "\(route(draft))\(ports(row, frame))"),
            (words.cutOff, draft.cutOff.map { HTML(text: frame.day($0)) }),
            (words.departure, draft.departure.map { HTML(text: frame.day($0)) }),
            (words.arrival, draft.arrival.map { HTML(text: frame.day($0)) }),
            (words.lots, Parts.lots(row.lots)),
            (
                words.containers,
                HTML.joined(draft.containers.compactMap { codes.markup($0, .container) }, by: ", ")
            ),
        ])
    }

    private static func ports(_ row: ShipmentRow, _ frame: Frame) -> HTML {
        let codes = CodeMark(frame: frame, checks: row.codes)
        return HTML.each([row.draft.from, row.draft.to].compactMap { $0 }) { port -> HTML in
            let words = codes.words(about: port, [.locode])
            return words.map { " <code>\(port)</code>\($0)" } ?? ""
        }
    }

    static func route(_ draft: ShipmentDraft) -> HTML {
        let ends = [draft.from, draft.to].compactMap { $0 }.filter { !$0.isEmpty }
        return HTML(text: ends.joined(separator: " → "))
    }
}
