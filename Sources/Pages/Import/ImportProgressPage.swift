import FollowUp
import Words

/// A list that is being read. The page looks again every second, without a script.
public enum ImportProgressPage {
    public static func markup(_ frame: Frame, _ answer: ImportAnswer) -> HTML {
        let words = frame.words.imports
        let title = words.runningHeadline(answer.fileName, dryRun: answer.stage == .checking)
        let body: HTML = """
            <div class="form-page"><p class="crumb"><a href="/import">\(words.title)</a></p>\
            <h1>\(title)</h1><p><label for="progress">\
            \(words.rowsSoFar(answer.rowsRead, of: answer.rowsInAll))</label></p>\
            <progress id="progress" value="\(answer.rowsRead)" max="\(max(1, answer.rowsInAll))">\
            </progress><p class="hint">\(words.mayLeave)</p>\
            <p><a href="/import/\(answer.id)">\(words.again)</a></p></div>
            """
        return Layout.refreshing(frame: frame, title: title, body: body)
    }
}
