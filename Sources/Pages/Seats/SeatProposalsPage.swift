import FollowUp
import Words

/// Where a supplier names an account or a further contact, each with a second code.
public enum SeatProposalsPage {
    public static func markup(
        _ frame: Frame, _ view: SupplierView, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.seats
        let account = Form(frame, action: "/supplier/accounts", prefix: "account", state: state)
        let contact = Form(frame, action: "/supplier/contacts", prefix: "contact", state: state)
        let forms: HTML =
            view.mayPropose
            ? """
            <section><h2>\(words.proposeAccount)</h2>\
            <p class="hint">\(words.proposeAccountHint)</p>\
            \(account.markup(fields(account: account), button: words.proposeAccountButton))\
            </section><section><h2>\(words.proposeContact)</h2>\
            <p class="hint">\(words.proposeContactHint)</p>\
            \(contact.markup(fields(contact: contact), button: words.proposeContactButton))\
            </section>
            """ : "<p class=\"aside-note\">\(words.mayNotPropose)</p>"
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(frame, [account, contact]))\
            <p class="crumb"><a href="/supplier">\(words.back)</a></p>\
            <h1>\(words.proposals)</h1><p class="lede">\(words.proposalsLede)</p>\(forms)</div>
            """
        return SeatLayout.page(
            frame, title: words.proposals, buyer: view.buyer, isInside: true, body: body)
    }

    private static func fields(account form: Form) -> HTML {
        let words = form.frame.words.accounts
        return """
            \(form.input("holder", words.holder))\
            \(form.input("accountNumber", words.code, hint: words.codeHint))\
            \(form.input("bank", words.bank, optional: true))\
            \(form.input("bic", words.bic, optional: true))\
            \(form.input(
                "country", words.country, hint: form.frame.words.suppliers.countryHint,
                optional: true))\
            \(form.input("currencies", words.currencies, hint: words.currenciesHint))\
            \(code(form))
            """
    }

    private static func fields(contact form: Form) -> HTML {
        let words = form.frame.words.letters
        return """
            \(form.input("name", words.contactName))\
            \(form.choice(
                "role", words.contactRole, form.choices.contactRoles,
                value: ContactRole.production.rawValue))\
            \(form.input("telephone", words.telephone, optional: true))\
            \(form.input("email", words.email, optional: true))\(code(form))
            """
    }

    private static func code(_ form: Form) -> HTML {
        let words = form.frame.words.seats
        return form.input("secondCode", words.secondCode, .whole, hint: words.secondCodeHint)
    }
}
