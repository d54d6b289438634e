import FollowUp
import Words

/// One sentence on an instalment: may it go, and if not, how much is missing.
struct InstalmentSentence {
    let text: String

    init(_ frame: Frame, _ answer: InstalmentAnswer) {
        let words = frame.words
        let told = words.payments
        let amount = answer.amount.map { Figures.money($0) } ?? told.name(answer.instalment)
        let by = answer.request.map { words.terms.text($0.by) } ?? ""
        let releasers = (answer.request?.releases ?? []).map { words.terms.text($0.by) }
            .joined(separator: frame.comma)
        text =
            switch answer.stage {
            case .settled: told.settled(amount)
            case .sent: told.sent(amount)
            case .released where answer.against?.isEmpty == false:
                told.stopped(amount, by: releasers)
            case .released: told.released(amount, by: releasers)
            case _ where answer.report.lacksFacts:
                told.notReleasable(
                    amount, missing: answer.report.missing, of: answer.report.asked)
            case .halfReleased: told.waitsForSecond(amount, by: releasers)
            case .requested: told.waitsForRelease(amount, by: by)
            case .open: told.requestable(amount)
            }
    }
}

extension OrderView {
    /// One instalment: where it stands, what is missing with the next act, and what can be done.
    func card(_ payment: InstalmentAnswer, _ payments: PaymentsAnswer) -> HTML {
        let told = words.payments
        let number = payment.instalment.number
        let due: HTML? = payment.due.map { " · \(told.dueOn) \(frame.time($0))" }
        return """
            <div class="instalment"><h3 id="instalment-\(number)">\(told.name(payment.instalment)) \
            <span class="s \(shape(payment))">\(told.word(payment.stage))</span></h3>\
            \(sentence(payment, payments))\
            <p class="hint">\(told.due(payment.instalment))\(due)</p>\
            \(against(payment))\(isAhead(payment) ? reportTable(payment.report) : nil)\
            \(acts(payment))</div>
            """
    }

    /// What the section's first line says is not said again.
    private func sentence(_ payment: InstalmentAnswer, _ payments: PaymentsAnswer) -> HTML? {
        let first = payments.instalments.first { $0.stage != .settled }
        let isSaid = first?.instalment.number == payment.instalment.number
        let sentence = isSaid ? nil : InstalmentSentence(frame, payment).text
        let said = [sentence, difference(payment, payments)].compactMap { $0 }
        return said.isEmpty
            ? nil : "<p>\(said.joined(separator: words.language == .chinese ? "" : " "))</p>"
    }

    /// What came between a release and the money's going.
    private func against(_ payment: InstalmentAnswer) -> HTML? {
        guard let against = payment.against, !against.isEmpty else { return nil }
        return """
            <ul class="plain">\(HTML.each(against) {
                "<li>\(words.gates.sentence($0))</li>"
            })</ul>
            """
    }

    private func isAhead(_ payment: InstalmentAnswer) -> Bool {
        [.open, .requested, .halfReleased].contains(payment.stage)
    }

    private func shape(_ payment: InstalmentAnswer) -> HTML {
        switch payment.stage {
        case .settled: "ok"
        case .released: payment.against?.isEmpty == false ? "late" : "plan"
        // What is on its way is no trouble yet; the sentence says what is missing.
        case .open, .requested, .halfReleased, .sent: "plan"
        }
    }

    private func difference(
        _ payment: InstalmentAnswer, _ payments: PaymentsAnswer
    ) -> String? {
        guard let left = payment.outstanding, left.amountMinor != 0,
            payment.received?.amountMinor ?? 0 != 0
        else { return nil }
        if left.amountMinor < 0 { return words.payments.over(Figures.money(left.negated)) }
        return words.payments.short(
            Figures.money(left), withinFees: payment.stage == .settled)
    }

    /// Every requirement with its fact, who told it and when, or what is missing and the next act.
    private func reportTable(_ report: GateReport) -> HTML {
        let told = words.payments
        return """
            <table><caption class="hidden">\(told.title)</caption><thead><tr>\
            <th scope="col">\(told.requirement)</th><th scope="col">\(told.standing)</th>\
            </tr></thead><tbody>\(HTML.each(report.lines.sorted(by: stopsFirst), paymentRow))\
            </tbody></table>
            """
    }

    private func paymentRow(_ line: GateLine) -> HTML {
        """
        <tr><td>\(words.gates.word(line.requirement))\
        <small>\(words.gates.word(line.strength))</small></td>\
        <td data-label="\(words.payments.standing)"><div>\(mark(line))\(fact(line))\
        \(reasons(line))\(nextAct(line))</div></td></tr>
        """
    }

