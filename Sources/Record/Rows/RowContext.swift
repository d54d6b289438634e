import FollowUp

/// What the rows of an order need from other files: its supplier, the official calendar, and when
/// the orders it waits for will be handed over.
public struct RowContext: Sendable {
    public var suppliers: [FileID: Supplier] = [:]
    public var official: OfficialCalendar
    public var prerequisites: [FileID: Day] = [:]

    /// Whether other orders may wait for one: where none does, its change marks nothing.
    public var isAwaited: @Sendable (FileID) -> Bool = { _ in true }

    public init(official: OfficialCalendar) { self.official = official }

    public func calendar(of order: Order) -> WorkCalendar {
        guard let supplier = suppliers[order.supplier] else {
            return Calendars.shared.calendar(official, week: .mondayToSaturday, closures: [])
        }
        let site = order.site.flatMap { supplier.site($0) } ?? supplier.sites.first
        return Calendars.shared.calendar(
            official, week: site?.week ?? .mondayToSaturday, closures: site?.closures ?? [])
    }
}
