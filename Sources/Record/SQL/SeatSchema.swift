extension Schema {
    /// What opens a seat, by the hash of its secret: links, devices, second codes. Whether it still
    /// does stands in the supplier's file (decision 17). And who waits for a new link.
    static let seats = [
        """
        CREATE TABLE seat_link (id BLOB NOT NULL PRIMARY KEY, workspace TEXT NOT NULL,
        supplier TEXT NOT NULL, seat INTEGER NOT NULL, link INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE seat_device (id BLOB NOT NULL PRIMARY KEY, workspace TEXT NOT NULL,
        supplier TEXT NOT NULL, seat INTEGER NOT NULL, device INTEGER NOT NULL,
        used_at INTEGER NOT NULL) STRICT
        """,
        "CREATE INDEX seat_device_of ON seat_device (workspace, supplier, seat, device)",
        """
        CREATE TABLE seat_code (workspace TEXT NOT NULL, supplier TEXT NOT NULL,
        seat INTEGER NOT NULL, id BLOB NOT NULL, expires_at INTEGER NOT NULL,
        tries INTEGER NOT NULL, PRIMARY KEY (workspace, supplier, seat)) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE supplier_row ADD COLUMN asking INTEGER NOT NULL DEFAULT 0",
    ]

    /// How an order stands in the list its supplier's seats see. What it is for orders of before
    /// only their journals say: a rebuild is begun by this step, which the server brings to its end
    /// as one that was cut off, before it answers anybody. Snapshots go: files remember more
    /// than they did.
    static let seatOrders = [
        "ALTER TABLE order_row ADD COLUMN seat INTEGER NOT NULL DEFAULT 1",
        "DELETE FROM snapshot",
        rowsAnew,
    ]

    static let rowsAnew = """
        INSERT INTO rebuilding (workspace, began) SELECT DISTINCT workspace, 1 FROM file
        WHERE seq > 0 ON CONFLICT DO NOTHING
        """
}
