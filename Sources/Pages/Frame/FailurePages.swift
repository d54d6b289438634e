import FollowUp
import Words

/// Why something was not done, where no form can say it.
public enum FailurePages {
    /// `id` is the number under which an unknown error was logged; nothing else of it is shown.
    public static func markup(
        _ frame: Frame, status: Int, _ reasons: [Reason], id: String? = nil
    ) -> HTML {
        let words = frame.words
        guard status != 404 else { return notFound(frame) }
        // It is not the person who may not, but the page that is old.
        let isOld = reasons.first?.obstacle == .notFromHere
        let title = words.frame.refusedTitle(status: isOld ? 422 : status)
        let told = HTML.each(reasons) { "<li>\(words.obstacles.sentence($0.obstacle))</li>" }
        return page(frame, title, told, id.map { words.frame.errorNumber($0) })
    }

    /// Why a question got no answer: what is wrong stands in the address, so that the part of it is
    /// named.
    public static func unanswered(
        _ frame: Frame, status: Int, _ reasons: [Reason], id: String? = nil
    ) -> HTML {
        let words = frame.words
        guard status != 404 else { return notFound(frame) }
        let colon = words.language == .chinese ? "：" : ": "
        let told = HTML.each(reasons) { reason -> HTML in
            let sentence = words.obstacles.sentence(reason.obstacle)
            let part = reason.field.map { (FieldLabel.of($0, words) ?? $0) + colon } ?? ""
            return "<li>\(part)\(sentence)</li>"
        }
        return page(
            frame, words.frame.unansweredTitle(status: status), told,
            id.map { words.frame.errorNumberOfQuestion($0) })
    }

    private static func page(
        _ frame: Frame, _ title: String, _ told: HTML, _ number: String?
    ) -> HTML {
        let number: HTML? = number.map { "<p>\($0)</p>" }
        let body: HTML = """
            <div class="narrow-page"><h1>\(title)</h1>\
            <ul class="plain">\(told)</ul>\(number)\(back(frame))</div>
            """
        return Layout.page(frame: frame, title: title, body: body)
    }

    public static func notFound(_ frame: Frame) -> HTML {
        let words = frame.words.frame
        let body: HTML = """
            <div class="narrow-page"><h1>\(words.notFoundTitle)</h1>\
            <p class="lede">\(words.notFoundText)</p>\(back(frame))</div>
            """
        return Layout.page(frame: frame, title: words.notFoundTitle, body: body)
    }

    private static func back(_ frame: Frame) -> HTML {
        guard frame.personName != nil else {
            return "<p><a href=\"/sign-in\">\(frame.words.people.signIn)</a></p>"
        }
        let home = frame.home
        let words = frame.words.frame
        let label = home == .board ? words.backToBoard : home.name(words)
        return "<p><a href=\"\(home.path)\">\(label)</a></p>"
    }
}
