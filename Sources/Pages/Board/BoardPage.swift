import FollowUp
import Words

/// The board (B16): what needs me today?
public enum BoardPage {
    public static func markup(
        _ frame: Frame, _ answer: BoardAnswer, shown: Shown = Shown()
    ) -> HTML {
        let words = frame.words.board
        let view = View(frame: frame, answer: answer, shown: shown)
        if answer.items.isEmpty, !answer.counts.hasOrders, !view.isNarrowed {
            return Layout.page(frame: frame, title: words.title, body: beginning(frame))
        }
        let bulk = BoardBulk(
            frame, place: view.place + view.onPage, milestones: shown.milestones, state: shown.state
        )
        let body: HTML = """
            \(bulk.refused)<div class="top"><div>\(view.heading)</div>\(newOrder(frame))</div>\
            \(Heat(weeks: answer.weeks, words: frame.words).markup)\
            \(view.filters)\(view.narrowing)\(list(view, bulk))
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    /// What of the board is asked for, and what was sent from it.
    public struct Shown: Sendable {
        public var filter: BoardFilter
        public var search: String
        public var supplier: (id: FileID, name: String)?
        /// Nil: worst first.
        public var sort: BoardSort?
        /// Where the page shown begins; nil for the first.
        public var after: String?
        /// The fold of columns and order is open.
        public var arranges = false
        /// Why it cannot be searched for that, or sorted so.
        public var refused: Reason?
        /// What can be recorded as reached.
        public var milestones: [TemplateMilestone] = []
        /// What was sent for several orders and refused.
        public var state: FormState?

        public init(
            filter: BoardFilter = .open, search: String = "", refused: Reason? = nil
        ) {
            self.filter = filter
            self.search = search
            self.refused = refused
        }
    }

    private static func list(_ view: View, _ bulk: BoardBulk) -> HTML {
        guard !view.answer.items.isEmpty else { return view.nothing }
        var table = BoardTable(frame: view.frame, columns: view.frame.columns)
        table.heads = view.heads
        table.bulk = bulk
        return "\(view.arrangement)\(table.markup(view.answer.items))\(view.next)\(bulk.markup)"
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
