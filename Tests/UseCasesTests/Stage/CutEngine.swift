import FollowUp
import Record
import Synchronization

/// An engine whose process ends after a number of writes: nothing more is read or written. Or whose
/// disk fails then: nothing more is written.
final class CutEngine: Engine {
    private let engine: any Engine
    private let left: Mutex<Int>
    private let failure: RecordFailure

    init(
        _ engine: any Engine, after writes: Int, then failure: RecordFailure = .unavailable("cut")
    ) {
        self.engine = engine
        self.failure = failure
        left = Mutex(writes)
    }

    var description: String { engine.description }
    var keepsOrder: Bool { engine.keepsOrder }
    var isShared: Bool { engine.isShared }
    var moment: String? { get async { await engine.moment } }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T {
        guard failure.leavesReading || left.withLock({ $0 }) > 0 else { throw failure }
        return try await engine.read(body)
    }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        let goes = left.withLock { left in
            left -= 1
            return left >= 0
        }
        if goes { engine.hand(write, done: done) } else { done(.failure(failure)) }
    }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }
    func matching(_ search: SearchTokens) -> SQL { engine.matching(search) }
    func words(under column: SQL) -> SQL { engine.words(under: column) }
    func close() async {}
}
