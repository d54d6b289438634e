import FollowUp
import Words

extension BoardPage {
    /// The board with what it is narrowed to.
    struct View {
        let frame: Frame
        let answer: BoardAnswer
        let shown: Shown

        var filter: BoardFilter { shown.filter }
        var search: String { shown.search }
        var supplier: (id: FileID, name: String)? { shown.supplier }
        var sort: BoardSort? { shown.sort }
        var arranges: Bool { shown.arranges }
        var refused: Reason? { shown.refused }

        var isNarrowed: Bool { filter != .open || !search.isEmpty || supplier != nil }

        /// Under the closed and the cancelled nothing is late any more.
        var heading: HTML {
            let words = frame.words.board
            switch filter {
            case .closed: return "<h1>\(words.closedHeadline)</h1>"
            case .cancelled: return "<h1>\(words.cancelledHeadline)</h1>"
            case .open, .late, .willBeLate, .dueThisWeek, .decisionWaits, .paymentWaits:
                let lede: HTML? =
                    answer.counts.open == 0
                    ? nil : "<p class=\"lede\">\(words.lede(answer.counts))</p>"
                return "<h1>\(words.headline(answer.counts))</h1>\(lede)"
            }
        }

        var filters: HTML {
            let words = frame.words.board
            return """
                <div class="filters"><nav aria-label="\(words.filters)">\
                \(HTML.each(BoardFilter.allCases) { pill($0) })</nav>\
                <form method="get" action="/board" role="search">\(keptBesideWords)\
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
                base: "/board?\(place)&amp;after=",
                frame.words.frame.next)
        }

        func address(_ filter: BoardFilter) -> HTML {
            "/board?filter=\(filter.rawValue)\(searched)\(supplied)"
        }

        /// Where in the board one is, but for the page.
        var place: HTML { "filter=\(filter.rawValue)\(searched)\(supplied)\(sorted)" }

        /// Which page of it one sees.
        var onPage: HTML { shown.after.map { "&amp;after=\(Parts.query($0))" } ?? "" }

        var heads: BoardHeads { BoardHeads(base: address(filter), sort: sort) }

        private var sorted: HTML {
            sort.map {
                "&amp;sort=\($0.order.rawValue)&amp;direction=\($0.direction.rawValue)"
            } ?? ""
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
                <a href="\(address(pill))"\(current)>\
                \(frame.words.board.filter(pill))\(count)</a>
                """
        }

        /// They are of the whole board: where the lists are narrowed, none is told.
        private func count(_ pill: BoardFilter) -> Int? {
            guard search.isEmpty, supplier == nil else { return nil }
            return switch pill {
            case .open: answer.counts.open
            case .late: answer.counts.late
            case .willBeLate: answer.counts.willBeLate
            case .dueThisWeek: answer.counts.dueThisWeek
            case .decisionWaits: answer.counts.decisionWaits
            case .paymentWaits: answer.counts.paymentWaits
            case .closed, .cancelled: nil
            }
        }
    }
}
