import FollowUp
import Words

/// The accounts of a supplier: whether anything can be paid, why not, what is to be done next.
struct SupplierAccounts {
    let frame: Frame
    let answer: SupplierAnswer
    let state: FormState?
    /// The number that was just asked for.
    var revealed: (account: Int, code: String)?

    private var words: any AccountWords { frame.words.accounts }
    private var accounts: [AccountAnswer] { answer.accounts.accounts }
    private var open: [AccountAnswer] { accounts.filter { $0.status == .proposed } }
    private var confirmed: [AccountAnswer] { accounts.filter { $0.status == .confirmed } }

    private var forms: AccountForms { AccountForms(frame: frame, answer: answer, state: state) }

    var all: [Form] {
        [ProposeForm(frame: frame, supplier: answer.supplier.id, state: state)].flatMap(\.all)
            + accounts.flatMap(forms.all)
    }

    /// Above the page where payments are held.
    var hold: HTML? {
        open.isEmpty
            ? nil
            : HTML.each(open) { account in
                """
                <p class="aside-note hold"><a href="#accounts">\(held(account))</a></p>
                """
            }
    }

    /// The number, shown this once.
    var shown: HTML? {
        revealed.map {
            """
            <div class="aside-note" role="status"><h2>\(words.revealed($0.account))</h2>\
            <code class="link">\(Self.grouped($0.code))</code>\
            <p class="hint">\(words.revealedHint)</p></div>
            """
        }
    }

    private static func grouped(_ code: String) -> String {
        var text = ""
        for (at, letter) in code.enumerated() {
            if at > 0, at.isMultiple(of: 4) { text += " " }
            text.append(letter)
        }
        return text
    }

    var markup: HTML {
        let propose = ProposeForm(frame: frame, supplier: answer.supplier.id, state: state)
        let cards = open.map { account in
            AccountCard(frame: frame, answer: answer, account: account, forms: forms).markup
        }
        return """
            <section><h2 id="accounts">\(words.title)</h2><p class="lede">\(lede)</p>\
            \(cards)\(confirmedTable)\(formerList)\
            \(frame.may(.account) ? propose.markup(confirmed) : nil)</section>
            """
    }

    private var lede: String {
        if let first = open.first { return why(first) }
        guard let only = confirmed.first else { return words.noAccount }
        return confirmed.count > 1
            ? words.paid(toOneOf: confirmed.count) : words.paid(to: Self.named(only, frame))
    }

    /// Why payments are held, and what comes next.
    private func why(_ account: AccountAnswer) -> String {
        held(account) + (frame.words.language == .chinese ? "" : " ") + next(account)
    }

    private func held(_ account: AccountAnswer) -> String {
        let when = instant(account.proposedAt)
        let who = frame.words.terms.text(account.proposedBy)
        return account.isChange && !confirmed.isEmpty
            ? words.held(on: when, by: who) : words.firstHeld(on: when, by: who)
    }

    private func next(_ account: AccountAnswer) -> String {
        if account.missing.isEmpty {
            return words.confirmNow(persons: account.personsMissing)
        }
        guard let until = account.coolsUntil, answer.accounts.now < until else {
            return words.missing(account.missing.count)
        }
        let mustCall = account.missing.contains(.callBackMissing(account.number))
        let whom = account.callable.first.flatMap { answer.supplier.contact($0) }
        return words.confirmFrom(
            instant(until), after: mustCall ? whom.map { frame.words.terms.text($0.name) } : nil)
    }

    private func instant(_ instant: Instant) -> String {
        frame.words.dates.instant(instant, offsetMinutes: frame.offsetMinutes)
    }

    static func named(_ account: AccountAnswer, _ frame: Frame) -> String {
        [account.masked, account.platform ?? account.bank].compactMap { $0 }
            .joined(separator: frame.comma)
    }

    private var confirmedTable: HTML? {
        guard !confirmed.isEmpty else { return nil }
        return """
            <table><caption class="hidden">\(words.title)</caption><thead><tr>\
            <th scope="col">\(words.account)</th><th scope="col">\(words.bank)</th>\
            <th scope="col">\(words.currencies)</th>\
            <th scope="col">\(words.word(AccountStatus.confirmed))</th>\
            <th scope="col"><span class="hidden">\(frame.words.letters.changeContact)</span></th>\
            </tr></thead><tbody>\(HTML.each(confirmed, row))</tbody></table>
            """
    }

    private func row(_ account: AccountAnswer) -> HTML {
        let names = account.confirmations.map { frame.words.terms.text($0.by) }
        let when = account.confirmations.last.map { frame.time($0.at) }
        return """
            <tr><td><b class="nobreak">\(account.number). \(account.masked ?? words.noNumber)</b>\
            <small>\(account.holder ?? "")</small></td>\
            <td data-label="\(words.bank)">\(account.platform ?? account.bank ?? "")\
            <small>\(place(account))</small></td>\
            <td data-label="\(words.currencies)">\(currencies(account))</td>\
            <td data-label="\(words.word(AccountStatus.confirmed))">\(when)\
            <small>\(names.joined(separator: frame.comma))</small></td>\
            <td class="menu-cell">\(forms.confirmedActs(account))</td></tr>
            """
    }

    private func place(_ account: AccountAnswer) -> String {
        [account.bic, account.country?.alpha2].compactMap { $0 }.joined(separator: frame.comma)
    }

    private func currencies(_ account: AccountAnswer) -> String {
        account.currencies.map(\.code).joined(separator: frame.comma)
    }

    private var formerList: HTML? {
        let former = accounts.filter { [.rejected, .withdrawn].contains($0.status) }
        guard !former.isEmpty else { return nil }
        let items = former.map { account -> HTML in
            let ended = account.endedAt.map {
                words.ended(
                    on: instant($0), by: frame.words.terms.text(account.endedBy ?? .init(nil)))
            }
            let cause = account.end.map { words.word($0) }
            let told = account.reason?.text.map { "“\($0)”" }
            let facts = [cause, told, ended].compactMap { $0 }
            return """
                <li>\(account.number). \(Self.named(account, frame)) \
                <span class="s na">\(words.word(account.status))</span>\
                <small>\(account.holder ?? "")</small>\
                <small>\(facts.joined(separator: frame.comma))</small></li>
                """
        }
        return Parts.fold(words.former, "<ul class=\"plain\">\(items)</ul>")
    }
}
