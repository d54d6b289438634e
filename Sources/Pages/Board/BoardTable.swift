import FollowUp
import Words

/// Orders as the board lists them; the pages of suppliers and items show theirs the same way.
/// A row is written piece by piece into the page: the board is what people open most.
struct BoardTable {
    let frame: Frame
    /// Named in a column of its own; needless on the supplier's page.
    private let namesSupplier: Bool
    private let words: any BoardWords
    private let labels: BoardLabels
    private let comma: String

    init(frame: Frame, supplier: Bool = true) {
        self.frame = frame
        namesSupplier = supplier
        words = frame.words.board
        labels = BoardLabels(frame)
        comma = frame.comma
    }

    func markup(_ rows: [BoardRow]) -> HTML {
        var table = HTML(capacity: 2_000 + rows.count * 1_300)
        let head: HTML = """
            <table class="board sortable"><caption class="hidden">\(words.listCaption)</caption>\
            <thead><tr><th scope="col">\(words.order)</th>\(supplierHead)\
            <th scope="col">\(words.whatIsGoingOn)</th><th scope="col">\(words.whoOwes)</th>\
            <th scope="col" class="n">\(words.promised)</th>\
            <th scope="col" class="n">\(words.forecast)</th>\
            <th scope="col" class="n">\(words.slip)</th>\
            <th scope="col" class="n">\(words.finished)</th>\
            <th scope="col" class="n">\(words.value)</th></tr></thead><tbody>
            """
        table.append(head)
        for row in rows { write(row, &table) }
        table.write("</tbody></table>")
        return table
    }

    private var supplierHead: HTML? {
        namesSupplier ? "<th scope=\"col\">\(words.supplierAndSite)</th>" : nil
    }

    private func write(_ row: BoardRow, _ page: inout HTML) {
        page.write("<tr><td><a class=\"row\" href=\"/orders/")
        page.write(row.order)
        page.write("\">")
        page.write(text: row.number)
        page.write("</a>")
        writeSubject(row, &page)
        if namesSupplier { writeSupplier(row, &page) }
        page.write("</td><td>")
        page.append(labels.standing(row.standing))
        page.write(" ")
        writeGoingOn(row, &page)
        page.write("</td><td>")
        if let owes = row.owes { page.append(labels.owes(owes)) }
        page.append(labels.promised)
        if let day = row.promised { frame.write(day, &page) }
        page.append(labels.forecast)
        writeForecast(row, &page)
        page.append(labels.slip)
        if let days = row.slipDays { page.write(text: frame.words.dates.slip(days)) }
        page.append(labels.finished)
        if let share = row.finishedPermille {
            page.write(text: Figures.share(share))
        } else if row.standing != .done, row.standing != .cancelled {
            page.append(labels.unknown)
        }
        page.append(labels.value)
        if let value = row.value { page.write(text: Figures.money(value)) }
        page.write("</td></tr>\n")
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
        guard slip > 0 || row.lots > 1 else { return }
        page.write("<small>")
        if row.lots > 1, let lot = row.lot {
            page.write(text: frame.words.terms.lot(lot))
            if slip > 0 { page.write(" · ") }
        }
        if slip > 0 { page.write(text: words.slipInWords(days: slip)) }
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
