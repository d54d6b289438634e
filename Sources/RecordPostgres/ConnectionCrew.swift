import Foundation
import Record

/// A bounded set of threads, each with its own connection, that take jobs from one queue. A lost
/// connection is opened again for the next job, with a growing pause while the server is away.
final class ConnectionCrew: @unchecked Sendable {
    typealias Job = @Sendable (PostgresConnection?) -> Void

    private let server: ConnectionString
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var head = 0
    private var stopped = false
    private var running: Int

    init(server: ConnectionString, size: Int) {
        self.server = server
        running = size
        for number in 0..<size {
            let thread = Thread { [self] in work() }
            thread.name = "gendan.pq.\(number)"
            thread.stackSize = 2 << 20
            thread.start()
        }
    }

    func hand(_ job: @escaping Job) {
        condition.lock()
        let refused = stopped
        if !refused {
            jobs.append(job)
            condition.signal()
        }
        condition.unlock()
        if refused { job(nil) }
    }

    func run<T: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            hand { connection in
                guard let connection else {
                    continuation.resume(
                        throwing: RecordFailure.unavailable("PostgreSQL does not answer"))
                    return
                }
                continuation.resume(with: Result { try body(connection) })
            }
        }
    }

    func stop() {
        condition.lock()
        stopped = true
        condition.broadcast()
        while running > 0 { condition.wait() }
        condition.unlock()
    }

    private func work() {
        var connection: PostgresConnection?
        while let job = next() {
            if connection?.isAlive != true { connection = connect() }
            job(connection)
        }
        connection = nil
        condition.lock()
        running -= 1
        condition.broadcast()
        condition.unlock()
    }

    /// Tries for a few seconds: a promoted standby needs a moment to take writes.
    private func connect() -> PostgresConnection? {
        for attempt in 0..<12 {
            if let connection = PostgresConnection(server) { return connection }
            Thread.sleep(forTimeInterval: min(1, 0.05 * Double(1 << min(attempt, 5))))
        }
        return nil
    }

    private func next() -> Job? {
        condition.lock()
        defer { condition.unlock() }
        while head == jobs.count {
            if stopped { return nil }
            condition.wait()
        }
        let job = jobs[head]
        head += 1
        if head == jobs.count || head > 1_024 {
            jobs.removeFirst(head)
            head = 0
        }
        return job
    }
}
