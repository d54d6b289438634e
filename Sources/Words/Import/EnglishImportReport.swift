import FollowUp

/// What happened to a list, or would happen.
extension EnglishImport {
    func runningHeadline(_ file: String, dryRun: Bool) -> String {
        dryRun ? "Checking “\(file)”" : "Importing “\(file)”"
    }

    func stage(_ stage: ImportStage) -> String {
        switch stage {
        case .mapping: "columns to be matched"
        case .checking: "being checked"
        case .checked: "checked, nothing recorded"
        case .importing: "being imported"
        case .done: "imported"
        case .failed: "stopped"
        }
    }

    func rowsSoFar(_ rows: Int, of all: Int) -> String {
        "\(Figures.number(rows)) of \(Plural.of(all, "row", "rows"))."
    }

    func checkedHeadline(_ report: ImportReport) -> String {
        report.rejectedRows == 0
            ? "\(Plural.of(report.ordersIn, "order", "orders")) can come in."
            : "\(Plural.of(report.ordersIn, "order", "orders")) can come in,"
                + " \(Plural.of(report.rejectedRows, "row", "rows")) cannot."
    }

    func doneHeadline(_ report: ImportReport) -> String {
        report.rejectedRows == 0
            ? "\(Plural.of(report.ordersIn, "order is", "orders are")) in."
            : "\(Plural.of(report.ordersIn, "order is", "orders are")) in,"
                + " \(Plural.of(report.rejectedRows, "row was", "rows were")) kept out."
    }

    func failedHeadline(_ file: String) -> String { "“\(file)” was not imported" }

    func failure(_ code: String, _ trouble: TableTrouble?) -> String {
        if let trouble { return EnglishObstacles().unreadableTable(trouble) }
        // Of a whole list, which is not what a row is told.
        return code == "storageFull" ? EnglishObstacles().storageFull : problem(code)
    }

    var reasonColumn: String { "Why it was kept out" }

    func reason(_ column: String?, _ code: String) -> String {
        column.map { "\($0): \(problem(code))" } ?? problem(code)
    }

    func problem(_ code: String) -> String {
        switch code {
        case "notANumber": "This is no number. Write digits with a point, such as 1234.50."
        case "yearMissing": "This day has no year. Write it as 2026-12-03."
        case "yearFarOff":
            "Nobody plans for this year. Check it, or leave the cell empty where no day is known."
        case "notPositive": "This must be more than zero."
        case "tooLarge", "outOfRange": "This number is too large."
        case "beyondThreeDecimals": "This has too many decimals. At most three go here."
        case "beyondSixDecimals": "This has too many decimals. At most six go here."
        case "beyondCurrencyDecimals": "This has more decimals than the currency has."
        case "repeatedOrder":
            "The order stands in an earlier row already. Keep one row for each order."
        case "handoverDayMissing":
            "An order handed over needs the day of its handover, in a column named “\(handover)”."
        case "signDiffers":
            "This amount bears another currency than its row or list. Correct what is wrong."
        case "storageFull":
            "The storage is full: this row was not recorded. Tell your administrator, and bring the"
                + " list again once there is room."
        case "tooLong": "This text is too long. Shorten it."
        case "tooMany": "The order has too many lines."
        case "unknownOrder": "There is no order of this number. Import the order first."
        case "supplierDiffers": "The order has another supplier in its first row."
        case "currencyDiffers": "The order is in another currency in its first row."
        case "otherRowsOfOrder": "Another row of the same order is kept out, so all of them are."
        case "dayInFuture": "This day is still to come. What happened can only lie in the past."
        case "numberTaken": "There is an order of this number already, with another supplier."
        case "unknownCode": "This code is not known. Check how it is written."
        case "unknownMilestone": "There is no such milestone. Check how it is written."
        case "unknownSite": "The supplier has no such site."
        case "unknownLine": "The order has no such line."
        case "unknownLot": "The order has no such lot."
        case "repeated": "The same line stands in the list twice. Keep one of them."
        case "moreThanTheLine": "This is more than was ordered."
        case "milestoneAlreadyReached": "This milestone was reached on another day already."
        case "fallsWithoutReason":
            "This is less than was told before. Correct it, or tell it on the order’s page with the"
                + " reason."
        default:
            EnglishObstacles().sentence(named: code)
                ?? "The order could not take this row (\(code))."
        }
    }

    private var handover: String { EnglishTerms().milestone(.handedOver, nil) }

