import FollowUp
import Words

/// How a list is to be read: what was found in it, and which column is which.
public enum ImportMappingPage {
    public static func markup(
        _ frame: Frame, _ answer: ImportAnswer, fields: [String], state: FormState? = nil
    ) -> HTML {
        let words = frame.words.imports
        let base = "/import/\(answer.id.description)"
        let action = state?.action.hasPrefix(base) == true ? state?.action : nil
        let form = Form(frame, action: action ?? "\(base)/check", state: state)
        let questions: HTML = """
            \(currency(form, answer))\(dateOrder(form, answer))\(decimalMark(form, answer))\
            <fieldset class="group"><legend>\(words.columns)</legend>\
            <p class="hint">\(words.columnsHint)</p><div class="pair">\
            \(HTML.each(fields) { column($0, form, answer) })</div></fieldset>\
            \(form.input(
                "name", words.remember, hint: words.rememberHint, value: answer.mapping.name,
                optional: true))\
            <p class="hint">\(words.checkHint)</p>
            """
        let body: HTML = """
            \(ErrorSummary.markup(form))<p class="crumb"><a href="/import">\(words.title)</a></p>\
            <h1>\(words.mappingHeadline(answer.fileName))</h1>\
            <p class="lede">\(words.sheet(answer.sheet))</p>\(missing(answer, words))\
            <div class="cols"><div><form method="post" action="\(base)/check" class="form">\
            \(Layout.csrf(frame))\(form.key)\(questions)\
            <p class="act"><button>\(words.check)</button></p>\
            </form></div><aside>\(detected(answer, words))</aside></div>\(sample(answer, words))
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func column(_ field: String, _ form: Form, _ answer: ImportAnswer) -> HTML {
        let words = form.frame.words.imports
        let columns = answer.header.filter { !$0.isEmpty }.map { ($0, $0) }
        return form.choice(
            "column.\(field)", words.field(field), Options(columns),
            value: answer.mapping.columns[field] ?? "", empty: words.notInList)
    }

    private static func currency(_ form: Form, _ answer: ImportAnswer) -> HTML? {
        let words = form.frame.words.imports
        guard answer.currencyMissing || answer.mapping.currency != nil else { return nil }
        return form.input(
            "currency", words.currency, hint: words.currencyHint,
            value: answer.mapping.currency?.code ?? "")
    }

    private static func dateOrder(_ form: Form, _ answer: ImportAnswer) -> HTML? {
        let words = form.frame.words.imports
        guard !answer.ambiguousDates.isEmpty || answer.mapping.dateOrder != nil else { return nil }
        let hint =
            answer.ambiguousDates.isEmpty ? nil : words.dateOrderHint(answer.ambiguousDates)
        return form.radios(
            "dateOrder", words.dateOrder,
            [("dayMonthYear", words.dayMonthYear), ("monthDayYear", words.monthDayYear)],
            value: answer.mapping.dateOrder ?? "", hint: hint)
    }

    private static func decimalMark(_ form: Form, _ answer: ImportAnswer) -> HTML? {
        let words = form.frame.words.imports
        guard !answer.ambiguousDecimals.isEmpty || answer.mapping.decimalMark != nil else {
            return nil
        }
        let hint =
            answer.ambiguousDecimals.isEmpty
            ? nil : words.decimalMarkHint(answer.ambiguousDecimals)
        return form.radios(
            "decimalMark", words.decimalMark,
            [("point", words.decimalPoint), ("comma", words.decimalComma)],
            value: answer.mapping.decimalMark ?? "", hint: hint)
    }

    private static func missing(_ answer: ImportAnswer, _ words: any ImportWords) -> HTML? {
        answer.missingColumns.isEmpty
            ? nil : "<p class=\"aside-note\">\(words.missingColumns(answer.missingColumns))</p>"
    }

    private static func detected(_ answer: ImportAnswer, _ words: any ImportWords) -> HTML {
        let form = answer.form
        let isWorkbook = form.encoding == "xlsx"
        func styles(_ codes: String, _ word: (String) -> String) -> HTML {
            let parts = codes.split(separator: ",").map { code in
                word(String(code.drop { $0 == " " }))
            }
            return HTML(text: parts.isEmpty ? word("") : parts.joined(separator: " · "))
        }
        return """
            <section><h2>\(words.detected)</h2>\(Parts.facts([
                (words.encoding, HTML(text: words.encoding(form.encoding))),
                (words.sheetName, form.sheetName.map { HTML(text: $0) }),
                (
                    words.delimiter,
                    isWorkbook ? nil : HTML(text: words.delimiter(form.delimiter))
                ),
                (words.lineEnd, isWorkbook ? nil : HTML(text: words.lineEnd(form.lineEnd))),
                (words.headerRow, HTML(text: words.headerRow(form.headerRow))),
                (words.dateStyle, styles(form.dateStyle, words.dateStyle)),
                (words.decimalStyle, styles(form.decimalStyle, words.decimalStyle)),
            ]))</section>
            """
    }

    private static func sample(_ answer: ImportAnswer, _ words: any ImportWords) -> HTML {
        guard !answer.sample.isEmpty else { return "" }
        return """
            <h2 id="sample">\(words.sample)</h2>\
            <div class="scroll" role="region" tabindex="0" aria-labelledby="sample">\
            <table class="keep"><thead><tr>\
            \(HTML.each(answer.header) { "<th scope=\"col\">\($0)</th>" })</tr></thead><tbody>\
            \(HTML.each(answer.sample.prefix(8)) { row in
                "<tr>\(HTML.each(row) { "<td>\($0)</td>" })</tr>"
            })</tbody></table></div>
            """
    }
}