    private func fact(_ line: GateLine) -> HTML? {
        guard case .met(let fact) = line.standing, let by = fact.by, let at = fact.at else {
            return nil
        }
        let day = words.dates.day(at.day(offsetMinutes: frame.offsetMinutes))
        return "<small>\(words.payments.fact(by: words.terms.text(by), on: day))</small>"
    }

    private func nextAct(_ line: GateLine) -> HTML? {
        guard line.stops, let finding = line.findings.first,
            let label = words.payments.act(finding), let place = place(ofPayment: finding)
        else { return nil }
        return "<p><a class=\"btn quiet\" href=\"\(place)\">\(label)</a></p>"
    }

    /// Where on the page, or in the house, what a finding asks for can be done.
    func place(ofPayment finding: GateFinding) -> String? {
        switch finding {
        case .orderNotApproved: "#approval"
        case .confirmationMissing, .confirmationOutdated, .confirmationNotAccepted:
            address("/confirmation")
        case .draftsMissing, .copiesNotChecked: "#checks"
        case .inspectionNotPassed, .goodsNotReleased: "#goods"
        case .packingIncomplete: frame.may(.progress) ? "#record-progress" : "#checks"
        case .onHold: "#holds"
        case .baselineNotAcknowledged: address("/baseline")
        case .accountMissing, .accountNotConfirmed, .accountProposed, .accountIncomplete:
            "/suppliers/\(answer.supplier.description)#accounts"
        case .accountNotChosen: "#account"
        case .sessionOld: "/sign-in"
        case .amountDiffers, .nothingDue, .instalmentsOutdated, .instalmentDiffers: "#payments"
        default: nil
        }
    }

    // MARK: acts

    private func acts(_ payment: InstalmentAnswer) -> HTML {
        let parts: [HTML?] = [
            request(payment), release(payment), sending(payment), withdrawal(payment),
            export(payment),
        ]
        return HTML.each(parts.compactMap { $0 }) { $0 }
    }

    private func path(_ payment: InstalmentAnswer, _ act: String) -> String {
        "/instalments/\(payment.instalment.number)/\(act)"
    }

    private func form(_ payment: InstalmentAnswer, _ act: String) -> Form {
        form(path(payment, act), "instalments-\(payment.instalment.number)-\(act)")
    }

    private func request(_ payment: InstalmentAnswer) -> HTML? {
        guard payment.stage == .open, frame.may(.request) else { return nil }
        let form = form(payment, "request")
        let currency = payment.amount?.currency ?? answer.terms.currency
        let label = words.payments.amount + frame.comma + currency.code
        return form.markup(
            form.input("amount", label, .decimal, value: payment.amount?.decimal ?? "")
                + "<input type=\"hidden\" name=\"currency\" value=\"\(currency.code)\"/>",
            button: words.payments.requestButton)
    }

    private func release(_ payment: InstalmentAnswer) -> HTML? {
        guard payment.stage == .requested || payment.stage == .halfReleased,
            frame.may(.release), let request = payment.request
        else { return nil }
        let form = form(payment, "release")
        return form.markup(
            form.shown(request.seq) + paid(payment)
                + form.input("note", words.forms.note, optional: true)
                + "<p class=\"hint\">\(words.payments.releaseHint)</p>",
            button: words.payments.releaseButton)
    }

    /// Where the money would go; sent back with the release, so that it is the one that was read.
    private func paid(_ payment: InstalmentAnswer) -> HTML {
        guard let account = payment.account else { return "" }
        let named =
            [words.terms.text(account.holder), words.terms.text(account.bank)]
            .filter { !$0.isEmpty } + [account.masked]
        return """
            <p>\(words.payments.paidTo)\(frame.colon)\
            <b>\(named.joined(separator: frame.comma))</b></p>\
            <input type="hidden" name="account" value="\(account.masked)"/>
            """
    }

    private func withdrawal(_ payment: InstalmentAnswer) -> HTML? {
        guard payment.request != nil, payment.stage != .sent, payment.stage != .settled,
            frame.may(.request)
        else { return nil }
        let form = form(payment, "withdrawal")
        return Parts.fold(
            words.payments.withdrawTitle, open: form.isRefused,
            form.markup(
                form.input("reason", words.forms.reason), button: words.payments.withdrawButton))
    }

    private func export(_ payment: InstalmentAnswer) -> HTML? {
        guard payment.stage == .released, payment.against?.isEmpty == true, frame.may(.release)
        else { return nil }
        let path = address("/instalments/\(payment.instalment.number)/payment-order")
        return """
            <p><a class="btn quiet" href="\(path)" download="download">\
            \(words.payments.export)\(frame.comma)CSV</a></p>
            """
    }
}
