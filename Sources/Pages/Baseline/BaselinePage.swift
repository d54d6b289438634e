import FollowUp
import Words

/// An order's production baseline: who acknowledged what, what is missing, what contradicts it.
public enum BaselinePage {
    public static func markup(
        _ frame: Frame, _ answer: BaselineAnswer, state: FormState? = nil
    ) -> HTML {
        let view = BaselineView(
            part: OrderPart(frame: frame, head: answer.head, tab: .baseline, state: state),
            answer: answer)
        return view.page
    }
}

struct BaselineView {
    let part: OrderPart
    let answer: BaselineAnswer

    var words: Words { part.words }
    var told: any BaselineWords { words.baseline }

    var page: HTML {
        let current = answer.versions.last
        let sides: [Party] = [.buyer, .supplier]
        let waits = sides.filter { current?.acknowledgement(of: $0) == nil }
        let missing = current?.version.missing ?? answer.missing
        return part.page(
            title: told.title,
            headline: told.headline(
                inForce: answer.inForce, proposed: current?.version.number, waitsFor: waits),
            lede: missing.isEmpty ? told.complete : told.missing(missing),
            """
            \(breaches)\(requests)\(current.map { card($0) } ?? draft)\(leadTime)\(differences)\
            \(proposeForm)\(older)
            """)
    }

    // MARK: what is wrong

    private var breaches: HTML? {
        guard !answer.breaches.isEmpty else { return nil }
        let holding = Set(answer.openBreaches.map(\.lot))
        return """
            <div class="aside-note hold"><h2>\(told.breach)</h2>\
            \(HTML.each(answer.breaches) {
                "<p>\(told.breached($0, holds: holding.contains($0.lot)))</p>"
            })</div>
            """
    }

    private var requests: HTML? {
        let shown = answer.requests.suffix(20).reversed()
        guard !shown.isEmpty else { return nil }
        return """
            <section><h2 id="requests">\(told.requests)</h2>\
            <ul class="plain">\(HTML.each(shown, request))</ul></section>
            """
    }

    private func request(_ held: HeldChangeRequest) -> HTML {
        let request = held.request
        let title = told.request(request.number, version: request.version, fields: request.fields)
        let version = answer.versions.first { $0.version.number == request.version }?.version
        let changes = request.fields.map { field -> HTML in
            let was = version.flatMap { told.fact(field, $0.content) } ?? told.notTold
            let now = told.fact(field, request.content) ?? told.notTold
            return "<small>\(told.word(field))\(part.frame.colon)\(was) → \(now)</small>"
        }
        var end: HTML? = held.refused.map {
            "<small>\(told.refused(words.terms.text($0)))</small>"
        }
        if let settled = held.settledBy { end = "<small>\(told.settled(by: settled))</small>" }
        let mine = held.isOpen && part.frame.may(.judge)
        let refusal: HTML? =
            mine
            ? part.reasonFold(
                "/baseline/requests/\(request.number)/refusal", told.refuseTitle,
                told.refuseButton) : nil
        let isEven = held.isOpen && request.fields.allSatisfy { !answer.differences.contains($0) }
        let again: HTML? = isEven ? "<small>\(told.agreesAgain)</small>" : nil
        return """
            <li>\(held.isOpen ? "\(title)" : "<del>\(title)</del>")\(changes)\(again)\(end)\
            \(refusal)</li>
            """
    }

    // MARK: the version that was proposed last

    private func card(_ held: HeldBaseline) -> HTML {
        let version = held.version
        let proposed = told.proposed(by: words.terms.text(held.by), on: part.day(held.at))
        let early: HTML? = version.beforeDeposit ? " \(told.beforeDeposit)" : nil
        let reason: HTML? = version.reason.map { "<p>“\(words.terms.text($0))”</p>" }
        return """
            <section><div class="sealed">\(held.isAgreed ? Seal.markup(told) : nil)\
            <h2 id="baseline">\(told.version(version.number))</h2></div>\
            <p class="hint">\(proposed)\(early)</p>\(reason)\
            <ul class="plain">\(acknowledgement(held, .buyer))\
            \(acknowledgement(held, .supplier))</ul>\(acts(held))\(facts(version.content))\
            <p class="hint">\(told.digest)\(part.frame.colon)<code>\(version.digest)</code></p>\
            </section>
            """
    }

    private func acknowledgement(_ held: HeldBaseline, _ side: Party) -> HTML {
        guard let given = held.acknowledgement(of: side) else {
            return "<li><span class=\"s dk\">\(told.notAcknowledged(side))</span></li>"
        }
        let sentence = told.acknowledged(
            side, by: words.terms.text(given.by), on: part.day(given.at), filed: given.onBehalf)
        let copy: HTML? = given.acknowledgement.document.map {
            "<small>\(told.onBehalf)\(part.frame.colon)\(part.document($0))</small>"
        }
        return "<li><span class=\"s ok\">\(sentence)</span>\(copy)</li>"
    }

    private func acts(_ held: HeldBaseline) -> HTML? {
        guard part.frame.may(.acknowledge), !answer.head.isCancelled else { return nil }
        let number = held.version.number
        let path = "/baseline/\(number)/acknowledgement"
        let ours: HTML? =
            held.acknowledgement(of: .buyer) == nil
            ? Form(part.frame, action: part.address(path), prefix: "ours", state: nil).button(
                told.acknowledgeButton(number), quiet: false) : nil
        guard held.acknowledgement(of: .supplier) == nil else { return ours }
        let form = part.form(path)
        let fields: HTML = """
            <input type="hidden" name="onBehalfOf" value="supplier"/>\
            \(form.input("document", told.stampedCopy, .whole, hint: told.forSupplierHint))\
            \(form.source())
            """
        let theirs = part.fold(told.forSupplierTitle, form, fields, told.forSupplierButton)
        return "\(ours)\(theirs)"
    }

    private func facts(_ content: BaselineContent) -> HTML {
        let rows = BaselineField.allCases.map { field -> HTML in
            let fact = told.fact(field, content)
            let shown: HTML = fact.map { "\($0)" } ?? "<span class=\"s dk\">\(told.notTold)</span>"
            return """
                <tr><th scope="row">\(told.word(field))</th>\
                <td data-label="\(told.content)"><div>\(shown)</div></td></tr>
                """
        }
        return """
            <table><caption class="hidden">\(told.content)</caption><thead><tr>\
            <th scope="col">\(told.field)</th><th scope="col">\(told.content)</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }

    /// What a first version would say.
    private var draft: HTML {
        let note: HTML? = answer.isAsked ? nil : "<p class=\"hint\">\(told.notAsked)</p>"
        return """
            <section><h2>\(told.ifProposedNow)</h2>\(note)\(facts(answer.content))</section>
            """
    }

    private var leadTime: HTML? {
        answer.leadTime.map {
            "<section><h2>\(told.leadTime)</h2><p>\(told.reckoned($0))</p></section>"
        }
    }
}
