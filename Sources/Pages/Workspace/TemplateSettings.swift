import FollowUp
import Words

/// Milestone templates as tables, and a form for the working days between their steps.
struct TemplateSettings {
    let frame: Frame
    let answer: WorkspaceAnswer
    let state: FormState?

    private var words: any SettingsWords { frame.words.settings }

    func form(_ index: Int) -> Form {
        let named = state?.values["template.name"] == answer.templates[index].name
        return Form(
            frame, action: "/settings/templates", prefix: "t\(index)",
            state: named ? state : nil)
    }

    var markup: HTML {
        """
        <section><h2>\(words.templates)</h2><p class="lede">\(words.templateHint)</p>\
        \(HTML.each(answer.templates.indices, markup))</section>
        """
    }

    private func markup(_ index: Int) -> HTML {
        let template = answer.templates[index]
        let title = words.templateName(template.name, version: template.version)
        return """
            <h3>\(title)</h3><table><caption class="hidden">\(title)</caption><thead><tr>\
            <th scope="col">\(words.milestone)</th><th scope="col">\(words.owner)</th>\
            <th scope="col">\(words.after)</th><th scope="col">\(words.notFor)</th></tr></thead>\
            <tbody>\(HTML.each(template.milestones) { row($0, template) })</tbody></table>\
            \(frame.may(.settings) ? editing(index) : nil)
            """
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
        let notFor = milestone.notFor.map(terms.profile)
            .joined(separator: frame.words.language == .chinese ? "、" : ", ")
        return """
            <tr><th scope="row">\(name(milestone.key, template))</th>\
            <td data-label="\(words.owner)">\(terms.party(milestone.owner))</td>\
            <td data-label="\(words.after)"><span>\(after)</span></td>\
            \(notFor.isEmpty
                ? "<td></td>" : "<td data-label=\"\(words.notFor)\">\(notFor)</td>" as HTML)</tr>
            """
    }

    private func editing(_ index: Int) -> HTML {
        let template = answer.templates[index]
        let form = form(index)
        let fields: HTML = """
            \(hidden("seq", String(answer.seq)))\(hidden("template.name", template.name))\
            \(hidden("template.version", String(template.version)))\
            \(HTML.each(template.milestones.enumerated()) { place, milestone in
                steps(form, "template.milestones.\(place)", milestone, template)
            })
            """
        return Parts.fold(
            words.editTemplate, open: form.isRefused,
            form.markup(fields, button: words.templateButton))
    }

    private func steps(
        _ form: Form, _ base: String, _ milestone: TemplateMilestone, _ template: MilestoneTemplate
    ) -> HTML {
        var kept = hidden("\(base).key", milestone.key.rawValue)
        kept += hidden("\(base).owner", milestone.owner.rawValue)
        if let names = milestone.names {
            kept += hidden("\(base).names.english", names.english)
            kept += hidden("\(base).names.chinese", names.chinese)
        }
        kept += HTML.each(milestone.notFor) { hidden("\(base).notFor", $0.rawValue) }
        kept += HTML.each(milestone.onlyFor) { hidden("\(base).onlyFor", $0.rawValue) }
        guard !milestone.after.isEmpty else { return kept }
        let inputs = HTML.each(milestone.after.enumerated()) { place, step in
            hidden("\(base).after.\(place).milestone", step.milestone.rawValue)
                + form.input(
                    "\(base).after.\(place).workdays",
                    words.workdaysAfter(name(step.milestone, template)), .whole,
                    value: String(step.workdays))
        }
        return """
            \(kept)<fieldset><legend>\(name(milestone.key, template))</legend>\
            <div class="pair">\(inputs)</div></fieldset>
            """
    }

    private func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\"/>"
    }
}
