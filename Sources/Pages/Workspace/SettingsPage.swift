import FollowUp
import Words

/// The workspace's settings: people, programs, calendars, templates, remembered columns.
public enum SettingsPage {
    /// `invitation` and `renewal` are one-time links, `token` the secret that was just made, shown
    /// once.
    public static func markup(
        _ frame: Frame, _ answer: WorkspaceAnswer, invitation: String? = nil,
        renewal: String? = nil, token: String? = nil, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.settings
        let people = PeopleSettings(frame: frame, answer: answer, state: state)
        let calendars = CalendarSettings(frame: frame, answer: answer, state: state)
        let templates = TemplateSettings(frame: frame, answer: answer, state: state)
        let tokens = TokenSettings(frame: frame, answer: answer, state: state)
        let banks = BankSettings(frame: frame, answer: answer, state: state)
        let gates = GateSettingsForms(frame: frame, answer: answer, state: state)
        let subjects = SubjectSettings(frame: frame, answer: answer, state: state)
        let forms =
            [
                naming(frame, state), people.form, tokens.form, calendars.form, banks.form,
                templates.form,
            ] + answer.members.map(people.form)
            + people.links + gates.forms + subjects.forms
        let body: HTML = """
            \(ErrorSummary.markup(frame, forms))\
            \(link(invitation, words.linkText, words.linkHint, words))\
            \(link(renewal, words.renewalText, words.renewalHint, words))\
            \(TokenSettings.made(token, words))<h1>\(words.title)</h1>\
            <p class="lede">\(words.lede)\(frame.may(.settings) ? journal(frame) : nil)</p>\
            \(Parts.facts([
                (words.workspace, HTML(text: answer.name)), (words.zone, HTML(text: answer.zone)),
            ]))\(frame.may(.settings) ? renaming(frame, answer, state) : nil)\
            \(people.markup)\(subjects.markup)\(myLanguage(frame))\(tokens.markup)\(calendars.markup)\
            \(banks.markup)\(templates.markup)\(gates.markup)\
            \(mappings(answer, words))
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func naming(_ frame: Frame, _ state: FormState?) -> Form {
        Form(frame, action: "/settings/name", prefix: "workspace", state: state)
    }

    private static func renaming(
        _ frame: Frame, _ answer: WorkspaceAnswer, _ state: FormState?
    ) -> HTML {
        let words = frame.words.settings
        let form = naming(frame, state)
        return Parts.fold(
            words.rename, open: form.isRefused,
            form.markup(
                form.input("name", words.workspaceName, hint: words.renameHint, value: answer.name),
                button: words.renameButton))
    }

    private static func journal(_ frame: Frame) -> HTML {
        " <a href=\"/settings/journal\">\(frame.words.settings.journalLink)</a>"
    }

    private static func link(
        _ address: String?, _ text: String, _ hint: String, _ words: any SettingsWords
    ) -> HTML? {
        address.map {
            """
            <div class="aside-note" role="status"><h2>\(words.linkTitle)</h2>\
            <p>\(text)</p><code class="link">\($0)</code><p class="hint">\(hint)</p></div>
            """
        }
    }

    private static func myLanguage(_ frame: Frame) -> HTML {
        let words = frame.words.settings
        let form = Form(frame, action: "/language", prefix: "mine")
        let languages = Options(
            [("auto", words.browserLanguage)] + form.choices.languages.pairs)
        let choice = form.choice(
            "to", words.language, languages, value: frame.words.language.rawValue)
        return """
            <section><h2>\(words.myLanguage)</h2>\
            \(form.markup(choice, button: words.languageButton))</section>
            """
    }

    private static func mappings(_ answer: WorkspaceAnswer, _ words: any SettingsWords) -> HTML {
        let list: HTML =
            answer.mappings.isEmpty
            ? "<p class=\"hint\">\(words.noMappings)</p>"
            : """
            <ul class="plain">\(HTML.each(answer.mappings) {
                "<li>\(words.mapping($0.name, columns: $0.columns.count))</li>"
            })</ul>
            """
        return "<section><h2>\(words.mappings)</h2>\(list)</section>"
    }
}
