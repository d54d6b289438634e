import FollowUp
import Words

/// The form of a whole template. Its fields bear the names the API's members have.
struct TemplateForm {
    /// A milestone as the form shows it: as it is kept, or as it was just sent.
    struct Row {
        var key: String
        var english: String
        var chinese: String
        var owner: String
        /// Milestone and working days; the last is empty, for one more.
        var after: [(milestone: String, workdays: String)]
        var notFor: [String]
        var onlyFor: [String]
    }

    let form: Form
    let template: MilestoneTemplate
    let rows: [Row]

    private var frame: Frame { form.frame }
    private var words: any SettingsWords { frame.words.settings }

    func markup(seq: Int) -> HTML {
        // The first button is the one that the Enter key presses.
        let fields: HTML = """
            <button class="hidden" tabindex="-1" aria-hidden="true">\
            \(words.templateButton)</button>\
            \(hidden("seq", String(seq)))\(hidden("template.name", template.name))\
            \(hidden("template.version", String(template.version)))\
            \(HTML.each(rows.indices, milestone))
            """
        let more: HTML? =
            rows.count < MilestoneTemplate.mostMilestones
            ? arranging("add", words.addMilestone, at: rows.count) : nil
        return form.markup(fields, button: words.templateButton, also: more)
    }

    private func milestone(_ at: Int) -> HTML {
        let row = rows[at]
        let base = "template.milestones.\(at)"
        return """
            <fieldset class="group" id="\(base)"><legend>\(at + 1). \(name(row))</legend>\
            \(wrong(base))<div class="pair">\
            \(form.input("\(base).names.english", words.englishName, value: row.english))\
            \(form.input("\(base).names.chinese", words.chineseName, value: row.chinese))\
            \(form.choice("\(base).owner", words.owner, owners, value: row.owner))</div>\
            \(HTML.each(row.after.indices) { step($0, of: row, base) })\
            \(isHandover(row) ? nil : conditions(row, base))\
            <div class="tools">\(buttons(at))</div>\(hidden("\(base).key", row.key))</fieldset>
            """
    }

    /// What is wrong with the milestone as a whole.
    private func wrong(_ base: String) -> HTML? {
        let obstacles = form.obstacles(base)
        guard !obstacles.isEmpty else { return nil }
        let sentences = obstacles.map(frame.words.obstacles.sentence).joined(separator: " ")
        return "<p class=\"error\">\(sentences)</p>"
    }

    private func step(_ number: Int, of row: Row, _ base: String) -> HTML {
        let step = row.after[number]
        let field = "\(base).after.\(number)"
        return """
            <div class="step">\
            \(form.choice(
                "\(field).milestone", words.afterMilestone, others(than: row, step.milestone),
                value: step.milestone, empty: number == 0 ? words.start : words.noFurther))\
            \(form.input("\(field).workdays", words.workdays, .whole, value: step.workdays))</div>
            """
    }

    private func conditions(_ row: Row, _ base: String) -> HTML {
        let choices = form.choices
        let notFor = form.checks(
            "\(base).notFor", words.notFor, choices.profiles, ticked: row.notFor)
        let onlyFor = form.checks(
            "\(base).onlyFor", words.onlyAskedOf, choices.kinds, ticked: row.onlyFor)
        return """
            <details class="more"><summary>\(words.conditions)\
            <span class="hidden">\(frame.colon)\(name(row))</span></summary>\
            <div class="pair start">\(notFor)\(onlyFor)</div></details>
            """
    }

    private func buttons(_ at: Int) -> HTML {
        let row = rows[at]
        var buttons = arranging("more.\(at)", words.addStep, at: at, of: row)
        if at > 0 { buttons += arranging("up.\(at)", words.moveUp, at: at - 1, of: row) }
        if at < rows.count - 1 {
            buttons += arranging("down.\(at)", words.moveDown, at: at + 1, of: row)
        }
        if !isHandover(row) {
            buttons += arranging(
                "remove.\(at)", words.removeMilestone, at: max(0, at - 1), of: row)
        }
        return buttons
    }

