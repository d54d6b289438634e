import FollowUp
import Record

/// Suppliers by name, with their record; those whose name in either script holds what is searched
/// for.
public struct AskSuppliers: Question {
    public static let name = "suppliers"
    public static let allowed = Set<Role>.readers

    public var search: String?
    public var after: String?
    public var limit: Int

    public init(search: String? = nil, after: String? = nil, limit: Int = 50) {
        self.search = search
        self.after = after
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<SupplierRow> {
        let cursor = try NameCursor(after)
        let workspace = caller.workspace
        let limit = limit
        let named = named
        var rows = try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT id, name, chinese_name, sites, asking FROM supplier_row
                WHERE workspace = \(workspace) AND (name, id) > (\(cursor.name), \(cursor.id))
                \(named) ORDER BY name, id LIMIT \(limit + 1)
                """
            ) { cells in
                var row = SupplierRow(id: cells.id(0), name: cells.text(1))
                row.chineseName = cells.optionalText(2)
                row.sites = cells.int(3)
                row.asking = cells.int(4)
                return row
            }
        }
        var next: String?
        if rows.count > limit {
            rows.removeLast()
            next = rows.last.map { NameCursor(name: $0.name, id: $0.id.description).text }
        }
        let listed = rows
        let told = try await house.engine.read { reading in
            try listed.map { try $0.withRecord(reading, workspace) }
        }
        return ListAnswer(items: told, next: next)
    }

    private var named: SQL {
        guard let search, !search.allSatisfy(\.isWhitespace) else { return "" }
        let plain = search.lowercased().map { "!%_".contains($0) ? "!\($0)" : "\($0)" }
        let pattern = "%\(plain.joined())%"
        return """
            AND (LOWER(name) LIKE \(pattern) ESCAPE '!'
            OR LOWER(COALESCE(chinese_name, '')) LIKE \(pattern) ESCAPE '!')
            """
    }
}

/// One supplier: can I trust the next date?
public struct AskSupplier: Question {
    public static let name = "supplier"
    public static let allowed = Set<Role>.readers

    public var supplier: FileID

    public init(supplier: FileID) { self.supplier = supplier }

    public func ask(_ house: House, _ caller: Caller) async throws -> SupplierAnswer {
        guard let held = try await house.keeper.read(caller.workspace, supplier),
            case .supplier(let file) = held.file
        else { throw Refusal(.notFound) }
        let workspace = try await house.workspace(caller.workspace)
        let today = house.today(in: file.zone)
        var row = SupplierRow(id: file.id, name: file.name)
        row.chineseName = file.chineseName
        row.sites = file.sites.count
        let listed = row
        let record = try await house.engine.read { reading in
            try listed.withRecord(reading, caller.workspace)
        }
        var answer = SupplierAnswer(
            supplier: file, seq: held.seq, today: today, record: record, now: house.now())
        answer.accounts = AccountsAnswer(
            file, at: house.now(),
            elsewhere: try await house.elsewhere(caller.workspace, file),
            asker: caller.present(at: house.now()), settings: workspace.gates,
            voices: workspace.confirmers(at: house.now()))
        let seen = try await house.seatsSeen(caller.workspace, supplier)
        answer.seats = file.seats.map {
            SeatAnswer($0, of: file, seen: seen[$0.number] ?? [:], at: house.now())
        }
        answer.basedOn = try await house.boards.remembered(house, caller.workspace, supplier)
        // An order promised for a month from now, as an example of the supplier's habit.
        if let spread = try await house.boards.spread(
            house, caller.workspace, supplier, promised: today.adding(days: 30), today: today)
        {
            answer.p50Days = spread.p50Days
            answer.p80Days = spread.p80Days
            answer.basedOn = spread.basedOn
        }
        answer.openOrders = try await AskBoard(supplier: supplier).rows(
            house, caller.workspace, today: today, official: workspace.calendar
        ).items
        answer.provisionalYears = (today.year...today.year + 1).filter {
            !workspace.calendar.isLoaded($0)
        }
        return answer
    }
}

extension SupplierRow {
    func withRecord(_ reading: any Reading, _ workspace: FileID) throws -> SupplierRow {
        var row = self
        row.openOrders = try reading.count(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM order_row WHERE workspace = \(workspace)
            AND supplier = \(id) AND state = 'open' LIMIT \(BoardCounts.ceiling)) AS counted
            """)
        let lines = try reading.first(
            """
            SELECT CAST(COALESCE(SUM(lines), 0) AS BIGINT),
            CAST(COALESCE(SUM(lines_late), 0) AS BIGINT) FROM lot_row
            WHERE workspace = \(workspace) AND supplier = \(id)
            """
        ) { ($0.int(0), $0.int(1)) }
        row.linesHandedOver = lines?.0 ?? 0
        row.linesLate = lines?.1 ?? 0
        return row
    }
}

/// Where a page of a list by name ended: the name and the identity, escaped by length.
struct NameCursor {
    let name: String
    let id: String

    init(name: String, id: String) {
        self.name = name
        self.id = id
    }

    init(_ text: String?) throws(Refusal) {
        guard let text else {
            self.init(name: "", id: "")
            return
        }
        guard text.utf8.count <= 2_000, text.count > 36, FileID(String(text.prefix(36))) != nil
        else { throw Refusal(.notUnderstood, field: "after") }
        self.init(name: String(text.dropFirst(36)), id: String(text.prefix(36)))
    }

    var text: String { id + name }
}
