import FollowUp

struct EnglishBulk: BulkWords {
    private let board = EnglishBoard()

    let arrangeTitle = "Columns and order"
    let columns = "Columns"
    let columnsHint = "Kept for you wherever you sign in. The order and its state always stay."
    let columnsButton = "Show these columns"
    let earlier = "Move left"
    let usualColumns = "Back to the usual columns"
    let sortBy = "Sorted by"
    let worstFirst = "Worst first"
    let direction = "Direction"
    let sortButton = "Sort the whole list"
    let sortsShown = "Only the rows shown here are sorted; there are more on other pages."
    let choose = "Choose"
    let chooseAll = "Choose all shown here"
    let chosen = "With the chosen orders"
    let chosenHint = "Tick orders in the list (key x), then say here what is to be done to them."
    let reachTitle = "Record a milestone as reached"
    let reachHint =
        "In each order it is recorded of the lot that has not reached it. Where several have not,"
        + " the order is left as it is."
    let reachButton = "Record it for the chosen orders"
    let cancelTitle = "Cancel them"
    let cancelHint = "Nothing is expected of a cancelled order any more. The reason goes to each."
    let cancelButton = "Cancel the chosen orders"
    let tableButton = "Save them as a table (CSV)"
    let refused = "Left as they were"
    let done = "Done"
    let reasons = "Why"
    let unknownOrder = "Unknown order"
    let due = "Due"

    func column(_ column: BoardColumn) -> String {
        switch column {
        case .supplier: board.supplierAndSite
        case .standing: board.whatIsGoingOn
        case .owes: board.whoOwes
        case .promised: board.promised
        case .forecast: board.forecast
        case .slip: board.slip
        case .finished: board.finished
        case .value: board.value
        }
    }

    func order(_ order: BoardOrder) -> String {
        switch order {
        case .number: "Order number"
        case .supplier: "Supplier"
        case .promised: board.promised
        case .finished: board.finished
        case .value: "Currency and value"
        }
    }

    func direction(_ direction: SortDirection) -> String {
        direction == .ascending ? "Ascending" : "Descending"
    }

    func sorted(_ order: BoardOrder, _ direction: SortDirection) -> String {
        "Sorted by \(self.order(order).lowercased()), \(self.direction(direction).lowercased())."
    }

    func choose(_ number: String) -> String { "Choose \(number)" }
    func chosen(_ count: String) -> String { "Chosen: \(count)" }

    func headline(_ report: BulkReport) -> String {
        let all = report.done.count + report.refused.count
        let orders = Plural.of(all, "order", "orders")
        let some = report.done.isEmpty ? "none" : "\(report.done.count)"
        return switch report.act {
        case .reachMilestone:
            report.refused.isEmpty
                ? "Recorded for \(orders)." : "Recorded for \(some) of \(orders)."
        case .cancelOrder:
            report.refused.isEmpty
                ? "Cancelled \(orders)." : "Cancelled \(some) of \(orders)."
        }
    }

    func lede(_ report: BulkReport) -> String {
        if report.done.isEmpty { return "The reasons stand beside each." }
        return switch report.refused.count {
        case 0: "Every one of them took it."
        case 1: "One was left as it was, for the reason beside it."
        default: "\(report.refused.count) were left as they were, for the reasons beside them."
        }
    }
}
