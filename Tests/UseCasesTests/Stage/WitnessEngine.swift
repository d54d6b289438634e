import FollowUp
import Record
import Synchronization

/// An engine that notes in which order changes of two files were committed, across files and
/// nodes: each write takes the next number inside its own transaction, as its last word.
final class WitnessEngine: Engine {
    private let engine: any Engine
    private let watched = Mutex<(FileID, FileID)?>(nil)

    init(_ engine: any Engine) { self.engine = engine }

    func begin() async throws {
        var write = Write()
        write.add("CREATE TABLE race_count (id BIGINT NOT NULL PRIMARY KEY, n BIGINT NOT NULL)")
        write.add(
            """
            CREATE TABLE race_seen (file TEXT NOT NULL, seq BIGINT NOT NULL, n BIGINT NOT NULL,
            PRIMARY KEY (file, seq))
            """)
        try await engine.write(write)
        var first = Write()
        first.add("INSERT INTO race_count (id, n) VALUES (1, 0)")
        try await engine.write(first)
    }

    func watch(_ one: FileID, _ other: FileID) { watched.withLock { $0 = (one, other) } }

    /// The number of the commit that brought a file to at least this change.
    func commits(of file: FileID) async throws -> [(seq: Int, n: Int)] {
        try await engine.read { reading in
            try reading.rows("SELECT seq, n FROM race_seen WHERE file = \(file) ORDER BY seq") {
                ($0.int(0), $0.int(1))
            }
        }
    }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        guard let (one, other) = watched.withLock({ $0 }) else {
            return engine.hand(write, done: done)
        }
        var noted = write
        noted.add("UPDATE race_count SET n = n + 1 WHERE id = 1")
        noted.add(
            """
            INSERT INTO race_seen (file, seq, n) SELECT f.id, f.seq, r.n FROM file f, race_count r
            WHERE f.id IN (\(one), \(other)) AND NOT EXISTS (SELECT 1 FROM race_seen s
            WHERE s.file = f.id AND s.seq = f.seq)
            """)
        engine.hand(noted, done: done)
    }

    var description: String { engine.description }
    var keepsOrder: Bool { engine.keepsOrder }
    var isShared: Bool { engine.isShared }
    var moment: String? { get async { await engine.moment } }
    var condition: EngineCondition { engine.condition }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T { try await engine.read(body) }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }
    func matching(_ search: SearchTokens) -> SQL { engine.matching(search) }
    func words(under column: SQL) -> SQL { engine.words(under: column) }
    func close() async {}
}
