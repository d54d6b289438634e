import FollowUp
import Record
import Synchronization

/// An engine whose disk can be filled up and cleared: while it is full, nothing is written.
final class FullDisk: Engine {
    private let engine: any Engine
    private let full = Mutex(false)

    init(_ engine: any Engine) { self.engine = engine }

    var isFull: Bool {
        get { full.withLock { $0 } }
        set { full.withLock { $0 = newValue } }
    }

    var description: String { engine.description }
    var keepsOrder: Bool { engine.keepsOrder }
    var isShared: Bool { engine.isShared }
    var moment: String? { get async { await engine.moment } }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T { try await engine.read(body) }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        if isFull { done(.failure(.storageFull)) } else { engine.hand(write, done: done) }
    }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }
    func matching(_ search: SearchTokens) -> SQL { engine.matching(search) }
    func words(under column: SQL) -> SQL { engine.words(under: column) }
    func close() async { await engine.close() }
}
