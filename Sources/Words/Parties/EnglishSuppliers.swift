import FollowUp

struct EnglishSuppliers: SupplierWords {
    private let dates = EnglishDates()

    let title = "Suppliers"
    let lede = "How each kept its promises so far, line by line."
    let name = "Name"
    let searchHint = "Part of a name ( / )"
    let chineseName = "Name in Chinese"
    let creditCode = "Unified social credit code"
    let creditCodeHint = "18 characters, as on the licence"
    let country = "Country"
    let countryHint = "Two letters, such as CN"
    let sites = "Sites"
    let noOpenOrders = "No order with them is open."
    let openOrders = "Open orders"
    let onTime = "On time"
    let noneHandedOver = "nothing handed over yet"
    let picture = "Lines handed over on time and late"
    let onTimeLines = "on time"
    let lateLines = "late"
    let week = "Works on"
    let closures = "Closures"
    let noClosures = "No closure is known."
    let factory = "Factory"
    let disclosed = "known"
    let undisclosed = "not disclosed"
    let siteName = "Name of the site"
    let siteNameHint = "The factory, or “undisclosed A” behind a trading company"
    let address = "Address"
    let addSite = "Add a site"
    let addSiteButton = "Add the site"
    let changeSite = "Change"
    let changeSiteButton = "Save the site"
    let otherWeek = "other days, as they are"
    let withdrawClosure = "Withdraw this closure"
    let addClosure = "Record a closure"
    let addClosureButton = "Record the closure"
    let site = "Site"
    let from = "First day closed"
    let through = "Last day closed"
    let confirmed = "The supplier confirmed it"
    let particulars = "Particulars"
    let changeParticulars = "Change the particulars"
    let particularsButton = "Save the particulars"
    let newSupplier = "New supplier"
    let newSupplierButton = "Enter the supplier"
    let emptyText =
        "Suppliers come in with their orders, by import or by hand. You can also enter one here."
    let noSites = "No site is known yet. Until then the week counts from Monday to Saturday."
    let allOrders = "All open orders"
    let listCaption = "Suppliers by name"

    func headline(count: Int) -> String {
        count == 0 ? "No suppliers yet" : "Suppliers"
    }

    func onTimeShare(permille: Int, lines: Int) -> String {
        "\(Figures.share(permille)) of \(Plural.of(lines, "line", "lines"))"
    }

    func weekOf(days: Int) -> String {
        switch days {
        case ...5: "Monday to Friday"
        case 6: "Monday to Saturday"
        default: "every day"
        }
    }

    func recordHeadline(_ row: SupplierRow) -> String {
        let all = row.linesHandedOver
        if all == 0 { return "Nothing has been handed over yet, so nothing speaks for a date." }
        if row.linesLate == 0 {
            return all == 1
                ? "The 1 line handed over was on time."
                : "All \(Figures.number(all)) lines handed over were on time."
        }
        return "\(Figures.number(row.linesLate)) of \(Plural.of(all, "line", "lines")) handed over"
            + (row.linesLate == 1 ? " was late." : " were late.")
    }

    func spread(p50: Int, p80: Int, basedOn: Int) -> String {
        "Over \(Figures.number(basedOn)) closed orders, half came by \(against(p50)) and four in"
            + " five by \(against(p80))."
    }

    private func against(_ days: Int) -> String {
        if days == 0 { return "the promised day" }
        let count = dates.days(Int(days.magnitude))
        return days > 0 ? "\(count) after the promised day" : "\(count) before it"
    }

    func tooFew(_ basedOn: Int) -> String {
        basedOn < 10
            ? "Fewer than ten closed orders (\(basedOn)): no P50 and P80 are shown."
            : "Fewer than ten of \(Figures.number(basedOn)) closed orders were still open a month"
                + " before their promised day: no P50 and P80 are shown."
    }

    func closure(_ closure: FactoryClosure) -> String {
        let note = closure.note?.text.map { " “\($0)”" } ?? ""
        return dates.span(closure.from, closure.through)
            + (closure.confirmed ? ", confirmed." : ", not confirmed yet.") + note
    }
}
