extension Schema {
    /// Every question of every order: the list of decisions reads pages of the open ones by their
    /// deadline. Who owns a subject stands in the workspace's file, so that no row is written when
    /// that changes; `owner` is who the order itself names, else empty. A reminder is kept once it
    /// was sent, so that none goes twice.
    static let decisions = [
        """
        CREATE TABLE decision_row (workspace TEXT NOT NULL, order_id TEXT NOT NULL,
        number INTEGER NOT NULL, subject TEXT NOT NULL, owner TEXT NOT NULL, state TEXT NOT NULL,
        deadline TEXT NOT NULL, remind_day TEXT NOT NULL, asked_day TEXT NOT NULL,
        PRIMARY KEY (workspace, order_id, number)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE INDEX decision_due ON decision_row
        (state, workspace, deadline, order_id, number)
        """,
        """
        CREATE TABLE reminder (workspace TEXT NOT NULL, person TEXT NOT NULL,
        order_id TEXT NOT NULL, number INTEGER NOT NULL, what TEXT NOT NULL, day TEXT NOT NULL,
        PRIMARY KEY (workspace, person, order_id, number, what)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX reminder_day ON reminder (workspace, day, person)",
    ]
}
