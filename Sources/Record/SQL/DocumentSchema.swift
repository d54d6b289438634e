extension Schema {
    /// Contents that are kept, with what each workspace keeps in all; and which documents of which
    /// orders name them.
    static let documents = [
        """
        CREATE TABLE blob (workspace TEXT NOT NULL, digest BLOB NOT NULL, size INTEGER NOT NULL,
        at INTEGER NOT NULL, upload TEXT NOT NULL, PRIMARY KEY (workspace, digest))
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE blob_use (workspace TEXT NOT NULL PRIMARY KEY, bytes INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE document_row (workspace TEXT NOT NULL, order_id TEXT NOT NULL,
        number INTEGER NOT NULL, kind TEXT NOT NULL, digest BLOB NOT NULL, size INTEGER NOT NULL,
        withdrawn INTEGER NOT NULL, PRIMARY KEY (workspace, order_id, number)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX document_blob ON document_row (workspace, digest, order_id, number)",
    ]
}
