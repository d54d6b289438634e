import FollowUp
import Words

/// An order entered by hand; the lines work without a script.
public enum NewOrderPage {
    /// Rows to begin with; more are asked for by their number.
    public static let rows = 8
    public static let mostRows = 200

    public static func markup(
        _ frame: Frame, suppliers: [String] = [], templates: [String] = [], rows: Int = rows,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.newOrder
        let form = Form(frame, action: "/orders", state: state)
        let fields =
            order(form, suppliers, templates) + terms(form) + parties(form)
            + lineRows(form, max(rows, filled(state)))
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(form))<h1>\(words.title)</h1>\
            <p class="lede">\(words.lede)</p>\(more(frame, rows))\
            \(form.markup(fields, button: words.button))</div>
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    /// Rows that were sent: each comes back.
    private static func filled(_ state: FormState?) -> Int {
        let places = (state?.values.keys ?? [:].keys).compactMap { name -> Int? in
            let parts = name.split(separator: ".")
            return parts.count == 3 && parts[0] == "lines" ? Int(parts[1]) : nil
        }
        return min(mostRows, (places.max() ?? -1) + 1)
    }

    private static func more(_ frame: Frame, _ rows: Int) -> HTML {
        let words = frame.words.newOrder
        let counts = [Self.rows, 20, 50, mostRows].filter { $0 != rows }
        return """
            <p class="hint">\(words.moreRows)\(frame.colon)\
            \(HTML.joined(counts.map {
                "<a href=\"/orders/new?rows=\($0)\">\($0)</a>"
            }, by: " · "))</p>
            """
    }

    private static func order(
        _ form: Form, _ suppliers: [String], _ templates: [String]
    ) -> HTML {
        let words = form.frame.words.newOrder
        let template: HTML? =
            templates.count < 2
            ? nil
            : form.choice(
                "template", words.template, Options(templates.map { ($0, $0) }),
                hint: words.templateHint)
        let gates = form.frame.words.gates
        return """
            <fieldset class="group"><legend>\(words.order)</legend><div class="pair">\
            \(form.input("number", words.number))\
            \(form.input(
                "supplierName", form.frame.words.forms.supplier, suggestions: suppliers,
                hint: words.supplierHint))\
            \(form.radios(
                "state", gates.stateField,
                [ApprovalState.draft, .running].map { ($0.rawValue, gates.word($0)) },
                value: ApprovalState.draft.rawValue))\
            \(form.choice("kind", words.kind, form.choices.kinds, value: "production"))\
            \(form.choice(
                "profile", words.profile, form.choices.profiles, hint: words.profileHint,
                empty: words.usualProfile))\(template)\
            \(form.input(
                "site", form.frame.words.forms.site, .whole, hint: words.siteHint,
                optional: true))</div></fieldset>
            """
    }

    private static func terms(_ form: Form) -> HTML {
        let words = form.frame.words.newOrder
        let plan = form.frame.words.plan
        return """
            <fieldset class="group"><legend>\(words.terms)</legend><div class="pair">\
            \(form.input("orderedOn", plan.orderedOn, .day, value: form.frame.today.iso))\
            \(form.input("promised", plan.promised, .day, hint: words.promisedHint))\
            \(form.input("required", plan.required, .day, optional: true))\
            \(form.input("currency", words.currency, hint: words.currencyHint, value: "USD"))\
            \(form.choice(
                "tradeRule", plan.tradeRule, form.choices.tradeRules,
                empty: form.frame.words.forms.none))\
            \(form.input("tradePlace", plan.tradePlace, hint: words.placeHint))</div>\
            \(form.input("payment", plan.payment, hint: words.paymentHint, optional: true))\
            </fieldset>
            """
    }

    private static func parties(_ form: Form) -> HTML {
        let plan = form.frame.words.plan
        return """
            <fieldset class="group"><legend>\(form.frame.words.newOrder.parties)</legend>\
            <div class="pair">\(form.input("buyer", plan.buyer, optional: true))\
            \(form.input("consignee", plan.consignee, optional: true))\
            \(form.input("destination", plan.destination, optional: true))</div></fieldset>
            """
    }

    private static func lineRows(_ form: Form, _ rows: Int) -> HTML {
        let words = form.frame.words.newOrder
        let labels = form.frame.words.forms
        return """
            <fieldset class="group"><legend>\(words.lines)</legend>\
            <p class="hint">\(words.linesHint)</p><div class="lines">\
            \(HTML.each(0..<rows) { number in
                """
                <div class="row" role="group" aria-label="\(words.lineLegend(number + 1))">\
                \(form.input("lines.\(number).description", labels.description))\
                \(form.input("lines.\(number).quantity", labels.quantity, .decimal))\
                \(form.input("lines.\(number).unit", labels.unit, value: "pcs"))\
                \(form.input("lines.\(number).unitPrice", labels.unitPrice, .decimal))\
                \(moreOfLine(form, number))</div>
                """
            })</div></fieldset>
            """
    }

    /// What most lines take from the order.
    private static func moreOfLine(_ form: Form, _ number: Int) -> HTML {
        let words = form.frame.words
        let line = "lines.\(number)"
        let fields: HTML = """
            <div class="pair">\(form.input("\(line).itemCode", words.forms.itemCode))\
            \(form.input("\(line).value", words.forms.value, .decimal))\
            \(form.input("\(line).promised", words.plan.promised, .day))\
            \(form.input("\(line).required", words.plan.required, .day))\
            \(form.input("\(line).site", words.forms.site, .whole))\
            \(form.input("\(line).reference", words.forms.reference))</div>
            """
        return """
            <details class="more"><summary>\(words.newOrder.moreOfLine)\
            <span class="hidden">\(form.frame.colon)\(words.newOrder.lineLegend(number + 1))\
            </span></summary>\
            \(fields)</details>
            """
    }
}
