import FollowUp
import Words

/// One milestone template, whole: every milestone with its names, owner, steps and conditions. Rows
/// are added, moved and taken out by buttons that show the form again and record nothing.
public enum TemplatePage {
    /// Where the form is shown again after a row was added, moved or taken out.
    public static let address = "/settings/template"
    /// Where it is saved.
    public static let saving = "/settings/templates"

    public static func address(_ name: String) -> String {
        "\(address)?name=\(Parts.query(name))"
    }

    public static func markup(
        _ frame: Frame, _ answer: WorkspaceAnswer, _ template: MilestoneTemplate,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.settings
        let rows = state.map(TemplateForm.rows) ?? TemplateForm.rows(template, frame.words)
        let form = TemplateForm(
            form: Form(frame, action: saving, state: state), template: template, rows: rows)
        let seq = state?.values["seq"].flatMap { Int($0) }
        let isRefused = state?.refusal?.reasons.isEmpty == false
        let body: HTML = """
            <p class="crumb"><a href="/settings#templates">\(words.templates)</a></p>\
            <div class="form-page">\(ErrorSummary.markup(form.form))\
            <h1>\(words.templateName(template.name, version: template.version))</h1>\
            <p class="lede">\(words.templateLede)</p>\
            \(form.markup(seq: isRefused ? answer.seq : seq ?? answer.seq))</div>
            """
        return Layout.page(frame: frame, title: template.name, body: body)
    }
}
