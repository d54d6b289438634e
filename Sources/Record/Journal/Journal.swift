import FollowUp

/// A file with its place in the journal.
public struct Held: Sendable {
    public var file: AnyFile
    public var seq: Int
    public var chain: [UInt8]
    /// The server's time of its last change; the next is never earlier.
    public var at: Instant

    /// The file before its first change.
    public init(new kind: FileKind, id: FileID, workspace: FileID) {
        file = AnyFile(kind: kind, id: id)
        seq = 0
        chain = Chain.start(workspace: workspace, file: id, kind: kind)
        at = Instant(milliseconds: 0)
    }

    init(file: AnyFile, seq: Int, chain: [UInt8], at: Instant) {
        self.file = file
        self.seq = seq
        self.chain = chain
        self.at = at
    }
}

/// Reads and writes journals: SQL text and row ↔ value, once for both engines.
public enum Journal {
    /// A snapshot is written at every change whose number divides by this.
    static let snapshotEvery = 64

    /// The file as of its last committed change; nil where there is none.
    public static func load(
        _ reading: any Reading, workspace: FileID, id: FileID
    ) throws -> Held? {
        let found = try reading.first(
            """
            SELECT f.kind, s.seq, s.bytes, c.chain, c.at FROM file f
            LEFT JOIN snapshot s ON s.workspace = f.workspace AND s.file = f.id
            LEFT JOIN change c ON c.workspace = f.workspace AND c.file = f.id AND c.seq = s.seq
            WHERE f.workspace = \(workspace) AND f.id = \(id)
            """
        ) { row in
            (
                row.text(0), row.optionalInt(1), row.optionalBytes(2), row.optionalBytes(3),
                row.int(4)
            )
        }
        guard let found, let kind = FileKind(rawValue: found.0) else { return nil }
        var held = Held(new: kind, id: id, workspace: workspace)
        // A snapshot that cannot be read is no loss: the journal is the truth.
        if let seq = found.1, let bytes = found.2, let chain = found.3,
            let file = try? AnyFile.decoded(kind: kind, bytes)
        {
            held = Held(
                file: file, seq: seq, chain: chain,
                at: Instant(milliseconds: Int64(found.4)))
        }
        try advance(&held, reading, workspace: workspace)
        return held
    }

    /// The file as its changes tell it from the first on, whatever a snapshot says.
    static func replay(
        _ reading: any Reading, workspace: FileID, id: FileID
    ) throws -> Held? {
        let kind = try reading.first(
            "SELECT kind FROM file WHERE workspace = \(workspace) AND id = \(id)"
        ) { FileKind(rawValue: $0.text(0)) }
        guard let kind, let kind else { return nil }
        var held = Held(new: kind, id: id, workspace: workspace)
        try advance(&held, reading, workspace: workspace)
        return held
    }

    /// Applies what the journal has after the held change.
    public static func advance(
        _ held: inout Held, _ reading: any Reading, workspace: FileID
    ) throws {
        let id = held.file.id
        for entry in try entries(reading, workspace: workspace, file: id, after: held.seq) {
            held.file.apply(
                entry.change,
                Stamp(seq: entry.seq, at: entry.at, envelope: entry.envelope))
            held.seq = entry.seq
            held.chain = entry.chain
            held.at = entry.at
        }
    }

    /// Entries after a number, oldest first.
    public static func entries(
        _ reading: any Reading, workspace: FileID, file: FileID, after: Int, limit: Int = 100_000
    ) throws -> [Entry] {
        try assemble(
            reading,
            """
            SELECT c.seq, c.at, c.kind, c.chain, p.part, p.bytes FROM change c
            JOIN content p ON p.workspace = c.workspace AND p.file = c.file AND p.seq = c.seq
            WHERE c.workspace = \(workspace) AND c.file = \(file) AND c.seq > \(after)
            AND c.seq <= \(after + limit) ORDER BY c.seq, p.part
            """)
    }

    /// A page of a journal, newest first, before a number.
    public static func page(
        _ reading: any Reading, workspace: FileID, file: FileID, before: Int?, limit: Int
    ) throws -> [Entry] {
        let last =
            try before
            ?? reading.count(
                "SELECT seq FROM file WHERE workspace = \(workspace) AND id = \(file)") + 1
        return try entries(
            reading, workspace: workspace, file: file, after: max(0, last - limit - 1),
            limit: min(limit, max(0, last - 1))
        ).reversed()
    }

