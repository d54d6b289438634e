import FollowUp
import Synchronization

/// Working calendars by what they are made of: most suppliers share one. Bounded; all are let go
/// when it is full.
public final class Calendars: Sendable {
    public static let shared = Calendars()

    private struct Key: Hashable {
        let official: OfficialCalendar
        let week: WorkingWeek
        let closures: [FactoryClosure]
    }

    private let made = Mutex<[Key: WorkCalendar]>([:])
    private let most = 512

    public func calendar(
        _ official: OfficialCalendar, week: WorkingWeek, closures: [FactoryClosure]
    ) -> WorkCalendar {
        let key = Key(official: official, week: week, closures: closures)
        if let found = made.withLock({ $0[key] }) { return found }
        let calendar = WorkCalendar(official: official, week: week, closures: closures)
        made.withLock { made in
            if made.count >= most { made.removeAll() }
            made[key] = calendar
        }
        return calendar
    }

    /// The official office week, Monday to Friday with make-up days: inspection providers. Bank
    /// days are another calendar (`WorkCalendar.bank`).
    public func office(_ official: OfficialCalendar) -> WorkCalendar {
        calendar(official, week: .mondayToFriday, closures: [])
    }
}
