import FollowUp
import Words

/// What became of an act on several orders: which took it, which did not and why.
public enum BulkPage {
    /// `back` leads to the list as it was.
    public static func markup(_ frame: Frame, _ report: BulkReport, back: String) -> HTML {
        let words = frame.words.bulk
        let headline = words.headline(report)
        let body: HTML = """
            <p class="crumb"><a href="\(back)">\(frame.words.frame.backToBoard)</a></p>\
            <h1>\(headline)</h1><p class="lede">\(words.lede(report))</p>\
            \(refused(frame, report.refused))\(done(frame, report.done))
            """
        return Layout.page(frame: frame, title: headline, body: body)
    }

    private static func refused(_ frame: Frame, _ orders: [BulkRefusal]) -> HTML? {
        guard !orders.isEmpty else { return nil }
        let words = frame.words.bulk
        return """
            <section><h2>\(words.refused)</h2><table><caption class="hidden">\(words.refused)\
            </caption><thead><tr><th scope="col">\(frame.words.board.order)</th>\
            <th scope="col">\(words.reasons)</th></tr></thead>\
            <tbody>\(HTML.each(orders) { row($0, frame) })</tbody></table></section>
            """
    }

    private static func row(_ refusal: BulkRefusal, _ frame: Frame) -> HTML {
        let order: HTML =
            refusal.number.map {
                "<a class=\"row\" href=\"/orders/\(refusal.order)\">\($0)</a>"
            } ?? "\(frame.words.bulk.unknownOrder) <small>\(refusal.order)</small>"
        let reasons = refusal.reasons.map { HTML(text: $0.detail) }
        return """
            <tr><td>\(order)</td><td>\(HTML.joined(reasons, by: "<br/>"))</td></tr>
            """
    }

    private static func done(_ frame: Frame, _ orders: [BulkDone]) -> HTML? {
        guard !orders.isEmpty else { return nil }
        let items = orders.map { order -> HTML in
            "<li><a href=\"/orders/\(order.order)\">\(order.number)</a></li>"
        }
        return """
            <section><h2>\(frame.words.bulk.done)</h2><ul class="plain">\(items)</ul></section>
            """
    }
}
