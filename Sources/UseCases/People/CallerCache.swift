import FollowUp
import Synchronization

/// Callers by the digest of their session or token, for as long as nothing about people changed.
/// On a shared database entries live a second, so that a revocation elsewhere is seen.
final class CallerCache: Sendable {
    struct Entry {
        let caller: Caller
        let until: Int64
    }

    /// Counts the times all was forgotten.
    typealias Epoch = Int

    private struct Held {
        var entries: [[UInt8]: Entry] = [:]
        var epoch: Epoch = 0
    }

    private let held = Mutex(Held())
    private let most = 10_000

    /// To be taken before a caller is read, and told when they are kept.
    var epoch: Epoch { held.withLock { $0.epoch } }

    func find(_ digest: [UInt8], now: Instant) -> Caller? {
        held.withLock { held in
            guard let entry = held.entries[digest], entry.until > now.milliseconds else {
                return nil
            }
            return entry.caller
        }
    }

    /// Keeps nobody who was read before all was forgotten last: what was withdrawn meanwhile they
    /// would still have.
    func keep(_ digest: [UInt8], _ caller: Caller, readIn epoch: Epoch, until: Int64) {
        held.withLock { held in
            guard held.epoch == epoch else { return }
            if held.entries.count >= most { held.entries.removeAll() }
            held.entries[digest] = Entry(caller: caller, until: until)
        }
    }

    /// After what was withdrawn is durable, or may be.
    func forgetAll() {
        held.withLock { held in
            held.epoch += 1
            held.entries.removeAll()
        }
    }
}
