import FollowUp
import Words

extension BoardPage.View {
    /// Which columns the board has and what it is sorted by, folded away; how it is sorted is said.
    var arrangement: HTML {
        let words = frame.words.bulk
        let sorted: HTML? = sort.map { sort in
            """
            <p class="narrowed">\(words.sorted(sort.order, sort.direction)) \
            <a href="\(address(filter))">\(words.worstFirst)</a></p>
            """
        }
        let fold = Parts.fold(
            words.arrangeTitle, open: arranges,
            "<div class=\"pair\">\(sorting)\(columns)</div>")
        return "<div class=\"arrange\">\(fold)\(sorted)\(all)</div>"
    }

    private var sorting: HTML {
        let words = frame.words.bulk
        let orders = Options(BoardOrder.allCases.map { ($0.rawValue, words.order($0)) })
        let directions = Options(
            SortDirection.allCases.map { ($0.rawValue, words.direction($0)) })
        let form = Form(frame, action: "/board", prefix: "arrange")
        return form.asking(
            """
            \(kept)\(form.choice(
                "sort", words.sortBy, orders, value: sort?.order.rawValue ?? "",
                empty: words.worstFirst))\
            \(form.choice(
                "direction", words.direction, directions,
                value: sort?.direction.rawValue ?? ""))
            """, button: words.sortButton)
    }

    /// The list keeps what it is narrowed to.
    private var kept: HTML {
        let words: HTML? =
            search.isEmpty
            ? nil : "<input type=\"hidden\" name=\"search\" value=\"\(search)\"/>"
        return "\(keptBesideWords)\(words)"
    }

    var keptBesideWords: HTML {
        let supplier: HTML? = supplier.map {
            "<input type=\"hidden\" name=\"supplier\" value=\"\($0.id)\"/>"
        }
        return "<input type=\"hidden\" name=\"filter\" value=\"\(filter.rawValue)\"/>\(supplier)"
    }

    private var columns: HTML {
        let words = frame.words.bulk
        let rest = BoardColumn.usual.filter { !frame.columns.contains($0) }
        let form = Form(frame, action: "/board/columns", prefix: "columns")
        return """
            <form method="post" action="\(form.action)" class="form">\(Layout.csrf(frame))\
            <fieldset class="picks"><legend>\(words.columns)</legend>\
            <p class="hint">\(words.columnsHint)</p>\
            \(HTML.each(frame.columns.enumerated()) { pick($1, moves: $0 > 0) })\
            \(HTML.each(rest) { pick($0, moves: false) })</fieldset>\
            <p class="act"><button>\(words.columnsButton)</button>\
            <button class="quiet" name="usual" value="yes">\(words.usualColumns)</button></p></form>
            """
    }

    private func pick(_ column: BoardColumn, moves: Bool) -> HTML {
        let words = frame.words.bulk
        let label = words.column(column)
        let shown: HTML? = frame.columns.contains(column) ? " checked=\"checked\"" : nil
        // What always stays is sent all the same, so that its place is kept.
        let stays = column == .standing
        let always: HTML? =
            stays ? "<input type=\"hidden\" name=\"columns\" value=\"\(column.rawValue)\"/>" : nil
        let named: HTML = stays ? " disabled=\"disabled\"" : " name=\"columns\""
        let earlier: HTML? =
            moves
            ? """
            <button class="quiet" name="earlier" value="\(column.rawValue)" \
            formaction="/board/columns?arrange=yes">\(words.earlier)\
            <span class="hidden">\(frame.colon)\(label)</span></button>
            """ : nil
        return """
            <div class="column"><label class="pick"><input type="checkbox"\(named) \
            value="\(column.rawValue)"\(shown)/> <span>\(label)</span></label>\
            \(always)\(earlier)</div>
            """
    }

    /// Shown by the script, which does what it says.
    private var all: HTML? {
        answer.items.isEmpty
            ? nil
            : """
            <label class="pick all" hidden="hidden"><input type="checkbox" id="all"/> \
            <span>\(frame.words.bulk.chooseAll)</span></label>
            """
    }
}
