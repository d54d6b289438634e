extension Schema {
    /// The key under which each workspace's account numbers are hashed, and which supplier has
    /// which number (decision 15).
    static let accounts = [
        """
        CREATE TABLE account_key (workspace TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT
        """,
        """
        CREATE TABLE account_row (workspace TEXT NOT NULL, supplier TEXT NOT NULL,
        number INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (workspace, supplier, number))
        STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX account_mark ON account_row (workspace, mark, supplier, number)",
    ]
}
