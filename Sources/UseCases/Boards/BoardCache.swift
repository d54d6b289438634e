import FollowUp
import Record
import Synchronization

/// The board's counts and heat, and suppliers' spreads: counted on read, remembered while nothing
/// was written, and for two seconds at most where counting is dear.
final class BoardCache: Sendable {
    struct Tally: Sendable {
        var counts: BoardCounts
        var weeks: [BoardWeek]
    }

    private struct Kept {
        let tally: Tally
        let today: Day
        let moment: String?
        let at: Int64
        let cost: Int64

        /// Counted before the last write, and too dear to count again for each.
        func mayLag(_ now: Int64) -> Bool { cost > 5 && now - at < 2_000 }
    }

    private struct KeptHistory {
        let history: HandoverHistory
        let at: Int64
    }

    private struct HistoryKey: Hashable {
        let workspace: FileID
        /// Nil for the whole workspace.
        let supplier: FileID?
    }

    private let tallies = Mutex<[FileID: Kept]>([:])
    private let histories = Mutex<[HistoryKey: KeptHistory]>([:])

    func tally(
        _ house: House, _ workspace: FileID, today: Day, official: OfficialCalendar
    ) async throws -> Tally {
        let moment = await house.moment(of: workspace)
        let now = house.now().milliseconds
        if let kept = tallies.withLock({ $0[workspace] }), kept.today == today {
            let fresh = moment != nil && kept.moment == moment
            if fresh || kept.mayLag(now) { return kept.tally }
        }
        let tally = try await count(house, workspace, today, official)
        let cost = house.now().milliseconds - now
        tallies.withLock {
            $0[workspace] = Kept(
                tally: tally, today: today, moment: moment, at: now, cost: cost)
        }
        return tally
    }

    /// Part of the mark of kept answers while the counts lag behind, so that none outlives them.
    func lag(_ workspace: FileID, _ moment: String, now: Int64) -> String {
        guard let kept = tallies.withLock({ $0[workspace] }), kept.moment != moment else {
            return ""
        }
        return kept.mayLag(now) ? " \(kept.at)" : " due"
    }

    private func count(
        _ house: House, _ workspace: FileID, _ today: Day, _ official: OfficialCalendar
    ) async throws -> Tally {
        let counts = try await house.engine.read { reading in
            var counts = BoardCounts()
            let most = BoardCounts.ceiling
            func upTo(_ condition: SQL) throws -> Int {
                try reading.count(
                    """
                    SELECT COUNT(*) FROM (SELECT 1 AS one FROM order_row
                    WHERE workspace = \(workspace) AND state = 'open' \(condition) LIMIT \(most))
                    AS counted
                    """)
            }
            counts.open = try upTo("")
            counts.hasOrders = try counts.open > 0 || reading.hasOrders(workspace)
            counts.late = try upTo("AND due_day < \(today)")
            counts.willBeLate = try upTo("AND slack_day < \(today) AND due_day >= \(today)")
            counts.dueThisWeek = try upTo(
                "AND due_day >= \(today) AND due_day < \(today.adding(days: 7))")
            counts.decisionWaits = try reading.waiting(
                .decision, workspace, today: today, most: most)
            counts.paymentWaits = try reading.waiting(
                .payment, workspace, today: today, most: most)
            return counts
        }
        let weeks = try await house.weeks(workspace, today: today, official: official)
        return Tally(counts: counts, weeks: weeks)
    }

    /// How many days around its promise an order of this supplier will be handed over; nil under
    /// ten comparable closed orders, and from the promised day on.
    func spread(
        _ house: House, _ workspace: FileID, _ supplier: FileID, promised: Day, today: Day
    ) async throws -> HandoverSpread? {
        guard promised > today else { return nil }
        let own = try await history(house, workspace, supplier)
        guard own.remembered >= HandoverHistory.fewestOrders else { return nil }
        let all = try await history(house, workspace, nil)
        return own.quantiles(promised: promised.number, asOf: today.number, among: all)
    }

    /// The closed orders of a supplier that its history counts, at most `HandoverHistory.memory`.
    func remembered(
        _ house: House, _ workspace: FileID, _ supplier: FileID
    ) async throws -> Int {
        try await history(house, workspace, supplier).remembered
    }

    private func history(
        _ house: House, _ workspace: FileID, _ supplier: FileID?
    ) async throws -> HandoverHistory {
        let key = HistoryKey(workspace: workspace, supplier: supplier)
        let now = house.now().milliseconds
        if let kept = histories.withLock({ $0[key] }), now - kept.at < 30_000 {
            return kept.history
        }
        let history = try await house.history(workspace, supplier)
        histories.withLock { histories in
            if histories.count > 20_000 { histories.removeAll() }
            histories[key] = KeptHistory(history: history, at: now)
        }
        return history
    }
}

extension House {
    /// The newest closed orders of a supplier, or of the workspace: each once, its last handover
    /// against its last promise. One that is still open counts once it is closed, however much of
    /// it was handed over.
    func history(_ workspace: FileID, _ supplier: FileID?) async throws -> HandoverHistory {
        let most = HandoverHistory.memory
        let whose: SQL = supplier.map { "AND supplier = \($0)" } ?? ""
        let orders = try await engine.read { reading in
            try reading.rows(
                """
                SELECT l.order_id, MAX(l.promised), MAX(l.handed_over) FROM (
                SELECT id FROM order_row WHERE workspace = \(workspace) \(whose)
                AND state = 'closed' AND promised < \(Day.distantFuture)
                ORDER BY rank_day DESC, weight DESC, id DESC LIMIT \(most)) AS closed
                JOIN lot_row l ON l.workspace = \(workspace) AND l.order_id = closed.id
                WHERE l.delay IS NOT NULL GROUP BY l.order_id
                """
            ) { ($0.day(1), $0.day(2)) }
        }
        var history = HandoverHistory()
        for case (let promised?, let handedOver?) in orders {
            history.close(delayDays: promised.days(until: handedOver), on: handedOver.number)
        }
        return history
    }
}

extension Reading {
    fileprivate func hasOrders(_ workspace: FileID) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM order_row WHERE workspace = \(workspace)
            LIMIT 1) AS counted
            """) > 0
    }
}

extension HandoverSpread {
    /// The days themselves. Where facts already forecast a later handover, facts win: a day of the
    /// past's that lies before it is not said.
    func days(promised: Day, forecast: Day?) -> (p50: Day?, p80: Day?) {
        let p50 = promised.adding(days: p50Days)
        let p80 = promised.adding(days: p80Days)
        guard let forecast, forecast > promised else { return (p50, p80) }
        return (p50 < forecast ? nil : p50, p80 < forecast ? nil : p80)
    }
}
