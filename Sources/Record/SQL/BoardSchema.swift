extension Schema {
    /// Until which day an order's forecast stays where it is: those that move since are counted
    /// apart in the board's weeks. And items of cancelled lines have their orders no more.
    static let moving = [
        "ALTER TABLE order_row ADD COLUMN holds_day TEXT NOT NULL DEFAULT '9999-12-31'",
        "DROP INDEX order_week",
        """
        CREATE INDEX order_week ON order_row
        (workspace, state, forecast_base, due_day, slack_day, holds_day)
        """,
        "CREATE INDEX order_holds ON order_row (workspace, state, holds_day)",
        rowsAnew,
    ]
}
