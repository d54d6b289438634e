import FollowUp

enum SampleImport {
    static let fields = [
        "order", "line", "supplier", "item", "itemCode", "quantity", "unit", "unitPrice", "value",
        "currency", "tradeTerm", "tradePlace", "orderedOn", "promised", "required", "delivered",
        "site", "destination", "payment",
    ]

    static func answer(_ stage: ImportStage) -> ImportAnswer {
        let mapping = ImportMapping(
            name: "erp", sheet: "orders",
            columns: [
                "order": "PO / SO #", "supplier": "Vendor", "quantity": "Line Item Quantity",
                "promised": "Scheduled Delivery Date",
            ])
        var form = ImportForm(encoding: "utf8", delimiter: "tab", lineEnd: "crlf", headerRow: 1)
        form.dateStyle = "namedMonth, monthDayYear"
        form.decimalStyle = "point"
        var answer = ImportAnswer(
            id: SampleFacts.id(601), fileName: "scms_delivery_history.tsv", mapping: mapping,
            form: form)
        answer.stage = stage
        answer.header = [
            "ID", "PO / SO #", "Vendor", "Line Item Quantity", "Scheduled Delivery Date",
        ]
        answer.sample = [
            ["1", "SCMS-4", "RANBAXY", "19", "2-Jun-06"],
            ["3", "SCMS-13", "ARV", "1000", "14-Nov-06"],
        ]
        answer.currencyMissing = true
        answer.ambiguousDates = ["Scheduled Delivery Date"]
        answer.ambiguousDecimals = ["Line Item Quantity"]
        answer.rowsRead = 4_200
        answer.rowsInAll = 10_324
        if stage == .failed {
            answer.failure = "unreadableTable"
            answer.trouble = .tooManyColumns(row: 17, limit: 1_000)
        }
        if stage == .checked || stage == .done { answer.report = report(stage == .checked) }
        return answer
    }

    private static func report(_ dryRun: Bool) -> ImportReport {
        var report = ImportReport(dryRun: dryRun)
        report.lines = 10_324
        report.orders = 6_233
        report.suppliers = 73
        report.created = 6_230
        report.updated = 3
        report.rejectedRows = 2
        report.problemsInAll = 3
        report.problems = [
            ImportProblem(row: 17, column: "Scheduled Delivery Date", reason: "notADay"),
            ImportProblem(row: 19, column: nil, reason: "otherRowsOfOrder"),
            ImportProblem(row: 24, column: "Line Item Quantity", reason: "notPositive"),
        ]
        report.notes.absentDates = 5_732
        report.notes.withdrawnTradeTerms = 15
        report.notes.valueDiffers = 10_182
        report.notes.repeatedKeys = 916
        report.notes.repeatedLines = 2_414
        report.notes.deliveredLate = 1_186
        report.notes.provisionalYears = [2006, 2007, 2008]
        report.notes.changedFields = ["promised": 3]
        report.outcomes = outcomes
        return report
    }

    private static var outcomes: ImportOutcomes {
        var outcomes = ImportOutcomes()
        outcomes.created = (1...30).map {
            ImportOutcome(order: SampleFacts.id(UInt64($0)), number: "SCMS-\($0)")
        }
        var updated = ImportOutcome(order: SampleFacts.id(1), number: "PO-2291")
        updated.changed = [
            ImportedField(line: 1, field: "quantity", before: "1000", after: "1200"),
            ImportedField(field: "payment", before: nil, after: "LC 60"),
        ]
        updated.changedInAll = 9
        outcomes.updated = [updated]
        var proposed = ImportOutcome(order: SampleFacts.id(2), number: "PO-2276")
        var promised = ImportedField(
            line: 2, field: "promised", before: "2026-12-12", after: "2026-12-04")
        promised.by = "Mei Tanaka"
        promised.at = SampleFacts.instant(11, 12, 9, 15)
        proposed.proposed = [promised]
        proposed.proposedInAll = 1
        outcomes.proposed = [proposed]
        return outcomes
    }
}
