import FollowUp

/// The derived rows of an order. They hold days, never judgements: lateness is computed on read.
extension Write {
    /// `before` is the order as its rows stand; what has not changed is not written again.
    mutating func derive(
        _ order: Order, before: Order?, isNew: Bool, workspace: FileID, context: RowContext,
        touched: Touched
    ) {
        if touched.contains(.board) {
            let row = OrderRow(order, context)
            let old = before.map { OrderRow($0, context) }
            if let old, old.indexed == row.indexed {
                if old.shown != row.shown { update(row, workspace) }
            } else {
                upsert(row, workspace)
            }
        }
        if touched.contains(.lots) { lotRows(order, before, workspace) }
        if touched.contains(.due), before == nil || before?.nextClockDay != order.nextClockDay {
            dueRow(order.id, workspace, order.nextClockDay)
        }
        if touched.contains(.links) { linkRows(order, isNew: isNew, workspace) }
        if touched.contains(.documents) { documentRows(order, before, workspace) }
        if touched.contains(.money) { moneyRows(order, before, workspace) }
        if touched.contains(.decisions) { decisionRows(order, before, workspace) }
        if touched.contains(.words) {
            index(
                SearchWords(
                    file: order.id, workspace: workspace,
                    texts: order.words(supplier: context.suppliers[order.supplier]),
                    isNew: isNew))
        }
    }

    private mutating func lotRows(_ order: Order, _ before: Order?, _ workspace: FileID) {
        for gone in before?.lots ?? [] where order.lot(gone.number) == nil {
            add(
                """
                DELETE FROM lot_row WHERE workspace = \(workspace) AND order_id = \(order.id)
                AND lot = \(gone.number)
                """)
        }
        for lot in order.lots {
            if let before, let old = before.lot(lot.number),
                old.promised == lot.promised, old.promiseInForce == lot.promiseInForce,
                old.handedOver == lot.handedOver, old.shares == lot.shares,
                before.terms.promised == order.terms.promised, before.lines == order.lines
            {
                continue
            }
            let lines = order.handedOverLines(of: lot)
            let promised = lot.promiseInForce
            let delay = promised.flatMap { promised in
                lot.handedOver.map { promised.days(until: $0) }
            }
            add(
                """
                INSERT INTO lot_row (workspace, order_id, lot, supplier, promised, handed_over,
                delay, lines, lines_late) VALUES (\(workspace), \(order.id), \(lot.number),
                \(order.supplier), \(promised ?? .never), \(lot.handedOver ?? .never),
                \(delay), \(lines.promised), \(lines.late))
                ON CONFLICT (workspace, order_id, lot) DO UPDATE SET supplier = excluded.supplier,
                promised = excluded.promised, handed_over = excluded.handed_over,
                delay = excluded.delay, lines = excluded.lines, lines_late = excluded.lines_late
                """)
        }
    }

    mutating func dueRow(_ file: FileID, _ workspace: FileID, _ day: Day?) {
        if let day {
            add(
                """
                INSERT INTO due (workspace, file, day) VALUES (\(workspace), \(file), \(day))
                ON CONFLICT (workspace, file) DO UPDATE SET day = excluded.day
                """)
        } else {
            add("DELETE FROM due WHERE workspace = \(workspace) AND file = \(file)")
        }
    }

    private mutating func linkRows(_ order: Order, isNew: Bool, _ workspace: FileID) {
        if !isNew {
            add(
                """
                DELETE FROM dependence_row
                WHERE workspace = \(workspace) AND order_id = \(order.id)
                """)
            add("DELETE FROM item_order WHERE workspace = \(workspace) AND order_id = \(order.id)")
        }
        for dependence in order.waitsFor {
            add(
                """
                INSERT INTO dependence_row (workspace, order_id, waits_for, workdays) VALUES
                (\(workspace), \(order.id), \(dependence.order), \(dependence.workdays))
                """)
        }
        let items = Set(order.standingLines.compactMap(\.item)).sorted()
        for item in items {
            add(
                """
                INSERT INTO item_order (workspace, item, order_id)
                VALUES (\(workspace), \(item), \(order.id)) ON CONFLICT DO NOTHING
                """)
        }
    }
}

extension Order {
    /// What the order can be found by.
    func words(supplier: Supplier?) -> [String] {
        var texts = [number]
        if let supplier { texts += [supplier.name, supplier.chineseName ?? ""] }
        for line in lines { texts += [line.description, line.reference ?? ""] }
        texts += [terms.tradeTerm?.place ?? "", terms.destination ?? ""]
        return texts
    }
}
