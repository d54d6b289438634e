import FollowUp
import Words

/// What happened to a list, or would happen.
public enum ImportReportPage {
    public static func markup(
        _ frame: Frame, _ answer: ImportAnswer, hasErrors: Bool = false,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.imports
        guard let report = answer.report, answer.stage != .failed else {
            return failed(frame, answer)
        }
        let title = report.dryRun ? words.checkedHeadline(report) : words.doneHeadline(report)
        let form = Form(frame, action: "/import/\(answer.id.description)/run", state: state)
        let run: HTML? =
            report.dryRun && report.orders > 0
            ? form.button(words.importButton, quiet: false) : nil
        let errors: HTML? =
            hasErrors
            ? """
            <p><a class="btn quiet" href="/import/\(answer.id)/errors" download="download">\
            \(words.errorFile)</a></p><p class="hint">\(words.errorFileHint)</p>
            """ : report.errorFileMissing ? "<p>\(words.errorFileMissing)</p>" : nil
        let on: HTML =
            report.dryRun
            ? "" : "<a class=\"btn\" href=\"/board\">\(words.toBoard)</a> "
        let columns: HTML? =
            report.dryRun
            ? """
            <a class="btn quiet" href="/import/\(answer.id)?columns=1">\(words.otherColumns)</a>
            """ : nil
        let body: HTML = """
            <p class="crumb"><a href="/import">\(words.title)</a> · \(answer.fileName)</p>\
            <h1>\(title)</h1><p class="lede">\(words.reportLede(report))</p>\
            <div class="act">\(run)\(on)\(columns)<a class="btn quiet" href="/import">\
            \(words.anotherList)</a></div><h2>\(words.counts)</h2>\(counts(report, words))\
            \(OutcomeTables(frame: frame, report: report).markup)\(notes(report, words))\
            \(problems(report, words))\(errors)
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func failed(_ frame: Frame, _ answer: ImportAnswer) -> HTML {
        let words = frame.words.imports
        let body: HTML = """
            <div class="form-page"><h1>\(words.failedHeadline(answer.fileName))</h1>\
            <p class="lede">\(answer.failure.map { words.failure($0, answer.trouble) } ?? "")</p>\
            <p><a class="btn quiet" href="/import">\(words.anotherList)</a></p></div>
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func counts(_ report: ImportReport, _ words: any ImportWords) -> HTML {
        let figures = [
            (words.lines, report.lines), (words.orders, report.orders),
            (words.suppliers, report.suppliers), (words.created, report.created),
            (words.updated, report.updated), (words.unchanged, report.unchanged),
            (words.proposed, report.proposed), (words.rejected, report.rejectedRows),
        ]
        return Parts.facts(figures.map { ($0.0, HTML(text: Figures.number($0.1))) })
    }

    private static func notes(_ report: ImportReport, _ words: any ImportWords) -> HTML? {
        let lines = words.notes(report.notes)
        guard !lines.isEmpty else { return nil }
        return """
            <h2>\(words.notes)</h2><ul class="plain">\
            \(HTML.each(lines) { "<li>\($0)</li>" })</ul>
            """
    }

    private static func problems(_ report: ImportReport, _ words: any ImportWords) -> HTML {
        guard !report.problems.isEmpty else {
            return "<h2>\(words.problems)</h2><p>\(words.noProblems)</p>"
        }
        let shown = report.problems.prefix(ImportReport.shownProblems)
        let more: HTML? =
            report.problemsInAll > shown.count
            ? "<p class=\"hint\">\(words.problemsShown(shown.count, of: report.problemsInAll))</p>"
            : nil
        return """
            <h2>\(words.problems)</h2>\(more)<table class="keep"><caption class="hidden">\
            \(words.problems)</caption><thead><tr><th scope="col" class="n">\(words.row)</th>\
            <th scope="col">\(words.column)</th><th scope="col">\(words.reason)</th></tr></thead>\
            <tbody>\(HTML.each(shown) { problem in
                """
                <tr><td class="n">\(problem.row)</td>\
                <td class="nobreak">\(problem.column ?? "")</td>\
                <td>\(words.problem(problem.reason))</td></tr>
                """
            })</tbody></table>
            """
    }
}
