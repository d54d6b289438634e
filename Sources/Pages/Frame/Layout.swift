import FollowUp
import Words

/// The document around every page.
public enum Layout {
    public static func page(frame: Frame, title: String, body: HTML) -> HTML {
        document(frame, title: title, head: "", body: body)
    }

    /// A page that looks again by itself, without a script, while something runs.
    static func refreshing(frame: Frame, title: String, body: HTML) -> HTML {
        document(
            frame, title: title,
            head: "<noscript><meta http-equiv=\"refresh\" content=\"1\"/></noscript>", body: body)
    }

    private static func document(
        _ frame: Frame, title: String, head: HTML, body: HTML
    ) -> HTML {
        let words = frame.words
        var page = HTML(capacity: body.bytes.count + 6_000)
        page += """
            <!doctype html>
            <html lang="\(words.language.rawValue)"><head><meta charset="utf-8"/>\
            <meta name="viewport" content="width=device-width, initial-scale=1"/>\
            <meta name="color-scheme" content="light dark"/>\(head)\
            <title>\(title) · Gendan</title>\
            <link rel="icon" href="\(Mark.path)" type="image/svg+xml"/>\
            <link rel="stylesheet" href="\(Sheet.path)"/>\
            <script type="module" src="\(Script.path)"></script></head>
            <body data-part="\(words.bulk.sortsShown)">\
            <a class="skip" href="#main">\(words.frame.skip)</a>\
            <header>\(frame.demonstration ? demonstration(words) : nil)\(header(frame))</header>
            <main id="main" tabindex="-1">\(notice(frame))
            """
        page.append(body)
        page += "</main>\n\(keys(words))</body></html>\n"
        return NamedField.filled(page, words)
    }

    private static func demonstration(_ words: Words) -> HTML {
        "<p class=\"demonstration\">\(words.frame.demonstration)</p>"
    }

    private static func notice(_ frame: Frame) -> HTML? {
        frame.notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" }
    }

    private static func header(_ frame: Frame) -> HTML {
        let words = frame.words
        let signedIn = frame.personName != nil
        let links = signedIn ? navigation(frame) : ""
        return """
            <div class="bar"><a class="brand" href="/">\(words.frame.brand)</a>\
            \(signedIn ? """
                <nav class="wide" aria-label="\(words.frame.mainNavigation)">\(links)</nav>
                """ : nil)\
            <div class="who">\(who(frame))</div>\
            \(signedIn ? """
                <details class="menu"><summary>\(words.frame.menu)</summary>\
                <nav aria-label="\(words.frame.mainNavigation)">\(links)</nav></details>
                """ : nil)</div>
            """
    }

    private static func navigation(_ frame: Frame) -> HTML {
        HTML.each(Section.allCases) { section in
            guard frame.opens.contains(section) else { return "" }
            let current: HTML = section == frame.section ? " aria-current=\"page\"" : ""
            return "<a href=\"\(section.path)\"\(current)>\(section.name(frame.words.frame))</a>"
        }
    }

    private static func who(_ frame: Frame) -> HTML {
        let person: HTML? = frame.personName.map {
            frame.elsewhere.isEmpty || frame.workspaceName == nil
                ? "<span class=\"name\">\(frame.workspaceName ?? "") · \($0)</span>"
                : "\(places(frame))<span class=\"name\">\($0)</span>"
        }
        let out: HTML? = frame.personName.map { _ in
            """
            <form method="post" action="/sign-out">\(csrf(frame))\
            <button class="plain">\(frame.words.frame.signOut)</button></form>
            """
        }
        let offers: HTML? =
            frame.offers > 0 ? "<a href=\"/memberships\">\(frame.words.frame.offers)</a>" : nil
        // An answer to a form cannot be shown once more, and may say what is said once.
        let language: HTML? =
            out == nil ? languageLinks(frame) : frame.isAnswer ? nil : languageSwitch(frame)
        return "\(person)\(offers)\(language)\(out)"
    }

    /// The workspace one is in, and the way to the others.
    private static func places(_ frame: Frame) -> HTML {
        """
        <details class="acts places"><summary><span class="hidden">\
        \(frame.words.frame.workspace)\(frame.colon)</span>\(frame.workspaceName ?? "")</summary>\
        <div class="panel">\
        <p class="hint">\(frame.words.frame.otherWorkspaces)</p>\
        \(HTML.each(frame.elsewhere) { place in
            """
            <form method="post" action="/workspaces/\(place.id)/entry">\(csrf(frame))\
            <button class="plain">\(place.name)</button></form>
            """
        })</div></details>
        """
    }

    /// Before anybody signed in the choice is a link, kept in the browser.
    static func languageLinks(_ frame: Frame) -> HTML {
        let path = String(frame.path.prefix { $0 != "?" })
        let to = frame.path.split(separator: "?").dropFirst().joined().split(separator: "&")
            .first { $0.hasPrefix("to=") }
        let kept = to.map { "&\($0)" } ?? ""
        return HTML.each(Language.allCases) { language in
            let current: HTML? = language == frame.words.language ? " aria-current=\"true\"" : nil
            return """
                <a href="\(path)?language=\(language.rawValue)\(kept)" lang="\(language.rawValue)" \
                hreflang="\(language.rawValue)"\(current)>\(frame.words.terms.language(language))</a>
                """
        }
    }

    private static func languageSwitch(_ frame: Frame) -> HTML {
        let other: Language = frame.words.language == .english ? .chinese : .english
        return """
            <form method="post" action="/language">\(csrf(frame))\
            <button class="plain" name="to" value="\(other.rawValue)" lang="\(other.rawValue)">\
            \(frame.words.terms.language(other))</button></form>
            """
    }

    static func csrf(_ frame: Frame) -> HTML {
        "<input type=\"hidden\" name=\"csrf\" value=\"\(frame.csrf)\"/>"
    }

    private static func keys(_ words: Words) -> HTML {
        let keys = [
            ("j", words.frame.keyDown), ("k", words.frame.keyUp), ("Enter", words.frame.keyOpen),
            ("x", words.frame.keyChoose),
            ("/", words.frame.keySearch), ("g b", words.frame.keyBoard), ("?", words.frame.keyHelp),
        ]
        return """
            <dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">\
            \(words.frame.keys)</h2><dl>\
            \(HTML.each(keys) { "<dt><kbd>\($0.0)</kbd></dt><dd>\($0.1)</dd>" })</dl>\
            <form method="dialog"><button class="quiet">\(words.frame.close)</button></form>\
            </dialog>
            """
    }
}

extension Section {
    public var path: String {
        switch self {
        case .board: "/board"
        case .decisions: "/decisions"
        case .suppliers: "/suppliers"
        case .items: "/items"
        case .visits: "/visits"
        case .shipments: "/shipments"
        case .money: "/money"
        case .imports: "/import"
        case .calculators: "/calculators"
        case .settings: "/settings"
        }
    }

    func name(_ words: any FrameWords) -> String {
        switch self {
        case .board: words.board
        case .decisions: words.decisions
        case .suppliers: words.suppliers
        case .items: words.items
        case .visits: words.visits
        case .shipments: words.shipments
        case .money: words.money
        case .imports: words.imports
        case .calculators: words.calculators
        case .settings: words.settings
        }
    }
}
