import FollowUp
import Words

extension BoardPage.View {
    /// What stands where no order is listed: why, and where to look instead.
    var nothing: HTML {
        let words = frame.words.board
        if let refused {
            return empty(HTML(text: sentence(refused)), nil)
        }
        if !isNarrowed {
            return empty(
                HTML(text: words.noneOpen),
                "<a href=\"/board?filter=closed\">\(words.showClosed)</a>")
        }
        guard !answer.elsewhere.isEmpty else {
            return empty(HTML(text: words.nothingFound), HTML(text: words.nothingFoundHint))
        }
        let links = answer.elsewhere.map { found -> HTML in
            "<a href=\"\(address(found.filter))\">\(words.found(found))</a>"
        }
        return empty(HTML(text: words.nothingFound), HTML.joined(links, by: " "))
    }

    private func sentence(_ reason: Reason) -> String {
        reason.obstacle == .notUnderstood
            ? frame.words.board.notSearchable(search)
            : frame.words.obstacles.sentence(reason.obstacle)
    }

    private func empty(_ what: HTML, _ instead: HTML?) -> HTML {
        let more: HTML? = instead.map { "<p>\($0)</p>" }
        return "<div class=\"empty\"><p><b>\(what)</b></p>\(more)</div>"
    }
}
