import FollowUp
import Words

extension OrderView {
    /// Samples and baseline in one answer, with the way to their pages; the seal where both sides
    /// acknowledged what stands.
    var baseline: HTML {
        let summary = answer.baseline
        guard isOpen && summary.isAsked || summary.proposed != nil || summary.sampleRounds > 0
        else {
            return OrderTab.markup(frame, order: answer.id, here: .order)
        }
        let isAgreed = summary.inForce != nil && summary.inForce == summary.proposed
        return """
            \(OrderTab.markup(frame, order: answer.id, here: .order))\
            <section class="sealed">\(isAgreed ? Seal.markup(words.baseline) : nil)<p>\
            <a href="\(address("/baseline"))">\(words.baseline.summary(summary))</a></p></section>
            """
    }
}

/// The red mark of what both sides acknowledged, and of nothing else.
enum Seal {
    static func markup(_ words: any BaselineWords) -> HTML {
        let lines = HTML.joined(words.sealText.map { HTML(text: $0) }, by: "<br/>")
        return "<span class=\"seal\" title=\"\(words.bothAcknowledged)\">\(lines)</span>"
    }
}
