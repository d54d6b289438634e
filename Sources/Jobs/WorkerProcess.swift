import Foundation
import Synchronization

/// One worker: started when it is first needed, asked one thing at a time, ended when it does not
/// answer in time, and started anew.
final class WorkerProcess: Sendable {
    /// After so many jobs it makes room for a fresh one: what a library leaks stays small.
    static let mostJobs = 200

    private struct Child {
        let process: pid_t
        let socket: Int32
        var jobs = 0
    }

    private let program: String
    private let queue = DispatchQueue(label: "gendan.worker")
    private let child = Mutex<Child?>(nil)

    /// Seconds a job may take, instead of its own.
    private let patience: Int?

    init(program: String, patience: Int? = nil) {
        self.program = program
        self.patience = patience
    }

    deinit { end() }

    /// The process that runs, for whoever wants to see how it dies.
    var running: pid_t? { child.withLock { $0?.process } }

    func ask(_ job: Job, _ bytes: [UInt8]) async -> Result<(JobReply, [UInt8]), JobFailure> {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.twice(job, bytes)) }
        }
    }

    /// A worker that died may have been dead before, of a job long done or by the system's hand: a
    /// fresh one is asked once more, and only what ends that one too is to blame.
    private func twice(_ job: Job, _ bytes: [UInt8]) -> Result<(JobReply, [UInt8]), JobFailure> {
        let first = answer(job, bytes)
        guard case .failure(.died) = first else { return first }
        return answer(job, bytes)
    }

    private func answer(_ job: Job, _ bytes: [UInt8]) -> Result<(JobReply, [UInt8]), JobFailure> {
        guard let socket = standing() else { return .failure(.noWorker) }
        let isLate = Atomic<Bool>(false)
        let watch = DispatchWorkItem { [self] in
            // Never a process that was already waited for: its number may be another's.
            child.withLock { child in
                guard let child, child.socket == socket else { return }
                isLate.store(true, ordering: .relaxed)
                kill(child.process, SIGKILL)
            }
        }
        DispatchQueue.global().asyncAfter(
            deadline: .now() + .seconds(patience ?? job.patience), execute: watch)
        defer { watch.cancel() }
        let line = JobLine(input: socket, output: socket)
        do {
            try line.send(job, bytes)
            guard let (reply, made) = try line.receive(JobReply.self) else {
                throw JobLine.Broken.ended
            }
            retireIfOld()
            return .success((reply, made))
        } catch {
            end()
            if isLate.load(ordering: .relaxed) { return .failure(.tookTooLong) }
            return .failure(error is JobLine.Broken ? .died : .nonsense)
        }
    }

    /// The socket of a worker that runs.
    private func standing() -> Int32? {
        if let socket = child.withLock({ $0?.socket }) { return socket }
        guard let born = Self.start(program) else { return nil }
        child.withLock { $0 = born }
        return born.socket
    }

    private func retireIfOld() {
        let isOld = child.withLock { child in
            child?.jobs += 1
            return (child?.jobs ?? 0) >= Self.mostJobs
        }
        if isOld { end() }
    }

    private func end() {
        let gone = child.withLock { child in
            defer { child = nil }
            if let child { kill(child.process, SIGKILL) }
            return child
        }
        guard let gone else { return }
        close(gone.socket)
        var status: Int32 = 0
        while waitpid(gone.process, &status, 0) < 0, errno == EINTR {}
    }

    private static func start(_ program: String) -> Child? {
        var sockets: [Int32] = [0, 0]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &sockets) == 0 else { return nil }
        defer { close(sockets[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, sockets[1], 0)
        posix_spawn_file_actions_adddup2(&actions, sockets[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [
            strdup("LANG=C.UTF-8"), strdup("PATH=/usr/bin:/bin"), nil,
        ]
        defer { (arguments + environment).forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, program, &actions, nil, &arguments, &environment) == 0 else {
            close(sockets[0])
            return nil
        }
        return Child(process: process, socket: sockets[0])
    }
}
