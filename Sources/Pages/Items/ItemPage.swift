import FollowUp
import Words

/// One product and the open orders that have it.
public enum ItemPage {
    public static func markup(_ frame: Frame, _ answer: ItemAnswer) -> HTML {
        let words = frame.words.items
        let item = answer.item
        let orders: HTML =
            answer.orders.isEmpty
            ? "<p class=\"hint\">\(words.noOrders)</p>"
            : BoardTable(frame: frame).markup(answer.orders)
        let body: HTML = """
            <p class="crumb"><a href="/items">\(words.title)</a></p><h1>\(item.description)</h1>\
            <p class="lede">\(words.itemHeadline(openOrders: answer.orders.count))</p>\
            \(facts(answer, frame))<h2>\(words.orders)</h2>\(orders)
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
