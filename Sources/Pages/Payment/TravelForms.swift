import FollowUp
import Words

/// What a visit found, and the form that records it.
enum VisitResults {
    static func forms(_ frame: Frame, _ row: VisitRow, _ state: FormState?) -> [Form] {
        [
            Form(
                frame, action: "/visits/\(row.id.description)/results", prefix: "results",
                state: state)
        ]
    }

    static func markup(_ frame: Frame, _ row: VisitRow, _ state: FormState?) -> HTML {
        let words = frame.words
        let told = words.goods
        let items = (row.results ?? []).map { result -> HTML in
            let lot = row.lots.first { $0.order == result.lot.order && $0.lot == result.lot.lot }
            return "<li>\(told.visit(result, lot.map { Parts.text([$0]) } ?? ""))</li>"
        }
        let list: HTML? = items.isEmpty ? nil : "<ul class=\"plain\">\(items)</ul>"
        guard !row.cancelled, frame.may(.result), let form = forms(frame, row, state).first
        else { return list.map { "<section><h2>\(told.results)</h2>\($0)</section>" } ?? "" }
        let lots = Options(row.lots.map { (Parts.text([$0]), Parts.text([$0])) })
        let fields: HTML = """
            <div class="pair">\(form.choice("lot", told.resultLot, lots))\
            \(form.choice(
                "verdict", told.verdict, form.choices.verdicts, empty: words.forms.choose))\
            \(form.input("on", words.visits.day, .day, value: frame.today.iso))\
            \(form.input("inspected", told.inspected, .decimal, optional: true))\
            \(form.input("critical", told.critical, .whole, optional: true))\
            \(form.input("major", told.major, .whole, optional: true))\
            \(form.input("minor", told.minor, .whole, optional: true))\
            \(form.input("report", told.report, .whole, hint: told.reportHint, optional: true))\
            </div>\(form.input("note", words.forms.note, optional: true))
            """
        let folded = Parts.fold(
            told.resultTitle, open: form.isRefused,
            form.markup(fields, button: told.resultButton))
        return "<section><h2>\(told.results)</h2>\(list)\(folded)</section>"
    }
}

/// That a shipment was loaded and handed over, and the forms that tell it.
enum ShipmentFacts {
    static func forms(_ frame: Frame, _ row: ShipmentRow, _ state: FormState?) -> [Form] {
        ["loading", "handover"].map {
            Form(
                frame, action: "/shipments/\(row.id.description)/\($0)", prefix: $0, state: state)
        }
    }

    static func markup(_ frame: Frame, _ row: ShipmentRow, _ state: FormState?) -> HTML {
        let told = frame.words.goods
        let loaded: HTML? = row.loading.map { "<p>\(told.loading($0))</p>" }
        let handedOver: HTML? = row.handover.map { "<p>\(told.handover($0))</p>" }
        guard !row.cancelled, frame.may(.shipment) else { return "\(loaded)\(handedOver)" }
        let forms = forms(frame, row, state)
        return "\(loaded)\(handedOver)\(loading(forms[0], row))\(handover(forms[1], row))"
    }

    private static func loading(_ form: Form, _ row: ShipmentRow) -> HTML {
        let words = form.frame.words
        let told = words.goods
        let known = row.loading
        let fields: HTML = """
            <div class="pair">\(form.input(
                "on", told.loadedOn, .day, value: (known?.on ?? form.frame.today).iso))\
            \(form.input(
                "seals", told.seals, value: known?.seals.joined(separator: ", ") ?? "",
                optional: true))\
            \(form.input(
                "paper", told.paper, hint: told.paperHint, value: known?.paper ?? "",
                optional: true))\
            \(form.input("note", words.forms.note, optional: true))</div>\(form.told(by: ""))
            """
        return Parts.fold(
            told.loadTitle, open: form.isRefused, form.markup(fields, button: told.loadButton))
    }

    private static func handover(_ form: Form, _ row: ShipmentRow) -> HTML {
        let words = form.frame.words
        let told = words.goods
        let known = row.handover
        let fields: HTML = """
            <div class="pair">\(form.input(
                "on", told.handedOverOn, .day, value: (known?.on ?? form.frame.today).iso))\
            \(form.input("place", told.place, value: known?.place ?? "", optional: true))\
            \(form.input("to", told.to, value: known?.to?.text ?? "", optional: true))\
            \(form.input("note", words.forms.note, optional: true))</div>\(form.told(by: ""))
            """
        return Parts.fold(
            told.handOverTitle, open: form.isRefused,
            form.markup(fields, button: told.handOverButton))
    }
}
