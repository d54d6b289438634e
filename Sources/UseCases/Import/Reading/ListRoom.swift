import FollowUp
import Foundation
import Papers
import Synchronization

/// Where lists are read: on threads of their own, two at a time, so that one which takes long holds
/// up other lists and nobody's request.
final class ListRoom: Sendable {
    static let abreast = 2
    /// Lists that are looked at or wait for it; whoever comes beyond them tries again.
    static let mostLooks = 10
    /// Seconds that reading a list once through may take.
    static let patience = 120

    private let queue: OperationQueue
    private let looks = Mutex(0)

    init() {
        queue = OperationQueue()
        queue.name = "gendan.lists"
        queue.maxConcurrentOperationCount = Self.abreast
    }

    /// Looks at a list that has just come in.
    ///
    /// *Refuses when* too many wait for that.
    func look<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        let isTaken = looks.withLock { count in
            guard count < Self.mostLooks else { return false }
            count += 1
            return true
        }
        guard isTaken else { throw Refusal(.busy) }
        defer { looks.withLock { $0 -= 1 } }
        return try await read(body)
    }

    /// Reads a list of the desk, whose number is bounded there: however many wait, it has its turn.
    func read<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }

    /// How much of a list is read, and until when, beginning now.
    static var limits: TableLimits {
        var limits = TableLimits()
        limits.until = .now + .seconds(patience)
        return limits
    }
}
