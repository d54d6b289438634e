import FollowUp

struct EnglishBoard: BoardWords {
    private let dates = EnglishDates()

    let title = "Board"
    let filters = "Narrow the list"
    let closedHeadline = "Closed orders"
    let cancelledHeadline = "Cancelled orders"
    let search = "Search"
    let searchHint = "Order, supplier, item … ( / )"
    let showAll = "Show all suppliers"
    let heatTitle = "Forecast handovers by week"
    let heatDescription =
        "One column a week: on plan filled grey, will be late outlined, late filled red."
    let week = "Week from"
    let closedWeek = "no working day"
    let provisionalWeek = "Provisional: the official calendar of that week is not loaded."
    let total = "All"
    let order = "Order"
    let supplierAndSite = "Supplier, site"
    let whatIsGoingOn = "What is going on"
    let whoOwes = "Who owes it"
    let promised = "Promised"
    let forecast = "Forecast"
    let slip = "Slip"
    let finished = "Finished"
    let value = "Value"
    let nothingPlanned = "Nothing is planned yet"
    let handedOver = "Handed over"
    let cancelled = "Cancelled"
    let listCaption = "Orders, worst first"
    let emptyTitle = "No orders yet"
    let emptyText =
        "This is where every open order will stand, worst first. Bring your order list as it is,"
        + " or enter the first order by hand."
    let emptyImport = "Import an order list"
    let emptyNew = "Enter an order"
    let nothingFound = "Nothing was found."
    let nothingFoundHint =
        "Try fewer letters, part of the supplier's name, or look among the closed orders."
    let newOrder = "New order"
    let noneOpen = "Every order is closed or cancelled."
    let showClosed = "Show the closed orders"

    func headline(_ counts: BoardCounts) -> String {
        let open = Figures.count(counts.open, ceiling: BoardCounts.ceiling)
        let needing = counts.late + counts.willBeLate
        if counts.open == 0 { return "No order is open." }
        if needing == 0 {
            return counts.open == 1
                ? "Your one open order is not late." : "None of \(open) open orders is late."
        }
        if counts.open == 1 { return "Your one open order needs you today." }
        let figure = Figures.count(needing, ceiling: BoardCounts.ceiling)
        return needing == 1
            ? "1 of \(open) open orders needs you today."
            : "\(figure) of \(open) open orders need you today."
    }

    func lede(_ counts: BoardCounts) -> String {
        let late = Figures.count(counts.late, ceiling: BoardCounts.ceiling)
        let soon = Figures.count(counts.willBeLate, ceiling: BoardCounts.ceiling)
        let due = Figures.count(counts.dueThisWeek, ceiling: BoardCounts.ceiling)
        let first = counts.late == 1 ? "1 is late" : "\(late) are late"
        let last =
            switch counts.dueThisWeek {
            case 0: "Nothing is due this week."
            case 1: "1 has something due this week."
            default: "\(due) have something due this week."
            }
        return "\(first), \(soon) will be. \(last)"
    }

    func filter(_ filter: BoardFilter) -> String {
        switch filter {
        case .open: "All open"
        case .late: "Late"
        case .willBeLate: "Will be late"
        case .dueThisWeek: "Due this week"
        case .decisionWaits: "Decision waits"
        case .paymentWaits: "Payment waits"
        case .closed: "Closed"
        case .cancelled: "Cancelled"
        }
    }

    func wait(_ wait: BoardWait) -> String {
        switch wait {
        case .decision: "a decision waits"
        case .payment: "a payment waits"
        }
    }

    func narrowedToSupplier(_ name: String) -> String { "Only \(name.endingSentence)" }

    func found(_ found: BoardFound) -> String {
        let kind =
            switch found.filter {
            case .closed: "closed"
            case .cancelled: "cancelled"
            case .open, .late, .willBeLate, .dueThisWeek, .decisionWaits, .paymentWaits: "open"
            }
        return Plural.of(found.orders, "\(kind) order is found.", "\(kind) orders are found.")
    }

    func notSearchable(_ typed: String) -> String {
        "“\(typed)” has no letter and no digit, so nothing can be searched for by it."
    }

    func weekFrom(_ monday: Day) -> String { dates.day(monday) }
    func moreLines(_ count: Int) -> String { Plural.of(count, "more line", "more lines") }

    func overdue(_ milestone: String, days: Int) -> String { "\(milestone), \(dates.days(days))" }

    func due(_ milestone: String, on day: Day, today: Day) -> String {
        day == today ? "\(milestone), today" : "\(milestone), \(dates.short(day, today: today))"
    }

    func slipInWords(days: Int) -> String { "handover forecast \(dates.lateness(days))" }

    func fourFifths(_ day: Day, today: Day) -> String {
        "P80 \(dates.short(day, today: today))"
    }
}
