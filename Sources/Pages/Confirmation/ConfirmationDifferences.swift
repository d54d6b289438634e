import FollowUp
import Words

extension ConfirmationView {
    /// Every difference with what both sides say; where the reader decides, one form for all.
    var differences: HTML? {
        guard let held = answer.confirmation, !answer.differences.isEmpty else {
            return account
        }
        let form = form("/confirmations/\(held.number)/differences", "settle")
        let isOpen = answer.differences.contains { $0.settled?.accepted != true }
        let decides = frame.may(.settle) && isOpen && answer.standing != .accepted
        let table: HTML = """
            <table><caption class="hidden">\(told.differences)</caption><thead><tr>\
            <th scope="col">\(told.field)</th><th scope="col">\(told.ordered)</th>\
            <th scope="col">\(told.confirmed)</th><th scope="col">\(told.decision)</th>\
            </tr></thead><tbody>\
            \(HTML.each(answer.differences) { row($0, decides ? form : nil) })</tbody></table>
            """
        guard decides else {
            return "<section><h2>\(told.differences)</h2>\(account)\(table)</section>"
        }
        let rest: HTML? =
            answer.differences.count > 1
            ? form.choice("rest", told.rest, decisions, empty: told.leave) : nil
        let fields: HTML = """
            <p class="hint">\(told.settleHint)</p>\(form.shown(answer.seq))\(table)\(rest)\
            \(form.input("reason", told.reason, optional: true))\(form.reasonOfSlip())
            """
        return """
            <section><h2>\(told.differences)</h2>\(account)\
            \(form.markup(fields, button: told.settleButton))</section>
            """
    }

    private var decisions: Options {
        Options([("accept", told.accept), ("refuse", told.refuse)])
    }

    /// Where the account it names stands, and who must act.
    private var account: HTML? {
        guard let sighting = answer.account, sighting != .chosen else { return nil }
        let link: HTML? =
            frame.opens.contains(.suppliers)
            ? """
            <a class="btn quiet" href="\(accounts)">\(told.seeSupplier)</a>
            """ : nil
        return "<p class=\"aside-note\">\(told.sentence(sighting))</p><p>\(link)</p>"
    }

    private func row(_ difference: DifferenceAnswer, _ form: Form?) -> HTML {
        let ordered = difference.ordered.map { told.value($0) } ?? told.nothing
        let confirmed = difference.confirmed.map { told.value($0) } ?? told.nothing
        let name: HTML = """
            \(told.place(difference.place))<small>\(told.word(difference.weight))</small>
            """
        return """
            <tr><th scope="row">\(name)</th>\
            <td data-label="\(told.ordered)">\(ordered)</td>\
            <td data-label="\(told.confirmed)"><b>\(confirmed)</b></td>\
            <td data-label="\(told.decision)">\(standing(difference))\
            \(form.flatMap { choice(difference, $0) })</td></tr>
            """
    }

    private func standing(_ difference: DifferenceAnswer) -> HTML {
        guard let settled = difference.settled else {
            return "<span class=\"s dk\">\(told.open)</span>"
        }
        let reason: HTML? = settled.reason.map { "<small>“\(words.terms.text($0))”</small>" }
        let by = words.terms.text(settled.by)
        let mark: HTML =
            settled.accepted
            ? "<span class=\"s ok\">\(told.accepted)</span>"
            : "<span class=\"s late\">\(told.refused)</span>"
        return "\(mark)<small>\(by)\(frame.comma)\(frame.time(settled.at))</small>\(reason)"
    }

    /// Accept, refuse, or leave it as it is: nothing is chosen beforehand. What must fail is not
    /// offered, and why is said in its place.
    private func choice(_ difference: DifferenceAnswer, _ form: Form) -> HTML? {
        guard difference.settled?.accepted != true else { return nil }
        var options: [(value: String, label: String)] = [
            (value: "refuse", label: told.refuse), (value: "", label: told.leave),
        ]
        if difference.hindrance == nil {
            let isMissing = difference.place.field == .lineMissing
            let label = isMissing ? told.acceptMissing : told.accept
            options.insert((value: "accept", label: label), at: 0)
        }
        let decision = form.decision(
            "settle.\(difference.place.description)", told.place(difference.place), options)
        return "\(difference.hindrance.map(hindered))\(decision)"
    }

    private func hindered(_ why: AcceptingHindrance) -> HTML {
        let link: HTML? =
            why == .accountNotConfirmed && frame.opens.contains(.suppliers)
            ? " <a href=\"\(accounts)\">\(told.seeSupplier)</a>" : nil
        return "<p class=\"hint\">\(told.sentence(why))\(link)</p>"
    }

    private var accounts: HTML { "/suppliers/\(order.supplier)#accounts" }
}

extension Form {
    /// A few choices under a legend that the row says already.
    fileprivate func decision(
        _ name: String, _ legend: String, _ options: [(value: String, label: String)]
    ) -> HTML {
        let wrong = obstacles(name)
        let chosen = value(name)
        let error: HTML? =
            wrong.isEmpty
            ? nil
            : """
            <p class="error">\
            \(wrong.map { frame.words.obstacles.sentence($0) }.joined(separator: " "))</p>
            """
        return """
            <fieldset class="picks\(wrong.isEmpty ? nil : " wrong")" id="\(id(name))">\
            <legend class="hidden">\(legend)</legend>\(error)\
            \(HTML.each(options) { option in
                """
                <label class="pick"><input type="radio" name="\(name)" value="\(option.value)"\
                \(option.value == chosen ? " checked=\"checked\"" : nil)/> \
                <span>\(option.label)</span></label>
                """
            })</fieldset>
            """
    }
}