    private static func assemble(_ reading: any Reading, _ sql: SQL) throws -> [Entry] {
        var raw: [RawEntry] = []
        _ = try reading.rows(sql) { row in
            if raw.last?.seq != row.int(0) {
                raw.append(
                    RawEntry(
                        seq: row.int(0), at: Int64(row.int(1)), kind: row.text(2),
                        chain: row.bytes(3)))
            }
            let last = raw.count - 1
            if row.int(4) == 0 {
                raw[last].facts = row.bytes(5)
            } else if let bytes = row.optionalBytes(5) {
                raw[last].texts[row.int(4)] = String(decoding: bytes, as: UTF8.self)
            }
        }
        return try raw.map { try $0.entry() }
    }

    private struct RawEntry {
        let seq: Int
        let at: Int64
        let kind: String
        let chain: [UInt8]
        var facts: [UInt8] = []
        var texts: [Int: String] = [:]

        func entry() throws -> Entry {
            let (change, envelope) = try JournalCodec.change(
                kind: kind, facts: facts, texts: texts)
            return Entry(
                seq: seq, at: Instant(milliseconds: at), change: change, envelope: envelope,
                chain: chain)
        }
    }
}

/// A change as the journal keeps it.
public struct Entry: Sendable {
    public let seq: Int
    public let at: Instant
    public let change: Change
    public let envelope: Envelope
    public let chain: [UInt8]
}

extension Write {
    /// Locks the file at the number it stands on: one row, or the write is undone.
    /// The chain is compared too: what stood on a change that was undone finds another one's under
    /// the same number.
    mutating func lock(_ workspace: FileID, _ file: FileID, at seq: Int, chain: [UInt8]) {
        add(
            """
            UPDATE file SET seq = \(seq) WHERE workspace = \(workspace) AND id = \(file)
            AND seq = \(seq) AND chain = \(chain)
            """, orMiss: .moved(file))
    }

    /// Moves the file on to its new number and chain.
    mutating func move(_ workspace: FileID, _ held: Held, from seq: Int, chain: [UInt8]) {
        let id = held.file.id
        if seq == 0 {
            add(
                """
                INSERT INTO file (workspace, id, kind, seq, chain, logged_seq)
                VALUES (\(workspace), \(id), \(held.file.kind.rawValue), \(held.seq),
                \(held.chain), 0) ON CONFLICT DO NOTHING
                """, orMiss: .moved(id))
        } else {
            add(
                """
                UPDATE file SET seq = \(held.seq), chain = \(held.chain)
                WHERE workspace = \(workspace) AND id = \(id) AND seq = \(seq)
                AND chain = \(chain)
                """, orMiss: .moved(id))
        }
    }

    mutating func insert(_ leaf: Leaf) {
        let header = leaf.header
        add(
            """
            INSERT INTO change (workspace, file, seq, at, kind, commitment, chain)
            VALUES (\(header.workspace), \(header.file), \(header.seq), \(header.at),
            \(header.kind), \(header.commitment), \(leaf.chain))
            """)
        for (number, part) in leaf.parts.enumerated() {
            add(
                """
                INSERT INTO content (workspace, file, seq, part, digest, salt, bytes)
                VALUES (\(header.workspace), \(header.file), \(header.seq), \(number),
                \(part.digest), \(part.salt), \(part.bytes))
                """)
        }
    }

    /// The snapshot that the file as it was read from its journal has; a short one has none.
    mutating func snapshotAnew(_ workspace: FileID, _ held: Held) throws {
        guard held.seq < Journal.snapshotEvery else { return try snapshot(workspace, held) }
        add("DELETE FROM snapshot WHERE workspace = \(workspace) AND file = \(held.file.id)")
    }

    mutating func snapshot(_ workspace: FileID, _ held: Held) throws {
        add(
            """
            INSERT INTO snapshot (workspace, file, seq, bytes)
            VALUES (\(workspace), \(held.file.id), \(held.seq), \(try held.file.encoded()))
            ON CONFLICT (workspace, file) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes
            """)
    }
}
