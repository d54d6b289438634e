import FollowUp
import Words

extension OrderView {
    /// Everything else that can be recorded, folded away.
    var more: HTML {
        var folds: HTML = ""
        if frame.may(.order) { folds += noteForm }
        if isOpen, frame.may(.order) { folds += termsForm + addLineForm }
        if isOpen, frame.may(.order), answer.request != nil { folds += particularsForm }
        if isOpen, frame.may(.credit) { folds += creditForm + endCreditForm }
        if isOpen, frame.may(.plan) { folds += splitForm + dependForm }
        if isOpen, frame.may(.order), answer.takeOver == nil { folds += takeOverForm }
        if isOpen, frame.may(.plan) { folds += closeForm }
        if frame.may(.order) { folds += isOpen ? cancelForm : reopenForm }
        guard !folds.isEmpty else { return "" }
        return "<section><h2>\(words.order.moreOnOrder)</h2>\(folds)</section>"
    }

    private func fold(_ title: String, _ form: Form, _ fields: HTML, _ button: String) -> HTML {
        Parts.fold(title, open: form.isRefused, form.markup(fields, button: button))
    }

    private var noteForm: HTML {
        let form = form("/notes", "notes")
        return fold(
            words.plan.noteTitle, form,
            form.area("text", words.forms.note, hint: words.plan.noteHint), words.plan.noteButton)
    }

    private var dependForm: HTML {
        let form = form("/dependences", "dependences")
        return fold(
            words.plan.dependTitle, form,
            form.input("number", words.plan.dependOrder)
                + form.input("workdays", words.plan.dependWorkdays, .whole, value: "0"),
            words.plan.dependButton)
    }

    private var closeForm: HTML {
        let form = form("/closure", "closure")
        return fold(
            words.plan.closeTitle, form,
            form.input(
                "on", words.plan.closeOn, .day, hint: words.plan.closeHint,
                value: frame.today.iso)
                + (payments?.plan == nil
                    ? "" : form.input("reason", words.forms.reason, optional: true)),
            words.plan.closeButton)
    }

    private var cancelForm: HTML {
        let form = form("/cancellation", "cancellation")
        return fold(
            words.plan.cancelTitle, form,
            form.shown(answer.seq)
                + form.input("reason", words.forms.reason, hint: words.plan.cancelHint),
            words.plan.cancelButton)
    }

    private var reopenForm: HTML {
        let form = form("/reopening", "reopening")
        return fold(
            words.plan.reopenOrderTitle, form, form.input("reason", words.forms.reason),
            words.plan.reopenOrderButton)
    }

    private var termsForm: HTML {
        let plan = words.plan
        let form = form("/terms", "terms")
        let terms = answer.terms
        let told = terms.tradeTerm?.told
        let rule = told ?? terms.tradeTerm?.rule?.rawValue ?? ""
        let fields: HTML = """
            \(form.shown(answer.seq))<div class="pair">\
            \(form.input("promised", plan.promised, .day, value: terms.promised?.iso ?? ""))\
            \(form.input("required", plan.required, .day, value: terms.required?.iso ?? ""))\
            \(form.input("orderedOn", plan.orderedOn, .day, value: terms.orderedOn?.iso ?? ""))\
            \(form.choice(
                "tradeRule", plan.tradeRule, form.choices.tradeRules.beside(told), value: rule,
                empty: words.forms.none))\
            \(form.input("tradePlace", plan.tradePlace, value: terms.tradeTerm?.place ?? ""))\
            \(form.input("destination", plan.destination, value: terms.destination ?? ""))\
            \(form.input("buyer", plan.buyer, value: terms.buyer?.text ?? ""))\
            \(form.input("consignee", plan.consignee, value: terms.consignee?.text ?? ""))</div>\
            \(form.input("payment", plan.payment, value: terms.payment ?? ""))\
            <div class="pair">\(form.choice(
                "cause", words.forms.cause, form.choices.causes, empty: words.forms.none))\
            \(form.choice("side", words.forms.side, form.choices.sides, empty: words.forms.none))\
            \(form.secondCause)</div>\
            \(form.input("reason", words.forms.reason))
            """
        return fold(plan.termsTitle, form, fields, plan.termsButton)
    }

    private var takeOverForm: HTML {
        let plan = words.plan
        let form = form("/take-over", "take-over")
        let asked = (answer.lots.first?.milestones ?? []).filter { $0.notApplicable == nil }
        let stages = asked.map { ($0.key.rawValue, frame.milestone($0.key, $0.names)) }
        let done = HTML.each(stages) { form.input("done.\($0.0)", $0.1, .day) }
        let fields: HTML = """
            \(form.shown(answer.seq))<p class="hint">\(plan.takeOverHint)</p>\
            \(form.choice("stage", plan.stage, Options(stages), empty: words.forms.none))\
            <div class="pair">\(form.input("on", plan.asOf, .day, value: frame.today.iso))\
            \(form.input("finished", plan.finished, .decimal))\
            \(form.input("packed", plan.packed, .decimal))\
            \(form.input(
                "paid", plan.paid + frame.comma + answer.terms.currency.code, .decimal))</div>\
            \(Parts.fold(plan.doneDates, "<div class=\"pair\">\(done)</div>"))\
            \(form.input("note", words.forms.note, optional: true))
            """
        return fold(plan.takeOverTitle, form, fields, plan.takeOverButton)
    }
}
