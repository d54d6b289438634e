import Foundation
import Record
import Synchronization
import UseCases

/// Listens on the socket until it is closed. Every shell has a thread of its own, for it may be
/// stopped at any word: none of the server's waits for it.
final class OperatorListener: Sendable {
    /// Shells spoken to at once.
    static let most = 16
    private let descriptor: Int32
    private let path: String

    /// `origin` is where people reach the house, as far as it is known.
    init(path: String, house: House, origin: String?) throws {
        unlink(path)
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        self.path = path
        let before = umask(0o177)
        let bound = try SocketAddress.with(path) { bind(descriptor, $0, $1) }
        umask(before)
        guard descriptor >= 0, bound == 0, listen(descriptor, 16) == 0 else {
            throw Complaint("cannot listen on \(path)")
        }
        let listening = descriptor
        // Those beyond wait until one of them is done, or silent for too long.
        // Counted up from none: one that goes with less than it began with ends the process.
        let free = DispatchSemaphore(value: 0)
        for _ in 0..<Self.most { free.signal() }
        let thread = Thread {
            while true {
                free.wait()
                let client = accept(listening, nil, nil)
                guard client >= 0 else { return }
                let talk = OperatorTalk(client)
                Thread {
                    talk.run(house, origin)
                    free.signal()
                }.start()
            }
        }
        thread.name = "gendan.operator"
        thread.start()
    }

    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
        unlink(path)
    }
}

/// One shell: a command, then lines of how far it is, then the outcome. The command is run like any
/// other; only reading and writing are done on the shell's thread.
private final class OperatorTalk: Sendable {
    /// Seconds in which a command has to come, and in which a line has to go.
    private static let patience = 10
    private static let mostBytes = 1 << 22
    /// Lines of progress that wait for a shell; of more, nobody needs the older ones.
    private static let mostWaiting = 100

    private struct Lines {
        var waiting: [OperatorLine] = []
        var outcome: OperatorLine?
    }

    private let descriptor: Int32
    private let lines = Mutex(Lines())
    private let isThere = DispatchSemaphore(value: 0)

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    }

    deinit { close(descriptor) }

    func run(_ house: House, _ origin: String?) {
        guard let asked = command() else { return }
        Task { [self] in
            let outcome = await Self.outcome(asked, house, origin) { self.put($0) }
            lines.withLock { $0.outcome = outcome }
            isThere.signal()
        }
        // The command goes on where the shell is gone; its thread waits for the end of it.
        var isGone = false
        while true {
            isThere.wait()
            let (now, last) = lines.withLock { lines in
                defer { lines.waiting = [] }
                return (lines.waiting, lines.outcome)
            }
            for line in now where !isGone { isGone = !tell(line) }
            guard let last else { continue }
            if !isGone { tell(last) }
            return
        }
    }

    private func put(_ line: OperatorLine) {
        lines.withLock { lines in
            if lines.waiting.count >= Self.mostWaiting { lines.waiting.removeFirst() }
            lines.waiting.append(line)
        }
        isThere.signal()
    }

    private static func outcome(
        _ asked: Data, _ house: House, _ origin: String?,
        progress: @escaping @Sendable (OperatorLine) -> Void
    ) async -> OperatorLine {
        do {
            let command = try JSONDecoder().decode(OperatorCommand.self, from: asked)
                .reached(under: origin)
            let answer = try await house.operate(command) { progress(.progress($0)) }
            return .answer(String(decoding: answer, as: UTF8.self))
        } catch {
            return .refused(OperatorLine.told(error))
        }
    }

    /// The line that asks; nil where it does not come in time, whole and within bounds.
    private func command() -> Data? {
        let until = ContinuousClock.now + .seconds(Self.patience)
        var asked = Data()
        while ContinuousClock.now < until, asked.count < Self.mostBytes {
            guard let part = try? arrived(at: descriptor) else { return nil }
            asked += part
            if asked.last == 10 { return asked }
        }
        return nil
    }

    /// False where the shell takes nothing any more.
    @discardableResult
    private func tell(_ line: OperatorLine) -> Bool {
        guard var bytes = try? Array(JSONEncoder().encode(line)) else { return false }
        bytes.append(10)
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(
                    descriptor, $0.baseAddress?.advanced(by: at), bytes.count - at,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            at += count
        }
        return true
    }
}
