import FollowUp
import Foundation
import Synchronization
import UseCases

/// A clock that can be set: composed only by `gendan demo` on an empty directory, while its orders
/// are told day by day. Afterwards it is the wall clock.
final class DemoClock: Sendable {
    private let set = Mutex<Instant?>(nil)

    var reader: @Sendable () -> Instant {
        { [self] in set.withLock { $0 } ?? House.wallClock() }
    }

    /// Stands at a quarter past nine in Shanghai on a day.
    func stand(on day: Day) {
        set.withLock {
            let morning = Instant(milliseconds: Int64(day.number) * 86_400_000 + 75 * 60_000)
            $0 = min(morning, House.wallClock())
        }
    }

    func run() { set.withLock { $0 = nil } }
}
