import FollowUp

/// A derived table of which a file has as many rows as its journal says.
private struct Counted: Sendable {
    let table: SQL
    let file: SQL
    let kind: FileKind
    /// What `gendan check` calls a count that is another.
    let problem: String
    /// What is counted; of a file's own row, the number that stands in it. A row that is not there
    /// is found by that.
    var number: SQL = "COUNT(*)"
    var isOwnRow = false

    static let all: [Counted] = [
        Counted(table: "lot_row", file: "order_id", kind: .order, problem: "lotRows"),
        Counted(table: "document_row", file: "order_id", kind: .order, problem: "documentRows"),
        Counted(table: "instalment_row", file: "order_id", kind: .order, problem: "instalmentRows"),
        Counted(table: "decision_row", file: "order_id", kind: .order, problem: "decisionRows"),
        Counted(table: "dependence_row", file: "order_id", kind: .order, problem: "dependenceRows"),
        Counted(table: "item_order", file: "order_id", kind: .order, problem: "itemRows"),
        Counted(
            table: "order_row", file: "id", kind: .order, problem: "seatRows",
            number: "MAX(seat)", isOwnRow: true),
        Counted(table: "due", file: "file", kind: .order, problem: "dueRows"),
        Counted(table: "account_row", file: "supplier", kind: .supplier, problem: "accountRows"),
        Counted(table: "lot_link", file: "file", kind: .visit, problem: "linkRows"),
        Counted(table: "lot_link", file: "file", kind: .shipment, problem: "linkRows"),
    ]
}

extension AnyFile {
    /// How many rows of its own a file has in each counted table, by what a wrong count is called.
    fileprivate var rowCounts: [String: Int] {
        switch self {
        case .order(let order):
            [
                "lotRows": order.lots.count, "documentRows": order.documents.count,
                "instalmentRows": order.moneyRowCount, "dependenceRows": order.waitsFor.count,
                "decisionRows": order.decisions.count,
                "itemRows": Set(order.standingLines.compactMap(\.item)).count,
                "dueRows": order.nextClockDay == nil ? 0 : 1,
                "seatRows": order.seatStanding.rawValue,
            ]
        case .supplier(let supplier):
            ["accountRows": supplier.accounts.count { $0.account.mark != nil }]
        case .visit(let visit): ["linkRows": Set(visit.lots).count]
        case .shipment(let shipment): ["linkRows": Set(shipment.draft.lots).count]
        case .item, .workspace: [:]
        }
    }
}

extension Check {
    /// Rows of a page of files against what their journals say there must be.
    func countProblems(
        _ reading: any Reading, workspace: FileID, files: [AnyFile]
    ) throws -> [CheckProblem] {
        guard let first = files.first?.id, let last = files.last?.id else { return [] }
        let kinds = Set(files.map(\.kind))
        var problems: [CheckProblem] = []
        for counted in Counted.all where kinds.contains(counted.kind) {
            let found = try reading.rows(
                """
                SELECT \(counted.file), \(counted.number) FROM \(counted.table)
                WHERE workspace = \(workspace) AND \(counted.file) BETWEEN \(first) AND \(last)
                GROUP BY \(counted.file)
                """
            ) { ($0.id(0), $0.int(1)) }
            let counts = Dictionary(found, uniquingKeysWith: +)
            for file in files where file.kind == counted.kind {
                let told = file.rowCounts[counted.problem]
                let kept = counts[file.id] ?? (counted.isOwnRow ? told : 0)
                guard kept != told else { continue }
                problems.append(
                    CheckProblem(
                        workspace: workspace, file: file.id, seq: 0, what: counted.problem))
            }
        }
        return problems
    }

    /// Orders that no search finds, though they have words to be found by.
    func wordless(
        _ reading: any Reading, workspace: FileID, files: [AnyFile]
    ) throws -> [CheckProblem] {
        guard let first = files.first?.id, let last = files.last?.id else { return [] }
        let missing = try reading.rows(
            """
            SELECT r.id FROM order_row r WHERE r.workspace = \(workspace)
            AND r.id BETWEEN \(first) AND \(last)
            AND NOT EXISTS (\(engine.words(under: "r.word_id"))) ORDER BY r.id
            """
        ) { $0.id(0) }
        let names = Set(missing)
        guard !names.isEmpty else { return [] }
        return try files.compactMap { file in
            guard case .order(let order) = file, names.contains(order.id),
                try hasWords(order, reading, workspace)
            else { return nil }
            return CheckProblem(
                workspace: workspace, file: order.id, seq: 0, what: "searchRows")
        }
    }

    private func hasWords(
        _ order: Order, _ reading: any Reading, _ workspace: FileID
    ) throws -> Bool {
        func gives(_ supplier: Supplier?) -> Bool {
            order.words(supplier: supplier).contains { !SearchTokens.split($0).isEmpty }
        }
        if gives(nil) { return true }
        let held = try Journal.load(reading, workspace: workspace, id: order.supplier)
        guard case .supplier(let supplier)? = held?.file else { return false }
        return gives(supplier)
    }
}
