import FollowUp
import Words

/// Suppliers and how each kept its promises so far.
public enum SuppliersPage {
    public static func markup(
        _ frame: Frame, _ answer: ListAnswer<SupplierRow>, search: String = "",
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.suppliers
        let form = Form(frame, action: "/suppliers", prefix: "new", state: state)
        let searched: HTML = search.isEmpty ? "" : "search=\(Parts.query(search))&amp;"
        let next = Parts.next(
            answer.next, base: "/suppliers?\(searched)after=", frame.words.frame.next)
        let empty = answer.items.isEmpty && search.isEmpty
        let lede = empty ? words.emptyText : words.lede
        let body: HTML = """
            \(ErrorSummary.markup(form))<h1>\(words.headline(count: empty ? 0 : 1))</h1>\
            <p class="lede">\(lede)</p>\
            \(empty ? nil : finding(frame, search) + listed(answer.items, frame))\(next)\
            \(frame.may(.supplier) ? newForm(form) : nil)
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func finding(_ frame: Frame, _ search: String) -> HTML {
        let words = frame.words
        return """
            <div class="filters"><form method="get" action="/suppliers" role="search">\
            <label class="hidden" for="search">\(words.board.search)</label>\
            <input id="search" name="search" type="search" value="\(search)" \
            placeholder="\(words.suppliers.searchHint)"/>\
            <button class="quiet">\(words.board.search)</button></form></div>
            """
    }

    private static func listed(_ rows: [SupplierRow], _ frame: Frame) -> HTML {
        rows.isEmpty
            ? "<div class=\"empty\"><p><b>\(frame.words.board.nothingFound)</b></p></div>"
            : table(rows, frame)
    }

    private static func table(_ rows: [SupplierRow], _ frame: Frame) -> HTML {
        let words = frame.words.suppliers
        return """
            <table class="sortable"><caption class="hidden">\(words.listCaption)</caption><thead>\
            <tr><th scope="col">\(words.name)</th><th scope="col" class="n">\(words.onTime)</th>\
            <th scope="col" class="n">\(words.openOrders)</th>\
            <th scope="col" class="n">\(words.sites)</th></tr></thead>\
            <tbody>\(HTML.each(rows) { row($0, frame) })</tbody></table>
            """
    }

    private static func row(_ row: SupplierRow, _ frame: Frame) -> HTML {
        let words = frame.words.suppliers
        let name = frame.supplier(row.name, row.chineseName)
        let other = row.chineseName.map { name == $0 ? row.name : $0 }
        let language = name == row.name ? "zh-Hans" : "en"
        let small: HTML? = other.map { "<small lang=\"\(language)\">\($0)</small>" }
        let asks: HTML? =
            row.asking > 0 ? " <span class=\"s us\">\(frame.words.seats.asking)</span>" : nil
        return """
            <tr><td><a class="row" href="/suppliers/\(row.id)">\(name)</a>\(asks)\(small)</td>\
            <td class="n" data-label="\(words.onTime)">\(onTime(row, words))</td>\
            <td class="n" data-label="\(words.openOrders)">\
            \(Figures.count(row.openOrders, ceiling: BoardCounts.ceiling))</td>\
            <td class="n" data-label="\(words.sites)">\(row.sites)</td></tr>

            """
    }

    private static func onTime(_ row: SupplierRow, _ words: any SupplierWords) -> HTML {
        guard row.linesHandedOver > 0 else {
            return "<span class=\"s dk\">\(words.noneHandedOver)</span>"
        }
        let permille = (row.linesHandedOver - row.linesLate) * 1_000 / row.linesHandedOver
        return HTML(text: words.onTimeShare(permille: permille, lines: row.linesHandedOver))
    }

    private static func newForm(_ form: Form) -> HTML {
        let words = form.frame.words.suppliers
        return Parts.fold(
            words.newSupplier, open: form.isRefused,
            form.markup(
                SupplierForms.particulars(form, nil), button: words.newSupplierButton))
    }
}
