import FollowUp

/// The row of an order, in two halves: what indexes stand on, and what is only shown. Most reports
/// change the second half alone, and then no index is touched.
struct OrderRow {
    struct Indexed: Equatable {
        let supplier: FileID
        let state: String
        let due: Day
        let forecastBase: Day
        let holds: Day
        let slack: Day
        let rank: Day
        let weight: Int64
    }

    struct Shown: Equatable {
        let number: String
        let site: Int?
        let kind: String
        let summary: String
        let moreLines: Int
        let lots: Int
        let milestone: String?
        let english: String?
        let chinese: String?
        let lot: Int?
        let owes: String?
        let promised: Day
        let tail: Int
        let finished: Int?
        let value: Int64?
        let currency: String
        let provisional: Bool
        let handedOver: Day
        /// In the list of its supplier's seats: `SeatStanding`.
        let seat: Int
    }

    let id: FileID
    let indexed: Indexed
    let shown: Shown

    init(_ order: Order, _ context: RowContext) {
        let facts = order.boardFacts(
            calendar: context.calendar(of: order), prerequisites: context.prerequisites)
        let worth = order.value?.amountMinor
        let lines = order.standingLines
        id = order.id
        indexed = Indexed(
            supplier: order.supplier,
            state: order.closure.map { $0.cancelled ? "cancelled" : "closed" } ?? "open",
            due: facts.dueDay ?? .never, forecastBase: facts.forecastBase ?? .never,
            holds: facts.holdsThrough ?? .never, slack: facts.slackDay ?? .never,
            rank: facts.rankDay, weight: -(worth ?? 0))
        shown = Shown(
            number: order.number, site: facts.site ?? order.site, kind: order.orderKind.rawValue,
            summary: lines.first?.description ?? "",
            moreLines: max(0, lines.count - 1), lots: order.lots.count,
            milestone: facts.dueMilestone?.rawValue, english: facts.dueNames?.english,
            chinese: facts.dueNames?.chinese, lot: facts.dueLot, owes: facts.owes?.rawValue,
            promised: facts.promised ?? .never, tail: facts.tailWorkdays,
            finished: facts.finishedPermille, value: worth, currency: order.terms.currency.code,
            provisional: facts.provisional, handedOver: facts.handedOver ?? .never,
            seat: order.seatStanding.rawValue)
    }
}

extension Write {
    mutating func update(_ row: OrderRow, _ workspace: FileID) {
        let shown = row.shown
        add(
            """
            UPDATE order_row SET number = \(shown.number), site = \(shown.site),
            kind = \(shown.kind), summary = \(shown.summary), more_lines = \(shown.moreLines),
            lots = \(shown.lots), due_milestone = \(shown.milestone),
            due_english = \(shown.english), due_chinese = \(shown.chinese),
            due_lot = \(shown.lot), owes = \(shown.owes), promised = \(shown.promised),
            tail = \(shown.tail), finished = \(shown.finished), value = \(shown.value),
            currency = \(shown.currency), provisional = \(shown.provisional),
            handed_over = \(shown.handedOver), seat = \(shown.seat)
            WHERE workspace = \(workspace) AND id = \(row.id)
            """)
    }

    mutating func upsert(_ row: OrderRow, _ workspace: FileID) {
        let (indexed, shown) = (row.indexed, row.shown)
        add(
            """
            INSERT INTO order_row (workspace, id, number, supplier, site, kind, state, summary,
            more_lines, lots, due_day, due_milestone, due_english, due_chinese, due_lot, owes,
            promised, forecast_base, tail, slack_day, rank_day, weight, finished, value, currency,
            provisional, handed_over, seat, holds_day, word_id)
            VALUES (\(workspace), \(row.id), \(shown.number), \(indexed.supplier),
            \(shown.site), \(shown.kind), \(indexed.state), \(shown.summary),
            \(shown.moreLines), \(shown.lots), \(indexed.due), \(shown.milestone),
            \(shown.english), \(shown.chinese), \(shown.lot), \(shown.owes),
            \(shown.promised), \(indexed.forecastBase), \(shown.tail), \(indexed.slack),
            \(indexed.rank), \(indexed.weight), \(shown.finished), \(shown.value),
            \(shown.currency), \(shown.provisional), \(shown.handedOver), \(shown.seat),
            \(indexed.holds), \(row.id.wordID))
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
            handed_over = excluded.handed_over, seat = excluded.seat,
            holds_day = excluded.holds_day
            """)
    }
}
