import FollowUp
import Words

extension OrderView {
    /// When and how the order's paper went to the supplier, what became of it, and the way to send
    /// it (H4).
    var sendings: HTML {
        let told = words.letters
        let list: HTML =
            answer.sendings.isEmpty ? "<p class=\"hint\">\(told.none)</p>" : sendingTable
        let changed = difference(
            answer.changedSinceSent, caption: told.changed, was: told.wasSent)
        let forms: HTML? = frame.may(.order) ? sendForm + handForm : nil
        return """
            <section><h2 id="sendings">\(told.title)</h2>\(list)\(changed)\(forms)</section>
            """
    }

    private var sendingTable: HTML {
        let told = words.letters
        return """
            <table><caption class="hidden">\(told.title)</caption><thead><tr>\
            <th scope="col">\(told.to)</th><th scope="col">\(told.sent)</th>\
            <th scope="col">\(told.standing)</th></tr></thead>\
            <tbody>\(HTML.each(answer.sendings.reversed(), row))</tbody></table>
            """
    }

    private func row(_ held: SentOrder) -> HTML {
        let told = words.letters
        let sending = held.sending
        let name = sending.name.map { words.terms.text($0) } ?? ""
        let mail: HTML? = sending.address.map { "<small>\(words.terms.text($0))</small>" }
        let paper: HTML? = sending.document.map { number -> HTML in
            let path = address("/documents/\(number)")
            return
                "<small><a href=\"\(path)\" download=\"download\">\(answer.number).pdf</a></small>"
        }
        let at: HTML = sending.on.map { frame.time($0) } ?? frame.time(held.at)
        return """
            <tr><td>\(name)\(mail)</td>\
            <td data-label="\(told.sent)">\(at)<small>\(told.word(sending.way))\(frame.comma)\
            \(words.terms.text(held.by))</small>\(paper)</td>\
            <td data-label="\(told.standing)">\(standing(held))</td></tr>
            """
    }

    private func standing(_ held: SentOrder) -> HTML? {
        let told = words.letters
        if let answer = held.undelivered {
            let sentence = answer.trouble.map { told.sentence($0) } ?? ""
            let code: HTML? = answer.code.map { "<small>\($0)</small>" }
            let said: HTML? = answer.words.map { "<small>“\(words.terms.text($0))”</small>" }
            return """
                <span class="s late">\(told.undelivered)</span> \(sentence)\(code)\(said)\
                \(nextAct(held))
                """
        }
        if let at = held.acceptedAt {
            return "<span class=\"s ok\">\(told.accepted)</span> <small>\(frame.time(at))</small>"
        }
        guard held.isUnderWay else { return nil }
        guard let waiting = answer.letters.first(where: { $0.sending == held.sending.number }),
            waiting.trouble != nil
        else { return "<span class=\"s plan\">\(told.underWay)</span>" }
        let next = words.dates.instant(waiting.next, offsetMinutes: frame.offsetMinutes)
        return """
            <span class="s soon">\(told.underWay)</span> \
            <small>\(told.waits(waiting, next: next))</small>
            """
    }

    /// What to do about a letter that did not arrive.
    private func nextAct(_ held: SentOrder) -> HTML? {
        guard frame.may(.order), isOpen, let contact = held.sending.contact,
            held.sending.number == answer.sendings.last?.sending.number
        else { return nil }
        let known = answer.contacts.first { $0.number == contact }
        let isSameAddress = known?.email?.text == held.sending.address?.text
        if held.undelivered?.trouble == .noMailbox, isSameAddress {
            return """
                <p><a class="btn quiet" href="/suppliers/\(answer.supplier)#contacts">\
                \(words.letters.correctAddress)</a></p>
                """
        }
        guard answer.mailIsSetUp, answer.state != .draft, known?.mailAddress != nil else {
            return nil
        }
        let form = form("/sendings", "sendings-again-\(held.sending.number)")
        return form.button(words.letters.again, hidden: [("contact", String(contact))])
    }

    private var sendForm: HTML {
        let told = words.letters
        guard isOpen else { return "" }
        guard answer.state != .draft else {
            return "<p class=\"hint\">\(told.needsApproval)</p>"
        }
        guard answer.mailIsSetUp else {
            return "<p class=\"hint\">\(told.notSetUp)</p>\(wordsToCopy)"
        }
        let reached = answer.contacts.filter { $0.mailAddress != nil }
        guard !reached.isEmpty else {
            return """
                <p class="hint">\(told.noAddresses) \
                <a href="/suppliers/\(answer.supplier)#contacts">\(told.toContacts)</a></p>
                """
        }
        let form = form("/sendings", "sendings")
        let choices = reached.map { contact -> (value: String, label: String) in
            let name = words.terms.text(contact.name)
            return (String(contact.number), "\(name)\(frame.comma)\(contact.email?.text ?? "")")
        }
        let fields: HTML = """
            \(form.shown(answer.seq))\(form.choice("contact", told.contact, Options(choices)))\
            \(form.area("words", told.words, hint: told.wordsHint, optional: true))
            """
        let isAmended = answer.changedSinceSent != nil
        return Parts.fold(
            isAmended ? told.sendAmendedTitle : told.sendTitle,
            open: form.isRefused || isAmended,
            form.markup(fields, button: isAmended ? told.sendAmendedButton : told.sendButton))
    }

    /// For whoever sends it from elsewhere.
    private var wordsToCopy: HTML {
        let contact =
            answer.contacts.first
            ?? SupplierContact(
                number: 0, name: answer.supplierName, role: .other,
                language: words.language.rawValue)
        let sentences = Words.of(Language(rawValue: contact.language) ?? .english).letters
        let facts = LetterFacts(
            answer, to: contact, from: frame.workspaceName ?? "", by: frame.personName ?? "")
        return Parts.fold(
            words.letters.copyTitle,
            "<pre lang=\"\(contact.language)\">\(sentences.text(facts, words: nil))</pre>")
    }

    private var handForm: HTML {
        let told = words.letters
        let form = form("/sendings/by-hand", "sendings-by-hand")
        let contacts = answer.contacts.map { (String($0.number), words.terms.text($0.name)) }
        let choice: HTML? =
            contacts.isEmpty
            ? nil
            : form.choice(
                "contact", told.contact, Options(contacts), empty: told.somebodyElse)
        let fields: HTML = """
            \(form.choice("way", told.way, form.choices.sendingWays))\
            \(form.input("on", told.on, .day, value: frame.today.iso))\(choice)\
            \(form.input("name", told.name, optional: !contacts.isEmpty))\
            \(form.input(
                "sourceWords", told.proof, hint: words.forms.sourceHint, optional: true))
            """
        return Parts.fold(
            told.handTitle, open: form.isRefused, form.markup(fields, button: told.handButton))
    }
}
