import Foundation
import Synchronization

/// The workers of a server: a few processes, and a bounded line of jobs before them.
public final class WorkerCrew: Sendable {
    private struct State {
        var idle: [WorkerProcess]
        var waiting: [CheckedContinuation<WorkerProcess, Never>] = []
    }

    private let state: Mutex<State>
    let workers: [WorkerProcess]
    private let mostWaiting: Int

    /// `program` is the worker's file; by default the one beside this program.
    public init(program: URL? = nil, workers count: Int = 2, mostWaiting: Int = 200) {
        let path = (program ?? Self.besideThisProgram).path
        workers = (0..<max(1, count)).map { _ in WorkerProcess(program: path) }
        self.mostWaiting = mostWaiting
        state = Mutex(State(idle: workers))
    }

    public static let besideThisProgram: URL = {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent()
            .appendingPathComponent("gendan-worker")
    }()

    /// Does a job; what was made comes with the answer.
    public func ask(
        _ job: Job, _ bytes: [UInt8] = []
    ) async throws(JobFailure) -> (reply: JobReply, made: [UInt8]) {
        guard bytes.count <= JobLine.mostBytes else { throw .refused(.unreadable) }
        guard let worker = await worker() else { throw .busy }
        let outcome = await worker.ask(job, bytes)
        give(back: worker)
        let (reply, made) = try outcome.get()
        if case .failed(let trouble) = reply { throw .refused(trouble) }
        return (reply, made)
    }

    private func worker() async -> WorkerProcess? {
        let free = state.withLock { state -> WorkerProcess?? in
            if let idle = state.idle.popLast() { return idle }
            return state.waiting.count < mostWaiting ? nil : .some(nil)
        }
        if let free { return free }
        return await withCheckedContinuation { continuation in
            let idle = state.withLock { state -> WorkerProcess? in
                if let idle = state.idle.popLast() { return idle }
                state.waiting.append(continuation)
                return nil
            }
            if let idle { continuation.resume(returning: idle) }
        }
    }

    private func give(back worker: WorkerProcess) {
        let next = state.withLock { state -> CheckedContinuation<WorkerProcess, Never>? in
            guard !state.waiting.isEmpty else {
                state.idle.append(worker)
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume(returning: worker)
    }
}
