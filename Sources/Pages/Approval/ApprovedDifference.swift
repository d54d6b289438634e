import FollowUp
import Words

extension OrderView {
    /// What was approved beside what is told now, fact by fact.
    func difference(_ before: ApprovedBefore?) -> HTML? {
        let told = words.gates
        return difference(before, caption: told.changedSince, was: told.was)
    }

    /// What was told by then beside what is told now.
    func difference(_ before: ApprovedBefore?, caption: String, was: String) -> HTML? {
        guard let before else { return nil }
        let parts = ToldDifference(words).rows(ofParts: before.parts ?? [])
        let rows =
            termRows(before.terms) + lineRows(before) + particularRows(before.particulars)
            + parts.map { ($0.name, $0.was, $0.now) }
        guard !rows.isEmpty else { return nil }
        let told = words.gates
        return """
            <table><caption>\(caption)</caption><thead><tr>\
            <th scope="col">\(told.fact)</th><th scope="col">\(was)</th>\
            <th scope="col">\(told.isNow)</th></tr></thead><tbody>\
            \(HTML.each(rows) { row in
                """
                <tr><th scope="row">\(row.name)</th><td data-label="\(was)">\(row.was)</td>\
                <td data-label="\(told.isNow)">\(row.now)</td></tr>
                """
            })</tbody></table>
            """
    }

    private typealias Row = (name: String, was: String, now: String)

    private func termRows(_ before: OrderTerms?) -> [Row] {
        guard let before else { return [] }
        let plan = words.plan
        let now = answer.terms
        let rows: [Row] = [
            (plan.orderedOn, day(before.orderedOn), day(now.orderedOn)),
            (plan.promised, day(before.promised), day(now.promised)),
            (plan.required, day(before.required), day(now.required)),
            (plan.tradeRule, term(before.tradeTerm), term(now.tradeTerm)),
            (plan.destination, before.destination ?? "", now.destination ?? ""),
            (plan.buyer, text(before.buyer), text(now.buyer)),
            (plan.consignee, text(before.consignee), text(now.consignee)),
            (plan.payment, before.payment ?? "", now.payment ?? ""),
        ]
        return rows.filter { $0.was != $0.now }
    }

    private func lineRows(_ before: ApprovedBefore) -> [Row] {
        let changed = before.lines.compactMap { line -> Row? in
            guard let now = answer.lines.first(where: { $0.number == line.number }), now != line
            else { return nil }
            return (words.terms.line(line.number), inWords(line), inWords(now))
        }
        let added = before.added.compactMap { number -> Row? in
            guard let now = answer.lines.first(where: { $0.number == number }) else { return nil }
            return (words.terms.line(number), words.gates.added, inWords(now))
        }
        return changed + added
    }

    private func particularRows(_ before: Particulars?) -> [Row] {
        guard let before, let now = answer.particulars, before != now else { return [] }
        return [(words.gates.particulars, words.gates.told(before), words.gates.told(now))]
    }

    private func day(_ day: Day?) -> String { day.map(words.dates.day) ?? "" }
    private func term(_ term: TradeTerm?) -> String { term.map(words.terms.tradeTerm) ?? "" }
    private func text(_ text: Erasable?) -> String { text.map(words.terms.text) ?? "" }

    private func inWords(_ line: OrderLine) -> String {
        if let cancelled = line.cancelled { return words.plan.lineCancelled(cancelled) }
        var facts = ["\(frame.quantity(line.quantity, unit: line.unit)) \(line.description)"]
        if let price = line.unitPrice { facts.append("× \(price)") }
        if let value = line.value { facts.append(Figures.money(value)) }
        if let term = line.tradeTerm { facts.append(words.terms.tradeTerm(term)) }
        if let promised = line.promised { facts.append(day(promised)) }
        if let required = line.required { facts.append("≤ \(day(required))") }
        return facts.joined(separator: frame.comma)
    }
}
