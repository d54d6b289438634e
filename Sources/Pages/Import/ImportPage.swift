import FollowUp
import Words

/// Where a list comes in.
public enum ImportPage {
    public static func markup(
        _ frame: Frame, mappings: [ImportMapping] = [], state: FormState? = nil
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
            \(Layout.csrf(frame))\(form.file("file", words.file, hint: words.fileHint))\
            \(form.radios("sheet", words.sheet, sheets, value: "orders"))\(remembered)\
            <p class="act"><button>\(words.upload)</button></p></form></div>
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }
}
