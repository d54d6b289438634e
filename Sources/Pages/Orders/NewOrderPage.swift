import FollowUp
import Words

/// An order entered by hand; the lines work without a script.
public enum NewOrderPage {
    static let lines = 8

    public static func markup(
        _ frame: Frame, suppliers: [String] = [], state: FormState? = nil
    ) -> HTML {
        let words = frame.words.newOrder
        let form = Form(frame, action: "/orders", state: state)
        let fields = order(form, suppliers) + terms(form) + lineRows(form)
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(form))<h1>\(words.title)</h1>\
            <p class="lede">\(words.lede)</p>\(form.markup(fields, button: words.button))</div>
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func order(_ form: Form, _ suppliers: [String]) -> HTML {
        let words = form.frame.words.newOrder
        return """
            <fieldset class="group"><legend>\(words.order)</legend><div class="pair">\
            \(form.input("number", words.number))\
            \(form.input(
                "supplierName", form.frame.words.forms.supplier, suggestions: suppliers,
                hint: words.supplierHint))\
            \(form.choice("kind", words.kind, form.choices.kinds, value: "production"))\
            \(form.choice(
                "profile", words.profile, form.choices.profiles, hint: words.profileHint,
                value: "newItem"))</div></fieldset>
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
            \(form.input("payment", plan.payment, hint: words.paymentHint, optional: true))</fieldset>
            """
    }

    private static func lineRows(_ form: Form) -> HTML {
        let words = form.frame.words.newOrder
        let labels = form.frame.words.forms
        return """
            <fieldset class="group"><legend>\(words.lines)</legend>\
            <p class="hint">\(words.linesHint)</p><div class="lines">\
            \(HTML.each(0..<lines) { number in
                """
                <div class="row" role="group" aria-label="\(words.lineLegend(number + 1))">\
                \(form.input("lines.\(number).description", labels.description))\
                \(form.input("lines.\(number).quantity", labels.quantity, .decimal))\
                \(form.input("lines.\(number).unit", labels.unit, value: "pcs"))\
                \(form.input("lines.\(number).unitPrice", labels.unitPrice, .decimal))</div>
                """
            })</div></fieldset>
            """
    }
}
