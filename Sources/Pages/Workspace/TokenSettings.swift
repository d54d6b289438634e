import FollowUp
import Words

/// The ways in of programs: made under a name, shown once, revoked by a button.
struct TokenSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any SettingsWords { frame.words.settings }

    var form: Form { Form(frame, action: "/settings/tokens", prefix: "token", state: state) }

    /// For administrators alone.
    var markup: HTML? {
        guard frame.may(.settings) else { return nil }
        let list: HTML =
            answer.tokens.isEmpty ? "<p class=\"hint\">\(words.noTokens)</p>" : table
        return """
            <section><h2>\(words.tokens)</h2><p class="lede">\(words.tokenHint)</p>\(list)\
            \(Parts.fold(
                words.makeToken, open: form.isRefused,
                form.markup(form.input("label", words.tokenLabel), button: words.tokenButton)))\
            </section>
            """
    }

    private var table: HTML {
        """
        <table><caption class="hidden">\(words.tokens)</caption><thead><tr>\
        <th scope="col">\(words.tokenLabel)</th><th scope="col">\(words.actsFor)</th>\
        <th scope="col">\(words.state)</th></tr></thead>\
        <tbody>\(HTML.each(answer.tokens, row))</tbody></table>
        """
    }

    private func row(_ token: Token) -> HTML {
        let member = answer.members.first { $0.person == token.person }
        let whom = member.map { frame.words.terms.text($0.name) } ?? ""
        let revoke = Form(
            frame, action: "/settings/tokens/\(token.id.description)/revocation",
            prefix: token.id.description
        ).button(words.revokeToken(token.name))
        return """
            <tr><th scope="row">\(token.name)</th>\
            <td data-label="\(words.actsFor)">\(whom)</td>\
            <td>\(words.active) \(revoke)</td></tr>
            """
    }

    /// What was just made, shown once.
    static func made(_ secret: String?, _ words: any SettingsWords) -> HTML? {
        secret.map {
            """
            <div class="aside-note" role="status"><h2>\(words.tokenTitle)</h2>\
            <p>\(words.tokenText)</p><code class="link">\($0)</code><p class="hint">\
            \(words.tokenOnce)</p></div>
            """
        }
    }
}
