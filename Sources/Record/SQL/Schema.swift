/// The schema, step by step. A landed step is never edited: its checksum is kept with it.
/// Types are SQLite's strict words; the PostgreSQL engine spells them its way.
public enum Schema {
    public static let migrations: [Migration] = [
        Migration(
            number: 1, name: "the record", statements: record, variants: recordVariants),
        Migration(number: 2, name: "derived rows", statements: rows, variants: searchVariants),
        Migration(number: 3, name: "people and doors", statements: people, variants: [:]),
        Migration(number: 4, name: "no truncating", statements: [], variants: guards),
        Migration(number: 5, name: "what is unfinished", statements: unfinished, variants: [:]),
        Migration(number: 6, name: "lists and feed", statements: lists, variants: [:]),
        Migration(
            number: 7, name: "contents in the order they were written",
            statements: ["DROP INDEX file_unlogged"], variants: ["sqlite": contents]),
        Migration(number: 8, name: "lost passwords", statements: renewals, variants: [:]),
        Migration(
            number: 9, name: "tries are counted in memory", statements: uncounted, variants: [:]),
        Migration(number: 10, name: "documents", statements: documents, variants: [:]),
        Migration(number: 11, name: "letters", statements: letters, variants: [:]),
        Migration(number: 12, name: "money", statements: money, variants: [:]),
        Migration(number: 13, name: "accounts", statements: accounts, variants: [:]),
        Migration(number: 14, name: "decisions", statements: decisions, variants: [:]),
        Migration(number: 15, name: "seats", statements: seats, variants: [:]),
        Migration(number: 16, name: "payments begun", statements: begun, variants: [:]),
        Migration(number: 17, name: "orders of seats", statements: seatOrders, variants: [:]),
        Migration(number: 18, name: "forecasts that move", statements: moving, variants: [:]),
        Migration(number: 19, name: "proposals by field", statements: afresh, variants: [:]),
    ]

