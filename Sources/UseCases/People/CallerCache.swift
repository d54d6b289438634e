import FollowUp
import Synchronization

/// Callers by the digest of their session or token, for as long as nothing about people changed.
/// On a shared database entries live a second, so that a revocation elsewhere is seen.
final class CallerCache: Sendable {
    struct Entry {
        let caller: Caller
        let until: Int64
    }

    private let entries = Mutex<[[UInt8]: Entry]>([:])
    private let most = 10_000

    func find(_ digest: [UInt8], now: Instant) -> Caller? {
        entries.withLock { entries in
            guard let entry = entries[digest], entry.until > now.milliseconds else { return nil }
            return entry.caller
        }
    }

    func keep(_ digest: [UInt8], _ caller: Caller, until: Int64) {
        entries.withLock { entries in
            if entries.count >= most { entries.removeAll() }
            entries[digest] = Entry(caller: caller, until: until)
        }
    }

    func forgetAll() { entries.withLock { $0.removeAll() } }
}
