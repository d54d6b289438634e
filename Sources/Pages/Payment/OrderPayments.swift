import FollowUp
import Words

extension OrderView {
    /// The order's money: what may go, what not and why, and what was sent.
    var paymentSection: HTML {
        guard let payments else { return "" }
        let told = words.payments
        let parts: [HTML?] =
            payments.plan == nil
            ? [unagreed(payments)]
            : payments.instalments.map { card($0, payments) } + [settled(payments)]
                + [remittances(payments), holds(payments), adjustments(payments)]
        return """
            <section><h2 id="payments">\(told.title)</h2>\
            <p class="lede">\(paymentLede(payments))</p>\
            \(parts.compactMap { $0 })\(payments.plan == nil ? nil : byHand(payments))</section>\
            \(checks(payments))
            """
    }

    /// The answer first: of the next instalment that is not settled.
    private func paymentLede(_ payments: PaymentsAnswer) -> String {
        guard payments.plan != nil else { return words.payments.none }
        let next = payments.instalments.first { $0.stage != .settled }
        return next.map { InstalmentSentence(frame, $0).text } ?? words.payments.even
    }

    private func settled(_ payments: PaymentsAnswer) -> HTML? {
        let settlement = payments.settlement
        guard let payable = settlement.payable, let paid = settlement.paid else { return nil }
        let difference = settlement.difference.flatMap {
            $0.amountMinor == 0 ? nil : Figures.money($0)
        }
        let sentence = words.payments.settlement(
            payable: Figures.money(payable), paid: Figures.money(paid), difference: difference)
        return "<p>\(sentence)</p>"
    }

    // MARK: how it is paid

    private func unagreed(_ payments: PaymentsAnswer) -> HTML {
        let told = words.payments
        guard let reading = payments.reading else { return byHand(payments) ?? "" }
        let quoted: HTML =
            "<p>\(told.readFrom)\(frame.colon)“\(answer.terms.payment ?? "")”</p>"
        if let trouble = reading.trouble {
            let sentence: HTML = "<p class=\"aside-note\">\(told.sentence(trouble))</p>"
            return "\(quoted)\(sentence)\(byHand(payments))"
        }
        let assumed = reading.instalments.filter { reading.assumed.contains($0.number) }
        let rows = reading.instalments.map { instalment -> HTML in
            "<li>\(told.name(instalment))<small>\(told.due(instalment))</small></li>"
        }
        let notes = assumed.map { instalment -> HTML in
            "<p class=\"aside-note\">\(told.assumed(told.name(instalment)))</p>"
        }
        return """
            \(quoted)<ul class="plain">\(rows)</ul>\(notes)\(confirmation(payments, reading))\
            \(byHand(payments))
            """
    }

    private func confirmation(_ payments: PaymentsAnswer, _ reading: TermsReading) -> HTML? {
        guard frame.may(.agree) else { return nil }
        let hidden = reading.instalments.enumerated().flatMap { at, one in
            InstalmentFields.hidden(one, "instalments.\(at)")
        }
        return """
            <p class="hint">\(words.payments.readLede)</p>\
            \(form("/instalments", "read").button(
                words.payments.confirm, hidden: hidden + [("seq", "\(payments.seq)")],
                quiet: false))
            """
    }

    private func byHand(_ payments: PaymentsAnswer) -> HTML? {
        guard frame.may(.agree) else { return nil }
        let form = form("/instalments", "instalments")
        let known = payments.plan?.instalments ?? payments.reading?.instalments ?? []
        return Parts.fold(
            words.payments.byHand, open: form.isRefused,
            form.markup(
                form.shown(payments.seq)
                    + InstalmentFields(form: form, known: known).markup,
                button: words.payments.agreeButton))
    }
}
