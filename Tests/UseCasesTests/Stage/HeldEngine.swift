import FollowUp
import Record
import Synchronization

/// An engine that holds back the first write of an order until something else has happened: decided
/// before it, committed after it. May end the process with that write.
final class HeldEngine: Engine {
    private let engine: any Engine
    private let ends: Bool
    private let meanwhile = Mutex<(@Sendable () async -> Void)?>(nil)
    private let state = Mutex(State.waiting)

    private enum State { case waiting, held, over }

    init(_ engine: any Engine, endingWithIt ends: Bool = false) {
        self.engine = engine
        self.ends = ends
    }

    /// Arms it.
    func hold(until meanwhile: @escaping @Sendable () async -> Void) {
        self.meanwhile.withLock { $0 = meanwhile }
    }

    var description: String { engine.description }
    var keepsOrder: Bool { engine.keepsOrder }
    var isShared: Bool { engine.isShared }
    var wasHeld: Bool { state.withLock { $0 != .waiting } }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> T
    ) async throws -> T {
        guard state.withLock({ $0 != .over }) else { throw RecordFailure.unavailable("over") }
        return try await engine.read(body)
    }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        let meanwhile = meanwhile.withLock { $0 }
        let isOfOrder = write.demands.contains { $0.sql.text.contains("order_row") }
        let (holds, isOver) = state.withLock { state -> (Bool, Bool) in
            guard isOfOrder, meanwhile != nil, state == .waiting else {
                return (false, state == .over)
            }
            state = .held
            return (true, false)
        }
        guard !isOver else { return done(.failure(.unavailable("over"))) }
        guard holds else { return engine.hand(write, done: done) }
        Task {
            await meanwhile?()
            engine.hand(write) { result in
                if self.ends { self.state.withLock { $0 = .over } }
                done(result)
            }
        }
    }

    func migrate(_ migrations: [Migration]) async throws { try await engine.migrate(migrations) }
    func matching(_ search: SearchTokens) -> SQL { engine.matching(search) }
    func words(under column: SQL) -> SQL { engine.words(under: column) }
    func close() async {}
}