    /// A button that shows the form again, at the row it leads to. `row` is the milestone it is
    /// about, for whom the page is read to.
    private func arranging(
        _ what: String, _ label: String, at place: Int, of row: Row? = nil
    ) -> HTML {
        let about: HTML? = row.map { "<span class=\"hidden\">\(frame.colon)\(name($0))</span>" }
        return """
            <button class="quiet" name="arrange" value="\(what)" \
            formaction="\(TemplatePage.address)#template.milestones.\(place)">\(label)\(about)\
            </button>
            """
    }

    private var owners: Options {
        Options(Party.allCases.map { ($0.rawValue, frame.words.terms.party($0)) })
    }

    /// The milestones a row may wait for. One it names and that is gone stays to be seen.
    private func others(than row: Row, _ named: String) -> Options {
        var pairs = rows.filter { $0.key != row.key && !$0.key.isEmpty }.map { ($0.key, name($0)) }
        if !named.isEmpty, !pairs.contains(where: { $0.0 == named }) {
            pairs.append((named, frame.milestone(MilestoneKey(rawValue: named), nil)))
        }
        return Options(pairs)
    }

    private func isHandover(_ row: Row) -> Bool {
        row.key == MilestoneKey.handedOver.rawValue
    }

    private func name(_ row: Row) -> String {
        let told = frame.words.language == .chinese ? row.chinese : row.english
        let other = told.isEmpty ? row.english + row.chinese : told
        return other.isEmpty ? words.newMilestone : other
    }

    private func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\"/>"
    }
}

extension TemplateForm {
    static func rows(_ template: MilestoneTemplate, _ words: Words) -> [Row] {
        template.milestones.map { milestone in
            let (key, names) = (milestone.key, milestone.names)
            return Row(
                key: key.rawValue, english: Words.of(.english).terms.milestone(key, names),
                chinese: Words.of(.chinese).terms.milestone(key, names),
                owner: milestone.owner.rawValue,
                after: milestone.after.map { ($0.milestone.rawValue, "\($0.workdays)") }
                    + [("", "")],
                notFor: milestone.notFor.map(\.rawValue),
                onlyFor: milestone.onlyFor.map(\.rawValue))
        }
    }

    /// What was just sent, row by row.
    static func rows(_ state: FormState) -> [Row] {
        func numbers(_ base: String) -> Range<Int> {
            let places = state.values.keys.compactMap { name -> Int? in
                guard name.hasPrefix(base) else { return nil }
                return Int(name.dropFirst(base.count).prefix { $0 != "." })
            }
            return 0..<min(FormPlaces.most, (places.max() ?? -1) + 1)
        }
        func value(_ name: String) -> String { state.values[name] ?? "" }
        func list(_ name: String) -> [String] {
            value(name).split(separator: ",").map(String.init)
        }
        return numbers("template.milestones.").map { at in
            let base = "template.milestones.\(at)"
            let steps = numbers("\(base).after.").map {
                (value("\(base).after.\($0).milestone"), value("\(base).after.\($0).workdays"))
            }
            let key = MilestoneKey(rawValue: value("\(base).key"))
            // Names that are the usual ones are not sent on.
            func name(_ field: String, _ language: Language) -> String {
                state.values["\(base).names.\(field)"]
                    ?? (key.rawValue.isEmpty ? "" : Words.of(language).terms.milestone(key, nil))
            }
            return Row(
                key: key.rawValue, english: name("english", .english),
                chinese: name("chinese", .chinese), owner: value("\(base).owner"),
                after: steps + [("", "")], notFor: list("\(base).notFor"),
                onlyFor: list("\(base).onlyFor"))
        }
    }

    /// How many rows of one kind a form is shown again with.
    private enum FormPlaces { static let most = 100 }
}
