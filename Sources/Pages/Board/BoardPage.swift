import FollowUp
import Words

/// The board (B16): what needs me today?
public enum BoardPage {
    public static func markup(
        _ frame: Frame, _ answer: BoardAnswer, filter: BoardFilter = .open, search: String = "",
        refused: Reason? = nil, supplier: (id: FileID, name: String)? = nil
    ) -> HTML {
        let words = frame.words.board
        let view = View(
            frame: frame, answer: answer, filter: filter, search: search, refused: refused,
            supplier: supplier)
        if answer.items.isEmpty, !answer.counts.hasOrders, !view.isNarrowed {
            return Layout.page(frame: frame, title: words.title, body: beginning(frame))
        }
        let body: HTML = """
            <div class="top"><div>\(view.heading)</div>\(newOrder(frame))</div>\
            \(Heat(weeks: answer.weeks, words: frame.words).markup)\
            \(view.filters)\(view.narrowing)\(list(view))
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func list(_ view: View) -> HTML {
        guard !view.answer.items.isEmpty else { return view.nothing }
        return BoardTable(frame: view.frame).markup(view.answer.items)
            + (view.next ?? "")
    }

    private static func newOrder(_ frame: Frame) -> HTML? {
        guard frame.may(.order) else { return nil }
        return "<a class=\"btn quiet\" href=\"/orders/new\">\(frame.words.board.newOrder)</a>"
    }

    private static func beginning(_ frame: Frame) -> HTML {
        let words = frame.words.board
        let byList: HTML? =
            frame.may(.import) ? "<a class=\"btn\" href=\"/import\">\(words.emptyImport)</a> " : nil
        let byHand: HTML? =
            frame.may(.order)
            ? "<a class=\"btn quiet\" href=\"/orders/new\">\(words.emptyNew)</a>" : nil
        return """
            <h1>\(words.emptyTitle)</h1><p class="lede">\(words.emptyText)</p>\
            <p class="act">\(byList)\(byHand)</p>
            """
    }
}
