import FollowUp
import Record
import Synchronization

/// An engine that holds back what one read found until something else has happened: read before it,
/// told after it.
final class LateEngine: Engine {
    private let engine: any Engine
    private let armed = Mutex<(left: Int, meanwhile: @Sendable () async -> Void)?>(nil)

    init(_ engine: any Engine) { self.engine = engine }

    /// Arms it for the read after so many others.
    func hold(after reads: Int, until meanwhile: @escaping @Sendable () async -> Void) {
        armed.withLock { $0 = (reads, meanwhile) }
    }

    /// Gives whether it held one back.
    func disarm() -> Bool {
        armed.withLock { armed in
            defer { armed = nil }
            return armed == nil
        }
    }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T {
        let found = try await engine.read(body)
        let meanwhile = armed.withLock { armed -> (@Sendable () async -> Void)? in
            guard let held = armed else { return nil }
            guard held.left > 0 else {
                armed = nil
                return held.meanwhile
            }
            armed = (held.left - 1, held.meanwhile)
            return nil
        }
        await meanwhile?()
        return found
    }

    var description: String { engine.description }
    var keepsOrder: Bool { engine.keepsOrder }
    var isShared: Bool { engine.isShared }
    var moment: String? { get async { await engine.moment } }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        engine.hand(write, done: done)
    }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }
    func matching(_ search: SearchTokens) -> SQL { engine.matching(search) }
    func words(under column: SQL) -> SQL { engine.words(under: column) }
    func close() async {}
}
