import FollowUp
import Record

extension House {
    /// The orders named, as the board has them, in the sequence they are named in; one that is not
    /// there has no row.
    func boardRows(
        _ workspace: FileID, _ orders: [FileID], today: Day, official: OfficialCalendar
    ) async throws -> [BoardRow] {
        guard !orders.isEmpty else { return [] }
        let found = try await engine.read { reading in
            try orders.compactMap { order in
                try reading.first(
                    BoardSQL(workspace: workspace, order: order, today: today).sql
                ) {
                    BoardSQL.row($0)
                }
            }
        }
        return try await judge(found, workspace, today: today, official: official)
    }
}
