import FollowUp
import Words

/// The board (B16): what needs me today?
public enum BoardPage {
    public static func markup(
        _ frame: Frame, _ answer: BoardAnswer, filter: BoardFilter = .open, search: String = "",
        supplier: (id: FileID, name: String)? = nil
    ) -> HTML {
        let words = frame.words.board
        let narrowed = filter != .open || !search.isEmpty || supplier != nil
        if answer.items.isEmpty, answer.counts.open == 0, !narrowed {
            return Layout.page(frame: frame, title: words.title, body: beginning(frame))
        }
        let view = View(
            frame: frame, answer: answer, filter: filter, search: search, supplier: supplier)
        let title =
            switch filter {
            case .closed: words.closedHeadline
            case .cancelled: words.cancelledHeadline
            case .open, .late, .willBeLate, .dueThisWeek: words.headline(answer.counts)
            }
        let body: HTML = """
            <div class="top"><div><h1>\(title)</h1><p class="lede">\(words.lede(answer.counts))</p>\
            </div>\(newOrder(frame))</div>\
            \(Heat(weeks: answer.weeks, words: frame.words).markup)\
            \(view.filters)\(view.narrowing)\(list(view))
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func list(_ view: View) -> HTML {
        let words = view.frame.words.board
        guard !view.answer.items.isEmpty else {
            return """
                <div class="empty"><p><b>\(words.nothingFound)</b></p>\
                <p>\(words.nothingFoundHint)</p></div>
                """
        }
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

    /// The board with what it is narrowed to.
    struct View {
        let frame: Frame
        let answer: BoardAnswer
        let filter: BoardFilter
        let search: String
        let supplier: (id: FileID, name: String)?

        var filters: HTML {
            let words = frame.words.board
            return """
                <div class="filters"><nav aria-label="\(words.filters)">\
                \(HTML.each(BoardFilter.allCases) { pill($0) })</nav>\
                <form method="get" action="/board" role="search">\
                <input type="hidden" name="filter" value="\(filter.rawValue)"/>\
                \(supplier.map {
                    "<input type=\"hidden\" name=\"supplier\" value=\"\($0.id)\"/>" as HTML
                })\
                <label class="hidden" for="search">\(words.search)</label>\
                <input id="search" name="search" type="search" value="\(search)" \
                placeholder="\(words.searchHint)"/><button class="quiet">\(words.search)</button>\
                </form></div>
                """
        }

        var narrowing: HTML? {
            guard let supplier else { return nil }
            let words = frame.words.board
            return """
                <p class="narrowed">\(words.narrowedToSupplier(supplier.name)) \
                <a href="/board?filter=\(filter.rawValue)\(searched)">\(words.showAll)</a></p>
                """
        }

        var next: HTML? {
            Parts.next(
                answer.next,
                base: "/board?filter=\(filter.rawValue)\(searched)\(supplied)&amp;after=",
                frame.words.frame.next)
        }

        private var searched: HTML {
            search.isEmpty ? "" : "&amp;search=\(Parts.query(search))"
        }

        private var supplied: HTML {
            supplier.map { "&amp;supplier=\($0.id)" } ?? ""
        }

        private func pill(_ pill: BoardFilter) -> HTML {
            let current: HTML? = pill == filter ? " aria-current=\"true\"" : nil
            let count: HTML? = count(pill).map {
                " <span>\(Figures.count($0, ceiling: BoardCounts.ceiling))</span>"
            }
            return """
                <a href="/board?filter=\(pill.rawValue)\(searched)\(supplied)"\(current)>\
                \(frame.words.board.filter(pill))\(count)</a>
                """
        }

        private func count(_ pill: BoardFilter) -> Int? {
            switch pill {
            case .open: answer.counts.open
            case .late: answer.counts.late
            case .willBeLate: answer.counts.willBeLate
            case .dueThisWeek: answer.counts.dueThisWeek
            case .closed, .cancelled: nil
            }
        }
    }
}
