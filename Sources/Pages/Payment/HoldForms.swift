import FollowUp
import Words

extension OrderView {
    func holds(_ payments: PaymentsAnswer) -> HTML? {
        let told = words.payments
        let items = payments.holds.map { held -> HTML in
            let numbers = held.hold.instalments.map { "\($0)" }.joined(separator: frame.comma)
            let scope = numbers.isEmpty ? told.wholeOrder : "\(told.instalment) \(numbers)"
            let title: HTML = "\(held.hold.number). \(scope)"
            return """
                <li>\(held.isInForce ? title : "<del>\(title)</del>")\
                <small>“\(words.terms.text(held.hold.reason))” \(words.terms.text(held.by))</small>\
                \(end(of: held))</li>
                """
        }
        let list: HTML? = items.isEmpty ? nil : "<ul class=\"plain\">\(items)</ul>"
        guard list != nil || frame.may(.hold) else { return nil }
        return "<h3 id=\"holds\">\(told.holds)</h3>\(list)\(holdForm)"
    }

    private func end(of held: HeldHold) -> HTML? {
        if let reason = held.lifted {
            return "<small>\(words.payments.lifted(words.terms.text(reason)))</small>"
        }
        guard held.isInForce, frame.may(.release) else { return nil }
        return reasonFold(
            "/holds/\(held.hold.number)/lifting", words.payments.liftTitle,
            words.payments.liftButton)
    }

    private var holdForm: HTML? {
        guard frame.may(.hold) else { return nil }
        let told = words.payments
        let form = form("/holds", "holds")
        return Parts.fold(
            told.holdTitle, open: form.isRefused,
            form.markup(
                form.input("reason", words.forms.reason)
                    + form.input(
                        "instalments", told.instalments, hint: told.wholeOrder, optional: true),
                button: told.holdButton))
    }

    /// What somebody looked at and found so, and the form that records it.
    func checks(_ payments: PaymentsAnswer) -> HTML {
        let told = words.payments
        let items = payments.checks.map { held -> HTML in
            let check = held.check
            let lot: HTML? = check.lot.map { "\(frame.comma)\(words.terms.lot($0))" }
            let title: HTML = "\(check.number). \(told.word(check.kind))\(lot)"
            let document: HTML? = check.document.map {
                " · <a href=\"\(address("/documents/\($0)"))\">\(told.document) \($0)</a>"
            }
            let note: HTML? = check.note.map { "<small>“\(words.terms.text($0))”</small>" }
            let back: HTML? =
                held.counts && frame.may(.hold)
                ? reasonFold(
                    "/checks/\(check.number)/withdrawal", told.correctTitle, told.correctButton)
                : "<small>\(told.noLongerCounts)</small>"
            return """
                <li>\(held.counts ? title : "<del>\(title)</del>")\
                <small>\(words.terms.text(held.by))\(frame.comma)\(frame.time(held.at))\
                \(document)</small>\
                \(note)\(back)</li>
                """
        }
        guard !items.isEmpty || frame.may(.hold) else { return "" }
        let list: HTML? = items.isEmpty ? nil : "<ul class=\"plain\">\(items)</ul>"
        return """
            <section><h2 id="checks">\(told.checks)</h2>\(list)\(checkForm)</section>
            """
    }

    private var checkForm: HTML? {
        guard frame.may(.hold) else { return nil }
        let told = words.payments
        let form = form("/checks", "checks")
        let lot: HTML? =
            answer.lots.count > 1
            ? form.choice(
                "lot", words.forms.lot,
                Options(answer.lots.map { ("\($0.number)", words.terms.lot($0.number)) }),
                hint: told.checkLotHint, empty: words.forms.none) : nil
        let fields: HTML = """
            <div class="pair">\(form.choice(
                "kind", told.checkKind, form.choices.checks, empty: words.forms.choose))\(lot)\
            \(form.input(
                "document", told.document, .whole, hint: told.documentHint, optional: true))</div>\
            \(form.input("note", words.forms.note, optional: true))\(form.told(by: ""))
            """
        return Parts.fold(
            told.checkTitle, open: form.isRefused, form.markup(fields, button: told.checkButton))
    }
}
