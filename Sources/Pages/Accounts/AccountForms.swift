import FollowUp
import Words

/// What can be done about an account, the next thing first.
struct AccountForms {
    let frame: Frame
    let answer: SupplierAnswer
    let state: FormState?

    var words: any AccountWords { frame.words.accounts }

    func form(_ account: AccountAnswer, _ path: String) -> Form {
        Form(
            frame, action: "/suppliers/\(answer.supplier.id)/accounts/\(account.number)/\(path)",
            prefix: "account-\(account.number)-\(path.replacing("/", with: "-"))", state: state)
    }

    private static let paths = [
        "facts", "confirmation", "rejection", "withdrawal", "shortening", "shortening/agreement",
        "notices", "revelation",
    ]

    func all(_ account: AccountAnswer) -> [Form] { Self.paths.map { form(account, $0) } }

    /// For a proposed account.
    func acts(_ account: AccountAnswer) -> HTML {
        let facts: HTML? = frame.may(.account) ? self.facts(account) : nil
        let confirming: HTML? = frame.may(.confirmAccount) ? self.confirming(account) : nil
        return "\(facts)\(confirming)\(notices(account))"
    }

    private func facts(_ account: AccountAnswer) -> HTML {
        let lacks = account.missing.contains(.callBackMissing(account.number))
        let callBack: HTML? = lacks && !account.callable.isEmpty ? callBack(account) : nil
        let kinds = AccountFactKind.allCases.filter {
            $0 != .callBack && ($0 == .orderPageSeen) == (account.kind == .platform)
        }
        let isPlatform = account.kind == .platform
        let form = form(account, "facts")
        let mine = form.isRefused && form.value("kind") != AccountFactKind.callBack.rawValue
        let fields: HTML = """
            <div class="pair">\(form.choice(
                "kind", words.fact, Options(kinds.map { ($0.rawValue, words.word($0)) })))\
            \(form.input("day", words.on, .day, value: answer.today.iso))</div>\
            \(form.area(
                "words", isPlatform ? words.link : words.seen, rows: 2,
                hint: isPlatform ? words.linkHint : words.saidHint))
            """
        let other = Parts.fold(
            words.factTitle, open: mine, form.markup(fields, button: words.factButton))
        return "\(callBack)\(other)"
    }

    private func callBack(_ account: AccountAnswer) -> HTML {
        let form = Form(
            frame, action: form(account, "facts").action,
            prefix: "account-\(account.number)-call", state: state)
        let contacts = account.callable.compactMap { answer.supplier.contact($0) }
        let names = contacts.map { contact in
            (
                "\(contact.number)",
                [contact.name, contact.telephone].compactMap { $0 }
                    .map(frame.words.terms.text).joined(separator: frame.comma)
            )
        }
        let fields: HTML = """
            <p class="hint">\(words.callBackHint(hours: CoolingOff.hours))</p>\
            <input type="hidden" name="kind" value="\(AccountFactKind.callBack.rawValue)"/>\
            <div class="pair">\(form.choice("contact", words.contact, Options(names)))\
            \(form.input("day", words.on, .day, value: answer.today.iso))</div>\
            \(form.area("words", words.said, rows: 2, hint: words.saidHint))
            """
        return Parts.fold(
            words.callBackTitle, open: true, form.markup(fields, button: words.callBackButton))
    }

    private func confirming(_ account: AccountAnswer) -> HTML {
        let confirmation: HTML? =
            account.missing.isEmpty
            ? account.yours.first.map { "<p class=\"hint\">\(words.sentence($0))</p>" }
                ?? form(account, "confirmation").markup(
                    "<p class=\"hint\">\(words.confirmHint)</p>", button: words.confirmButton)
            : nil
        let rejection = form(account, "rejection")
        let reject = Parts.fold(
            words.rejectTitle, open: rejection.isRefused,
            rejection.markup(
                rejection.input("reason", frame.words.forms.reason, hint: words.rejectHint),
                button: words.rejectButton))
        return "\(confirmation)\(shortening(account))\(reject)"
    }

