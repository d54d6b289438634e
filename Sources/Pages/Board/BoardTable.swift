import FollowUp
import Words

/// Orders as the board lists them; the pages of suppliers and items show theirs the same way.
/// A row is written piece by piece into the page: the board is what people open most.
struct BoardTable {
    let frame: Frame
    private let columns: [BoardColumn]
    /// Heads that lead to the list sorted by them; nil where the list has one order only.
    var heads: BoardHeads?
    /// What the rows are chosen for; nil where nothing is done to several.
    var bulk: BoardBulk?
    /// There are more orders than the table shows.
    var goesOn = false
    private let words: any BoardWords
    private let labels: BoardLabels
    private let comma: String

    init(frame: Frame, columns: [BoardColumn] = BoardColumn.usual) {
        self.frame = frame
        self.columns = columns
        words = frame.words.board
        labels = BoardLabels(frame)
        comma = frame.comma
    }

    func markup(_ rows: [BoardRow]) -> HTML {
        var table = HTML(capacity: 2_000 + rows.count * 1_500)
        let choosing: HTML? = bulk.map { _ in
            "<th scope=\"col\" class=\"tick\">\(hidden(frame.words.bulk.choose))</th>"
        }
        table += """
            <table class="board\(heads == nil ? " sortable" : nil)"\(goesOn ? part : nil)>\
            <caption class="hidden">\(caption)</caption><thead><tr>\(choosing)\
            \(head(.number, words.order, figures: false))\
            \(HTML.each(columns, head))</tr></thead><tbody>
            """
        for row in rows { write(row, &table) }
        table.write("</tbody></table>")
        if columns.contains(.forecast), rows.contains(where: { $0.provisional }) {
            table += "<p class=\"hint\">\(frame.words.frame.provisionalMark)</p>"
        }
        return table
    }

    private var part: HTML { " data-part=\"part\"" }
    private var caption: String { heads?.caption(frame) ?? words.listCaption }

    private func hidden(_ text: String) -> HTML { "<span class=\"hidden\">\(text)</span>" }

    private func head(_ column: BoardColumn) -> HTML {
        let label = frame.words.bulk.column(column)
        return switch column {
        case .supplier: head(.supplier, label, figures: false)
        case .standing, .owes: head(nil, label, figures: false)
        case .promised: head(.promised, label, figures: true)
        case .forecast, .slip: head(nil, label, figures: true)
        case .finished: head(.finished, label, figures: true)
        case .value: head(.value, label, figures: true)
        }
    }

    private func head(_ order: BoardOrder?, _ label: String, figures: Bool) -> HTML {
        let aligned: HTML? = figures ? " class=\"n\"" : nil
        guard let order, let heads else {
            return "<th scope=\"col\"\(aligned)>\(label)</th>"
        }
        return """
            <th scope="col"\(aligned)\(heads.state(order))>\
            <a class="sort" href="\(heads.address(order))">\(label)</a></th>
            """
    }

    private func write(_ row: BoardRow, _ page: inout HTML) {
        page.write("<tr>")
        bulk?.write(row, &page)
        page.write("<td class=\"no\"><a class=\"row\" href=\"/orders/")
        page.write(row.order)
        page.write("\">")
        page.write(text: row.number)
        page.write("</a>")
        writeSubject(row, &page)
        for column in columns { write(column, row, &page) }
        page.write("</td></tr>\n")
    }

    private func write(_ column: BoardColumn, _ row: BoardRow, _ page: inout HTML) {
        switch column {
        case .supplier: writeSupplier(row, &page)
        case .standing:
            page.write("</td><td>")
            page.append(labels.standing(row.standing))
            page.write(" ")
            writeGoingOn(row, &page)
        case .owes:
            page.write("</td><td>")
            if let owes = row.owes { page.append(labels.owes(owes)) }
        case .promised:
            page.append(labels.promised)
            if let day = row.promised { frame.write(day, &page) }
        case .forecast:
            page.append(labels.forecast)
            writeForecast(row, &page)
        case .slip:
            page.append(labels.slip)
            if let days = row.slipDays { page.write(text: frame.words.dates.slip(days)) }
        case .finished:
            page.append(labels.finished)
            if let share = row.finishedPermille {
                page.write(text: Figures.share(share))
            } else if row.standing != .done, row.standing != .cancelled {
                page.append(labels.unknown)
            }
        case .value:
            page.append(labels.value)
            if let value = row.value { page.write(text: Figures.money(value)) }
        }
    }

    private func writeSubject(_ row: BoardRow, _ page: inout HTML) {
        page.write("<small>")
        page.write(text: row.summary)
        if row.moreLines > 0 {
            page.write(text: comma)
            page.write(text: words.moreLines(row.moreLines))
        }
        if row.lots > 1 {
            page.write(text: comma)
            page.write(text: frame.words.terms.lots(row.lots))
        }
        page.write("</small>")
    }

    private func writeSupplier(_ row: BoardRow, _ page: inout HTML) {
        page.write("</td><td><a href=\"/suppliers/")
        page.write(row.supplier)
        page.write("\">")
        page.write(text: frame.supplier(row.supplierName, row.supplierChineseName))
        page.write("</a>")
        guard let site = row.siteName else { return }
        page.write("<small>")
        page.write(text: site)
        page.write("</small>")
    }

    private func writeGoingOn(_ row: BoardRow, _ page: inout HTML) {
        switch row.standing {
        case .done: return page.write(text: words.handedOver)
        case .cancelled: return page.write(text: words.cancelled)
        case .late, .willBeLate, .onPlan, .notKnown, .notApplicable, .notTold: break
        }
        guard let key = row.milestone, let due = row.due else {
            return page.write(text: words.nothingPlanned)
        }
        let milestone = frame.milestone(key, row.milestoneNames)
        let overdue = due.days(until: frame.today)
        page.write(
            text: overdue > 0
                ? words.overdue(milestone, days: overdue)
                : words.due(milestone, on: due, today: frame.today))
        let slip = row.slipDays ?? 0
        guard slip > 0 || row.lots > 1 || !row.waits.isEmpty else { return }
        var told: [String] = []
        if row.lots > 1, let lot = row.lot { told.append(frame.words.terms.lot(lot)) }
        if slip > 0 { told.append(words.slipInWords(days: slip)) }
        told += row.waits.map { words.wait($0) }
        page.write("<small>")
        page.write(text: told.joined(separator: " · "))
        page.write("</small>")
    }

    private func writeForecast(_ row: BoardRow, _ page: inout HTML) {
        guard let day = row.forecast else { return page.append(labels.unknown) }
        frame.write(day, &page)
        if row.provisional { page.append(labels.provisional) }
        guard let p80 = row.p80 else { return }
        page.write("<small>")
        page.write(text: words.fourFifths(p80, today: frame.today))
        page.write("</small>")
    }
}
