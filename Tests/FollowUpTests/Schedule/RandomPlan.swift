@testable import FollowUp

/// Lots and orders as chance makes them, around September 2026.
extension Dice {
    mutating func day(from: String = "2026-06-01", within days: Int = 200) -> Day {
        Story.day(from).adding(days: roll(0...days))
    }

    /// Milestones that may wait for any of those before them; the last is the handover.
    mutating func template(most: Int = 14) -> MilestoneTemplate {
        let count = roll(1...most)
        let milestones = (0..<count).map { at -> TemplateMilestone in
            let key: MilestoneKey =
                at == count - 1 ? .handedOver : MilestoneKey(rawValue: "step\(at)")
            let steps = (0..<at).compactMap { before in
                oneIn(3)
                    ? Step(MilestoneKey(rawValue: "step\(before)"), workdays: roll(0...15)) : nil
            }
            let notFor: [Profile] = at < count - 1 && oneIn(6) ? [.small] : []
            return TemplateMilestone(key, owner: .supplier, after: steps, notFor: notFor)
        }
        return MilestoneTemplate(name: "chance", version: 1, milestones: milestones)
    }

    /// A lot in any state: planned, moved, told, reached out of order, partly not asked.
    mutating func lot(_ number: Int) -> Lot {
        var lot = Lot(number: number, shares: [])
        lot.promised = oneIn(4) ? nil : day(within: 250)
        lot.milestones = template().plan(
            kind: .production, profile: oneIn(2) ? .small : .newItem, start: day(),
            handover: lot.promised, calendar: Story.calendar)
        for at in lot.milestones.indices {
            let isHandover = lot.milestones[at].key == .handedOver
            if oneIn(4) { lot.milestones[at].planned = day() }
            if !isHandover, oneIn(10) { lot.milestones[at].planned = nil }
            if oneIn(5) { lot.milestones[at].told = day() }
            if oneIn(isHandover ? 12 : 4) { lot.milestones[at].actual = day() }
            if !isHandover, oneIn(8) {
                lot.milestones[at].notApplicable = NotApplicable(profile: nil, reason: "chance")
            }
        }
        return lot
    }

    mutating func order() -> Order {
        var order = Order(id: Story.orderID)
        order.lots = (1...roll(1...3)).map { lot($0) }
        if oneIn(3) {
            order.waitsFor = [Dependence(order: FileID(high: 9, low: 9), workdays: roll(0...20))]
        }
        return order
    }
}
