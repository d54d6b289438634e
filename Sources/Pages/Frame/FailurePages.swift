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
        let number: HTML? = id.map { "<p>\(words.frame.errorNumber($0))</p>" }
        let body: HTML = """
            <div class="narrow-page"><h1>\(title)</h1>\
            <ul class="plain">\(HTML.each(reasons) {
                "<li>\(words.obstacles.sentence($0.obstacle))</li>"
            })</ul>\(number)\(back(frame))</div>
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
