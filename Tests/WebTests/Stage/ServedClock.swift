import FollowUp
import Synchronization

/// A clock that begins at a quarter past nine in Shanghai, is a millisecond later at every look,
/// and lets days pass when it is told to.
final class ServedClock: Sendable {
    private let at: Atomic<Int64>

    init(on day: Day) { at = Atomic(Int64(day.number) * 86_400_000 + 75 * 60_000) }

    var reader: @Sendable () -> Instant {
        { [self] in Instant(milliseconds: at.add(1, ordering: .relaxed).newValue) }
    }

    func pass(days: Int = 0, hours: Int = 0) {
        at.add(Int64(days * 24 + hours) * 3_600_000, ordering: .relaxed)
    }
}
