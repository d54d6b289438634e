import FollowUp
import Words

/// Whom to write to at a supplier.
struct SupplierContacts {
    let frame: Frame
    let answer: SupplierAnswer
    let state: FormState?

    private var words: any LetterWords { frame.words.letters }
    private var base: String { "/suppliers/\(answer.supplier.id.description)/contacts" }
    private var present: [SupplierContact] { answer.supplier.presentContacts }

    var all: [Form] { [adding] + present.map(amending) + present.map(withdrawing) }

    private var adding: Form { Form(frame, action: base, prefix: "contact", state: state) }

    private func amending(_ contact: SupplierContact) -> Form {
        Form(
            frame, action: "\(base)/\(contact.number)", prefix: "contact-\(contact.number)",
            state: state)
    }

    private func withdrawing(_ contact: SupplierContact) -> Form {
        Form(
            frame, action: "\(base)/\(contact.number)/withdrawal",
            prefix: "contact-\(contact.number)-withdrawal", state: state)
    }

    var markup: HTML {
        let list: HTML =
            present.isEmpty
            ? "<p class=\"hint\">\(words.noContacts)</p>"
            : "<ul class=\"plain\">\(HTML.each(present, row))</ul>"
        let form: HTML? =
            frame.may(.supplier)
            ? Parts.fold(
                words.addContact, open: adding.isRefused,
                adding.markup(fields(adding, nil), button: words.addContactButton)) : nil
        return "<section><h2 id=\"contacts\">\(words.contacts)</h2>\(list)\(form)</section>"
    }

    private func row(_ contact: SupplierContact) -> HTML {
        let terms = frame.words.terms
        let email: HTML? = contact.email.map { "<small>\(terms.text($0))</small>" }
        let telephone: HTML? = contact.telephone.map { "<small>\(terms.text($0))</small>" }
        return """
            <li><b>\(terms.text(contact.name))</b> <span class="s na">\
            \(words.word(contact.role))</span>\(email)\(telephone)\(changes(contact))</li>
            """
    }

    private func changes(_ contact: SupplierContact) -> HTML? {
        guard frame.may(.supplier) else { return nil }
        let form = amending(contact)
        let name = frame.words.terms.text(contact.name)
        return """
            <details class="acts"\(form.isRefused ? " open=\"open\"" : nil)>\
            <summary>\(words.changeContact)<span class="hidden"> \(name)</span></summary>\
            <div class="panel">\(form.markup(
                fields(form, contact), button: words.changeContactButton))\
            \(withdrawing(contact).button(words.withdrawContact))</div></details>
            """
    }

    private func fields(_ form: Form, _ contact: SupplierContact?) -> HTML {
        """
        \(form.input("name", words.contactName, value: contact?.name.text ?? ""))\
        \(form.choice(
            "role", words.contactRole, form.choices.contactRoles,
            value: contact?.role.rawValue ?? ContactRole.sales.rawValue))\
        \(form.input("email", words.email, value: contact?.email?.text ?? "", optional: true))\
        \(form.input(
            "telephone", words.telephone, value: contact?.telephone?.text ?? "",
            optional: true))\
        \(form.choice(
            "language", words.language, form.choices.languages,
            value: contact?.language ?? answer.supplier.language))
        """
    }
}
