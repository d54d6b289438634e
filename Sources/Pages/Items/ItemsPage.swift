import FollowUp
import Words

/// The products the lines of orders are matched to.
public enum ItemsPage {
    public static func markup(
        _ frame: Frame, _ answer: ListAnswer<ItemRow>, state: FormState? = nil
    ) -> HTML {
        let words = frame.words.items
        let form = Form(frame, action: "/items", prefix: "new", state: state)
        let next = Parts.next(answer.next, base: "/items?after=", frame.words.frame.next)
        let empty = answer.items.isEmpty
        let lede = empty ? words.emptyText : words.lede
        let new: HTML? =
            frame.may(.item)
            ? Parts.fold(
                words.newItem, open: form.isRefused,
                form.markup(particulars(form), button: words.newButton)) : nil
        let body: HTML = """
            \(ErrorSummary.markup(form))<h1>\(words.headline(count: empty ? 0 : 1))</h1>\
            <p class="lede">\(lede)</p>\(empty ? nil : table(answer.items, words))\(next)\(new)
            """
        return Layout.page(frame: frame, title: words.title, body: body)
    }

    private static func table(_ rows: [ItemRow], _ words: any ItemWords) -> HTML {
        """
        <table class="sortable"><caption class="hidden">\(words.listCaption)</caption><thead><tr>\
        <th scope="col">\(words.description)</th><th scope="col">\(words.code)</th>\
        <th scope="col" class="n">\(words.openOrders)</th></tr></thead><tbody>\
        \(HTML.each(rows) { row in
            let code: HTML? = row.code.map { "<td data-label=\"\(words.code)\">\($0)</td>" }
            return """
            <tr><td><a class="row" href="/items/\(row.id)">\(row.description)</a></td>\
            \(code ?? "<td></td>")\
            <td class="n" data-label="\(words.openOrders)">\
            \(Figures.count(row.openOrders, ceiling: BoardCounts.ceiling))</td></tr>

            """
        })</tbody></table>
        """
    }

    /// What an item is known by: empty for a new one.
    static func particulars(_ form: Form, _ item: Item? = nil) -> HTML {
        let words = form.frame.words.items
        return """
            <div class="pair">\
            \(form.input("description", words.description, value: item?.description ?? ""))\
            \(form.input(
                "chineseDescription", words.chineseDescription,
                value: item?.chineseDescription ?? "", optional: true))\
            \(form.input("code", words.code, value: item?.code ?? "", optional: true))\
            \(form.input("unit", words.unit, value: item?.unit ?? "pcs"))\
            \(form.input(
                "gtin", words.gtin, .whole, hint: words.gtinHint, value: item?.gtin ?? "",
                optional: true))\
            \(form.input("hsCode", words.hsCode, value: item?.hsCode ?? "", optional: true))</div>
            """
    }
}
