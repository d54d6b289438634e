import FollowUp
import Words

extension OrderView {
    /// Split out of one lot: a quantity for each of its lines, and what goes with it of the goods
    /// that are finished. A lot on its way is not offered, and why is said.
    var splitForm: HTML {
        let form = form("/lots", "lots")
        let open = answer.lots.filter { $0.departure == nil }
        let departed = answer.lots.compactMap { lot -> HTML? in
            guard let departure = lot.departure else { return nil }
            let sentence = words.obstacles.sentence(.lotDeparted(lot.number, departure))
            return "<p class=\"hint\">\(sentence)</p>"
        }
        let said = HTML.joined(Array(departed.prefix(Self.namedDepartures)), by: "")
        guard !open.isEmpty else {
            return departed.isEmpty ? "" : Parts.fold(words.plan.splitTitle, open: false, said)
        }
        return Parts.fold(
            words.plan.splitTitle, open: form.isRefused,
            form.markup(said + fields(form, open), button: words.plan.splitButton))
    }

    private func fields(_ form: Form, _ open: [LotAnswer]) -> HTML {
        let plan = words.plan
        let lines = answer.standingLines.prefix(Self.splitLines).filter { line in
            open.contains { $0.shares.contains { $0.line == line.number } }
        }
        return """
            \(form.shown(answer.seq))<p class="hint">\(plan.splitHint)</p>\
            \(lotChoice(form, name: "fromLot", label: plan.splitFrom, among: open))\
            \(HTML.each(lines) { line in
                let quantity = frame.quantity(most(line, open), unit: line.unit)
                return form.input(
                    "line.\(line.number)",
                    plan.splitLine(line.number, line.description, has: quantity), .decimal)
            })\(told(form, open))\
            \(form.input("promised", plan.promised, .day, hint: plan.splitPromisedHint,
                optional: true))
            """
    }

    /// What one lot has of the line; what was ordered where there are several to choose from.
    private func most(_ line: OrderLine, _ open: [LotAnswer]) -> Quantity {
        guard open.count == 1 else { return line.quantity }
        return open[0].shares.first { $0.line == line.number }?.quantity ?? line.quantity
    }

    /// Asked only where quantities were told.
    private func told(_ form: Form, _ open: [LotAnswer]) -> HTML? {
        let plan = words.plan
        guard open.contains(where: { !$0.progress.isEmpty }) else { return nil }
        return """
            <p class="hint">\(plan.splitToldHint)</p><div class="pair tight">\
            \(form.input("finished", plan.splitFinished, .decimal, optional: true))\
            \(form.input("packed", plan.splitPacked, .decimal, optional: true))</div>
            """
    }

    /// Lines asked for in the form; orders with more are split by import or program.
    private static let splitLines = 50
    private static let namedDepartures = 6
}
