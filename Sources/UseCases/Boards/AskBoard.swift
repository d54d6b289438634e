import FollowUp
import Record

/// The board: every open order, worst first (B16), or by a column. Reads derived rows only, a page
/// at a time.
public struct AskBoard: Question {
    public static let name = "board"
    public static let allowed = Set<Role>.readers

    public var filter: BoardFilter
    public var search: String?
    public var supplier: FileID?
    /// Nil: worst first.
    public var sort: BoardSort?
    public var after: String?
    public var limit: Int

    public init(
        filter: BoardFilter = .open, search: String? = nil, supplier: FileID? = nil,
        after: String? = nil, limit: Int = 50
    ) {
        self.filter = filter
        self.search = search
        self.supplier = supplier
        self.after = after
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> BoardAnswer {
        let file = try await house.workspace(caller.workspace)
        let today = house.today(in: file.zone)
        let tally = try await house.boards.tally(
            house, caller.workspace, today: today, official: file.calendar)
        let page = try await rows(house, caller.workspace, today: today, official: file.calendar)
        var answer = BoardAnswer(
            today: today, counts: tally.counts, weeks: tally.weeks, items: page.items,
            next: page.next)
        if page.items.isEmpty, after == nil {
            answer.elsewhere = try await elsewhere(house, caller.workspace)
        }
        return answer
    }

    /// The rows alone, as lists of other pages use them.
    func rows(
        _ house: House, _ workspace: FileID, today: Day, official: OfficialCalendar
    ) async throws -> ListAnswer<BoardRow> {
        let matching = try matching(house, workspace)
        if let matching { try await house.narrowed(matching) }
        if let sort {
            return try await sorted(
                by: ColumnSorting(sort: sort), house, workspace, today: today, official: official)
        }
        let sorting = BoardSorting(filter, narrowed: supplier != nil || matching != nil)
        let few = try await house.fewWait(filter, workspace, today: today)
        let sql = try BoardSQL(
            BoardList(workspace, filter, supplier, matching, today, fewWait: few), by: sorting,
            search: matching.map { _ in BoardSearch(number: search ?? "") },
            after: after.map { try BoardCursor($0) }, today: today, limit: limit + 1
        ).sql
        var found = try await house.engine.read { reading in
            try reading.rows(sql) { BoardSQL.row($0) }
        }
        var next: String?
        if found.count > limit {
            found.removeLast()
            next = found.last.map { BoardCursor($0, sorting).text }
        }
        return ListAnswer(
            items: try await house.judge(found, workspace, today: today, official: official),
            next: next)
    }

    /// The other lists the words searched for are found in.
    private func elsewhere(_ house: House, _ workspace: FileID) async throws -> [BoardFound] {
        guard let matching = try matching(house, workspace) else { return [] }
        let whose: SQL = supplier.map { "AND order_row.supplier = \($0)" } ?? ""
        let found = try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT state, COUNT(*) FROM (\(matching)) AS found CROSS JOIN order_row
                WHERE order_row.word_id = found.word_id AND workspace = \(workspace) \(whose)
                GROUP BY state
                """
            ) { ($0.text(0), $0.int(1)) }
        }
        let filters: [BoardFilter] = [.open, .closed, .cancelled]
        return filters.filter { $0 != filter }.compactMap { other in
            found.first { $0.0 == other.rawValue }.map { BoardFound(filter: other, orders: $0.1) }
        }
    }

    func matching(_ house: House, _ workspace: FileID) throws -> SQL? {
        guard let search, !search.allSatisfy(\.isWhitespace) else { return nil }
        guard let tokens = SearchTokens(search, workspace: workspace) else {
            throw Refusal(.notUnderstood, field: "search")
        }
        return house.engine.matching(tokens)
    }
}

extension House {
    /// Whether what a filter waits for holds of so few orders that they are sorted.
    fileprivate func fewWait(
        _ filter: BoardFilter, _ workspace: FileID, today: Day
    ) async throws -> Bool {
        guard let wait = filter.wait else { return false }
        return try await engine.read { reading in
            try reading.waiting(
                wait, workspace, today: today, most: BoardWait.few) < BoardWait.few
        }
    }

    /// Words found more often than that are refused: nobody reads ten thousand orders, and to sort
    /// them would keep everybody waiting.
    static let mostFound = 10_000

    func narrowed(_ matching: SQL, most: Int = mostFound) async throws {
        let found = try await engine.read { reading in
            try reading.count(
                """
                SELECT COUNT(*) FROM (\(matching) LIMIT \(most + 1)) AS found
                """)
        }
        guard found <= most else { throw Refusal(.tooManyFound(most: most), field: "search") }
    }

    /// Turns the days of derived rows into how they stand today.
    func judge(
        _ found: [RawBoardRow], _ workspace: FileID, today: Day, official: OfficialCalendar
    ) async throws -> [BoardRow] {
        let suppliers = try await suppliers(workspace, Set(found.map(\.row.supplier)))
        var rows: [BoardRow] = []
        rows.reserveCapacity(found.count)
        for raw in found {
            guard let supplier = suppliers[raw.row.supplier] else {
                rows.append(raw.row)
                continue
            }
            rows.append(
                try await judge(raw, supplier, workspace, today: today, official: official))
        }
        return rows
    }

    private func judge(
        _ raw: RawBoardRow, _ supplier: Supplier, _ workspace: FileID, today: Day,
        official: OfficialCalendar
    ) async throws -> BoardRow {
        var row = raw.row
        row.supplierName = supplier.name
        row.supplierChineseName = supplier.chineseName
        let told = raw.site.flatMap { supplier.site($0) }
        // Where nobody told the site, the first one's days are counted, but none is named.
        let site = told ?? supplier.sites.first
        row.siteName = told?.name ?? (supplier.sites.count == 1 ? site?.name : nil)
        let calendar = calendar(of: raw.site, supplier, official)
        let facts = raw.facts
        row.standing = facts.standing(on: today)
        row.forecast = facts.forecast(on: today, calendar: calendar)
        guard raw.state == .open else { return row }
        if let forecast = row.forecast {
            row.provisional = calendar.isProvisional(
                from: max(today, row.due ?? today), through: forecast)
        }
        if let promised = row.promised,
            let spread = try await boards.spread(
                self, workspace, row.supplier, promised: promised, today: today)
        {
            (row.p50, row.p80) = spread.days(promised: promised, forecast: row.forecast)
        }
        return row
    }
}
