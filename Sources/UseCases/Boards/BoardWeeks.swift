import FollowUp
import Record

/// The board's heat: the handovers forecast for each week, by how the orders stand.
///
/// Most forecasts are the day the row keeps, and an index counts them. Those of orders in which
/// something was to have happened by now move with each day: they are read one by one, and their
/// weeks told on their own sites' calendars, as the board's rows tell them.
extension House {
    private static let weeksShown = 13
    /// So many orders are read one by one; where more move, each week counts as many as are read.
    private static let mostMoving = 10_000

    func weeks(
        _ workspace: FileID, today: Day, official: OfficialCalendar
    ) async throws -> [BoardWeek] {
        let monday = today.startOfWeek
        let office = Calendars.shared.office(official)
        let counted = try await engine.read { reading in
            try (0..<Self.weeksShown).map { number in
                let start = monday.adding(days: number * 7)
                return try reading.week(workspace, start, isFirst: number == 0, today: today)
            }
        }
        var weeks = counted
        for row in try await moving(workspace, today: today, official: official) {
            guard let forecast = row.forecast else { continue }
            let number = max(monday.days(until: forecast), 0) / 7
            if weeks.indices.contains(number) { weeks[number].count(row.standing) }
        }
        for number in weeks.indices {
            let start = weeks[number].monday
            weeks[number].closed =
                weeks[number].total == 0
                && office.count(from: start, to: start.adding(days: 7)) == 0
            weeks[number].provisional = office.isProvisional(start)
        }
        return weeks
    }

    /// The orders whose forecast lies behind the day that is kept.
    private func moving(
        _ workspace: FileID, today: Day, official: OfficialCalendar
    ) async throws -> [(standing: Standing, forecast: Day?)] {
        let found = try await engine.read { reading in
            try reading.rows(
                """
                SELECT supplier, site, due_day, slack_day, forecast_base, tail FROM order_row
                WHERE workspace = \(workspace) AND state = 'open' AND holds_day < \(today)
                LIMIT \(Self.mostMoving)
                """
            ) { (supplier: $0.id(0), site: $0.optionalInt(1), facts: $0.movingFacts) }
        }
        let suppliers = try await suppliers(workspace, Set(found.map(\.supplier)))
        return found.map { row in
            let calendar = calendar(of: row.site, suppliers[row.supplier], official)
            return (
                row.facts.standing(on: today), row.facts.forecast(on: today, calendar: calendar)
            )
        }
    }

    /// The calendar a row's days are told on: that of its site, or of its supplier's first.
    func calendar(
        of site: Int?, _ supplier: Supplier?, _ official: OfficialCalendar
    ) -> WorkCalendar {
        let site = site.flatMap { supplier?.site($0) } ?? supplier?.sites.first
        return Calendars.shared.calendar(
            official, week: site?.week ?? .mondayToSaturday, closures: site?.closures ?? [])
    }
}

extension BoardWeek {
    fileprivate mutating func count(_ standing: Standing) {
        switch standing {
        case .late: late += 1
        case .willBeLate: willBeLate += 1
        case .onPlan, .notKnown: onPlan += 1
        case .done, .cancelled, .notApplicable, .notTold: break
        }
    }
}

extension Cells {
    fileprivate var movingFacts: BoardFacts {
        var facts = BoardFacts()
        facts.dueDay = day(2)
        facts.slackDay = day(3)
        facts.forecastBase = day(4)
        facts.tailWorkdays = int(5)
        return facts
    }
}

extension Reading {
    /// A week's orders whose forecast is the day kept; the first has those of before, too.
    fileprivate func week(
        _ workspace: FileID, _ monday: Day, isFirst: Bool, today: Day
    ) throws -> BoardWeek {
        let from = isFirst ? Day.distantPast : monday
        func upTo(_ condition: SQL) throws -> Int {
            try count(
                """
                SELECT COUNT(*) FROM (SELECT 1 AS one FROM order_row
                WHERE workspace = \(workspace) AND state = 'open' AND forecast_base >= \(from)
                AND forecast_base < \(monday.adding(days: 7)) AND holds_day >= \(today)
                \(condition) LIMIT \(BoardCounts.ceiling)) AS counted
                """)
        }
        return BoardWeek(
            monday: monday,
            onPlan: try upTo("AND due_day >= \(today) AND slack_day >= \(today)"),
            willBeLate: try upTo("AND due_day >= \(today) AND slack_day < \(today)"),
            late: try upTo("AND due_day < \(today)"))
    }
}
