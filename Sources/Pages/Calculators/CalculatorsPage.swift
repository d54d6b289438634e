import FollowUp
import Words

/// The list of calculators.
public enum CalculatorsPage {
    public static func markup(_ frame: Frame) -> HTML {
        let words = frame.words.calculators
        let all = [
            ("presentation", words.presentationTitle, words.presentationLede),
            ("tolerance", words.toleranceTitle, words.toleranceLede),
            ("credit", words.creditTitle, words.creditLede),
        ]
        let body: HTML = """
            <h1>\(words.title)</h1><p class="lede">\(words.lede)</p>\
            \(HTML.each(all) { name, title, lede in
                """
                <section><h2><a href="/calculators/\(name)">\(title)</a></h2>\
                <p>\(lede)</p></section>
                """
            })
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    /// What every calculator's page has: the form, the answer above it, the way for programs.
    static func page(
        _ form: Form, title: String, lede: String, fields: HTML, answer: HTML?, name: String
    ) -> HTML {
        let words = form.frame.words.calculators
        let shown: HTML? = answer.map { "<div class=\"aside-note\" role=\"status\">\($0)</div>" }
        let body: HTML = """
            \(ErrorSummary.ofQuestion(form))\
            <p class="crumb"><a href="/calculators">\(words.title)</a></p>\
            <h1>\(title)</h1><p class="lede">\(lede)</p>\(shown)\
            \(form.asking(fields, button: words.calculate))\
            <p class="hint">\(words.alsoByProgram(name))</p>
            """
        return Layout.page(frame: form.frame, title: title, body: body)
    }
}
