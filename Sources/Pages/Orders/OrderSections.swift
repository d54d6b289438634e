import FollowUp
import Words

extension OrderView {
    var dependences: HTML {
        let order = words.order
        guard !answer.waitsFor.isEmpty || !answer.awaitedBy.isEmpty else { return "" }
        let waits = answer.waitsFor.map { dependence -> HTML in
            let sentence = order.waits(
                number: dependence.number, workdays: dependence.workdays,
                handover: dependence.handover, done: dependence.done, today: frame.today)
            let remove: HTML? =
                isOpen && frame.may(.plan)
                ? form(
                    "/dependences/\(dependence.order.description)/removal",
                    "dependences-\(dependence.order.description)-removal"
                ).button(words.plan.dependRemove(dependence.number)) : nil
            return """
                <li><a href="/orders/\(dependence.order)">\(sentence)</a> \
                \(dependence.provisional ? Parts.provisional(frame) : nil) \(remove)</li>
                """
        }
        let awaited = answer.awaitedBy.map { other -> HTML in
            "<li><a href=\"/orders/\(other.order)\">\(other.number)</a></li>"
        }
        return """
            <section>\(titled(order.waitsFor, waits))\(titled(order.awaitedBy, awaited))</section>
            """
    }

    private func titled(_ title: String, _ items: [HTML]) -> HTML? {
        items.isEmpty ? nil : "<h2>\(title)</h2><ul class=\"plain\">\(items)</ul>"
    }

    var slips: HTML {
        let order = words.order
        guard !answer.slips.isEmpty else { return "" }
        let heads = [order.slipFrom, order.slipTo, order.slipDays]
        return """
            <section><h2>\(order.slips)</h2>\(SlipSteps(frame: frame, slips: answer.slips).markup)\
            <table><caption class="hidden">\(order.slips)</caption><thead><tr>\
            <th scope="col">\(words.plan.milestone)</th>\
            \(HTML.each(heads) { "<th scope=\"col\" class=\"n\">\($0)</th>" })\
            <th scope="col">\(order.slipReason)</th></tr></thead>\
            <tbody>\(HTML.each(answer.slips.reversed(), row))</tbody></table></section>
            """
    }

    private func row(_ slip: Slip) -> HTML {
        let order = words.order
        let days: HTML? = slip.from.map {
            HTML(text: words.dates.slip($0.days(until: slip.to)))
        }
        let names = answer.lots.lazy.flatMap(\.milestones).first { $0.key == slip.milestone }?.names
        let lot: HTML? =
            answer.lots.count > 1 ? "<small>\(words.terms.lot(slip.lot))</small>" : nil
        return """
            <tr><td>\(frame.milestone(slip.milestone, names))\(lot)</td>\
            <td class="n" data-label="\(order.slipFrom)">\(frame.time(slip.from))</td>\
            <td class="n" data-label="\(order.slipTo)">\(frame.time(slip.to))</td>\
            <td class="n" data-label="\(order.slipDays)">\(days)</td>\
            <td>\(words.terms.reason(slip.reason))<small>\(order.slipRecorded) \
            \(frame.time(slip.at))</small>\(explanation(of: slip))</td></tr>
            """
    }

    /// Asked where nobody said why the day moved.
    private func explanation(of slip: Slip) -> HTML? {
        guard frame.may(.plan), slip.reason.primary == .unexplained else { return nil }
        let form = form("/slips/\(slip.seq)", "slips-\(slip.seq)")
        return Parts.fold(
            words.plan.explainTitle, open: form.isRefused,
            form.markup(
                form.reason() + (blame(form) ?? ""), button: words.plan.explainButton))
    }

    var visits: HTML {
        guard !answer.visits.isEmpty else { return "" }
        let items = answer.visits.map { visit -> HTML in
            let state: HTML? = visit.cancelled ? " \(Parts.standing(.cancelled, words))" : nil
            return """
                <li><a href="/visits/\(visit.id)">\(words.terms.visitKind(visit.kind))</a>\
                \(frame.comma)\(frame.time(visit.day))\(state)\
                <small>\(visit.provider ?? words.visits.ourselves)</small></li>
                """
        }
        return "<section>\(titled(words.order.visits, items))</section>"
    }

    var shipments: HTML {
        guard !answer.shipments.isEmpty else { return "" }
        let items = answer.shipments.map { shipment -> HTML in
            let headline = words.shipments.shipmentHeadline(
                shipment.draft, today: frame.today, cancelled: shipment.cancelled)
            return """
                <li><a href="/shipments/\(shipment.id)">\(headline)</a>\
                <small>\(words.terms.mode(shipment.draft.mode))</small></li>
                """
        }
        return "<section>\(titled(words.order.shipments, items))</section>"
    }

    var takenOver: HTML {
        guard let told = answer.takeOver else { return "" }
        return """
            <section><h2>\(words.order.takeOver)</h2><p>\(words.order.takenOver(told))</p></section>
            """
    }
}
