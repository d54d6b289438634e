import FollowUp
import Words

extension Form {
    func input(
        _ name: String, _ label: String, _ kind: FieldKind = .text, hint: String? = nil,
        value given: String = "", optional: Bool = false
    ) -> HTML {
        field(name, label, hint: hint, optional: optional) { place, page in
            page.write("<input ")
            place.write(&page)
            page.write(" ")
            page.write(kind.attributes)
            page.write(" value=\"")
            page.write(text: value(name, given))
            page.write("\"/>")
        }
    }

    /// A text with suggestions that are not the only answers.
    func input(
        _ name: String, _ label: String, suggestions: [String], hint: String? = nil,
        value given: String = ""
    ) -> HTML {
        field(name, label, hint: hint, optional: false) { place, page in
            page.write("<input type=\"text\" ")
            place.write(&page)
            page += """
                 list="\(place.id)-list" value="\(value(name, given))"/>\
                <datalist id="\(place.id)-list">\
                \(HTML.each(suggestions) { "<option value=\"\($0)\"></option>" })</datalist>
                """
        }
    }

    func area(
        _ name: String, _ label: String, rows: Int = 3, hint: String? = nil,
        value given: String = "", optional: Bool = false
    ) -> HTML {
        field(name, label, hint: hint, optional: optional) { place, page in
            page += "<textarea rows=\"\(rows)\" "
            place.write(&page)
            page += ">\(value(name, given))</textarea>"
        }
    }

    /// Any file.
    func document(_ name: String, _ label: String, hint: String) -> HTML {
        field(name, label, hint: hint, optional: false) { place, page in
            page.write("<input type=\"file\" ")
            place.write(&page)
            page.write("/>")
        }
    }

    /// Photos, several at once; a phone offers its camera.
    func photos(_ name: String, _ label: String, hint: String) -> HTML {
        field(name, label, hint: hint, optional: true) { place, page in
            page.write("<input type=\"file\" accept=\"image/*\" multiple=\"multiple\" ")
            place.write(&page)
            page.write("/>")
        }
    }

    /// A list.
    func file(_ name: String, _ label: String, hint: String) -> HTML {
        field(name, label, hint: hint, optional: false) { place, page in
            page.write("<input type=\"file\" accept=\".csv,.tsv,.txt,.xlsx\" ")
            place.write(&page)
            page.write("/>")
        }
    }

    /// A choice from a list. An empty value at the top asks for one.
    func choice(
        _ name: String, _ label: String, _ options: Options, hint: String? = nil,
        value given: String = "", empty: String? = nil
    ) -> HTML {
        field(name, label, hint: hint, optional: false) { place, page in
            page.write("<select ")
            place.write(&page)
            page.write(">")
            if let empty {
                page.write("<option value=\"\">")
                page.write(text: empty)
                page.write("</option>")
            }
            page.append(options.markup(chosen: value(name, given)))
            page.write("</select>")
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
        let sent = state.map { ($0.values[name] ?? "").split(separator: ",").map(String.init) }
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

    func check(
        _ name: String, _ label: String, value: String = "yes", ticked: Bool = false
    ) -> HTML {
        let isTicked = state.map { $0.values[name] == value } ?? ticked
        return """
            <p class="field"><label class="pick" for="\(id(name))"><input type="checkbox" \
            id="\(id(name))" name="\(name)" value="\(value)"\
            \(isTicked ? checked : nil)/> <span>\(label)</span></label></p>
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
        _ control: (FieldPlace, inout HTML) -> Void
    ) -> HTML {
        let wrong = obstacles(name)
        let place = FieldPlace(
            id: id(name), name: name, hasHint: hint != nil, isWrong: !wrong.isEmpty)
        var page = HTML(capacity: 512)
        page.write(wrong.isEmpty ? "<div class=\"field\"><label for=\"" : Self.wrongStart)
        page.write(text: place.id)
        page.write("\">")
        page.write(text: label)
        if optional { page += "<small>\(frame.bracketed(frame.words.forms.optional))</small>" }
        page.write("</label>")
        if let hint {
            page.write("<p class=\"hint\" id=\"")
            page.write(text: place.id)
            page.write("-hint\">")
            page.write(text: hint)
            page.write("</p>")
        }
        if let error = error(name, wrong) { page.append(error) }
        control(place, &page)
        page.write("</div>")
        return page
    }

    private static var wrongStart: StaticString { "<div class=\"field wrong\"><label for=\"" }

    private func error(_ name: String, _ wrong: [Obstacle]) -> HTML? {
        guard !wrong.isEmpty else { return nil }
        let sentences = wrong.map { frame.words.obstacles.sentence($0) }.joined(separator: " ")
        return """
            <p class="error" id="\(id(name))-error"><span class="hidden">\
            \(frame.words.forms.errorPrefix) </span>\(sentences)</p>
            """
    }
}