    private func shortening(_ account: AccountAnswer) -> HTML? {
        guard let until = account.coolsUntil, answer.accounts.now < until else { return nil }
        if let asked = account.shortening {
            return """
                <p class="aside-note">\(words.shorteningAsked(
                    hours: asked.hours, reason: frame.words.terms.text(asked.reason)))</p>\
                \(form(account, "shortening/agreement").button(words.agreeButton))
                """
        }
        let form = form(account, "shortening")
        let least = CoolingOff.leastHours
        let fields: HTML = """
            \(form.input(
                "hours", words.hours, .whole, hint: words.shortenHint(least: least),
                value: "\(least)"))\
            \(form.input("reason", frame.words.forms.reason))
            """
        return Parts.fold(
            words.shortenTitle, open: form.isRefused,
            form.markup(fields, button: words.shortenButton))
    }

    /// Contacts known before who are still to be told, each with a button.
    private func notices(_ account: AccountAnswer) -> HTML? {
        guard !account.tell.isEmpty || !account.told.isEmpty else { return nil }
        let open = account.tell.compactMap { answer.supplier.contact($0) }.map { contact -> HTML in
            let button: HTML? =
                frame.may(.account)
                ? form(account, "notices").button(
                    words.toldButton, hidden: [("contact", "\(contact.number)")]) : nil
            let telephone: HTML? = contact.telephone.map {
                "<small>\(frame.words.terms.text($0))</small>"
            }
            let trouble = account.unreached.first { $0.contact == contact.number }?.trouble
            let why: HTML? = trouble.map {
                let told = words.unreached(frame.words.letters.sentence($0))
                return "<small class=\"error\">\(told)</small>"
            }
            return "<li>\(frame.words.terms.text(contact.name))\(telephone)\(why)\(button)</li>"
        }
        let told = account.told.map { told -> HTML in
            let name = answer.supplier.contact(told.contact).map(\.name) ?? Erasable(nil)
            let named = frame.words.terms.text(name)
            let on = frame.words.dates.instant(told.at, offsetMinutes: frame.offsetMinutes)
            let sentence =
                told.byLetter == true
                ? words.toldByLetter(named, on: on)
                : words.told(named, by: frame.words.terms.text(told.by), on: on)
            return "<li><span class=\"s ok\">\(sentence)</span></li>"
        }
        return """
            <h3>\(words.tellTitle)</h3><p class="hint">\(words.tellHint)</p>\
            <ul class="plain">\(open)\(told)</ul>
            """
    }

    /// For a confirmed account.
    func confirmedActs(_ account: AccountAnswer) -> HTML? {
        let reveal: HTML? =
            frame.may(.revealAccount) && account.masked != nil ? revelation(account) : nil
        let withdraw: HTML? = frame.may(.account) ? withdrawal(account) : nil
        return "\(reveal)\(withdraw)"
    }

    private func revelation(_ account: AccountAnswer) -> HTML {
        let form = form(account, "revelation")
        return panel(
            words.revealTitle, open: form.isRefused,
            form.markup(
                form.input("reason", frame.words.forms.reason, hint: words.revealHint),
                button: words.revealButton))
    }

    private func withdrawal(_ account: AccountAnswer) -> HTML {
        let form = form(account, "withdrawal")
        let causes = AccountEnd.tellable.map { ($0.rawValue, words.word($0)) }
        let fields: HTML = """
            \(form.choice("cause", words.cause, Options(causes)))\
            \(form.input("reason", frame.words.forms.reason))
            """
        return panel(
            words.withdrawTitle, open: form.isRefused,
            form.markup(fields, button: words.withdrawButton))
    }

    /// Behind a row of the table.
    private func panel(_ summary: String, open: Bool, _ content: HTML) -> HTML {
        """
        <details class="acts"\(open ? " open=\"open\"" : nil)><summary>\(summary)</summary>\
        <div class="panel">\(content)</div></details>
        """
    }
}
