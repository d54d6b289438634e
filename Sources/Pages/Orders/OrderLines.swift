import FollowUp
import Words

extension OrderView {
    /// Lines shown before the rest is folded away.
    private static let first = 50

    var lines: HTML {
        guard !answer.lines.isEmpty else { return "" }
        let rest = answer.lines.dropFirst(Self.first)
        let folded: HTML? =
            rest.isEmpty
            ? nil
            : Parts.fold(
                words.order.moreLines(rest.count), table(rest, caption: words.order.lines))
        return """
            <section><h2>\(words.order.lines)</h2>\
            \(table(answer.lines.prefix(Self.first), caption: words.order.lines))\(folded)</section>
            """
    }

    private func table(_ lines: ArraySlice<OrderLine>, caption: String) -> HTML {
        let order = words.order
        return """
            <div class="over"><table><caption class="hidden">\(caption)</caption><thead><tr>\
            <th scope="col">\(words.forms.description)</th>\
            <th scope="col" class="n">\(words.forms.quantity)</th>\
            <th scope="col" class="n">\(words.forms.unitPrice)</th>\
            <th scope="col" class="n">\(order.value)</th>\
            <th scope="col" class="n">\(words.board.promised)</th>\
            <th scope="col" class="n">\(words.plan.required)</th>\
            <th scope="col" class="n">\(order.delivered)</th></tr></thead>\
            <tbody>\(HTML.each(lines, row))</tbody></table></div>
            """
    }

    private func row(_ line: OrderLine) -> HTML {
        var facts = words.terms.line(line.number)
        if let reference = line.reference { facts += " · \(reference)" }
        if let site = line.site, site != answer.site { facts += " · \(siteName(site))" }
        if let term = line.tradeTerm { facts += " · \(words.terms.tradeTerm(term))" }
        let name: HTML =
            line.item.map { "<a href=\"/items/\($0)\">\(line.description)</a>" }
            ?? HTML(text: line.description)
        let late: HTML? = line.wasLate ? " \(Parts.standing(.late, words))" : nil
        let worth = line.worth(in: answer.terms.currency)
        let quantity = frame.quantity(line.quantity, unit: line.unit)
        return """
            <tr><td>\(struck(name, line))\(cancelled(line))\
            <small>\(facts)\(change(of: line))</small></td>\
            <td class="n" data-label="\(words.forms.quantity)">\
            \(struck("\(quantity)", line))</td>\
            \(cell(words.forms.unitPrice, line.unitPrice.map(price)))\
            \(cell(words.order.value, line.isCancelled ? nil : worth.map(Figures.money)))\
            <td class="n" data-label="\(words.board.promised)">\
            \(frame.time(line.promised ?? answer.terms.promised))</td>\
            <td class="n" data-label="\(words.plan.required)">\
            \(frame.time(line.required ?? answer.terms.required))</td>\
            \(line.delivered.map { day in
                """
                <td class="n" data-label="\(words.order.delivered)">\(frame.time(day))\(late)</td>
                """ as HTML
            } ?? "<td class=\"n\"></td>")</tr>
            """
    }

    private func change(of line: OrderLine) -> HTML? {
        guard isOpen, frame.may(.order) else { return nil }
        let label = line.isCancelled ? words.plan.reopenLine : words.plan.amendLine
        return """
             · <a href="\(address("?line=\(line.number)#lines-\(line.number)"))">\
            \(label)<span class="hidden">\(frame.colon)\
            \(words.terms.line(line.number))</span></a>
            """
    }

    private func price(_ price: UnitPrice) -> String {
        Figures.price(price, answer.terms.currency)
    }

    /// A cancelled line stays readable, struck out, with why it will not be made.
    private func struck(_ markup: HTML, _ line: OrderLine) -> HTML {
        line.isCancelled ? "<s>\(markup)</s>" : markup
    }

    private func cancelled(_ line: OrderLine) -> HTML? {
        line.cancelled.map { "<small>\(words.plan.lineCancelled($0))</small>" }
    }

    private func siteName(_ number: Int) -> String {
        answer.sites.first { $0.number == number }?.name ?? String(number)
    }

    private func cell(_ label: String, _ text: String?) -> HTML {
        guard let text else { return "<td class=\"n\"></td>" }
        return "<td class=\"n\" data-label=\"\(label)\">\(text)</td>"
    }
}
