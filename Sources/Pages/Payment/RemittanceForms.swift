import FollowUp
import Words

extension OrderView {
    /// The form that tells that an instalment's money was sent.
    func sending(_ payment: InstalmentAnswer) -> HTML? {
        guard payment.stage != .settled, frame.may(.remit) else { return nil }
        let told = words.payments
        let number = payment.instalment.number
        // One address for all of them: what was refused is shown where it was filled in.
        let form = Form(
            frame, action: address("/remittances"), prefix: "remittances-\(number)",
            state: refusedAt == number ? state : nil)
        let currency = payment.amount?.currency.code ?? answer.terms.currency.code
        let fields: HTML = """
            <div class="pair">\
            \(form.input(
                "amount", told.amount, .decimal, value: payment.amount?.decimal ?? ""))\
            \(form.input("currency", words.newOrder.currency, value: currency))\
            \(form.input("on", told.sentOn, .day, value: answer.today.iso))\
            \(form.choice("way", told.way, form.choices.ways, value: "payment"))\
            \(form.input("slip", told.slip, .whole, hint: told.slipHint, optional: true))\
            \(form.input("reference", told.reference, optional: true))\
            \(form.input(
                "instalments", told.instalments, hint: told.instalmentsHint,
                value: "\(number)"))\
            \(form.input(
                "counted", told.counted, .decimal, hint: told.countedHint, optional: true))</div>
            """
        return Parts.fold(
            told.sendTitle, open: form.isRefused,
            form.markup(fields, button: told.sendButton))
    }

    /// The instalment at which a transfer was told that was refused.
    var refusedAt: Int? {
        let told = state?.values["instalments"] ?? ""
        let first = told.prefix { $0.isNumber }
        let known = (payments?.plan?.instalments ?? []).map(\.number)
        return Int(first).flatMap { known.contains($0) ? $0 : nil } ?? known.first
    }

    func remittances(_ payments: PaymentsAnswer) -> HTML? {
        guard !payments.remittances.isEmpty else { return nil }
        let told = words.payments
        return """
            <h3 id="remittances">\(told.remittances)</h3>\
            <ul class="plain">\(HTML.each(payments.remittances, item))</ul>
            """
    }

    private func item(_ held: HeldRemittance) -> HTML {
        let told = words.payments
        let sent = held.remittance
        let parts = sent.parts.map { "\($0.instalment)" }.joined(separator: frame.comma)
        let title: HTML = """
            \(sent.number). \(Figures.money(sent.amount))\(frame.comma)\(told.word(sent.way))\
            \(frame.comma)\(told.instalment) \(parts)\(frame.comma)\(frame.time(sent.on))
            """
        let slip: HTML? = sent.slip.map {
            " · <a href=\"\(address("/documents/\($0)"))\">\(told.slip) \($0)</a>"
        }
        return """
            <li>\(held.counts ? title : "<del>\(title)</del>")\
            <small>\(words.terms.text(held.by))\(slip)</small>\(arrival(held))\
            \(held.counts ? correction(held) : nil)</li>
            """
    }

    private func arrival(_ held: HeldRemittance) -> HTML? {
        let told = words.payments
        guard held.counts, held.remittance.way != .credit else { return nil }
        if let receipt = held.receipt {
            return """
                <small>\(told.received)\(frame.colon)\(Figures.money(receipt.amount))\(frame.comma)\
                \(frame.time(receipt.on))</small>
                """
        }
        let number = held.remittance.number
        let form = form("/remittances/\(number)/receipt", "remittances-\(number)-receipt")
        let missing: HTML = "<small>\(told.notReceived)</small>"
        guard frame.may(.remit) else { return missing }
        let fields: HTML = """
            <div class="pair">\
            \(form.input(
                "amount", told.amount, .decimal, value: held.remittance.amount.decimal))\
            \(form.input("on", told.receivedOn, .day, value: answer.today.iso))</div>\(form.told())
            """
        return missing
            + Parts.fold(
                told.receiveTitle, open: form.isRefused,
                form.markup(fields, button: told.receiveButton))
    }

    /// A credit is taken back in both orders at once, by whoever may give one.
    private func correction(_ held: HeldRemittance) -> HTML? {
        let isCredit = held.remittance.way == .credit
        guard frame.may(isCredit ? .release : .remit) else { return nil }
        let number = held.remittance.number
        return reasonFold(
            "/remittances/\(number)/\(isCredit ? "credit-" : "")withdrawal",
            words.payments.correctTitle,
            words.payments.correctButton)
    }

    /// A fold with nothing but a reason to be given.
    func reasonFold(_ path: String, _ title: String, _ button: String) -> HTML {
        let prefix = path.split(separator: "/").joined(separator: "-")
        let form = form(path, prefix)
        return Parts.fold(
            title, open: form.isRefused,
            form.markup(form.input("reason", words.forms.reason), button: button))
    }

    func adjustments(_ payments: PaymentsAnswer) -> HTML? {
        let told = words.payments
        let items = payments.adjustments.map { held -> HTML in
            let adjustment = held.adjustment
            let title: HTML = """
                \(adjustment.number). \(Figures.money(adjustment.amount))\(frame.comma)\
                \(told.word(adjustment.kind))
                """
            let back: HTML? =
                held.counts && adjustment.from == nil && frame.may(.agree)
                ? reasonFold(
                    "/adjustments/\(adjustment.number)/withdrawal", told.correctTitle,
                    told.correctButton) : nil
            return """
                <li>\(held.counts ? title : "<del>\(title)</del>")\
                <small>“\(words.terms.text(adjustment.reason))” \
                \(words.terms.text(held.by))</small>\(back)</li>
                """
        }
        let list: HTML? =
            items.isEmpty
            ? nil : "<h3>\(told.adjustments)</h3><ul class=\"plain\">\(items)</ul>"
        return "\(list)\(adjusting)\(crediting(payments))"
    }

    private var adjusting: HTML? {
        guard frame.may(.agree) else { return nil }
        let told = words.payments
        let form = form("/adjustments", "adjustments")
        let fields: HTML = """
            <div class="pair">\
            \(form.choice(
                "kind", told.adjustKind, form.choices.adjustments, empty: words.forms.choose))\
            \(form.input(
                "amount", told.amount + frame.comma + answer.terms.currency.code, .decimal))</div>\
            \(form.input("reason", words.forms.reason))
            """
        return Parts.fold(
            told.adjustTitle, open: form.isRefused,
            form.markup(fields, button: told.adjustButton))
    }

    /// What arrived can be given to another order.
    private func crediting(_ payments: PaymentsAnswer) -> HTML? {
        let paid = payments.instalments.first { ($0.creditable?.amountMinor ?? 0) > 0 }
        guard frame.may(.release), let paid else { return nil }
        let told = words.payments
        let number = paid.instalment.number
        let form = form("/instalments/\(number)/credit", "instalments-\(number)-credit")
        let fields: HTML = """
            <div class="pair">\(form.input("number", told.creditTo))\
            \(form.input("amount", told.amount, .decimal, value: paid.creditable?.decimal ?? ""))\
            </div>\(form.input("reason", words.forms.reason))
            """
        return Parts.fold(
            told.creditTitle, open: form.isRefused,
            form.markup(fields, button: told.creditButton))
    }
}
