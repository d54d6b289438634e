import Foundation
import Record

/// A bounded set of threads, each with its own connection, that take jobs from one queue: as many
/// at once as wait and are welcome. A lost connection is opened again for the next job, with a
/// growing pause while the server is away.
final class ConnectionCrew<Job: Sendable>: @unchecked Sendable {
    /// Does jobs and gives back those that want to be done again; without a connection the server
    /// does not answer, and none may be given back.
    typealias Work = @Sendable ([Job], PostgresConnection?) -> [Job]

    private let server: ConnectionString
    private let most: Int
    private let work: Work
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var head = 0
    private var stopped = false
    private var running: Int

    init(server: ConnectionString, size: Int, most: Int, work: @escaping Work) {
        self.server = server
        self.most = most
        self.work = work
        running = size
        for number in 0..<size {
            let thread = Thread { [self] in serve() }
            thread.name = "gendan.pq.\(number)"
            thread.stackSize = 2 << 20
            thread.start()
        }
    }

    func hand(_ job: Job) {
        condition.lock()
        let refused = stopped
        if !refused {
            jobs.append(job)
            condition.signal()
        }
        condition.unlock()
        if refused { _ = work([job], nil) }
    }

    func stop() {
        condition.lock()
        stopped = true
        condition.broadcast()
        while running > 0 { condition.wait() }
        condition.unlock()
    }

    private func serve() {
        var connection: PostgresConnection?
        while let jobs = next() {
            if connection?.isAlive != true { connection = connect() }
            for job in work(jobs, connection) { hand(job) }
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

    private func next() -> [Job]? {
        condition.lock()
        defer { condition.unlock() }
        while head == jobs.count {
            if stopped { return nil }
            condition.wait()
        }
        let taken = Array(jobs[head...].prefix(most))
        head += taken.count
        if head == jobs.count || head > 1_024 {
            jobs.removeFirst(head)
            head = 0
        }
        return taken
    }
}
