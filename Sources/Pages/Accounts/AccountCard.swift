import FollowUp
import Words

/// One proposed account: what it is, what it waits for, what can be done.
struct AccountCard {
    let frame: Frame
    let answer: SupplierAnswer
    let account: AccountAnswer
    let forms: AccountForms

    private var words: any AccountWords { frame.words.accounts }

    var markup: HTML {
        """
        <div class="proposed"><h3>\(words.account) \(account.number)\(frame.colon)\
        \(account.masked ?? "") \
        <span class="s late">\(words.word(account.status))</span></h3>\
        <p class="hint">\(origin)</p>\(particulars)\(warnings)\(checklist)\(found)\
        \(forms.acts(account))</div>
        """
    }

    private var origin: HTML {
        let told = words.proposed(
            on: frame.words.dates.instant(
                account.proposedAt, offsetMinutes: frame.offsetMinutes),
            by: frame.words.terms.text(account.proposedBy))
        let replaced: HTML? = account.replaces.map {
            HTML(text: frame.comma + words.replaces($0))
        }
        let paper: HTML? = account.evidence.map {
            """
            \(frame.comma)<a href="/orders/\($0.order)#documents">\
            \(words.evidence(document: $0.document))</a>
            """
        }
        return "\(told)\(replaced)\(paper)"
    }

    private var particulars: HTML {
        let names = [answer.supplier.name, answer.supplier.chineseName].compactMap { $0 }
        return Parts.facts([
            (words.holder, account.holder.map { HTML(text: $0) }),
            (
                words.supplierIs,
                account.warnings.contains { [.holderDiffers, .holderResembles].contains($0) }
                    ? HTML(text: names.joined(separator: " · ")) : nil
            ),
            (words.platform, account.platform.map { HTML(text: $0) }),
            (words.bank, account.bank.map { HTML(text: $0) }),
            (words.bic, account.bic.map { HTML(text: $0) }),
            (words.country, account.country.map { HTML(text: $0.alpha2) }),
            (
                words.currencies,
                HTML(text: account.currencies.map(\.code).joined(separator: frame.comma))
            ),
        ])
    }

    private var warnings: HTML? {
        guard !account.warnings.isEmpty else { return nil }
        return """
            <ul class="plain" aria-label="\(words.lookTwice)">\(HTML.each(account.warnings) {
                "<li class=\"look\">\(words.sentence($0))</li>"
            })</ul>
            """
    }

    private var checklist: HTML {
        let gates = frame.words.gates
        let rows = account.asked.map { asked -> HTML in
            let isMissing = account.missing.contains(asked)
            let mark: HTML =
                isMissing
                ? "<span class=\"s late\">\(gates.unmet)</span>"
                : "<span class=\"s ok\">\(gates.met)</span>"
            let why: HTML? = isMissing ? "<small>\(reason(asked))</small>" : nil
            return """
                <tr><td>\(words.asked(asked) ?? "")</td>\
                <td data-label="\(gates.standing)">\(mark)\(why)</td></tr>
                """
        }
        return """
            <table><caption class="hidden">\(words.asks)</caption><thead><tr>\
            <th scope="col">\(words.asks)</th><th scope="col">\(gates.standing)</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }

    /// Instants are told on the reader's clock.
    private func reason(_ asked: GateFinding) -> String {
        if case .coolingOff(_, let until) = asked {
            return words.confirmFrom(
                frame.words.dates.instant(until, offsetMinutes: frame.offsetMinutes), after: nil)
        }
        if case .callBackMissing = asked, account.callable.isEmpty { return words.noCallable }
        return words.sentence(asked)
    }

    private var found: HTML? {
        let facts = account.facts.map { held -> HTML in
            let contact = held.fact.contact.flatMap { answer.supplier.contact($0) }
            let whom: HTML? = contact.map {
                HTML(text: frame.comma + frame.words.terms.text($0.name))
            }
            let nothing: HTML? =
                held.counts ? nil : "<small class=\"error\">\(words.worthNothing)</small>"
            return """
                <li><b>\(words.word(held.fact.kind))</b>\(whom)\(frame.comma)\
                \(frame.time(held.fact.on))\(frame.colon)\
                “\(frame.words.terms.text(held.fact.words))”\
                <small>\(frame.words.terms.text(held.by))</small>\(nothing)</li>
                """
        }
        let given = account.confirmations.map { signature -> HTML in
            "<li>\(words.halfConfirmed(by: frame.words.terms.text(signature.by)))</li>"
        }
        guard !facts.isEmpty || !given.isEmpty else { return nil }
        return "<ul class=\"plain\">\(facts)\(given)</ul>"
    }
}
