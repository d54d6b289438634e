extension Schema {
    /// Letters on their way out; how far a mailbox was read; letters that came in, each once, those
    /// that fit no order among them.
    static let letters = [
        """
        CREATE TABLE letter (workspace TEXT NOT NULL, id TEXT NOT NULL, order_id TEXT NOT NULL,
        sending INTEGER NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL,
        leased INTEGER NOT NULL, next_at INTEGER NOT NULL, trouble TEXT,
        PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX letter_due ON letter (state, next_at, workspace, id)",
        "CREATE INDEX letter_name ON letter (id)",
        "CREATE INDEX letter_order ON letter (workspace, order_id, sending)",
        """
        CREATE TABLE mailbox (name TEXT NOT NULL PRIMARY KEY, validity INTEGER NOT NULL,
        seen INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE arrived (workspace TEXT NOT NULL, digest BLOB NOT NULL, id TEXT NOT NULL,
        at INTEGER NOT NULL, state TEXT NOT NULL, size INTEGER NOT NULL, order_id TEXT,
        sender TEXT, subject TEXT, why TEXT, PRIMARY KEY (workspace, digest)) STRICT, WITHOUT ROWID
        """,
        "CREATE UNIQUE INDEX arrived_letter ON arrived (workspace, id)",
        "CREATE INDEX arrived_open ON arrived (workspace, state, at, id)",
    ]
}
