import FollowUp
import Words

extension OrderView {
    /// The line chosen in the list, or the one whose form came back.
    private var chosen: OrderLine? {
        let told = state.flatMap { state -> Int? in
            let parts = state.action.split(separator: "/").map(String.init)
            return parts.count > 3 && parts[2] == "lines" ? Int(parts[3]) : nil
        }
        return (told ?? line).flatMap { number in answer.lines.first { $0.number == number } }
    }

    /// What can be recorded of one line.
    var lineForms: HTML {
        guard isOpen, frame.may(.order), let chosen else { return "" }
        let acts: HTML =
            chosen.isCancelled
            ? reopening(chosen) : delivery(chosen) + amendment(chosen) + cancellation(chosen)
        return """
            <section><h2 id="lines-\(chosen.number)">\
            \(words.terms.line(chosen.number))\(frame.colon)\
            \(chosen.description)</h2>\(acts)</section>
            """
    }

    /// Not of the last line that stands: then the order is cancelled.
    private func cancellation(_ line: OrderLine) -> HTML {
        guard answer.lines.count(where: { !$0.isCancelled }) > 1 else { return "" }
        let form = form(
            "/lines/\(line.number)/cancellation", "lines-\(line.number)-cancellation")
        let plan = words.plan
        return Parts.fold(
            plan.cancelLineTitle, open: form.isRefused,
            form.markup(
                form.shown(answer.seq)
                    + form.input("reason", words.forms.reason, hint: plan.cancelLineHint),
                button: plan.cancelLineButton))
    }

    private func reopening(_ line: OrderLine) -> HTML {
        let form = form("/lines/\(line.number)/reopening", "lines-\(line.number)-reopening")
        let said: HTML? = line.cancelled.map { "<p>\(words.plan.lineCancelled($0))</p>" }
        return """
            \(said)\(form.markup(
                form.shown(answer.seq)
                    + form.input("reason", words.forms.reason, hint: words.plan.reopenLineHint),
                button: words.plan.reopenLine))
            """
    }

    private func delivery(_ line: OrderLine) -> HTML {
        let plan = words.plan
        let form = form("/lines/\(line.number)/delivery", "lines-\(line.number)-delivery")
        let day = line.delivered ?? frame.today
        return Parts.fold(
            plan.deliverTitle, open: form.isRefused,
            form.markup(
                form.input("on", plan.deliverOn, .day, value: day.iso) + form.told(),
                button: plan.deliverButton))
    }

    private func amendment(_ line: OrderLine) -> HTML {
        let plan = words.plan
        let form = form("/lines/\(line.number)", "lines-\(line.number)")
        let fields: HTML = """
            \(form.shown(answer.seq))<p class="hint">\(plan.amendLineHint)</p>\
            \(lineFields(form, line))\(form.reasonOfSlip())
            """
        return form.markup(fields, button: plan.amendLineButton)
    }

    var addLineForm: HTML {
        let form = form("/lines", "lines")
        let fields: HTML = """
            \(lineFields(form, nil))\
            \(form.input("line.itemCode", words.forms.itemCode, optional: true))\
            \(answer.lots.count > 1 ? lotChoice(form) : nil)\(form.reasonOfSlip())
            """
        return Parts.fold(
            words.plan.addLineTitle, open: form.isRefused,
            form.markup(fields, button: words.plan.addLineButton))
    }

    private func lineFields(_ form: Form, _ line: OrderLine?) -> HTML {
        let labels = words.forms
        let plan = words.plan
        let term = line?.tradeTerm
        return """
            \(form.input("line.description", labels.description, value: line?.description ?? ""))\
            <div class="pair">\
            \(form.input(
                "line.quantity", labels.quantity, .decimal,
                value: line.map { $0.quantity.description } ?? ""))\
            \(form.input("line.unit", labels.unit, value: line?.unit ?? "pcs"))\
            \(form.input(
                "line.unitPrice", labels.unitPrice, .decimal,
                value: line?.unitPrice?.description ?? "", optional: true))\
            \(form.input(
                "line.value", labels.value + frame.comma + answer.terms.currency.code, .decimal,
                value: line?.value?.decimal ?? "", optional: true))\
            \(form.input(
                "line.promised", plan.promised, .day, value: line?.promised?.iso ?? "",
                optional: true))\
            \(form.input(
                "line.required", plan.required, .day, value: line?.required?.iso ?? "",
                optional: true))\
            \(form.choice(
                "line.tradeRule", plan.tradeRule, form.choices.tradeRules.beside(term?.told),
                value: term?.told ?? term?.rule?.rawValue ?? "", empty: labels.none))\
            \(form.input(
                "line.tradePlace", plan.tradePlace, value: term?.place ?? "", optional: true))\
            \(siteChoice(form, line))\
            \(form.input(
                "line.reference", labels.reference, value: line?.reference ?? "", optional: true))\
            </div>
            """
    }

    private func siteChoice(_ form: Form, _ line: OrderLine?) -> HTML? {
        guard !answer.sites.isEmpty else { return nil }
        let sites = Options(answer.sites.map { (String($0.number), $0.name) })
        return form.choice(
            "line.site", words.forms.site, sites, value: line?.site.map { String($0) } ?? "",
            empty: words.forms.none)
    }
}
