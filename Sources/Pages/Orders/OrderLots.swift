import FollowUp
import Words

extension OrderView {
    var lots: HTML {
        guard !answer.lots.isEmpty else { return "" }
        let order = words.order
        return """
            <section><h2>\(order.lots)</h2><table><caption class="hidden">\(order.lots)</caption>\
            <thead><tr><th scope="col">\(words.forms.lot)</th>\
            <th scope="col" class="n">\(order.lotQuantity)</th>\
            <th scope="col" class="n">\(order.finished)</th>\
            <th scope="col" class="n">\(order.packed)</th>\
            <th scope="col" class="n">\(words.board.promised)</th>\
            <th scope="col" class="n">\(order.handover)</th>\
            <th scope="col">\(words.plan.state)</th></tr></thead>\
            <tbody>\(HTML.each(answer.lots, row))</tbody></table>\(implied)</section>
            """
    }

    /// What the totals told say of the days to come, before the supplier does.
    private var implied: HTML? {
        let sentences = answer.lots.compactMap { lot -> HTML? in
            guard let rate = lot.burnRate else { return nil }
            let planned = lot.milestones.first { $0.key == .eightyPercentPacked }?.planned
            var late: Int?
            if let planned, let implied = rate.eightyPercentPacked, implied > planned {
                late = planned.days(until: implied)
            }
            let sentence = words.order.implied(
                rate, lot: answer.lots.count > 1 ? lot.number : nil, lateDays: late,
                today: frame.today)
            guard let sentence else { return nil }
            return late == nil ? "<li>\(sentence)</li>" : "<li class=\"look\">\(sentence)</li>"
        }
        return sentences.isEmpty ? nil : "<ul class=\"plain\">\(HTML.joined(sentences))</ul>"
    }

    private func row(_ lot: LotAnswer) -> HTML {
        let order = words.order
        let latest = lot.progress.last
        let asOf: HTML? = latest.map { "<small>\(order.asOf) \(frame.short($0.asOf))</small>" }
        let quantity: HTML? = lot.quantity.map { HTML(text: frame.quantity($0, unit: unit)) }
        return """
            <tr><th scope="row">\(words.terms.lot(lot.number))</th>\
            <td class="n" data-label="\(order.lotQuantity)">\(quantity)</td>\
            <td class="n" data-label="\(order.finished)">\
            \(told(latest?.finished, lot.finishedPermille, lot))\(asOf)</td>\
            <td class="n" data-label="\(order.packed)">\
            \(told(latest?.packed, lot.packedPermille, lot))</td>\
            <td class="n" data-label="\(words.board.promised)">\(frame.time(lot.promised))</td>\
            <td class="n" data-label="\(order.handover)">\(frame.time(lot.handover))\
            \(lot.provisional ? "<small>\(Parts.provisional(frame))</small>" as HTML : nil)</td>\
            <td>\(Parts.standing(lot.standing, words))</td></tr>
            """
    }

    private func told(_ quantity: Quantity?, _ permille: Int?, _ lot: LotAnswer) -> HTML {
        guard let quantity else {
            // Nobody waits for figures of goods that are gone.
            if lot.standing == .done || lot.standing == .cancelled { return "" }
            return "<span class=\"s dk\">\(words.terms.notKnown)</span>"
        }
        let share: HTML? = permille.map { " · \(Figures.share($0))" }
        return "\(Figures.quantity(quantity))\(share)"
    }
}
