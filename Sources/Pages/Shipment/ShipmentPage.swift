import FollowUp
import Words

/// One shipment with its lots.
public enum ShipmentPage {
    public static func markup(
        _ frame: Frame, _ row: ShipmentRow, journal: JournalAnswer? = nil,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.shipments
        let draft = row.draft
        let file = "/shipments/\(row.id.description)"
        let forms = [
            Form(frame, action: file, prefix: "draft", state: state),
            Form(frame, action: file + "/cancellation", state: state),
        ]
        let all = forms + ShipmentFacts.forms(frame, row, state)
        let note: HTML? = draft.note.map { "<p>“\(frame.words.terms.text($0))”</p>" }
        let title = words.shipmentHeadline(draft, today: frame.today, cancelled: row.cancelled)
        let body: HTML = """
            \(ErrorSummary.markup(frame, all))<p class="crumb">\
            <a href="/shipments">\(words.title)</a></p><h1>\(title)</h1>\
            \(facts(row, frame))\(note)\(ShipmentFacts.markup(frame, row, state))\
            \(row.cancelled ? nil : acts(frame, row, forms))\
            \(JournalList.section(frame, journal, file: file))
            """
        return Layout.page(frame: frame, title: draft.reference, body: body)
    }

    private static func acts(_ frame: Frame, _ row: ShipmentRow, _ forms: [Form]) -> HTML? {
        guard frame.may(.shipment) else { return nil }
        let words = frame.words.shipments
        let (draft, cancel) = (forms[0], forms[1])
        return Parts.fold(
            words.redraft, open: draft.isRefused,
            draft.markup(
                draft.shown(row.seq) + ShipmentsPage.fields(draft, row),
                button: words.redraftButton))
            + Parts.fold(
                words.cancel, open: cancel.isRefused,
                cancel.markup(
                    cancel.shown(row.seq) + cancel.input("reason", frame.words.forms.reason),
                    button: words.cancelButton))
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
            (words.lots, Parts.lots(row.lots, frame)),
            (
                words.containers,
                HTML.joined(
                    draft.containers.compactMap { codes.markup($0, .container) },
                    by: HTML(text: frame.comma))
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
