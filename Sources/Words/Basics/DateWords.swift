import FollowUp

/// Days, instants and spans. Near deadlines the weekday always stands with the day.
public protocol DateWords: Sendable {
    /// `Thu 3 Dec 2026`
    func day(_ day: Day) -> String
    /// `Thu 3 Dec`; with its year where that is not today's.
    func short(_ day: Day, today: Day) -> String
    /// `3 Dec`, for the axis of a picture.
    func tick(_ day: Day) -> String
    /// `3 Dec 2026`, for the axis of a picture that shows another year than this.
    func tickWithYear(_ day: Day) -> String
    /// `Fri 20 Nov 2026, 09:12`, on the clock of a place `offsetMinutes` east of Greenwich.
    func instant(_ instant: Instant, offsetMinutes: Int) -> String
    func span(_ from: Day, _ through: Day) -> String
    func weekday(_ weekday: Weekday) -> String
    /// `9 days`
    func days(_ count: Int) -> String
    /// `3 working days`
    func workdays(_ count: Int) -> String
    /// `+9 d`, for a column of figures.
    func slip(_ days: Int) -> String
    /// `1 day late`, `3 days early`, `on the day`
    func lateness(_ days: Int) -> String
}
