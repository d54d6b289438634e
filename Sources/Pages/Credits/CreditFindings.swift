import FollowUp
import Words

/// What was found of a credit, each with its article and field, and how much it weighs.
struct CreditFindings {
    let words: Words
    let found: [CreditNote]

    var markup: HTML? {
        guard !found.isEmpty else { return nil }
        let credits = words.credits
        return """
            <table><caption class="hidden">\(credits.title)</caption><thead><tr>\
            <th scope="col">\(credits.found)</th><th scope="col">\(credits.grade)</th>\
            </tr></thead><tbody>\(HTML.each(found, row))</tbody></table>
            """
    }

    private func row(_ note: CreditNote) -> HTML {
        let credits = words.credits
        return """
            <tr><td>\(credits.sentence(note.finding))\
            <small>\(credits.place(article: note.article, field: note.field))</small></td>\
            <td data-label="\(credits.grade)"><span class="s \(shape(note.grade))">\
            \(credits.word(note.grade))</span></td></tr>
            """
    }

    private func shape(_ grade: CreditGrade) -> String {
        switch grade {
        case .discrepancy: "late"
        case .doubt: "soon"
        case .unknown: "dk"
        }
    }
}
