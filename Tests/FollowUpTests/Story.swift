@testable import FollowUp

/// An order told as the trade tells it: rules give changes, the journal applies them.
struct Story {
    var order = Order(id: Story.orderID)
    private var seq = 0

    static let orderID = FileID(high: 1, low: 1)
    static let today = day("2026-09-01")
    /// Monday to Saturday over China's official days.
    static let calendar = WorkCalendar(official: .china, week: .mondayToSaturday)
    static let office = WorkCalendar(official: .china, week: .mondayToFriday)

    static func day(_ text: String) -> Day { Day(iso: text) ?? .distantPast }

    static func quantity(_ whole: Int) -> Quantity { Quantity(whole) ?? .zero }

    static func money(_ minor: Int64, _ code: String = "USD") -> Money {
        Money(amountMinor: minor, currency: Currency(code: code) ?? .usd)
    }

    static func line(_ number: Int, _ quantity: Int = 1_000) -> OrderLine {
        OrderLine(
            number: number, description: "bottle \(number)", quantity: Story.quantity(quantity))
    }

    /// PO-1: production of a new item, one line of 1,000, ordered on 1 September.
    static func opening(
        _ lines: [OrderLine] = [line(1)], promised: String? = "2026-11-20"
    ) -> OrderOpening {
        var terms = OrderTerms(currency: .usd)
        terms.orderedOn = today
        terms.promised = promised.map { day($0) }
        return OrderOpening(
            number: "PO-1", kind: .production, profile: .newItem,
            supplier: FileID(high: 2, low: 2), site: nil, terms: terms, lines: lines, lots: [])
    }

    /// The order opened from it.
    init(_ opening: OrderOpening = Story.opening(), door: Door = .page) throws(Refusal) {
        tell(
            try Order.open(
                opening, template: .standard, calendar: Story.calendar, today: Story.today),
            door: door)
    }

    mutating func tell(_ changes: [OrderChange], door: Door = .page) {
        for change in changes {
            seq += 1
            let at = Instant(milliseconds: 1_788_000_000_000 + Int64(seq))
            let envelope = Envelope(person: nil, name: "Mei", role: .merchandiser, door: door)
            order.apply(change, Stamp(seq: seq, at: at, envelope: envelope))
        }
    }

    func milestone(_ key: MilestoneKey, lot: Int = 1) -> Milestone? {
        order.lot(lot)?.milestone(key)
    }

    /// Everything a rule refuses, as it says it; empty where it does not.
    static func reasons(_ rule: () throws(Refusal) -> Void) -> [Reason] {
        do {
            try rule()
            return []
        } catch {
            return error.reasons
        }
    }
}

extension ScheduleFacts {
    static func on(_ day: String, prerequisites: [FileID: Day] = [:]) -> ScheduleFacts {
        ScheduleFacts(
            today: Story.day(day), calendar: Story.calendar, office: Story.office,
            prerequisites: prerequisites)
    }
}
