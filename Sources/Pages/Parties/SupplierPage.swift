import FollowUp
import Words

/// One supplier: can I trust the next date?
public enum SupplierPage {
    public static func markup(
        _ frame: Frame, _ answer: SupplierAnswer, journal: JournalAnswer,
        names: JournalNames = JournalNames(), state: FormState? = nil,
        revealed: (account: Int, code: String)? = nil, shown: ShownOnce? = nil
    ) -> HTML {
        let words = frame.words.suppliers
        let supplier = answer.supplier
        let forms = SupplierForms(frame: frame, answer: answer, state: state)
        let accounts = SupplierAccounts(
            frame: frame, answer: answer, state: state, revealed: revealed)
        let contacts = SupplierContacts(frame: frame, answer: answer, state: state)
        let seats = SupplierSeats(frame: frame, answer: answer, state: state, shown: shown)
        let name = frame.supplier(supplier.name, supplier.chineseName)
        let left: HTML = """
            \(OnTimeShare(row: answer.record, words: words).markup)\(accounts.markup)\
            \(orders(frame, answer))
            """
        let told: HTML = """
            <section><h2>\(frame.words.order.journal)</h2>\
            \(JournalList(frame: frame, names: names).markup(
                journal, older: "/suppliers/\(supplier.id)/journal"))</section>
            """
        let body: HTML = """
            \(ErrorSummary.markup(
                frame, forms.all + accounts.all + contacts.all))\(seats.refused)\(accounts.shown)\
            \(seats.shownOnce)\
            <p class="crumb"><a href="/suppliers">\(words.title)</a> · \
            \(named(supplier, name))</p>\
            <h1>\(words.recordHeadline(answer.record))</h1>\
            <p class="lede">\(spread(answer, words))</p>\(accounts.hold)\
            \(Parts.provisionalYears(answer.provisionalYears, frame))\
            <div class="cols two"><div>\(left)</div><aside>\(sites(frame, supplier, forms))\
            \(contacts.markup)\(seats.markup)\
            \(particulars(frame, answer))\(forms.markup)</aside>\(told)</div>
            """
        return Layout.page(frame: frame, title: name, body: body)
    }

    /// By the name the reader knows it by, and its other one.
    private static func named(_ supplier: Supplier, _ name: String) -> HTML {
        guard let chinese = supplier.chineseName, chinese != supplier.name else {
            return HTML(text: name)
        }
        let english: HTML = "<span lang=\"en\">\(supplier.name)</span>"
        let other: HTML = "<span lang=\"zh-Hans\">\(chinese)</span>"
        return name == chinese ? "\(other) · \(english)" : "\(english) · \(other)"
    }

    private static func spread(_ answer: SupplierAnswer, _ words: any SupplierWords) -> String {
        guard let p50 = answer.p50Days, let p80 = answer.p80Days else {
            return words.tooFew(answer.basedOn)
        }
        return words.spread(p50: p50, p80: p80, basedOn: answer.basedOn)
    }

    private static func orders(_ frame: Frame, _ answer: SupplierAnswer) -> HTML {
        let words = frame.words.suppliers
        guard !answer.openOrders.isEmpty else {
            return """
                <section><h2>\(words.openOrders)</h2>\
                <p class="hint">\(words.noOpenOrders)</p></section>
                """
        }
        let columns = BoardColumn.usual.filter { ![.supplier, .owes, .slip].contains($0) }
        var table = BoardTable(frame: frame, columns: columns)
        table.goesOn = answer.record.openOrders > answer.openOrders.count
        let all: HTML = """
            <p class="more">\
            <a href="/board?supplier=\(answer.supplier.id)">\(words.allOrders)</a></p>
            """
        return """
            <section><h2>\(words.openOrders)</h2>\
            <div class="over">\
            \(table.markup(answer.openOrders))</div>\(all)\
            </section>
            """
    }

    private static func sites(
        _ frame: Frame, _ supplier: Supplier, _ forms: SupplierForms
    ) -> HTML {
        let words = frame.words.suppliers
        guard !supplier.sites.isEmpty else {
            return "<section><h2>\(words.sites)</h2><p>\(words.noSites)</p></section>"
        }
        return """
            <section><h2>\(words.sites)</h2><ul class="plain">\
            \(HTML.each(supplier.sites) { site($0, frame, forms) })</ul></section>
            """
    }

    private static func site(_ site: Site, _ frame: Frame, _ forms: SupplierForms) -> HTML {
        let words = frame.words.suppliers
        let hidden: HTML? =
            site.disclosed ? nil : " <span class=\"s dk\">\(words.undisclosed)</span>"
        let address: HTML? = site.address.map { "<small>\(frame.words.terms.text($0))</small>" }
        let closures: HTML =
            site.closures.isEmpty
            ? "<small>\(words.noClosures)</small>"
            : HTML.each(site.closures.suffix(6)) {
                """
                <small>\(words.closures)\(frame.colon)\(words.closure($0))</small>\
                \(forms.withdraw($0, of: site))
                """
            }
        return """
            <li><b>\(site.name)</b>\(hidden)\(address)\
            <small>\(words.week)\(frame.colon)\(week(site.week, frame))</small>\
            \(closures)\(forms.change(site))</li>
            """
    }

    private static func week(_ week: WorkingWeek, _ frame: Frame) -> String {
        switch week {
        case .mondayToFriday: frame.words.suppliers.weekOf(days: 5)
        case .mondayToSaturday: frame.words.suppliers.weekOf(days: 6)
        case .everyDay: frame.words.suppliers.weekOf(days: 7)
        default:
            week.days.map { frame.words.dates.weekday($0) }
                .joined(separator: frame.words.language == .chinese ? "、" : ", ")
        }
    }

    private static func particulars(_ frame: Frame, _ answer: SupplierAnswer) -> HTML {
        let words = frame.words.suppliers
        let supplier = answer.supplier
        let codes = CodeMark(frame: frame, checks: answer.codes)
        return """
            <section><h2>\(words.particulars)</h2>\(Parts.facts([
                (words.name, HTML(text: supplier.name)),
                (words.chineseName, supplier.chineseName.map { HTML(text: $0) }),
                (words.creditCode, codes.markup(supplier.creditCode, .uscc)),
                (words.country, supplier.country.map { HTML(text: $0) }),
            ]))</section>
            """
    }
}
