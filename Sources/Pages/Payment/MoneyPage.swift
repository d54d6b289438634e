import FollowUp
import Words

/// Every instalment that is not settled: what may go, and why not.
public enum MoneyPage {
    public static func markup(_ frame: Frame, _ answer: ListAnswer<MoneyRow>) -> HTML {
        let words = frame.words.payments
        let list: HTML? = answer.items.isEmpty ? nil : table(answer.items, frame)
        let next = Parts.next(answer.next, base: "/money?after=", frame.words.frame.next)
        let body: HTML = """
            <h1>\(words.moneyHeadline(answer.items.count, more: answer.next != nil))</h1>\
            <p class="lede">\(answer.items.isEmpty ? words.moneyEmpty : words.moneyLede)</p>\
            \(list)\(next)
            """
        return Layout.page(frame: frame, title: words.moneyTitle, body: body)
    }

    private static func table(_ rows: [MoneyRow], _ frame: Frame) -> HTML {
        let words = frame.words.payments
        return """
            <table><caption class="hidden">\(words.moneyTitle)</caption><thead><tr>\
            <th scope="col">\(words.order)</th><th scope="col" class="n">\(words.amount)</th>\
            <th scope="col" class="n">\(words.dueOn)</th><th scope="col">\(words.stage)</th>\
            <th scope="col">\(words.why)</th></tr></thead>\
            <tbody>\(HTML.each(rows) { row($0, frame) })</tbody></table>
            """
    }

    private static func row(_ row: MoneyRow, _ frame: Frame) -> HTML {
        let words = frame.words.payments
        let payment = row.payment
        let path = "/orders/\(row.order)#instalment-\(payment.instalment.number)"
        let amount = payment.amount.map { Figures.money($0) } ?? ""
        return """
            <tr><td><a class="row" href="\(path)">\(row.number)</a>\
            <small>\(words.name(payment.instalment)) · \
            \(frame.supplier(row.supplierName, row.supplierChineseName))</small></td>\
            <td class="n" data-label="\(words.amount)">\(amount)</td>\
            <td class="n" data-label="\(words.dueOn)">\(frame.time(payment.due))</td>\
            <td class="nobreak" data-label="\(words.stage)">\
            <span>\(words.word(payment.stage))</span></td>\
            <td data-label="\(words.why)"><div>\(why(payment, frame))</div></td></tr>

            """
    }

    private static func why(_ payment: InstalmentAnswer, _ frame: Frame) -> HTML {
        // As many as the sentence counts.
        let stopping = payment.report.lines.filter(\.stops)
        let isAhead = [.open, .requested, .halfReleased].contains(payment.stage)
        // Of accounts one finding a payment: all of them stand on the supplier's page.
        let findings =
            isAhead && payment.report.lacksFacts
            ? stopping.flatMap { line in
                line.requirement == .beneficiaryConfirmed
                    ? Array(line.findings.prefix(1)) : line.findings
            } : []
        return """
            \(InstalmentSentence(frame, payment).text)\
            \(HTML.each(findings) { "<small>\(frame.words.gates.sentence($0))</small>" })
            """
    }
}
