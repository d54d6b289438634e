import FollowUp
import Words

/// One thing a page: who are you?
public enum SignInPage {
    public static func markup(
        _ frame: Frame, state: FormState? = nil,
        accounts: [(email: String, password: String)] = [], interrupted: Interruption? = nil
    ) -> HTML {
        let words = frame.words.people
        let form = Form(frame, action: "/sign-in", state: state)
        let fields = """
            \(form.input("email", words.email, .email))\
            \(form.input("password", words.password, .password))\(interrupted?.fields)
            """ as HTML
        let body: HTML = """
            <div class="narrow-page">\(ErrorSummary.markup(frame, state?.refusal))\
            <h1>\(words.signInTitle)</h1>\
            <p class="lede">\(words.signInLede)</p>\
            \(form.markup(fields, button: words.signIn))\
            \(demonstration(accounts, words))<p class="hint">\(words.noAccount)</p></div>
            """
        return Layout.page(frame: frame, title: words.signInTitle, body: body)
    }

    private static func demonstration(
        _ accounts: [(email: String, password: String)], _ words: any PeopleWords
    ) -> HTML? {
        guard !accounts.isEmpty else { return nil }
        return """
            <div class="aside-note"><p>\(words.demonstrationAccounts)</p><ul>\
            \(HTML.each(accounts) {
                "<li><code>\($0.email)</code> · <code>\($0.password)</code></li>"
            })\
            </ul></div>
            """
    }
}
