/// Days on which a factory does not work though others may: 工厂放假, Chinese New Year above all.
///
/// Closed through the whole span, make-up working days included. While the supplier has not
/// confirmed it, dates that rest on the span are provisional.
public struct FactoryClosure: Hashable, Codable, Sendable {
    public let from: Day
    /// The last day closed; before `from` the closure holds no day.
    public let through: Day
    public let confirmed: Bool
    /// Nil where nothing was written.
    public let note: Erasable?

    public init(from: Day, through: Day, confirmed: Bool, note: String = "") {
        self.from = from
        self.through = through
        self.confirmed = confirmed
        self.note = note.isEmpty ? nil : Erasable(note)
    }

    /// The same days, told the same way; words that were erased since are no difference.
    public func isSame(as other: FactoryClosure) -> Bool {
        guard from == other.from, through == other.through, confirmed == other.confirmed else {
            return false
        }
        return note == other.note || note == Erasable(nil) || other.note == Erasable(nil)
    }
}
