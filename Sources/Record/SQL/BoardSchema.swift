extension Schema {
    /// Until which day an order's forecast stays where it is: those that move since are counted
    /// apart in the board's weeks. Items of cancelled lines have their orders no more, and a
    /// supplier's record is summed without its lots. Snapshots go: what releases and required
    /// days rest on is read from the journals anew.
    static let moving = [
        "ALTER TABLE order_row ADD COLUMN holds_day TEXT NOT NULL DEFAULT '9999-12-31'",
        "DROP INDEX order_week",
        """
        CREATE INDEX order_week ON order_row
        (workspace, state, forecast_base, due_day, slack_day, holds_day)
        """,
        "CREATE INDEX order_holds ON order_row (workspace, state, holds_day)",
        "DROP INDEX lot_history",
        """
        CREATE INDEX lot_history ON lot_row
        (workspace, supplier, handed_over, order_id, lot, lines, lines_late)
        """,
        "DELETE FROM snapshot",
        rowsAnew,
    ]

    /// Snapshots go: which fields a proposal is about is read from the journals.
    static let afresh = ["DELETE FROM snapshot"]
}
