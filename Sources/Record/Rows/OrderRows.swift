import FollowUp

/// The derived rows of an order. They hold days, never judgements: lateness is computed on read.
extension Write {
    mutating func derive(
        _ order: Order, workspace: FileID, context: RowContext, touched: Touched
    ) {
        let facts = order.boardFacts(
            calendar: context.calendar(of: order), prerequisites: context.prerequisites)
        if touched.contains(.board) { boardRow(order, workspace, facts) }
        if touched.contains(.lots) { lotRows(order, workspace) }
        if touched.contains(.due) { dueRow(order.id, workspace, order.nextClockDay) }
        if touched.contains(.links) { linkRows(order, workspace) }
        if touched.contains(.words) {
            index(
                SearchWords(
                    file: order.id, workspace: workspace,
                    texts: order.words(supplier: context.suppliers[order.supplier])))
        }
    }

    private mutating func boardRow(_ order: Order, _ workspace: FileID, _ facts: BoardFacts) {
        let state = order.closure.map { $0.cancelled ? "cancelled" : "closed" } ?? "open"
        let worth = order.value?.amountMinor
        add(
            """
            INSERT INTO order_row (workspace, id, number, supplier, site, kind, state, summary,
            more_lines, lots, due_day, due_milestone, due_english, due_chinese, due_lot, owes,
            promised, forecast_base, tail, slack_day, rank_day, weight, finished, value, currency,
            provisional, handed_over, word_id)
            VALUES (\(workspace), \(order.id), \(order.number), \(order.supplier), \(order.site),
            \(order.orderKind.rawValue), \(state), \(order.lines.first?.description ?? ""),
            \(max(0, order.lines.count - 1)), \(order.lots.count), \(facts.dueDay ?? .never),
            \(facts.dueMilestone?.rawValue), \(facts.dueNames?.english),
            \(facts.dueNames?.chinese), \(facts.dueLot), \(facts.owes?.rawValue),
            \(facts.promised ?? .never), \(facts.forecastBase ?? .never), \(facts.tailWorkdays),
            \(facts.slackDay ?? .never), \(facts.rankDay), \(-(worth ?? 0)),
            \(facts.finishedPermille), \(worth), \(order.terms.currency.code),
            \(facts.provisional), \(facts.handedOver ?? .never), \(order.id.wordID))
            ON CONFLICT (workspace, id) DO UPDATE SET number = excluded.number,
            supplier = excluded.supplier, site = excluded.site, kind = excluded.kind,
            state = excluded.state, summary = excluded.summary,
            more_lines = excluded.more_lines, lots = excluded.lots, due_day = excluded.due_day,
            due_milestone = excluded.due_milestone, due_english = excluded.due_english,
            due_chinese = excluded.due_chinese, due_lot = excluded.due_lot, owes = excluded.owes,
            promised = excluded.promised, forecast_base = excluded.forecast_base,
            tail = excluded.tail, slack_day = excluded.slack_day, rank_day = excluded.rank_day,
            weight = excluded.weight, finished = excluded.finished, value = excluded.value,
            currency = excluded.currency, provisional = excluded.provisional,
            handed_over = excluded.handed_over
            """)
    }

    private mutating func lotRows(_ order: Order, _ workspace: FileID) {
        add(
            """
            DELETE FROM lot_row WHERE workspace = \(workspace) AND order_id = \(order.id)
            AND lot > \(order.lots.count)
            """)
        for lot in order.lots {
            let lines = lot.shares.compactMap { order.line($0.line) }.filter { $0.delivered != nil }
            let delay = lot.promised.flatMap { promised in
                lot.handedOver.map { promised.days(until: $0) }
            }
            add(
                """
                INSERT INTO lot_row (workspace, order_id, lot, supplier, promised, handed_over,
                delay, lines, lines_late) VALUES (\(workspace), \(order.id), \(lot.number),
                \(order.supplier), \(lot.promised ?? .never), \(lot.handedOver ?? .never),
                \(delay), \(lines.filter { $0.promised != nil }.count),
                \(lines.filter(\.wasLate).count))
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

    private mutating func linkRows(_ order: Order, _ workspace: FileID) {
        add(
            """
            DELETE FROM dependence_row WHERE workspace = \(workspace) AND order_id = \(order.id)
            """)
        for dependence in order.waitsFor {
            add(
                """
                INSERT INTO dependence_row (workspace, order_id, waits_for, workdays) VALUES
                (\(workspace), \(order.id), \(dependence.order), \(dependence.workdays))
                """)
        }
        let items = Set(order.lines.compactMap(\.item)).sorted()
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
        for line in lines.prefix(60) { texts += [line.description, line.reference ?? ""] }
        texts += [terms.tradeTerm?.place ?? "", terms.destination ?? ""]
        return texts
    }
}
