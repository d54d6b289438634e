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
        <th scope="col">\(words.state)</th>\
        \(frame.may(.settings) ? Self.lastHead(words) : nil)</tr></thead><tbody>\
        \(HTML.each(answer.members, row))</tbody></table>\
        \(frame.may(.settings) ? adding : nil)</section>
        """
    }

    private static func lastHead(_ words: any SettingsWords) -> HTML {
        "<th scope=\"col\"><span class=\"hidden\">\(words.change)</span></th>"
    }

    private func path(_ member: Member) -> String {
        "/settings/people/\(member.person.description)"
    }

    func form(_ member: Member) -> Form {
        Form(frame, action: path(member), prefix: member.person.description, state: state)
    }

    private func row(_ member: Member) -> HTML {
        let terms = frame.words.terms
        let name = terms.text(member.name)
        let roles = member.roles.map(terms.role).joined(separator: separator)
        let language =
            Language(rawValue: member.language).map(terms.language) ?? words.browserLanguage
        return """
            <tr><th scope="row">\(name)</th>\
            <td data-label="\(words.email)">\(member.email.text ?? "")</td>\
            <td data-label="\(words.roles)">\(roles)</td>\
            <td data-label="\(words.language)">\(language)</td>\
            <td data-label="\(words.state)">\(state(of: member))</td>\
            \(frame.may(.settings) ? changing(member) : nil)</tr>
            """
    }

    private func state(of member: Member) -> String {
        guard member.active else {
            return member.pending == true ? words.asked : words.inactive
        }
        return answer.invited.contains(member.person) ? words.invited : words.active
    }

    /// Whose language none of ours is reads what the browser asks for.
    private var languages: Options {
        Options(
            [("auto", words.browserLanguage)]
                + Language.allCases.map { ($0.rawValue, frame.words.terms.language($0)) })
    }

    /// The member's roles and language, and whether they may act.
    private func changing(_ member: Member) -> HTML {
        let form = form(member)
        let name = frame.words.terms.text(member.name)
        let fields: HTML = """
            \(form.input("name", words.name, value: member.name.text ?? ""))\
            <input type="hidden" name="asksRoles" value="yes"/>\
            \(form.checks(
                "roles", words.roles, form.choices.roles, ticked: member.roles.map(\.rawValue)))\
            \(form.choice("language", words.language, languages, value: member.language))
            """
        let switching = Form(
            frame, action: path(member), prefix: "switch-\(member.person.description)")
        let acts = member.active || member.pending == true
        let label = acts ? words.deactivateWhom(name) : words.activateWhom(name)
        return """
            <td class="menu-cell"><details class="acts"\(form.isRefused ? " open=\"open\"" : nil)>\
            <summary>\(words.change)<span class="hidden"> \(name)</span></summary>\
            <div class="panel">\(form.markup(fields, button: words.changeButton))\
            \(renewal(member))\
            \(switching.button(label, hidden: [("active", acts ? "false" : "true")]))\
            </div></details></td>
            """
    }

    /// A new link for whom the first one was for and who has not used it; else one for a lost
    /// password.
    private func renewal(_ member: Member) -> HTML? {
        let name = frame.words.terms.text(member.name)
        if answer.invited.contains(member.person) {
            return invitation(member).button(words.newLink(name))
        }
        if answer.renewable.contains(member.person) {
            return lostPassword(member).button(words.renewalLink(name))
        }
        return member.active ? "<p class=\"hint\">\(words.renewalByOperator)</p>" : nil
    }

    private func invitation(_ member: Member) -> Form {
        Form(
            frame, action: path(member) + "/invitation", prefix: "i\(member.person.description)",
            state: state)
    }

    private func lostPassword(_ member: Member) -> Form {
        Form(
            frame, action: path(member) + "/renewal", prefix: "r\(member.person.description)",
            state: state)
    }

    /// Either may be refused, and not be on the page any more.
    var links: [Form] { answer.members.flatMap { [invitation($0), lostPassword($0)] } }

    private var separator: String { frame.words.language == .chinese ? "、" : ", " }

    private var adding: HTML {
        let fields: HTML = """
            <div class="pair">\(form.input("name", words.name))\
            \(form.input("email", words.email, .email))\
            \(form.choice(
                "language", words.language, languages, value: "auto"))</div>\
            <p class="hint">\(words.rolesHint)</p>\
            \(form.checks("roles", words.roles, form.choices.roles, ticked: ["merchandiser"]))
            """
        return Parts.fold(
            words.addPerson, open: form.isRefused,
            form.markup(fields, button: words.addPersonButton))
    }
}
