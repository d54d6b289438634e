/// A copy of an order on which a rule tries its changes one after another, so that what follows
/// from the first (all lines delivered: the lot is handed over: the order is closed) is decided by
/// the same *apply* as later in the journal.
struct OrderDraft {
    private(set) var order: Order
    private(set) var changes: [OrderChange] = []

    init(_ order: Order) { self.order = order }

    /// An order that does not exist yet.
    init() { order = Order(id: FileID(high: 0, low: 0)) }

    mutating func record(_ change: OrderChange) {
        order.apply(change, .draft)
        changes.append(change)
    }

    /// Closes the order once every lot is handed over, on the day of the last; where it was closed
    /// on another day, on the right one.
    mutating func closeWhenHandedOver() {
        guard let last = order.lastHandover, order.closure?.cancelled != true,
            order.closure?.on != last, order.isEven
        else { return }
        record(.closed(on: last))
    }
}

extension Stamp {
    /// Stands for the stamp that the record will give; nothing of it is kept.
    fileprivate static let draft = Stamp(
        seq: 0, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "", role: .clock, door: .clock))
}