    func reportLede(_ report: ImportReport) -> String {
        report.dryRun
            ? "This was a check. Nothing is recorded yet."
            : "What is good went in. Every order says in its journal what this list told."
    }

    func problemsShown(_ shown: Int, of all: Int) -> String {
        "The first \(Figures.number(shown)) of \(Figures.number(all)) are shown; the file has all."
    }

    func notes(_ notes: ImportNotes) -> [String] {
        var lines: [String] = []
        if let alone = withoutOrders(notes) { lines.append(alone) }
        if notes.absentDates > 0 {
            lines.append(
                Plural.of(notes.absentDates, "date", "dates")
                    + " written as words: taken as not known.")
        }
        if notes.absentNumbers > 0 {
            lines.append(
                Plural.of(notes.absentNumbers, "number", "numbers")
                    + " written as words: taken as not known.")
        }
        if notes.withdrawnTradeTerms > 0 {
            lines.append(
                Plural.of(notes.withdrawnTradeTerms, "line has", "lines have")
                    + " an Incoterm that was withdrawn: kept as told.")
        }
        if notes.valueDiffers > 0 {
            lines.append(
                Plural.of(notes.valueDiffers, "line has a value", "lines have a value")
                    + " that differs from quantity × unit price by more than 1 %.")
        }
        if notes.repeatedKeys > 0 { lines.append(repeated(notes)) }
        if notes.deliveredLate > 0 {
            lines.append(
                Plural.of(notes.deliveredLate, "line counts", "lines count")
                    + " as handed over late.")
        }
        if notes.quantitiesOfSeveralLots > 0 {
            lines.append(
                Plural.of(notes.quantitiesOfSeveralLots, "row tells", "rows tell")
                    + " quantities of an order of several lots: kept with the order, and reported"
                    + " of none of its lots. Tell them of each lot on the order’s page.")
        }
        if !notes.provisionalYears.isEmpty {
            lines.append(EnglishFrame().provisionalYears(notes.provisionalYears))
        }
        for (key, count) in notes.changedFields.sorted(by: { $0.key < $1.key }) {
            lines.append("\(field(key)): changed \(Plural.of(count, "time", "times")).")
        }
        return lines
    }

    /// What went in where no order did.
    private func withoutOrders(_ notes: ImportNotes) -> String? {
        let told = [
            (notes.suppliersAlone, "supplier", "suppliers"), (notes.sitesAlone, "site", "sites"),
            (notes.itemsAlone, "item", "items"),
        ].filter { $0.0 > 0 }.map { Plural.of($0.0, $0.1, $0.2) }
        guard !told.isEmpty else { return nil }
        return "No order went in. Recorded of the list: \(told.joined(separator: ", "))."
            + " They stay, and the same list finds them again."
    }

    private func repeated(_ notes: ImportNotes) -> String {
        let all =
            Plural.of(
                notes.repeatedKeys, "combination of order, item and day stands",
                "combinations of order, item and day stand")
            + " in more than one line, \(Plural.of(notes.repeatedLines, "line", "lines")) in all: "
        guard notes.repeatedWithoutId > 0 else { return all + "each line is known by its id." }
        return all
            + Plural.of(
                notes.repeatedWithoutId, "has no id and is known by its place in the list.",
                "have no id and are known by their place in the list.")
    }

    func field(_ key: String) -> String {
        Self.fields[key] ?? EnglishTerms().milestone(MilestoneKey(rawValue: key), nil)
    }

    private static let fields = [
        "number": "Order number", "order": "Order number", "supplier": "Supplier",
        "supplierChinese": "Supplier in Chinese",
        "site": "Site", "reference": "Line id", "line": "Line id", "item": "Item description",
        "itemCode": "Item code", "description": "Description", "quantity": "Quantity",
        "unit": "Unit", "unitPrice": "Unit price", "value": "Value", "currency": "Currency",
        "orderedOn": "Ordered on", "promised": "Promised for", "required": "Required on",
        "delivered": "Handed over on", "tradeTerm": "Trade term", "tradePlace": "Named place",
        "payment": "Payment terms", "destination": "Destination", "buyer": "Buyer",
        "consignee": "Consignee", "mode": "Mode", "kind": "Kind", "profile": "Profile",
        "stage": "Stage", "on": "As of", "takenOverOn": "As of", "finished": "Finished",
        "packed": "Packed",
        "paid": "Paid", "note": "Note", "terms": "Terms", "lines": "Lines",
    ]
}
