import FollowUp
import Words

/// Everything that is wrong, at the top, with the way to each field and the name its label shows.
enum ErrorSummary {
    static func markup(_ frame: Frame, _ forms: [Form]) -> HTML {
        guard let form = forms.first(where: { $0.isRefused }) else { return "" }
        return markup(form)
    }

    static func markup(_ form: Form) -> HTML {
        markup(form, title: form.frame.words.forms.summaryTitle)
    }

    /// Of a form that only asks.
    static func ofQuestion(_ form: Form) -> HTML {
        markup(form, title: form.frame.words.forms.questionSummaryTitle)
    }

    private static func markup(_ form: Form, title: String) -> HTML {
        guard let refusal = form.state?.refusal, !refusal.reasons.isEmpty else { return "" }
        let words = form.frame.words
        let items = refusal.reasons.map { reason -> HTML in
            let sentence = words.obstacles.sentence(reason.obstacle)
            // The number a form showed stands in no field one could go to.
            guard let told = reason.field, !told.isEmpty, told != "seq" else {
                return "<li>\(sentence)</li>"
            }
            let field = Form.field(told)
            return NamedField(
                ids: NamedField.ways(to: field).map(form.id), row: FieldRow.of(field, words),
                otherwise: FieldLabel.of(field, words)
            ).item(sentence)
        }
        return """
            <div class="summary" role="alert" tabindex="-1" id="errors" autofocus="autofocus">\
            <h2>\(title)</h2><ul>\(items)</ul>\
            \(form.frame.meanwhile?.markup(form.frame))</div>
            """
    }

    /// For a refusal of no form on this page.
    static func markup(_ frame: Frame, _ refusal: Refusal?) -> HTML {
        guard let refusal, !refusal.reasons.isEmpty else { return "" }
        let items = refusal.reasons.map { reason -> HTML in
            "<li>\(frame.words.obstacles.sentence(reason.obstacle))</li>"
        }
        return """
            <div class="summary" role="alert" tabindex="-1" id="errors" autofocus="autofocus">\
            <ul>\(items)</ul></div>
            """
    }
}
