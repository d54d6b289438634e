import Foundation
import GRDB
import GRDBSQLite
import Record

/// How long the writer waits for company, learnt from the commits before: not at all while one
/// client writes alone.
struct Gathering {
    /// More need not be waited for: a sixteenth of a flush is little, and while some are committed
    /// the others are decided.
    static let most = 16

    /// The larger of the last two companies. One alone would be too little: writers who come back
    /// from one commit miss the next, and two halves would take turns. Two commits after a crowd
    /// has gone nobody waits for it any more.
    private(set) var expected = 1
    private var last = 1
    /// Seconds; half of what the last commit took, two milliseconds at most.
    private(set) var patience = 0.0

    mutating func committed(_ writes: Int, in time: Duration) {
        expected = min(Self.most, max(writes, last))
        last = writes
        patience = min(0.002, time / .seconds(1) / 2)
    }
}

/// The only thread that writes. It takes all waiting writes, runs them in one transaction, commits
/// once, and only then answers. It lives outside any request's task: a closed tab cancels nothing.
final class GroupCommitter: @unchecked Sendable {
    /// How many writes may share a commit.
    static let most = 256

    private struct Waiting {
        let write: Write
        let done: @Sendable (Result<Void, RecordFailure>) -> Void
    }

    private let file: RecordFile
    private let condition = NSCondition()
    private var queue: [Waiting] = []
    private var stopped = false
    private var ended = false
    private var writes = 0
    private var commits = 0
    private var gathering = Gathering()

    init(file: RecordFile) {
        self.file = file
        let thread = Thread { [self] in loop() }
        thread.name = "gendan.writer"
        thread.stackSize = 4 << 20
        thread.start()
    }

    var counts: (writes: Int, commits: Int) {
        condition.lock()
        defer { condition.unlock() }
        return (writes, commits)
    }

    func hand(_ write: Write, done: @escaping @Sendable (Result<Void, RecordFailure>) -> Void) {
        condition.lock()
        let refusal = stopped ? .unavailable("the record is closing") : file.refusal
        if refusal == nil {
            queue.append(Waiting(write: write, done: done))
            condition.signal()
        }
        condition.unlock()
        if let refusal { done(.failure(refusal)) }
    }

    /// Commits what is waiting, then ends the thread.
    func stop() {
        condition.lock()
        stopped = true
        file.hurry()
        condition.broadcast()
        while !ended { condition.wait() }
        condition.unlock()
    }

    /// Stops writing after a reader met what a writer must not build on.
    func suspend(_ failure: StepFailure) {
        file.suspend(failure)
        condition.lock()
        condition.signal()
        condition.unlock()
    }

    private func loop() {
        while let batch = next() {
            let began = ContinuousClock.now
            let results = commit(batch)
            condition.lock()
            writes += batch.count
            commits += 1
            gathering.committed(batch.count, in: began.duration(to: .now))
            condition.unlock()
            for (waiting, result) in zip(batch, results) { waiting.done(result) }
        }
        condition.lock()
        ended = true
        condition.broadcast()
        condition.unlock()
    }

    private func next() -> [Waiting]? {
        condition.lock()
        defer { condition.unlock() }
        while queue.isEmpty {
            if stopped { return nil }
            guard let pause = file.pause else {
                condition.wait()
                continue
            }
            if !condition.wait(until: Date(timeIntervalSinceNow: pause)) {
                condition.unlock()
                file.reopen()
                condition.lock()
            }
        }
        gather()
        let batch = Array(queue.prefix(Self.most))
        queue.removeFirst(batch.count)
        return batch
    }

    /// Waits for those that lately wrote at the same time: a flush shared by more costs each less.
    private func gather() {
        guard queue.count < gathering.expected, !stopped else { return }
        let until = Date(timeIntervalSinceNow: gathering.patience)
        while queue.count < gathering.expected, !stopped, condition.wait(until: until) {}
    }

    private func commit(_ batch: [Waiting]) -> [Result<Void, RecordFailure>] {
        if let refusal = file.refusal { return batch.map { _ in .failure(refusal) } }
        return file.pool.writeWithoutTransaction { db in
            let connection = Connection(db: db)
            var results: [Result<Void, RecordFailure>] = []
            do {
                _ = try connection.run("BEGIN IMMEDIATE")
                results = try run(batch, connection)
                _ = try connection.run("COMMIT")
                return results
            } catch {
                // SQLITE_FULL and EIO may have rolled back the whole transaction by themselves.
                if db.isInsideTransaction { _ = try? connection.run("ROLLBACK") }
                let failure = StepFailure(error)
                guard failure.isOfTheDisk else {
                    return batch.map { _ in .failure(Self.failure(error)) }
                }
                file.suspend(failure)
                // A commit whose flush failed may stand in the log all the same.
                return batch.indices.map { at in
                    guard at < results.count else { return .failure(Self.failure(error)) }
                    return results[at].flatMap { .failure(.unknownOutcome) }
                }
            }
        }
    }

    /// Nearly always none of them fails, and savepoints cost a copy of every page. Where one does,
    /// all of it is undone and done again with savepoints.
    private func run(
        _ batch: [Waiting], _ connection: Connection
    ) throws -> [Result<Void, RecordFailure>] {
        do {
            for waiting in batch { try run(waiting.write, connection) }
            return batch.map { _ in .success(()) }
        } catch {
            guard connection.db.isInsideTransaction, !StepFailure(error).isOfTheDisk else {
                throw error
            }
        }
        _ = try connection.run("ROLLBACK")
        _ = try connection.run("BEGIN IMMEDIATE")
        return try runApart(batch, connection)
    }

    /// Each write in its savepoint. A miss undoes that write alone; an error that ended the
    /// transaction is thrown, and then none of the batch was done.
    private func runApart(
        _ batch: [Waiting], _ connection: Connection
    ) throws -> [Result<Void, RecordFailure>] {
        try batch.map { waiting in
            _ = try connection.run("SAVEPOINT one")
            do {
                try run(waiting.write, connection)
                _ = try connection.run("RELEASE one")
                return .success(())
            } catch {
                guard connection.db.isInsideTransaction, !StepFailure(error).isOfTheDisk else {
                    throw error
                }
                _ = try connection.run("ROLLBACK TO one")
                _ = try connection.run("RELEASE one")
                return .failure(Self.failure(error))
            }
        }
    }

    private func run(_ write: Write, _ connection: Connection) throws {
        for demand in write.demands {
            if let words = demand.words {
                try connection.index(words)
            } else if try connection.run(demand.sql) != 1, let miss = demand.miss {
                throw RecordFailure.missed(miss)
            }
        }
    }

    private static func failure(_ error: any Error) -> RecordFailure {
        if let failure = error as? RecordFailure { return failure }
        let failure = StepFailure(error)
        if failure.isOfTheDisk { return .readOnly("SQLite error \(failure.code)") }
        return failure.recordFailure
    }
}
