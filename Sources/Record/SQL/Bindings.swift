import FollowUp

extension FileID: Bindable {
    public var bound: Value { .text(description) }
}

extension Day: Bindable {
    public var bound: Value { .text(iso) }
}

extension Instant: Bindable {
    public var bound: Value { .int(milliseconds) }
}

extension Day {
    /// Stands in an indexed column for "no such day", so that rows without one come last.
    static let never = Day.distantFuture
    /// Stands for "already so on any day".
    static let always = Day.distantPast
}
