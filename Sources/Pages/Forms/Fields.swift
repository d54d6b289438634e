import FollowUp
import Words

extension Form {
    func input(
        _ name: String, _ label: String, _ kind: FieldKind = .text, hint: String? = nil,
        value given: String = "", optional: Bool = false
    ) -> HTML {
        field(name, label, hint: hint, optional: optional) { described in
            """
            <input id="\(id(name))" name="\(name)" \(kind.attributes)\(described) \
            value="\(value(name, given))"/>
            """
        }
    }

    /// A text with suggestions that are not the only answers.
    func input(
        _ name: String, _ label: String, suggestions: [String], hint: String? = nil,
        value given: String = ""
    ) -> HTML {
        field(name, label, hint: hint, optional: false) { described in
            """
            <input id="\(id(name))" name="\(name)" type="text" list="\(id(name))-list"\
            \(described) value="\(value(name, given))"/><datalist id="\(id(name))-list">\
            \(HTML.each(suggestions) { "<option value=\"\($0)\"></option>" })</datalist>
            """
        }
    }

    func area(
        _ name: String, _ label: String, rows: Int = 3, hint: String? = nil,
        value given: String = "", optional: Bool = false
    ) -> HTML {
        field(name, label, hint: hint, optional: optional) { described in
            """
            <textarea id="\(id(name))" name="\(name)" rows="\(rows)"\(described)>\
            \(value(name, given))</textarea>
            """
        }
    }

    func file(_ name: String, _ label: String, hint: String) -> HTML {
        field(name, label, hint: hint, optional: false) { described in
            """
            <input id="\(id(name))" name="\(name)" type="file" \
            accept=".csv,.tsv,.txt,.xlsx"\(described)/>
            """
        }
    }

    /// A choice from a list. An empty value at the top asks for one.
    func choice(
        _ name: String, _ label: String, _ options: Options, hint: String? = nil,
        value given: String = "", empty: String? = nil
    ) -> HTML {
        field(name, label, hint: hint, optional: false) { described in
            """
            <select id="\(id(name))" name="\(name)"\(described)>\
            \(empty.map { "<option value=\"\">\($0)</option>" as HTML })\
            \(options.markup(chosen: value(name, given)))</select>
            """
        }
    }

    /// A choice among a few, each with its own label.
    func radios(
        _ name: String, _ legend: String, _ options: [(value: String, label: String)],
        value given: String, hint: String? = nil
    ) -> HTML {
        let chosen = value(name, given)
        return group(name, legend, hint) {
            HTML.each(options) { option in
                """
                <label class="pick"><input type="radio" name="\(name)" value="\(option.value)"\
                \(option.value == chosen ? checked : nil)/> <span>\(option.label)</span></label>
                """
            }
        }
    }

    /// Several may be ticked; all share a name.
    func checks(
        _ name: String, _ legend: String, _ options: Options,
        ticked: [String] = []
    ) -> HTML {
        let sent = state?.values[name].map { $0.split(separator: ",").map(String.init) }
        return group(name, legend) {
            HTML.each(options.pairs) { option in
                """
                <label class="pick"><input type="checkbox" name="\(name)" value="\(option.value)"\
                \((sent ?? ticked).contains(option.value) ? checked : nil)/> \
                <span>\(option.label)</span></label>
                """
            }
        }
    }

    func check(_ name: String, _ label: String, value: String = "yes") -> HTML {
        """
        <p class="field"><label class="pick" for="\(id(name))"><input type="checkbox" \
        id="\(id(name))" name="\(name)" value="\(value)"\
        \(state?.values[name] == value ? checked : nil)/> <span>\(label)</span></label></p>
        """
    }

    private var checked: HTML { " checked=\"checked\"" }

    private func group(
        _ name: String, _ legend: String, _ hint: String? = nil, _ options: () -> HTML
    ) -> HTML {
        let wrong = obstacles(name)
        return """
            <fieldset class="picks\(wrong.isEmpty ? nil : " wrong")" id="\(id(name))">\
            <legend>\(legend)</legend>\(hint.map { "<p class=\"hint\">\($0)</p>" as HTML })\
            \(error(name, wrong))\(options())</fieldset>
            """
    }

    private func field(
        _ name: String, _ label: String, hint: String?, optional: Bool,
        _ control: (HTML) -> HTML
    ) -> HTML {
        let wrong = obstacles(name)
        let id = id(name)
        var described: HTML = ""
        if hint != nil || !wrong.isEmpty {
            let hints: HTML = hint == nil ? "" : "\(id)-hint"
            let errors: HTML = wrong.isEmpty ? "" : "\(id)-error"
            described = " aria-describedby=\"\(HTML.joined([hints, errors], by: " "))\""
        }
        if !wrong.isEmpty { described += " aria-invalid=\"true\"" }
        let mark: HTML? = optional ? " <small>(\(frame.words.forms.optional))</small>" : nil
        return """
            <div class="field\(wrong.isEmpty ? nil : " wrong")"><label for="\(id)">\(label)\(mark)\
            </label>\(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })\
            \(error(name, wrong))\(control(described))</div>
            """
    }

    private func error(_ name: String, _ wrong: [Obstacle]) -> HTML? {
        guard !wrong.isEmpty else { return nil }
        let sentences = wrong.map { frame.words.obstacles.sentence($0) }.joined(separator: " ")
        return """
            <p class="error" id="\(id(name))-error"><span class="hidden">\
            \(frame.words.forms.errorPrefix) </span>\(sentences)</p>
            """
    }
}
