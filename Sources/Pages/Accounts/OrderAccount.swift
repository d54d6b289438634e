import FollowUp
import Words

extension OrderView {
    /// To which account the order is paid, and why not.
    var account: HTML {
        guard let told = answer.beneficiary, isOpen || answer.account != nil else { return "" }
        let accounts = words.accounts
        return """
            <section><h2 id="account">\(accounts.ofOrder)</h2>\(standing(told))\
            <p class="act"><a href="/suppliers/\(answer.supplier)#accounts">\
            \(accounts.toAccounts)</a></p>\
            \(isOpen && frame.may(.account) ? choosing(told) + shownElsewhere : nil)</section>
            """
    }

    /// Above the page while an account that was proposed holds every payment.
    var held: HTML? {
        let proposals = answer.beneficiary?.line.findings.filter { finding in
            if case .accountProposed = finding { true } else { false }
        }
        guard isOpen, let proposals, !proposals.isEmpty else { return nil }
        return HTML.each(proposals) { proposal in
            """
            <p class="aside-note hold"><a href="#account">\(words.gates.sentence(proposal))</a></p>
            """
        }
    }

    private func standing(_ told: BeneficiaryAnswer) -> HTML {
        let gates = words.gates
        let findings = told.line.findings
        guard findings.isEmpty else {
            let reasons = findings.map { "<li>\(gates.sentence($0))</li>" as HTML }
            return """
                <p><span class="s late">\(gates.unmet)</span> \
                \(gates.word(Requirement.beneficiaryConfirmed))</p><ul class="plain">\(reasons)</ul>
                """
        }
        guard let payee = told.payee else { return "" }
        return """
            <p><span class="s ok">\(gates.met)</span> <b class="nobreak">\(payee.masked ?? "")</b> \
            \(payee.place ?? "")<small class="under">\(payee.holder ?? "")</small></p>
            """
    }

    private func choosing(_ told: BeneficiaryAnswer) -> HTML {
        guard told.confirmed.count > 1 || answer.account != nil else { return "" }
        let form = form("/account", "account")
        let options = told.confirmed.map { account in
            let facts = [account.masked, account.place].compactMap { $0 }
            return (
                "\(account.number)",
                "\(account.number). "
                    + (facts + account.currencies.map(\.code)).joined(separator: frame.comma)
            )
        }
        return Parts.fold(
            words.accounts.chooseTitle, open: form.isRefused,
            form.markup(
                form.choice(
                    "account", words.accounts.account, Options(options),
                    value: answer.account.map { "\($0)" } ?? "", empty: words.accounts.anyAccount),
                button: words.accounts.chooseButton))
    }

    /// A paper of the order that names another account proposes it on the supplier's page.
    private var shownElsewhere: HTML {
        let accounts = words.accounts
        let papers = answer.documents.filter { !$0.isWithdrawn }.map { held in
            (
                "\(held.document.number)",
                "\(held.document.number). " + words.terms.text(held.document.name)
            )
        }
        guard !papers.isEmpty else { return "" }
        let form = Form(
            frame, action: "/suppliers/\(answer.supplier)/accounts", prefix: "shown", state: nil)
        let fields: HTML = """
            <p class="hint">\(accounts.shownHint)</p>\
            <input type="hidden" name="order" value="\(answer.id)"/>\
            <input type="hidden" name="onBehalfOf" value="\(Party.supplier.rawValue)"/>\
            <input type="hidden" name="sourceKind" value="\(SourceKind.document.rawValue)"/>\
            \(form.choice("document", accounts.shownOn, Options(papers)))\
            \(ProposeForm.bankFields(form))
            """
        return Parts.fold(
            accounts.shownTitle, form.markup(fields, button: accounts.proposeButton))
    }
}
