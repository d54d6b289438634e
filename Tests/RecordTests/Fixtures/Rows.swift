import FollowUp
import Record

/// Every derived row of a database as text, so that two states of it can be compared.
struct Rows: Equatable, Sendable {
    let tables: [String: [String]]

    private static let columns: [(String, SQL, Int)] = [
        (
            "order_row",
            """
            SELECT workspace, id, number, supplier, site, kind, state, summary, more_lines, lots,
            due_day, due_milestone, due_english, due_chinese, due_lot, owes, promised,
            forecast_base, tail, slack_day, rank_day, weight, finished, value, currency,
            provisional, handed_over, seat, holds_day, word_id FROM order_row
            ORDER BY workspace, id
            """, 30
        ),
        (
            "lot_row",
            """
            SELECT workspace, order_id, lot, supplier, promised, handed_over, delay, lines,
            lines_late FROM lot_row ORDER BY workspace, order_id, lot
            """, 9
        ),
        (
            "dependence_row",
            """
            SELECT workspace, order_id, waits_for, workdays FROM dependence_row
            ORDER BY workspace, order_id, waits_for
            """, 4
        ),
        (
            "document_row",
            """
            SELECT workspace, order_id, number, kind, digest, size, withdrawn FROM document_row
            ORDER BY workspace, order_id, number
            """, 7
        ),
        (
            "account_row",
            "SELECT workspace, supplier, number, mark FROM account_row ORDER BY supplier, number",
            4
        ),
        (
            "instalment_row",
            """
            SELECT workspace, order_id, instalment, due_day, stage FROM instalment_row
            ORDER BY workspace, order_id, instalment
            """, 5
        ),
        (
            "decision_row",
            """
            SELECT workspace, order_id, number, subject, owner, state, deadline, remind_day,
            asked_day FROM decision_row ORDER BY workspace, order_id, number
            """, 9
        ),
        (
            "supplier_row",
            """
            SELECT workspace, id, name, chinese_name, sites, asking FROM supplier_row
            ORDER BY workspace, id
            """, 6
        ),
        (
            "item_row",
            "SELECT workspace, id, code, description FROM item_row ORDER BY workspace, id", 4
        ),
        (
            "item_order",
            """
            SELECT workspace, item, order_id FROM item_order ORDER BY workspace, item, order_id
            """, 3
        ),
        (
            "visit_row",
            """
            SELECT workspace, id, kind, day, supplier, provider, cancelled FROM visit_row
            ORDER BY workspace, id
            """, 7
        ),
        (
            "shipment_row",
            """
            SELECT workspace, id, day, reference, cancelled, mode, leaves_from, goes_to, cut_off,
            departure, arrival, containers FROM shipment_row ORDER BY workspace, id
            """, 12
        ),
        (
            "lot_link",
            """
            SELECT workspace, file, order_id, lot, kind FROM lot_link
            ORDER BY workspace, file, order_id, lot
            """, 5
        ),
        (
            "member_row",
            """
            SELECT workspace, person, roles, language, active FROM member_row
            ORDER BY workspace, person
            """, 5
        ),
        ("due", "SELECT workspace, file, day FROM due ORDER BY workspace, file", 3),
        (
            "claim",
            "SELECT workspace, kind, value, file FROM claim ORDER BY workspace, kind, value", 4
        ),
    ]

    init(_ desk: Desk) async throws {
        let words: SQL =
            desk.kind == .sqlite
            ? "SELECT rowid, tokens FROM search_word ORDER BY rowid"
            : "SELECT word_id, CAST(tokens AS TEXT) FROM search_word ORDER BY word_id"
        tables = try await desk.engine.read { reading in
            var tables: [String: [String]] = [:]
            for (name, sql, count) in Self.columns {
                tables[name] = try reading.rows(sql) { Self.text($0, count) }
            }
            tables["search_word"] = try reading.rows(words) { "\($0.int(0)) \($0.text(1))" }
            return tables
        }
    }

    /// PostgreSQL sends integers as bytes, SQLite as digits; each is compared with itself only.
    private static func text(_ cells: any Cells, _ count: Int) -> String {
        (0..<count).map { column in
            guard let bytes = cells.optionalBytes(column) else { return "∅" }
            if bytes.contains(where: { $0 < 32 }) { return bytes.hex }
            return String(validating: bytes, as: UTF8.self) ?? bytes.hex
        }.joined(separator: "|")
    }

    /// The tables that differ, each with its first differing rows.
    func differences(from other: Rows) -> [String] {
        tables.keys.sorted().flatMap { name -> [String] in
            let (mine, theirs) = (tables[name] ?? [], other.tables[name] ?? [])
            let gone = Set(mine).subtracting(theirs).sorted().prefix(2).map { "\(name) - \($0)" }
            let come = Set(theirs).subtracting(mine).sorted().prefix(2).map { "\(name) + \($0)" }
            let count = mine.count == theirs.count ? [] : ["\(name) \(mine.count) \(theirs.count)"]
            return gone + come + count
        }
    }
}
