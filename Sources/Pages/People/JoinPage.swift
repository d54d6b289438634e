import FollowUp
import Words

/// The one-time link of an administrator: choose a password.
public enum JoinPage {
    public static func markup(
        _ frame: Frame, token: String, name: String, email: String, workspace: String,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.people
        let form = Form(frame, action: "/join/\(Parts.query(token))", state: state)
        let title = words.joinTitle(workspace: workspace)
        let fields = form.input(
            "password", words.newPassword, .newPassword, hint: words.newPasswordHint)
        let user: HTML = """
            <input type="hidden" name="username" autocomplete="username" value="\(email)"/>
            """
        let body: HTML = """
            <div class="narrow-page">\(ErrorSummary.markup(form))<h1>\(title)</h1>\
            <p class="lede">\(words.joinLede(name: name, email: email))</p>\
            \(form.markup(user + fields, button: words.join))</div>
            """
        return Layout.page(frame: frame, title: title, body: body)
    }

    /// The link was used, or is too old.
    public static func expired(_ frame: Frame) -> HTML {
        let title = frame.words.people.joinExpiredTitle
        let body: HTML = """
            <div class="narrow-page"><h1>\(title)</h1>\
            <p class="lede">\(frame.words.obstacles.linkUsedOrExpired)</p>\
            <p><a href="/sign-in">\(frame.words.people.signIn)</a></p></div>
            """
        return Layout.page(frame: frame, title: title, body: body)
    }
}
