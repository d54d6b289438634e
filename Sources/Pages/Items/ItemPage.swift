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
            \(facts(item, words))<h2>\(words.orders)</h2>\(orders)
            """
        return Layout.page(frame: frame, title: item.description, body: body)
    }

    private static func facts(_ item: Item, _ words: any ItemWords) -> HTML {
        Parts.facts([
            (words.code, item.code.map { HTML(text: $0) }),
            (words.chineseDescription, item.chineseDescription.map { HTML(text: $0) }),
            (words.unit, HTML(text: item.unit)),
            (words.gtin, item.gtin.map { "<code>\($0)</code>" }),
            (words.hsCode, item.hsCode.map { "<code>\($0)</code>" }),
        ])
    }
}
