import Crypto
import Foundation
import Synchronization

/// Counts wrong sign-ins of an hour: by account and the place they came from, by place, by account.
///
/// Ten wrong ones from one place close the account's door to that place alone, so that a stranger
/// shuts nobody out. A hundred from one place, whatever the accounts, close every door to it. Many
/// wrong ones at one account from many places slow every further one down. An account nobody has
/// counts like any other, else the eleventh try would tell which exist. Kept in memory: a guess
/// costs no write, and takes as long for an account there is as for one there is not.
final class SignInTries: Sendable {
    static let window: Int64 = 3_600_000
    static let perAccountAndPlace = 10
    static let perPlace = 100
    /// From here on every try at the account waits, longer and longer, four seconds at most.
    static let unhurried = 30
    private static let most = 100_000

    private struct Tries {
        var count = 0
        var since: Int64
    }

    private let tries = Mutex<[[UInt8]: Tries]>([:])

    /// What a try came to.
    enum Ticket: Equatable {
        case refused(milliseconds: Int64)
        /// To be verified after a pause.
        case taken(pause: Int64)
    }

    /// Takes a try. It counts as wrong from now on, so that no crowd of tries at once gets past; a
    /// right one is forgiven.
    func take(_ email: String, from place: String, now: Int64) -> Ticket {
        let keys = Self.keys(email, place)
        return tries.withLock { tries in
            if tries.count >= Self.most { Self.makeRoom(&tries, now: now) }
            // Behind a proxy that was not declared everybody comes from one place, or from none.
            let perPlace = Self.isShared(place) ? Int.max : Self.perPlace
            for (key, most) in [(keys.pair, Self.perAccountAndPlace), (keys.place, perPlace)] {
                if let known = tries[key], known.count >= most, known.since + Self.window > now {
                    return .refused(milliseconds: known.since + Self.window - now)
                }
            }
            for key in [keys.pair, keys.place, keys.account] {
                var known = tries[key] ?? Tries(since: now)
                if known.since + Self.window <= now { known = Tries(since: now) }
                known.count += 1
                tries[key] = known
            }
            return .taken(pause: Self.pause(after: (tries[keys.account]?.count ?? 1) - 1))
        }
    }

    /// The password was right.
    func forgive(_ email: String, from place: String) {
        let keys = Self.keys(email, place)
        tries.withLock { tries in
            tries[keys.pair] = nil
            for key in [keys.place, keys.account] { tries[key]?.count -= 1 }
        }
    }

    static func pause(after wrong: Int) -> Int64 {
        wrong < unhurried ? 0 : min(4_000, Int64(wrong - unhurried + 1) * 100)
    }

    private static func isShared(_ place: String) -> Bool {
        place.isEmpty || place.hasPrefix("127.") || ["::", "::1"].contains(place)
    }

    private static func makeRoom(_ tries: inout [[UInt8]: Tries], now: Int64) {
        tries = tries.filter { $0.value.since + window > now }
        guard tries.count >= most else { return }
        // Those with few tries are let go of first.
        let few = tries.sorted { $0.value.count < $1.value.count }.prefix(most / 2)
        for (key, _) in few { tries[key] = nil }
    }

    private static func keys(
        _ email: String, _ place: String
    ) -> (pair: [UInt8], place: [UInt8], account: [UInt8]) {
        func digest(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
        return (digest("\(email)\n\(place)"), digest("\n\(place)"), digest(email))
    }
}
