import FollowUp
import Words

/// Shipments: lots of several orders that travel together.
public enum ShipmentsPage {
    public static func markup(
        _ frame: Frame, _ answer: ListAnswer<ShipmentRow>, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.shipments
        let form = Form(frame, action: "/shipments", state: state)
        let list: HTML? = answer.items.isEmpty ? nil : table(answer.items, frame)
        let draft: HTML? =
            frame.may(.shipment)
            ? Parts.fold(
                words.draft, open: form.isRefused || answer.items.isEmpty,
                form.markup(fields(form), button: words.draftButton)) : nil
        let next = Parts.next(answer.next, base: "/shipments?after=", frame.words.frame.next)
        let body: HTML = """
            \(ErrorSummary.markup(form))<h1>\(words.headline(count: answer.items.count))</h1>\
            <p class="lede">\(answer.items.isEmpty ? words.emptyText : words.lede)</p>\
            \(list)\(next)\(draft)
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func table(_ rows: [ShipmentRow], _ frame: Frame) -> HTML {
        let words = frame.words.shipments
        return """
            <table class="sortable"><caption class="hidden">\(words.listCaption)</caption><thead>\
            <tr><th scope="col">\(words.reference)</th><th scope="col">\(words.route)</th>\
            <th scope="col">\(words.lots)</th><th scope="col" class="n">\(words.cutOff)</th>\
            <th scope="col" class="n">\(words.departure)</th>\
            <th scope="col" class="n">\(words.arrival)</th></tr></thead>\
            <tbody>\(HTML.each(rows) { row($0, frame) })</tbody></table>
            """
    }

    private static func row(_ row: ShipmentRow, _ frame: Frame) -> HTML {
        let words = frame.words.shipments
        let draft = row.draft
        let state: HTML? =
            row.cancelled ? " <span class=\"s na\">\(words.cancelled)</span>" : nil
        return """
            <tr><td><a class="row" href="/shipments/\(row.id)">\(draft.reference)</a>\(state)\
            <small>\(frame.words.terms.mode(draft.mode))</small></td>\
            <td>\(ShipmentPage.route(draft))</td>\
            <td data-label="\(words.lots)"><span>\(Parts.lots(row.lots, frame))</span></td>\
            <td class="n" data-label="\(words.cutOff)">\(frame.time(draft.cutOff))</td>\
            <td class="n" data-label="\(words.departure)">\(frame.time(draft.departure))</td>\
            <td class="n" data-label="\(words.arrival)">\(frame.time(draft.arrival))</td></tr>

            """
    }

    /// What a shipment is drafted by: empty for a new one.
    static func fields(_ form: Form, _ row: ShipmentRow? = nil) -> HTML {
        let words = form.frame.words.shipments
        let labels = form.frame.words.forms
        let draft = row?.draft
        return """
            <div class="pair">\(form.input(
                "reference", words.reference, hint: words.referenceHint,
                value: draft?.reference ?? ""))\
            \(form.choice(
                "mode", words.mode, form.choices.modes, value: draft?.mode.rawValue ?? ""))</div>\
            \(form.input(
                "lots", labels.lotsText, hint: labels.lotsHint,
                value: row.map { Parts.text($0.lots) } ?? ""))<div class="pair">\
            \(form.input("from", words.from, value: draft?.from ?? "", optional: true))\
            \(form.input("to", words.to, value: draft?.to ?? "", optional: true))</div>\
            <div class="pair">\(day(form, "cutOff", words.cutOff, draft?.cutOff))\
            \(day(form, "departure", words.departure, draft?.departure))\
            \(day(form, "arrival", words.arrival, draft?.arrival))</div>\(form.input(
                "containers", words.containers, hint: words.containersHint,
                value: draft?.containers.joined(separator: ", ") ?? "", optional: true))\
            \(form.input("note", labels.note, value: draft?.note?.text ?? "", optional: true))
            """
    }

    private static func day(_ form: Form, _ name: String, _ label: String, _ day: Day?) -> HTML {
        form.input(name, label, .day, value: day?.iso ?? "", optional: true)
    }
}
