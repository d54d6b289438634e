import FollowUp
import Words

/// The document around every page a supplier sees: no script, no way into the house.
enum SeatLayout {
    static func page(
        _ frame: Frame, title: String, buyer: String?, isInside: Bool, body: HTML
    ) -> HTML {
        let words = frame.words
        let home: HTML =
            isInside
            ? "<a class=\"brand\" href=\"/supplier\">\(words.frame.brand)</a>"
            : "<span class=\"brand\">\(words.frame.brand)</span>"
        let shown: HTML? = buyer.map { "<span class=\"name\">\($0)</span>" }
        let demonstration: HTML? =
            frame.demonstration
            ? "<p class=\"demonstration\">\(words.frame.demonstration)</p>" : nil
        let notice: HTML? = frame.notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" }
        let page: HTML = """
            <!doctype html>
            <html lang="\(words.language.rawValue)"><head><meta charset="utf-8"/>\
            <meta name="viewport" content="width=device-width, initial-scale=1"/>\
            <meta name="color-scheme" content="light dark"/>\
            <meta name="robots" content="noindex, nofollow"/><title>\(title) · Gendan</title>\
            <link rel="icon" href="\(Mark.path)" type="image/svg+xml"/>\
            <link rel="stylesheet" href="\(Sheet.path)"/></head>
            <body><a class="skip" href="#main">\(words.frame.skip)</a>\
            <header>\(demonstration)<div class="bar">\(home)\
            <div class="who">\(shown)\(Layout.languageLinks(frame))</div></div></header>
            <main id="main" tabindex="-1">\(notice)\(body)</main>
            </body></html>

            """
        return NamedField.filled(page, words)
    }
}
