import FollowUp

/// Which orders a list created, updated, or only proposes something for.
extension EnglishImport {
    func createdOrders(_ report: ImportReport) -> String {
        report.dryRun ? "Orders that would be created" : "Orders created"
    }

    func updatedOrders(_ report: ImportReport) -> String {
        report.dryRun ? "Orders that would be updated" : "Orders updated"
    }

    func proposedOrders(_ report: ImportReport) -> String {
        report.dryRun
            ? "Would only be proposed, for a person to decide"
            : "Only proposed, for a person to decide"
    }

    var proposedHint: String {
        "A person has spoken about these since the last list, so a list does not change them."
            + " Accept or refuse what it says on the page of the order."
    }

    var alsoProposed: String { "Of these orders, only proposed" }

    func ordersShown(_ shown: Int, of all: Int) -> String {
        "The first \(Figures.number(shown)) of \(Figures.number(all)), in the order of the list."
    }

    func showNumbers(_ count: Int) -> String {
        "Show \(Plural.of(count, "order number", "order numbers"))"
    }

    func moreFields(_ count: Int) -> String {
        "\(Plural.of(count, "more field", "more fields")); the order’s journal has all."
    }

    var order: String { "Order" }
    var whatChanged: String { "What" }
    var before: String { "Before" }
    var after: String { "In the list" }
    var inForce: String { "In force" }
    var listSays: String { "The list says" }
    var acceptedBy: String { "In force by" }
    var notTold: String { "not told" }
}
