extension Schema {
    /// Instalments that are not settled yet, of orders whose payments were agreed: the list of
    /// money reads pages of them by the day they are due.
    static let money = [
        """
        CREATE TABLE instalment_row (workspace TEXT NOT NULL, order_id TEXT NOT NULL,
        instalment INTEGER NOT NULL, due_day TEXT NOT NULL, stage TEXT NOT NULL,
        PRIMARY KEY (workspace, order_id, instalment)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX instalment_due ON instalment_row (workspace, due_day, order_id, instalment)",
    ]

    /// Those whose release was begun and that were not sent: the board asks for them whatever day
    /// they are due.
    static let begun = [
        """
        CREATE INDEX instalment_begun ON instalment_row (workspace, order_id)
        WHERE stage IN ('requested', 'halfReleased', 'released')
        """
    ]
}
