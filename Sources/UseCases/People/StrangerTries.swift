import Crypto
import Foundation
import Synchronization

/// Counts tries at addresses that have no account, as accounts count theirs: otherwise the eleventh
/// try would tell which addresses exist. Kept in memory, by digest, ten thousand at most.
final class StrangerTries: Sendable {
    private struct Tries {
        var count: Int
        var since: Int64
    }

    private let tries = Mutex<[[UInt8]: Tries]>([:])
    private let most = 10_000

    /// How long an address that failed too often has to wait; nil where it need not.
    func wait(_ address: String, now: Int64, window: Int64, allowed: Int) -> Int64? {
        guard let known = tries.withLock({ $0[Self.key(address)] }), known.count >= allowed else {
            return nil
        }
        let wait = window - (now - known.since)
        return wait > 0 ? wait : nil
    }

    func count(_ address: String, now: Int64, window: Int64) {
        tries.withLock { tries in
            let key = Self.key(address)
            if let known = tries[key], now - known.since <= window {
                tries[key]?.count += 1
                return
            }
            if tries.count >= most { tries = tries.filter { now - $0.value.since <= window } }
            if tries.count >= most { tries.removeAll() }
            tries[key] = Tries(count: 1, since: now)
        }
    }

    private static func key(_ address: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(address.utf8)))
    }
}
