import FollowUp
import Words

/// The form that proposes an account: at a bank, or at a platform.
struct ProposeForm {
    let frame: Frame
    let supplier: FileID
    let state: FormState?

    private var words: any AccountWords { frame.words.accounts }
    private var action: String { "/suppliers/\(supplier)/accounts" }

    private func form(_ kind: AccountKind) -> Form {
        let mine = state.flatMap { $0.values["kind"] == kind.rawValue ? $0 : nil }
        return Form(frame, action: action, prefix: "propose-\(kind.rawValue)", state: mine)
    }

    var all: [Form] { AccountKind.allCases.map(form) }

    func markup(_ confirmed: [AccountAnswer]) -> HTML {
        let (bank, platform) = (form(.bank), form(.platform))
        return """
            \(Parts.fold(words.proposeTitle, open: bank.isRefused, markup(bank, confirmed)))\
            \(Parts.fold(
                words.proposePlatformTitle, open: platform.isRefused, platformMarkup(platform)))
            """
    }

    private func markup(_ form: Form, _ confirmed: [AccountAnswer]) -> HTML {
        let others = confirmed.filter { $0.kind == .bank }.map {
            ("\($0.number)", "\($0.number). \(SupplierAccounts.named($0, frame))")
        }
        let replaces: HTML? =
            others.isEmpty
            ? nil
            : form.choice(
                "replaces", words.replacesField, Options(others), empty: frame.words.forms.none)
        return form.markup(
            """
            <p class="hint">\(words.proposeHint)</p>\(Self.bankFields(form))\(replaces)\
            \(Self.told(form))
            """, button: words.proposeButton)
    }

    static func bankFields(_ form: Form) -> HTML {
        let words = form.frame.words.accounts
        return """
            <input type="hidden" name="kind" value="\(AccountKind.bank.rawValue)"/>\
            \(form.input("holder", words.holder))\
            \(form.input("accountNumber", words.code, hint: words.codeHint))\
            <div class="pair">\(form.input("bank", words.bank))\
            \(form.input("bic", words.bic))\
            \(form.input(
                "country", words.country, hint: form.frame.words.suppliers.countryHint))\
            \(form.input("currencies", words.currencies, hint: words.currenciesHint))</div>
            """
    }

    private static func told(_ form: Form) -> HTML {
        let words = form.frame.words.forms
        return """
            \(form.whose(by: "supplier"))\
            \(form.choice(
                "sourceKind", words.sourceKind, form.choices.sources, empty: words.none))
            """
    }

    private func platformMarkup(_ form: Form) -> HTML {
        let fields: HTML = """
            <p class="hint">\(words.proposeHint)</p>\
            <input type="hidden" name="kind" value="\(AccountKind.platform.rawValue)"/>\
            <div class="pair">\(form.input("platform", words.platform))\
            \(form.input("holder", words.holder))\
            \(form.input("accountNumber", words.shop, optional: true))\
            \(form.input("currencies", words.currencies, hint: words.currenciesHint))</div>
            """
        return form.markup(fields, button: words.proposeButton)
    }
}
