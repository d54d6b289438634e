import FollowUp
import Foundation
import Record
import Testing
import UseCases

extension Stage {
    /// An order as it is typed: one line, from Hengda, promised for 20 November.
    static func opening(
        _ number: String, supplier: String = "Hengda", item: String = "Bottle 500 ml",
        promised: String? = "2026-11-20", pieces: Int = 1_000
    ) -> OpenOrder {
        var order = OpenOrder(
            number: number, supplierName: supplier, currency: "USD",
            lines: [
                OpenOrder.Line(
                    description: item, quantity: quantity(pieces),
                    unitPrice: UnitPrice(decimal: "3.90"))
            ])
        order.orderedOn = firstDay
        order.promised = promised.map { day($0) }
        return order
    }

    @discardableResult
    func open(
        _ number: String, supplier: String = "Hengda", item: String = "Bottle 500 ml",
        promised: String? = "2026-11-20", by caller: Caller? = nil
    ) async throws -> FileID {
        try await house.perform(
            Self.opening(number, supplier: supplier, item: item, promised: promised),
            caller ?? owner
        ).id
    }

    func order(_ id: FileID) async throws -> OrderAnswer {
        try await house.ask(AskOrder(order: id), owner)
    }

    func milestone(_ key: MilestoneKey, of id: FileID) async throws -> MilestoneAnswer {
        try #require(
            try await order(id).lots.first?.milestones.first { $0.key == key })
    }

    /// Hands the whole of an order over on a day.
    func handOver(_ id: FileID, on day: Day) async throws {
        _ = try await house.perform(
            ReachMilestone(order: id, lot: 1, milestone: .handedOver, on: day), owner)
    }

    /// The journal of a file as everybody of the house reads it, oldest first.
    func journal(_ id: FileID) async throws -> [JournalLine] {
        try await house.ask(AskJournal(file: id, limit: 200), owner).lines.reversed()
    }

    func kinds(_ id: FileID) async throws -> [String] {
        try await journal(id).map(\.change.kind)
    }

    func board(
        _ filter: BoardFilter = .open, search: String? = nil, supplier: FileID? = nil,
        by caller: Caller? = nil
    ) async throws -> [BoardRow] {
        try await house.ask(
            AskBoard(filter: filter, search: search, supplier: supplier, limit: 200),
            caller ?? owner
        ).items
    }

    /// Asks page after page until there is no next one.
    func pages(
        of filter: BoardFilter, search: String? = nil, supplier: FileID? = nil, by limit: Int
    ) async throws -> [BoardRow] {
        var rows: [BoardRow] = []
        var after: String?
        for _ in 0..<1_000 {
            let page = try await house.ask(
                AskBoard(
                    filter: filter, search: search, supplier: supplier, after: after,
                    limit: limit), owner)
            rows += page.items
            guard let next = page.next else { return rows }
            after = next
        }
        Issue.record("the pages have no end")
        return rows
    }

    /// How many files of a kind the workspace has.
    func count(_ kind: FileKind) async throws -> Int {
        let workspace = owner.workspace
        return try await house.engine.read { reading in
            try reading.count(
                """
                SELECT COUNT(*) FROM file WHERE workspace = \(workspace)
                AND kind = \(kind.rawValue)
                """)
        }
    }

    /// Every derived row there is, as text.
    func derivedRows() async throws -> [String] {
        let tables: [SQL] = [
            """
            SELECT id, number, supplier, kind, state, summary, due_day, promised, forecast_base,
            slack_day, rank_day, handed_over, currency, COALESCE(due_milestone, '') ||
            COALESCE(owes, '') || CAST(tail AS TEXT) || ' ' || CAST(weight AS TEXT) || ' ' ||
            CAST(provisional AS TEXT) || ' ' || CAST(COALESCE(finished, -1) AS TEXT) || ' ' ||
            CAST(COALESCE(value, -1) AS TEXT) FROM order_row ORDER BY id
            """,
            """
            SELECT order_id, supplier, promised, handed_over, CAST(lot AS TEXT) || ' ' ||
            CAST(COALESCE(delay, -9999) AS TEXT) || ' ' || CAST(lines AS TEXT) || ' ' ||
            CAST(lines_late AS TEXT), '', '', '', '', '', '', '', '', '' FROM lot_row
            ORDER BY order_id, lot
            """,
            """
            SELECT order_id, waits_for, CAST(workdays AS TEXT), '', '', '', '', '', '', '', '', '',
            '', '' FROM dependence_row ORDER BY order_id, waits_for
            """,
            """
            SELECT file, day, '', '', '', '', '', '', '', '', '', '', '', '' FROM due ORDER BY file
            """,
            """
            SELECT kind, value, file, '', '', '', '', '', '', '', '', '', '', '' FROM claim
            ORDER BY workspace, kind, value
            """,
            """
            SELECT item, order_id, '', '', '', '', '', '', '', '', '', '', '', '' FROM item_order
            ORDER BY item, order_id
            """,
            """
            SELECT id, name, COALESCE(chinese_name, ''), CAST(sites AS TEXT), '', '', '', '', '',
            '', '', '', '', '' FROM supplier_row ORDER BY id
            """,
            """
            SELECT file, order_id, kind, CAST(lot AS TEXT), '', '', '', '', '', '', '', '', '', ''
            FROM lot_link ORDER BY file, order_id, lot
            """,
            """
            SELECT CAST(tokens AS TEXT), '', '', '', '', '', '', '', '', '', '', '', '', ''
            FROM search_word ORDER BY 1
            """,
            """
            SELECT person, roles, language, CAST(active AS TEXT), '', '', '', '', '', '', '', '',
            '', '' FROM member_row ORDER BY workspace, person
            """,
        ]
        return try await house.engine.read { reading in
            try tables.enumerated().flatMap { number, sql in
                try reading.rows(sql) { cells in
                    "\(number) " + (0..<14).map { cells.text($0) }.joined(separator: "|")
                }
            }
        }
    }
}

/// The refusal that an act meets; a test fails where it meets none.
func refusal(
    _ location: SourceLocation = #_sourceLocation, _ act: () async throws -> Void
) async throws -> Refusal {
    do {
        try await act()
    } catch let refusal as Refusal {
        return refusal
    }
    Issue.record("nothing was refused", sourceLocation: location)
    return Refusal([])
}
