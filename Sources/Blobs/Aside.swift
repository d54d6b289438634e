import Foundation
import Synchronization

/// Work that waits for a disk, away from the few threads that answer everybody.
enum Aside {
    private static let queue = DispatchQueue(label: "gendan.blobs", attributes: .concurrent)

    static func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}

/// Counts up.
final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}