    private static let record = [
        """
        CREATE TABLE change (workspace TEXT NOT NULL, file TEXT NOT NULL, seq INTEGER NOT NULL,
        at INTEGER NOT NULL, kind TEXT NOT NULL, commitment BLOB NOT NULL, chain BLOB NOT NULL,
        PRIMARY KEY (workspace, file, seq)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE content (workspace TEXT NOT NULL, file TEXT NOT NULL, seq INTEGER NOT NULL,
        part INTEGER NOT NULL, digest BLOB NOT NULL, salt BLOB, bytes BLOB,
        PRIMARY KEY (workspace, file, seq, part)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE file (workspace TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
        seq INTEGER NOT NULL, chain BLOB NOT NULL, logged_seq INTEGER NOT NULL,
        PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX file_unlogged ON file (workspace, id) WHERE logged_seq < seq",
        """
        CREATE TABLE snapshot (workspace TEXT NOT NULL, file TEXT NOT NULL, seq INTEGER NOT NULL,
        bytes BLOB NOT NULL, PRIMARY KEY (workspace, file)) STRICT
        """,
        """
        CREATE TABLE claim (workspace TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
        file TEXT NOT NULL, PRIMARY KEY (workspace, kind, value)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE due (workspace TEXT NOT NULL, file TEXT NOT NULL, day TEXT NOT NULL,
        PRIMARY KEY (workspace, file)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX due_day ON due (day, workspace, file)",
        """
        CREATE TABLE outbox (workspace TEXT NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL,
        seq INTEGER NOT NULL, topic TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
    ]

    /// Nothing rewrites a header; content may only lose the salt and bytes of an erasable part.
    private static let recordVariants: [String: [String]] = [
        "sqlite": [
            """
            CREATE TRIGGER change_kept BEFORE UPDATE ON change
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
            """,
            """
            CREATE TRIGGER change_stays BEFORE DELETE ON change
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
            """,
        ] + contentGuards,
        "postgresql": [
            """
            CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
            """,
            """
            CREATE TRIGGER change_kept BEFORE UPDATE OR DELETE ON change
            FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
            """,
            """
            CREATE TRIGGER content_kept BEFORE UPDATE ON content FOR EACH ROW
            WHEN (OLD.part = 0 OR NEW.workspace <> OLD.workspace OR NEW.file <> OLD.file
            OR NEW.seq <> OLD.seq OR NEW.part <> OLD.part OR NEW.digest <> OLD.digest
            OR NEW.salt IS NOT NULL OR NEW.bytes IS NOT NULL)
            EXECUTE FUNCTION journal_is_append_only()
            """,
            """
            CREATE TRIGGER content_stays BEFORE DELETE ON content
            FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()
            """,
        ],
    ]

    private static let contentGuards = [
        """
        CREATE TRIGGER content_kept BEFORE UPDATE ON content
        WHEN OLD.part = 0 OR NEW.workspace <> OLD.workspace OR NEW.file <> OLD.file
        OR NEW.seq <> OLD.seq OR NEW.part <> OLD.part OR NEW.digest <> OLD.digest
        OR NEW.salt IS NOT NULL OR NEW.bytes IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
        """
        CREATE TRIGGER content_stays BEFORE DELETE ON content
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """,
    ]

    /// In SQLite a long row of a table without rowids goes to pages of its own, half empty, and
    /// rows of other files lie between those written together.
    private static let contents =
        [
            """
            CREATE TABLE written (workspace TEXT NOT NULL, file TEXT NOT NULL, seq INTEGER NOT NULL,
            part INTEGER NOT NULL, digest BLOB NOT NULL, salt BLOB, bytes BLOB,
            PRIMARY KEY (workspace, file, seq, part)) STRICT
            """,
            "INSERT INTO written SELECT * FROM content ORDER BY workspace, file, seq, part",
            "DROP TABLE content",
            "ALTER TABLE written RENAME TO content",
        ] + contentGuards

    /// Triggers for each row see no TRUNCATE.
    private static let guards = [
        "postgresql": ["change", "content"].map { table in
            """
            CREATE TRIGGER \(table)_whole BEFORE TRUNCATE ON \(table)
            FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
            """
        }
    ]

    private static let rows = [
        """
        CREATE TABLE order_row (workspace TEXT NOT NULL, id TEXT NOT NULL, number TEXT NOT NULL,
        supplier TEXT NOT NULL, site INTEGER, kind TEXT NOT NULL, state TEXT NOT NULL,
        summary TEXT NOT NULL, more_lines INTEGER NOT NULL, lots INTEGER NOT NULL,
        due_day TEXT NOT NULL, due_milestone TEXT, due_english TEXT, due_chinese TEXT,
        due_lot INTEGER, owes TEXT, promised TEXT NOT NULL, forecast_base TEXT NOT NULL,
        tail INTEGER NOT NULL, slack_day TEXT NOT NULL, rank_day TEXT NOT NULL,
        weight INTEGER NOT NULL, finished INTEGER, value INTEGER, currency TEXT NOT NULL,
        provisional INTEGER NOT NULL, handed_over TEXT NOT NULL, word_id INTEGER NOT NULL,
        PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX order_rank ON order_row (workspace, state, rank_day, weight, id)",
        "CREATE INDEX order_due ON order_row (workspace, state, due_day, id)",
        "CREATE INDEX order_slack ON order_row (workspace, state, slack_day, id, due_day)",
        """
        CREATE INDEX order_week ON order_row (workspace, state, forecast_base, due_day, slack_day)
        """,
        """
        CREATE INDEX order_supplier ON order_row (workspace, supplier, state, rank_day, weight, id)
        """,
        "CREATE UNIQUE INDEX order_word ON order_row (word_id)",
        """
        CREATE TABLE lot_row (workspace TEXT NOT NULL, order_id TEXT NOT NULL,
        lot INTEGER NOT NULL, supplier TEXT NOT NULL, promised TEXT NOT NULL,
        handed_over TEXT NOT NULL, delay INTEGER, lines INTEGER NOT NULL, lines_late INTEGER NOT NULL,
        PRIMARY KEY (workspace, order_id, lot)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX lot_history ON lot_row (workspace, supplier, handed_over, order_id, lot)",
        "CREATE INDEX lot_handed_over ON lot_row (workspace, handed_over, order_id, lot)",
        """
        CREATE TABLE dependence_row (workspace TEXT NOT NULL, order_id TEXT NOT NULL,
        waits_for TEXT NOT NULL, workdays INTEGER NOT NULL,
        PRIMARY KEY (workspace, order_id, waits_for)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX dependence_awaited ON dependence_row (workspace, waits_for, order_id)",
        """
        CREATE TABLE supplier_row (workspace TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
        chinese_name TEXT, sites INTEGER NOT NULL,
        PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX supplier_name ON supplier_row (workspace, name, id)",
        """
        CREATE TABLE item_row (workspace TEXT NOT NULL, id TEXT NOT NULL, code TEXT,
        description TEXT NOT NULL, PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX item_description ON item_row (workspace, description, id)",
        """
        CREATE TABLE item_order (workspace TEXT NOT NULL, item TEXT NOT NULL,
        order_id TEXT NOT NULL, PRIMARY KEY (workspace, item, order_id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX item_order_of ON item_order (workspace, order_id, item)",
        """
        CREATE TABLE visit_row (workspace TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
        day TEXT NOT NULL, supplier TEXT NOT NULL, provider TEXT, cancelled INTEGER NOT NULL,
        PRIMARY KEY (workspace, id)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX visit_day ON visit_row (workspace, day, id)",
        """
        CREATE TABLE shipment_row (workspace TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL,
        reference TEXT NOT NULL, cancelled INTEGER NOT NULL, PRIMARY KEY (workspace, id))
        STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX shipment_day ON shipment_row (workspace, day, id)",
        """
        CREATE TABLE lot_link (workspace TEXT NOT NULL, file TEXT NOT NULL, order_id TEXT NOT NULL,
        lot INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (workspace, file, order_id, lot))
        STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX lot_link_order ON lot_link (workspace, order_id, kind, file)",
        """
        CREATE TABLE member_row (workspace TEXT NOT NULL, person TEXT NOT NULL, roles TEXT NOT NULL,
        language TEXT NOT NULL, active INTEGER NOT NULL, PRIMARY KEY (workspace, person))
        STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE workspace_row (id TEXT NOT NULL PRIMARY KEY, slug TEXT NOT NULL UNIQUE,
        demonstration INTEGER NOT NULL) STRICT
        """,
    ]

    private static let searchVariants = [
        "sqlite": [
            """
            CREATE VIRTUAL TABLE search_word USING fts5(tokens,
            tokenize = 'unicode61 remove_diacritics 0', detail = 'full')
            """
        ],
        "postgresql": [
            "CREATE TABLE search_word (word_id BIGINT PRIMARY KEY, tokens TSVECTOR NOT NULL)",
            "CREATE INDEX search_token ON search_word USING gin (tokens)",
        ],
    ]

    /// Written with a change, taken away once what follows from it is done.
    private static let unfinished = [
        """
        CREATE TABLE stale (workspace TEXT NOT NULL, file TEXT NOT NULL, mark TEXT NOT NULL,
        PRIMARY KEY (workspace, file)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE replan (workspace TEXT NOT NULL, cause TEXT NOT NULL, seq INTEGER NOT NULL,
        after_id TEXT NOT NULL, PRIMARY KEY (workspace, cause, seq)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE rebuilding (workspace TEXT NOT NULL, began INTEGER NOT NULL,
        PRIMARY KEY (workspace)) STRICT, WITHOUT ROWID
        """,
    ]
    /// What the list of shipments shows, and who may hear of a change; rows of before have neither.
    private static let lists =
        ["mode", "leaves_from", "goes_to", "cut_off", "departure", "arrival", "containers"].map {
            "ALTER TABLE shipment_row ADD COLUMN \($0) TEXT"
        } + ["ALTER TABLE outbox ADD COLUMN audience INTEGER NOT NULL DEFAULT 31"]

    /// Open links for a lost password, by whom (nobody: the operator), and in which workspaces it
    /// has still to be told that one was used.
    private static let renewals = [
        """
        CREATE TABLE renewal (id BLOB NOT NULL PRIMARY KEY, workspace TEXT NOT NULL,
        account TEXT NOT NULL, made_by TEXT, expires_at INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE renewed (workspace TEXT NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (workspace, account, at)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX member_person ON member_row (person, workspace)",
    ]

    /// Wrong sign-ins were never counted here.
    private static let uncounted = ["failures", "failed_at"].map {
        "ALTER TABLE account DROP COLUMN \($0)"
    }

    private static let people = [
        """
        CREATE TABLE account (id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE,
        password TEXT, failures INTEGER NOT NULL, failed_at INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE session (id BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL,
        workspace TEXT NOT NULL, made_at INTEGER NOT NULL, used_at INTEGER NOT NULL,
        device TEXT NOT NULL) STRICT
        """,
        "CREATE INDEX session_account ON session (account)",
        """
        CREATE TABLE token (id BLOB NOT NULL PRIMARY KEY, workspace TEXT NOT NULL,
        account TEXT NOT NULL, name TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE invitation (id BLOB NOT NULL PRIMARY KEY, workspace TEXT NOT NULL,
        account TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT
        """,
        """
        CREATE TABLE idempotency (workspace TEXT NOT NULL, person TEXT NOT NULL,
        key TEXT NOT NULL, body BLOB NOT NULL, answer BLOB NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (workspace, person, key)) STRICT, WITHOUT ROWID
        """,
    ]
}
