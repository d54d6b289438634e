import FollowUp
import Words

extension OrderView {
    /// Beside the payments' gate, where the order has none of its approval.
    var paymentWaivers: HTML { answer.request == nil ? waiverSection : "" }

    /// Waivers that were given, and the form that gives one, where a gate may ask.
    var waiverSection: HTML {
        let isAsked = answer.request != nil || payments?.plan != nil
        let mayGive = isOpen && frame.may(.waive) && isAsked
        guard mayGive || !answer.waivers.isEmpty else { return "" }
        let list: HTML? =
            answer.waivers.isEmpty
            ? nil : "<ul class=\"plain\">\(HTML.each(answer.waivers.reversed(), item))</ul>"
        let giving: HTML? = mayGive ? waiverForm : nil
        return "<section><h2>\(words.gates.waivers)</h2>\(list)\(giving)</section>"
    }

    private func item(_ held: HeldWaiver) -> HTML {
        let told = words.gates
        let waiver = held.waiver
        let title: HTML = """
            \(waiver.number). \(told.word(waiver.requirement))\(frame.colon)\
            \(waiver.kind == .waived ? told.waived : told.notApplicable)
            """
        return """
            <li>\(held.counts(on: answer.today) ? title : "<del>\(title)</del>")\
            <small>\(said(held))</small>\(end(of: held))</li>
            """
    }

    private func end(of held: HeldWaiver) -> HTML? {
        let told = words.gates
        if let reason = held.withdrawn {
            return "<small>\(told.withdrawn(words.terms.text(reason)))</small>"
        }
        guard held.counts(on: answer.today) else { return "<small>\(told.expired)</small>" }
        guard isOpen, frame.may(.approve) else { return nil }
        let number = held.waiver.number
        let form = form("/waivers/\(number)/withdrawal", "waivers-\(number)-withdrawal")
        return Parts.fold(
            words.documents.withdrawTitle, open: form.isRefused,
            form.markup(
                form.input("reason", words.forms.reason), button: words.documents.withdrawTitle))
    }

    /// Of an order of one lot the scope is the order.
    private func lotFields(_ form: Form) -> HTML? {
        guard answer.lots.count > 1 else { return nil }
        let lots = Options(
            answer.lots.prefix(Self.lotsAsked).map {
                ("\($0.number)", "\(words.terms.lot($0.number))")
            })
        return """
            \(form.checks("lots", words.gates.waiverLots, lots))\
            <p class="hint">\(words.gates.waiverLotsHint)</p>
            """
    }

    private static var lotsAsked: Int { 100 }

    private var waiverForm: HTML {
        let told = words.gates
        let form = form("/waivers", "waivers")
        let fields: HTML = """
            <p class="hint">\(told.waiveHint)</p><div class="pair">\
            \(form.choice(
                "requirement", told.requirement, form.choices.requirements,
                empty: words.forms.choose))\
            \(form.choice("kind", told.waiverKind, form.choices.waiverKinds))\
            \(form.input("expires", told.expires, .day))</div>\(lotFields(form))\
            \(form.input("reason", words.forms.reason))
            """
        return Parts.fold(
            told.waiveTitle, open: form.isRefused, form.markup(fields, button: told.waiveButton))
    }
}
