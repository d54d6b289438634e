import FollowUp
import Words

/// The one-time link for a lost password: choose a new one.
public enum RenewPage {
    /// `by` made the link; nil: the operator.
    public static func markup(
        _ frame: Frame, token: String, name: String, email: String, by: String?,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.people
        let form = Form(frame, action: "/renew/\(Parts.query(token))", state: state)
        let fields = form.input(
            "password", words.newPassword, .newPassword, hint: words.newPasswordHint)
        let user: HTML = """
            <input type="hidden" name="username" autocomplete="username" value="\(email)"/>
            """
        let body: HTML = """
            <div class="narrow-page">\(ErrorSummary.markup(form))<h1>\(words.renewTitle)</h1>\
            <p class="lede">\(words.renewLede(name: name, email: email, by: by))</p>\
            \(form.markup(user + fields, button: words.renew))</div>
            """
        return Layout.page(frame: frame, title: words.renewTitle, body: body)
    }
}
