import FollowUp
import Words

/// Milestone templates as tables, with the ways to change one, to copy it and to choose the usual.
struct TemplateSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any SettingsWords { frame.words.settings }

    /// Copies a template under another name.
    var form: Form {
        Form(frame, action: "/settings/templates/copies", prefix: "template", state: state)
    }

    var markup: HTML {
        """
        <section><h2 id="templates">\(words.templates)</h2>\
        <p class="lede">\(words.templateHint)</p>\
        \(HTML.each(answer.templates.indices, markup))\(frame.may(.settings) ? adding : nil)\
        </section>
        """
    }

    private func markup(_ index: Int) -> HTML {
        let template = answer.templates[index]
        let title = words.templateName(template.name, version: template.version)
        return """
            <h3>\(title)</h3>\(index == 0 ? "<p class=\"hint\">\(words.isDefault)</p>" : nil)\
            <table><caption class="hidden">\(title)</caption><thead><tr>\
            <th scope="col">\(words.milestone)</th><th scope="col">\(words.owner)</th>\
            <th scope="col">\(words.after)</th><th scope="col">\(words.notFor)</th></tr></thead>\
            <tbody>\(HTML.each(template.milestones) { row($0, template) })</tbody></table>\
            \(frame.may(.settings) ? acts(index) : nil)
            """
    }

    private func acts(_ index: Int) -> HTML {
        let template = answer.templates[index]
        let address = TemplatePage.address(template.name)
        let promoting = Form(
            frame, action: "/settings/templates/default", prefix: "default\(index)")
        let promote: HTML? =
            index == 0
            ? nil : promoting.button(words.makeDefault, hidden: [("name", template.name)])
        return """
            <div class="act"><a class="btn quiet" href="\(address)">\
            \(words.editTemplate(template.name))</a>\(promote)</div>
            """
    }

    private var adding: HTML {
        let names = Options(answer.templates.map { ($0.name, $0.name) })
        let fields: HTML = """
            \(form.input("name", words.templateTitle, hint: words.newTemplateHint))\
            \(form.choice("from", words.copyOf, names))
            """
        return Parts.fold(
            words.newTemplate, open: form.isRefused,
            form.markup(fields, button: words.newTemplateButton))
    }

    private func name(_ key: MilestoneKey, _ template: MilestoneTemplate) -> String {
        frame.milestone(key, template.milestones.first { $0.key == key }?.names)
    }

    private func row(_ milestone: TemplateMilestone, _ template: MilestoneTemplate) -> HTML {
        let terms = frame.words.terms
        let steps = milestone.after.map { step -> HTML in
            "<span>\(step.workdays) · \(name(step.milestone, template))</span><br/>"
        }
        let after: HTML =
            steps.isEmpty ? "<span>\(words.start)</span>" : HTML.joined(steps)
        let notFor = conditions(milestone)
        return """
            <tr><th scope="row">\(name(milestone.key, template))</th>\
            <td data-label="\(words.owner)">\(terms.party(milestone.owner))</td>\
            <td data-label="\(words.after)"><span>\(after)</span></td>\
            \(notFor.isEmpty
                ? "<td></td>" : "<td data-label=\"\(words.notFor)\">\(notFor)</td>" as HTML)</tr>
            """
    }

    /// Whom it is not asked of, and which kinds of order alone it is asked of.
    private func conditions(_ milestone: TemplateMilestone) -> String {
        let terms = frame.words.terms
        let separator = frame.words.language == .chinese ? "、" : ", "
        let notFor = milestone.notFor.map(terms.profile).joined(separator: separator)
        let onlyFor = milestone.onlyFor.map(terms.orderKind).joined(separator: separator)
        let only = onlyFor.isEmpty ? [] : [words.onlyFor(onlyFor)]
        return ((notFor.isEmpty ? [] : [notFor]) + only).joined(separator: frame.semicolon)
    }
}
