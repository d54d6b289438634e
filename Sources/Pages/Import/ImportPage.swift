import FollowUp
import Words

/// Where a list comes in.
public enum ImportPage {
    public static func markup(
        _ frame: Frame, mappings: [ImportMapping] = [], lists: [ImportRow] = [],
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.imports
        let form = Form(frame, action: "/import", state: state)
        let sheets = ["orders", "takeOver"].map { ($0, words.sheetHint($0)) }
        let names = mappings.map { ($0.name, $0.name) }
        let remembered: HTML? =
            names.isEmpty
            ? nil
            : form.choice(
                "mapping", words.mapping, Options(names), empty: words.newMapping)
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(form))<h1>\(words.title)</h1>\
            <p class="lede">\(words.lede)</p>\
            <form method="post" action="/import" enctype="multipart/form-data" class="form">\
            \(Layout.csrf(frame))\(form.key)\(form.file("file", words.file, hint: words.fileHint))\
            \(form.radios("sheet", words.sheet, sheets, value: "orders"))\(remembered)\
            <p class="act"><button>\(words.upload)</button></p></form>\
            \(lists.isEmpty ? nil : recent(lists, frame))\
            <p><a href="/letters">\(frame.words.letters.strayTitle)</a></p></div>
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    /// What runs may be left; here is the way back to it.
    private static func recent(_ lists: [ImportRow], _ frame: Frame) -> HTML {
        let words = frame.words.imports
        return """
            <section><h2>\(words.recent)</h2><table>\
            <caption class="hidden">\(words.recent)</caption>\
            <thead><tr><th scope="col">\(words.file)</th><th scope="col">\(words.stage)</th>\
            <th scope="col" class="n">\(words.lines)</th><th scope="col">\(words.brought)</th></tr>\
            </thead><tbody>\(HTML.each(lists) { list in
                """
                <tr><td><a class="row" href="/import/\(list.id)">\(list.fileName)</a></td>\
                <td>\(words.stage(list.stage))</td>\
                <td class="n" data-label="\(words.lines)">\(rows(list))</td>\
                <td data-label="\(words.brought)">\(frame.time(list.at))</td></tr>
                """
            })</tbody></table></section>
            """
    }

    private static func rows(_ list: ImportRow) -> String {
        let all = Figures.number(list.rowsInAll)
        return list.stage.isRunning ? "\(Figures.number(list.rowsRead)) / \(all)" : all
    }
}
