import FollowUp
import Words

/// How much each requirement weighs, and up to how much who may approve.
struct GateSettingsForms {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any GateWords { frame.words.gates }

    private var strength: Form { form("/strengths", "strengths") }
    private var limits: Form { form("/approval-limits", "approval-limits") }

    private func form(_ path: String, _ prefix: String) -> Form {
        Form(frame, action: "/settings" + path, prefix: prefix, state: state)
    }

    private var declare: Form { form("/one-person", "one-person") }
    private var end: Form { form("/one-person/end", "one-person-end") }

    var forms: [Form] {
        [strength, limits, declare, end]
            + answer.gates.proposals.flatMap { [confirm($0), refuse($0)] }
            + (answer.gates.limitsProposal.map { [confirm($0), refuse($0)] } ?? [])
    }

    private func confirm(_ proposal: LimitsProposal) -> Form {
        form("/approval-limits/\(proposal.number)/confirmation", "confirm-limits")
    }

    private func refuse(_ proposal: LimitsProposal) -> Form {
        form("/approval-limits/\(proposal.number)/refusal", "refuse-limits")
    }

    private func confirm(_ proposal: StrengthProposal) -> Form {
        form("/strengths/\(proposal.number)/confirmation", "confirm-\(proposal.number)")
    }

    private func refuse(_ proposal: StrengthProposal) -> Form {
        form("/strengths/\(proposal.number)/refusal", "refuse-\(proposal.number)")
    }

    var markup: HTML {
        """
        <section><h2>\(words.settings)</h2><p class="lede">\(words.settingsHint)</p>\(table)\
        \(proposals)\(frame.may(.gates) ? strengthForm : nil)</section>\
        <section><h2>\(words.limits)</h2><p class="lede">\(words.limitsHint)</p>\(limitList)\
        \(limitsProposal)\(frame.may(.gates) ? limitForm : nil)</section>\(onePerson)
        """
    }

    /// Whether one person decides alone (X26).
    private var onePerson: HTML {
        let person = answer.members.first { $0.person == answer.gates.onePerson }
        let standing: HTML? = person.map {
            "<p>\(words.decidesAlone(frame.words.terms.text($0.name)))</p>"
        }
        let act: HTML =
            person == nil
            ? Parts.fold(
                words.declareButton, open: declare.isRefused,
                declare.markup(
                    declare.input("reason", frame.words.forms.reason),
                    button: words.declareButton))
            : end.button(words.endButton)
        return """
            <section><h2>\(words.onePerson)</h2><p class="lede">\(words.onePersonHint)</p>\
            \(standing)\(frame.may(.gates) ? act : nil)</section>
            """
    }

    private var table: HTML {
        """
        <table><caption class="hidden">\(words.settings)</caption><thead><tr>\
        <th scope="col">\(words.requirement)</th><th scope="col">\(words.strength)</th></tr>\
        </thead><tbody>\(HTML.each(Requirement.allCases) {
            """
            <tr><th scope="row">\(words.word($0))</th><td data-label="\(words.strength)">\
            \(words.word(answer.gates.strength(of: $0)))</td></tr>
            """
        })</tbody></table>
        """
    }

    private var proposals: HTML? {
        guard !answer.gates.proposals.isEmpty else { return nil }
        let items = answer.gates.proposals.map { proposal -> HTML in
            let buttons: HTML? =
                frame.may(.gates)
                ? confirm(proposal).button(words.confirmButton)
                    + refuse(proposal).button(words.refuseButton) : nil
            return "<li>\(words.proposed(proposal)) \(buttons)</li>"
        }
        return "<h3>\(words.proposals)</h3><ul class=\"plain\">\(items)</ul>"
    }

    private var limitsProposal: HTML? {
        guard let proposal = answer.gates.limitsProposal else { return nil }
        let buttons: HTML? =
            frame.may(.gates)
            ? confirm(proposal).button(words.confirmButton)
                + refuse(proposal).button(words.refuseButton) : nil
        return """
            <h3>\(words.proposals)</h3>\
            <ul class="plain"><li>\(words.proposed(proposal)) \(buttons)</li></ul>
            """
    }

    private var strengthForm: HTML {
        let form = strength
        let fields: HTML = """
            <div class="pair">\
            \(form.choice(
                "requirement", words.requirement, form.choices.requirements,
                empty: frame.words.forms.choose))\
            \(form.choice("strength", words.strength, form.choices.strengths))</div>\
            \(form.input(
                "months", words.reportMonths, .whole, hint: words.reportMonthsHint,
                optional: true))\
            \(form.input("reason", frame.words.forms.reason))
            """
        return Parts.fold(
            words.setButton, open: form.isRefused, form.markup(fields, button: words.setButton))
    }

    private var limitList: HTML? {
        let told = answer.gates.limits
        guard !told.limits.isEmpty || !told.twoPersonsAbove.isEmpty else { return nil }
        return """
            <ul class="plain">\(HTML.each(told.limits) { limit in
                "<li>\(who(limit))\(frame.colon)\(words.most) \(Figures.money(limit.most))</li>"
            })\(HTML.each(told.twoPersonsAbove) {
                "<li>\(words.twoPersons) \(Figures.money($0))</li>"
            })</ul>
            """
    }

    private func who(_ limit: ApprovalLimit) -> String {
        if let role = limit.role { return frame.words.terms.role(role) }
        let member = answer.members.first { $0.person == limit.person }
        return member.map { frame.words.terms.text($0.name) } ?? words.person
    }

    private var limitForm: HTML {
        let form = limits
        let told = answer.gates.limits
        let rows = max(3, told.limits.count + 1)
        let above = max(1, told.twoPersonsAbove.count + 1)
        let fields: HTML = """
            \(HTML.each(0..<rows) { row(form, $0, told) })\
            \(HTML.each(0..<above) { amount(form, "twoPersonsAbove.\($0)", words.twoPersons,
                told.twoPersonsAbove.dropFirst($0).first) })\
            \(form.input("reason", words.looserReason, optional: true))
            """
        return Parts.fold(
            words.limitsButton, open: form.isRefused,
            form.markup(fields, button: words.limitsButton))
    }

    private func row(_ form: Form, _ at: Int, _ told: ApprovalLimits) -> HTML {
        let limit = told.limits.dropFirst(at).first
        let people = Options(
            answer.members.map { ($0.person.description, frame.words.terms.text($0.name)) })
        let none = frame.words.forms.none
        return """
            <div class="pair">\
            \(form.choice(
                "limits.\(at).role", words.role, form.choices.roles,
                value: limit?.role?.rawValue ?? "", empty: none))\
            \(form.choice(
                "limits.\(at).person", words.person, people,
                value: limit?.person?.description ?? "", empty: none))</div>\
            \(amount(form, "limits.\(at)", words.most, limit?.most))
            """
    }

    private func amount(
        _ form: Form, _ name: String, _ label: String, _ money: Money?
    ) -> HTML {
        """
        <div class="pair">\
        \(form.input("\(name).most", label, .decimal, value: money?.decimal ?? "", optional: true))\
        \(form.input(
            "\(name).currency", frame.words.newOrder.currency, value: money?.currency.code ?? "",
            optional: true))</div>
        """
    }
}
