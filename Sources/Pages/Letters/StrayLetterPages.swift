import FollowUp
import Words

/// What of letters that fit no order a page shows.
public struct ShownLetter: Sendable {
    public var letter: FileID
    public var at: Instant
    public var sender: String?
    public var name: String?
    public var subject: String
    public var why: ReceivingTrouble?
    public var isAside: Bool
    public var orders: [(id: FileID, number: String)]
    /// Nil where its words could not be read.
    public var text: String?
    public var files: [String] = []

    public init(
        letter: FileID, at: Instant, sender: String?, subject: String, why: ReceivingTrouble?,
        isAside: Bool, orders: [(id: FileID, number: String)]
    ) {
        self.letter = letter
        self.at = at
        self.sender = sender
        self.subject = subject
        self.why = why
        self.isAside = isAside
        self.orders = orders
    }
}

/// Letters that fit no order: the list, and one of them with what can be done.
public enum StrayLetterPages {
    public static func list(
        _ frame: Frame, _ letters: [ShownLetter], next: String?, aside: Bool
    ) -> HTML {
        let words = frame.words.letters
        let table: HTML? = letters.isEmpty ? nil : table(letters, frame)
        let base: HTML = aside ? "/letters?aside=1&after=" : "/letters?after="
        let other: HTML =
            aside
            ? "<a href=\"/letters\">\(words.strayTitle)</a>"
            : "<a href=\"/letters?aside=1\">\(words.asideTitle)</a>"
        let title = aside ? words.asideTitle : words.strayTitle
        let headline =
            aside ? title : words.strayHeadline(letters.count, more: next != nil)
        let lede: HTML? = aside ? nil : "<p class=\"lede\">\(words.strayLede)</p>"
        let body: HTML = """
            <h1>\(headline)</h1>\(lede)\(table)\
            \(Parts.next(next, base: base, frame.words.frame.next))<p>\(other)</p>
            """
        return Layout.page(frame: frame, title: title, body: body)
    }

    private static func table(_ letters: [ShownLetter], _ frame: Frame) -> HTML {
        let words = frame.words.letters
        return """
            <table><caption class="hidden">\(words.strayTitle)</caption><thead><tr>\
            <th scope="col">\(words.strayTitle)</th><th scope="col">\(words.from)</th>\
            <th scope="col">\(words.arrived)</th><th scope="col">\(words.namesOrders)</th></tr>\
            </thead><tbody>\(HTML.each(letters) { letter in
                """
                <tr><td><a class="row" href="/letters/\(letter.letter)">\
                \(subject(letter, frame))</a></td>\
                <td data-label="\(words.from)">\(HTML(text: letter.sender ?? "—"))</td>\
                <td data-label="\(words.arrived)">\(frame.time(letter.at))</td>\
                <td data-label="\(words.namesOrders)">\
                \(letter.orders.map(\.number).joined(separator: frame.comma))</td></tr>

                """
            })</tbody></table>
            """
    }

    private static func subject(_ letter: ShownLetter, _ frame: Frame) -> String {
        letter.subject.isEmpty ? frame.words.letters.noSubject : letter.subject
    }

    public static func one(
        _ frame: Frame, _ letter: ShownLetter, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.letters
        let title = subject(letter, frame)
        let from = [letter.name, letter.sender].compactMap { $0 }.joined(separator: frame.comma)
        let text: HTML =
            letter.text.map { text in
                text.allSatisfy(\.isWhitespace)
                    ? "<p class=\"hint\">\(words.noWords)</p>" : "<pre>\(text)</pre>"
            } ?? (letter.why.map { "<p class=\"hint\">\(words.sentence($0))</p>" } ?? "")
        let files: HTML? =
            letter.files.isEmpty
            ? nil
            : """
            <h2>\(words.files)</h2><ul class="plain">\
            \(HTML.each(letter.files) { "<li>\($0)</li>" })</ul>
            """
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(assign(letter, frame, state)))\
            <h1>\(title)</h1><p class="lede">\(HTML(text: from.isEmpty ? "—" : from))\(frame.comma)\
            \(frame.time(letter.at))</p>\(text)\(files)\(acts(letter, frame, state))</div>
            """
        return Layout.page(frame: frame, title: title, body: body)
    }

    private static func assign(
        _ letter: ShownLetter, _ frame: Frame, _ state: FormState?
    ) -> Form {
        Form(frame, action: "/letters/\(letter.letter)/order", prefix: "assign", state: state)
    }

    private static func acts(
        _ letter: ShownLetter, _ frame: Frame, _ state: FormState?
    ) -> HTML {
        let words = frame.words.letters
        let form = assign(letter, frame, state)
        let assign = form.markup(
            form.input(
                "number", words.assignTitle, hint: words.assignHint,
                value: letter.orders.first?.number ?? ""),
            button: words.assignButton)
        guard !letter.isAside else { return assign }
        let aside = Form(
            frame, action: "/letters/\(letter.letter)/aside", prefix: "aside", state: state)
        let reason = aside.markup(
            aside.input("reason", words.asideReason), button: words.asideButton)
        return """
            \(assign)\(Parts.fold(words.asideButton, open: aside.isRefused, reason))
            """
    }
}
