import FollowUp
import Record

extension BoardWait {
    /// So many orders are sorted for a page; where more wait, the board is walked in its own
    /// sequence and each order asked, which finds a page soon.
    static let few = 1_000

    /// The orders that wait, closed ones among them, each once.
    func orders(_ workspace: FileID, _ today: Day) -> SQL {
        switch self {
        case .decision:
            """
            SELECT DISTINCT order_id FROM decision_row
            WHERE state = 'open' AND workspace = \(workspace)
            """
        case .payment:
            """
            SELECT order_id FROM instalment_row WHERE workspace = \(workspace)
            AND due_day <= \(today) AND stage <> 'sent' UNION
            SELECT order_id FROM instalment_row WHERE workspace = \(workspace)
            AND stage IN ('requested', 'halfReleased', 'released')
            """
        }
    }

    /// Whether the order of a row does.
    func holds(_ today: Day) -> SQL {
        switch self {
        case .decision:
            """
            EXISTS (SELECT 1 FROM decision_row w WHERE w.workspace = order_row.workspace
            AND w.order_id = order_row.id AND w.state = 'open')
            """
        case .payment:
            """
            EXISTS (SELECT 1 FROM instalment_row w WHERE w.workspace = order_row.workspace
            AND w.order_id = order_row.id
            AND (w.stage IN ('requested', 'halfReleased', 'released')
            OR w.due_day <= \(today) AND w.stage <> 'sent'))
            """
        }
    }
}

extension Reading {
    /// How many open orders wait, up to `most`.
    func waiting(_ wait: BoardWait, _ workspace: FileID, today: Day, most: Int) throws -> Int {
        try count(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM (\(wait.orders(workspace, today)))
            AS waiting CROSS JOIN order_row WHERE order_row.id = waiting.order_id
            AND order_row.workspace = \(workspace) AND order_row.state = 'open' LIMIT \(most))
            AS counted
            """)
    }
}
