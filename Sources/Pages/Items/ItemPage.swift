import FollowUp
import Words

/// One product and the orders that have it, the open ones first.
public enum ItemPage {
    public static func markup(
        _ frame: Frame, _ answer: ItemAnswer, journal: JournalAnswer? = nil,
        state: FormState? = nil
    ) -> HTML {
        let words = frame.words.items
        let item = answer.item
        let open = answer.orders.filter { ![.done, .cancelled].contains($0.standing) }.count
        let form = Form(frame, action: "/items/\(item.id.description)", state: state)
        let orders: HTML =
            answer.orders.isEmpty
            ? "<p class=\"hint\">\(words.noOrders)</p>"
            : BoardTable(frame: frame).markup(answer.orders)
        let amend: HTML? =
            frame.may(.item)
            ? Parts.fold(
                words.amend, open: form.isRefused,
                form.markup(
                    form.shown(answer.seq) + ItemsPage.particulars(form, item),
                    button: words.amendButton)) : nil
        let body: HTML = """
            \(ErrorSummary.markup(form))\
            <p class="crumb"><a href="/items">\(words.title)</a></p><h1>\(item.description)</h1>\
            <p class="lede">\(words.itemHeadline(openOrders: open))</p>\
            \(facts(answer, frame))\(amend)<h2>\(words.orders)</h2>\(orders)\
            \(JournalList.section(frame, journal, file: "/items/\(item.id.description)"))
            """
        return Layout.page(frame: frame, title: item.description, body: body)
    }

    private static func facts(_ answer: ItemAnswer, _ frame: Frame) -> HTML {
        let words = frame.words.items
        let item = answer.item
        let codes = CodeMark(frame: frame, checks: answer.codes)
        return Parts.facts([
            (words.code, item.code.map { HTML(text: $0) }),
            (words.chineseDescription, item.chineseDescription.map { HTML(text: $0) }),
            (words.unit, HTML(text: item.unit)),
            (words.gtin, codes.markup(item.gtin, .gtin8, .gtin12, .gtin13, .gtin14)),
            (words.hsCode, codes.markup(item.hsCode, .hs)),
        ])
    }
}
