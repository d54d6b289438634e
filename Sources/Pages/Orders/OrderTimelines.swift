import FollowUp
import Words

extension OrderView {
    var timelines: HTML {
        let drawn = shownLots.compactMap { lot -> HTML? in
            let title: HTML? =
                answer.lots.count > 1
                ? "<h2>\(words.order.timelineOf(lot: lot.number))</h2>" : nil
            guard let timeline = Timeline(frame: frame, answer: answer, lot: lot) else {
                return nil
            }
            return "\(title)\(timeline.markup)"
        }
        return "\(lotTabs)\(drawn)\(drawn.isEmpty ? nil : Legend(words: words).markup)"
    }

    /// Where there are too many lots to draw, the way to each.
    private var lotTabs: HTML? {
        guard answer.lots.count > OrderPage.drawnLots else { return nil }
        let shown = shownLots.first?.number
        return """
            <ul class="tabs">\(HTML.each(answer.lots) { lot in
                let current: HTML? = lot.number == shown ? " aria-current=\"true\"" : nil
                return """
                    <li><a href="\(address("?lot=\(lot.number)"))"\(current)>\
                    \(words.terms.lot(lot.number))</a> \(Parts.standing(lot.standing, words))</li>
                    """
            })</ul>
            """
    }
}
