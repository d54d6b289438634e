import FollowUp

/// The rows of a list that stay out, with every reason.
struct Rejections {
    /// Field → column, for naming a column as the list does.
    let columns: [String: String]
    private(set) var rows: [Int: [ImportProblem]] = [:]

    init(columns: [String: String]) { self.columns = columns }

    mutating func note(_ problems: [ImportProblem]) {
        guard let row = problems.first?.row else { return }
        rows[row, default: []] += problems.map { problem in
            ImportProblem(
                row: problem.row, column: problem.column.map { columns[$0] ?? $0 },
                reason: problem.reason)
        }
    }

    mutating func note(_ line: ImportedLine, _ problem: CellProblem, _ field: ImportField?) {
        note([
            ImportProblem(row: line.row, column: field?.rawValue, reason: problem.rawValue)
        ])
    }

    /// An order that a rule refused: what it says of a line stands at its row, what it says of the
    /// order at every row, and a row without a fault of its own waits for the others.
    mutating func note(_ lines: [ImportedLine], _ refusal: Refusal) {
        for (place, line) in lines.enumerated() {
            let own = refusal.reasons.filter { reason in
                Self.line(reason.field).map { $0 == place } ?? true
            }
            guard !own.isEmpty else {
                note(line, .otherRowsOfOrder, nil)
                continue
            }
            note(
                own.map { reason in
                    ImportProblem(
                        row: line.row,
                        column: reason.field.flatMap { ImportField.behind($0)?.rawValue },
                        reason: reason.obstacle.code)
                })
        }
    }

    /// The place of a line in a rule's own name for a fact, such as `lines.3.quantity`.
    private static func line(_ field: String?) -> Int? {
        let parts = field?.split(separator: ".") ?? []
        return parts.count > 1 && parts[0] == "lines" ? Int(parts[1]) : nil
    }

    func tell(_ report: inout ImportReport) {
        report.rejectedRows = rows.count
        report.problemsInAll = rows.values.reduce(0) { $0 + $1.count }
        for row in rows.keys.sorted() {
            guard report.problems.count < ImportReport.mostProblems else { return }
            report.problems += rows[row] ?? []
        }
    }
}
