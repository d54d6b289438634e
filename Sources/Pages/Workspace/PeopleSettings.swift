import FollowUp
import Words

/// Who is in the workspace, with which roles.
struct PeopleSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any SettingsWords { frame.words.settings }

    var form: Form { Form(frame, action: "/settings/people", prefix: "person", state: state) }

    var markup: HTML {
        """
        <section><h2>\(words.people)</h2><table><caption class="hidden">\(words.people)</caption>\
        <thead><tr><th scope="col">\(words.name)</th><th scope="col">\(words.email)</th>\
        <th scope="col">\(words.roles)</th><th scope="col">\(words.language)</th>\
        <th scope="col">\(words.state)</th></tr></thead><tbody>\
        \(HTML.each(answer.members, row))</tbody></table>\
        \(frame.may(.settings) ? adding : nil)</section>
        """
    }

    private func row(_ member: Member) -> HTML {
        let terms = frame.words.terms
        let name = terms.text(member.name)
        let roles = member.roles.map(terms.role).joined(separator: separator)
        let language = Language(rawValue: member.language).map(terms.language) ?? member.language
        let deactivate: HTML? =
            frame.may(.settings) && member.active
            ? Form(
                frame, action: "/settings/people/\(member.person.description)",
                prefix: member.person.description
            ).button(words.deactivateWhom(name), hidden: [("active", "false")]) : nil
        let renew: HTML? =
            answer.invited.contains(member.person) && frame.may(.settings)
            ? Form(
                frame, action: "/settings/people/\(member.person.description)/invitation",
                prefix: "i\(member.person.description)"
            ).button(words.newLink(name)) : nil
        return """
            <tr><th scope="row">\(name)</th>\
            <td data-label="\(words.email)">\(member.email.text ?? "")</td>\
            <td data-label="\(words.roles)">\(roles)</td>\
            <td data-label="\(words.language)">\(language)</td>\
            <td>\(member.active ? words.active : words.inactive) \(renew)\(deactivate)</td></tr>
            """
    }

    private var separator: String { frame.words.language == .chinese ? "、" : ", " }

    private var adding: HTML {
        let fields: HTML = """
            <div class="pair">\(form.input("name", words.name))\
            \(form.input("email", words.email, .email))\
            \(form.choice(
                "language", words.language, form.choices.languages,
                value: frame.words.language.rawValue))</div>\
            <p class="hint">\(words.rolesHint)</p>\
            \(form.checks("roles", words.roles, form.choices.roles, ticked: ["merchandiser"]))
            """
        return Parts.fold(
            words.addPerson, open: form.isRefused,
            form.markup(fields, button: words.addPersonButton))
    }
}
