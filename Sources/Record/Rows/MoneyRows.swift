import FollowUp

/// An instalment as the list of money finds it; whether it may go is asked of the files.
private struct InstalmentRow: Equatable {
    let instalment: Int
    let due: Day
    let stage: InstalmentStage

    /// An order whose payments nobody told has none, and costs nothing here. Of a cancelled one
    /// nothing is to be paid.
    static func of(_ order: Order?) -> [InstalmentRow] {
        guard let order, order.payments.plan != nil, order.closure?.cancelled != true else {
            return []
        }
        return order.payments.instalments.compactMap { instalment in
            let stage = order.stage(of: instalment.number)
            guard stage != .settled else { return nil }
            return InstalmentRow(
                instalment: instalment.number, due: order.dueDay(of: instalment) ?? .never,
                stage: stage)
        }
    }
}

extension Order {
    /// How many rows the list of money has of it.
    var moneyRowCount: Int { InstalmentRow.of(self).count }
}

extension Write {
    mutating func moneyRows(_ order: Order, _ before: Order?, _ workspace: FileID) {
        let rows = InstalmentRow.of(order)
        let known = InstalmentRow.of(before)
        guard rows != known else { return }
        for gone in known where !rows.contains(where: { $0.instalment == gone.instalment }) {
            add(
                """
                DELETE FROM instalment_row WHERE workspace = \(workspace)
                AND order_id = \(order.id) AND instalment = \(gone.instalment)
                """)
        }
        for row in rows where !known.contains(row) {
            add(
                """
                INSERT INTO instalment_row (workspace, order_id, instalment, due_day, stage) VALUES
                (\(workspace), \(order.id), \(row.instalment), \(row.due), \(row.stage.rawValue))
                ON CONFLICT (workspace, order_id, instalment) DO UPDATE SET
                due_day = excluded.due_day, stage = excluded.stage
                """)
        }
    }
}
