import FollowUp
import Record
import Synchronization

/// An engine that does not take some writes of orders, or of another kind of rows, counted from the
/// first.
final class LosingEngine: Engine {
    private let engine: any Engine
    private let failure: RecordFailure
    private let lost: Range<Int>
    private let rows: String
    private let count = Mutex(0)

    init(
        _ engine: any Engine, losing lost: Range<Int>, of rows: String = "order_row",
        with failure: RecordFailure
    ) {
        self.rows = rows
        self.engine = engine
        self.lost = lost
        self.failure = failure
    }

    /// How many such writes were tried.
    var tried: Int { count.withLock { $0 } }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        guard write.demands.contains(where: { $0.sql.text.contains(rows) }) else {
            return engine.hand(write, done: done)
        }
        let number = count.withLock { count in
            count += 1
            return count - 1
        }
        if lost.contains(number) { done(.failure(failure)) } else { engine.hand(write, done: done) }
    }

    var description: String { engine.description }
    var keepsOrder: Bool { engine.keepsOrder }
    var isShared: Bool { engine.isShared }
    var moment: String? { get async { await engine.moment } }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T { try await engine.read(body) }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }
    func matching(_ search: SearchTokens) -> SQL { engine.matching(search) }
    func words(under column: SQL) -> SQL { engine.words(under: column) }
    func close() async {}
}
