import FollowUp
import Words

/// Orders as the board lists them; the pages of suppliers and items show theirs the same way.
struct BoardTable {
    let frame: Frame
    /// Named in a column of its own; needless on the supplier's page.
    private let namesSupplier: Bool
    private let words: any BoardWords
    private let labels: Labels

    /// Escaped once for a page, not once for a row.
    private struct Labels {
        let promised: HTML
        let forecast: HTML
        let slip: HTML
        let finished: HTML
        let value: HTML
        let provisional: HTML
        let unknown: HTML
    }

    init(frame: Frame, supplier: Bool = true) {
        self.frame = frame
        namesSupplier = supplier
        words = frame.words.board
        labels = Labels(
            promised: HTML(text: words.promised), forecast: HTML(text: words.forecast),
            slip: HTML(text: words.slip), finished: HTML(text: words.finished),
            value: HTML(text: words.value),
            provisional: "<small>\(Parts.provisional(frame))</small>",
            unknown: "<span class=\"s dk\">\(frame.words.terms.notKnown)</span>")
    }

    func markup(_ rows: [BoardRow]) -> HTML {
        var body = HTML(capacity: rows.count * 1_200)
        for row in rows { body += markup(row) }
        return """
            <table class="board sortable"><caption class="hidden">\(words.listCaption)</caption>\
            <thead><tr><th scope="col">\(words.order)</th>\(supplierHead)\
            <th scope="col">\(words.whatIsGoingOn)</th>\
            <th scope="col">\(words.whoOwes)</th><th scope="col" class="n">\(labels.promised)</th>\
            <th scope="col" class="n">\(labels.forecast)</th><th scope="col" class="n">\
            \(labels.slip)</th><th scope="col" class="n">\(labels.finished)</th>\
            <th scope="col" class="n">\(labels.value)</th></tr></thead><tbody>\(body)</tbody></table>
            """
    }

    private func markup(_ row: BoardRow) -> HTML {
        """
        <tr><td><a class="row" href="/orders/\(row.order)">\(row.number)</a>\(subject(row))</td>\
        \(supplier(row))\
        <td>\(Parts.standing(row.standing, frame.words)) \(goingOn(row))</td>\
        <td>\(Parts.owes(row.owes, frame.words))</td>\
        <td class="n" data-label="\(labels.promised)">\(frame.time(row.promised))</td>\
        <td class="n" data-label="\(labels.forecast)">\(forecast(row))</td>\
        <td class="n" data-label="\(labels.slip)">\(slip(row))</td>\
        <td class="n" data-label="\(labels.finished)">\(finished(row))</td>\
        <td class="n" data-label="\(labels.value)">\(value(row))</td></tr>

        """
    }

    private func subject(_ row: BoardRow) -> HTML {
        var facts = row.summary
        if row.moreLines > 0 { facts += ", \(words.moreLines(row.moreLines))" }
        if row.lots > 1 { facts += ", \(frame.words.terms.lots(row.lots))" }
        return "<small>\(facts)</small>"
    }

    private var supplierHead: HTML? {
        namesSupplier ? "<th scope=\"col\">\(words.supplierAndSite)</th>" : nil
    }

    private func supplier(_ row: BoardRow) -> HTML? {
        guard namesSupplier else { return nil }
        let site: HTML? = row.siteName.map { "<small>\($0)</small>" }
        return """
            <td><a href="/suppliers/\(row.supplier)">\(row.supplierName)</a>\(site)</td>
            """
    }

    private func goingOn(_ row: BoardRow) -> HTML {
        switch row.standing {
        case .done: return HTML(text: words.handedOver)
        case .cancelled: return HTML(text: words.cancelled)
        case .late, .willBeLate, .onPlan, .notKnown, .notApplicable: break
        }
        guard let key = row.milestone, let due = row.due else {
            return HTML(text: words.nothingPlanned)
        }
        let milestone = frame.milestone(key, row.milestoneNames)
        let overdue = due.days(until: frame.today)
        let line =
            overdue > 0
            ? words.overdue(milestone, days: overdue)
            : words.due(milestone, on: due, today: frame.today)
        var second = row.lots > 1 ? row.lot.map { frame.words.terms.lot($0) } : nil
        if let slip = row.slipDays, slip > 0 {
            let late = words.slipInWords(days: slip)
            second = second.map { "\($0) · \(late)" } ?? late
        }
        return "\(line)\(second.map { "<small>\($0)</small>" as HTML })"
    }

    private func forecast(_ row: BoardRow) -> HTML {
        guard let day = row.forecast else { return labels.unknown }
        let mark = row.provisional ? labels.provisional : nil
        let fourFifths: HTML? = row.p80.map {
            "<small>\(words.fourFifths($0, today: frame.today))</small>"
        }
        return "\(frame.time(day))\(mark)\(fourFifths)"
    }

    private func slip(_ row: BoardRow) -> HTML? {
        row.slipDays.map { HTML(text: frame.words.dates.slip($0)) }
    }

    private func finished(_ row: BoardRow) -> HTML {
        row.finishedPermille.map { HTML(text: Figures.share($0)) } ?? labels.unknown
    }

    private func value(_ row: BoardRow) -> HTML? {
        row.value.map { HTML(text: Figures.money($0)) }
    }
}
