/// What a supplier's closed orders say about the next one: how many days after, or before, the
/// promised day each was handed over. One history per supplier, and one of all orders of the
/// workspace, kept with the same rules. Source: product.md X17, the method in `docs/forecast.md`.
public struct HandoverHistory: Sendable, Codable, Equatable {
    /// The newest closed orders a history remembers; older ones are forgotten.
    public static let memory = 120
    /// Closed orders below which nothing is said.
    public static let fewestOrders = 10
    /// A delay beyond ten years, either way, counts as ten years.
    public static let longestDelayDays = 3650

    /// One number per closed order, oldest first: the day it became known × 8,192 + delay + 3,650.
    private var closings: [Int64] = []

    public init() {}

    /// The closed orders remembered, at most `memory`.
    public var remembered: Int { min(closings.count, Self.memory) }

    /// Remembers an order handed over. Each order counts once: its delay is its last handover
    /// against its last promised day, `day` the number of the day on which that became known.
    /// Orders may be closed in any sequence, the outcome is the same.
    public mutating func close(delayDays: Int, on day: Int32) {
        let closing = Self.packed(delayDays: delayDays, day: day)
        closings.insert(closing, at: place(of: closing))
        if closings.count > Self.memory { closings.removeFirst(closings.count - Self.memory) }
    }

    /// The days, counted from the promised day, by which half and four in five such orders are
    /// handed over. `workspace` is the history of all suppliers, this one among them; it weighs as
    /// five orders. Compared are only orders which, as many days before their promised day, were
    /// open as well, so a day already past is never said.
    ///
    /// Nil when fewer than ten orders compare, and from the promised day on.
    public func quantiles(
        promised: Int32, asOf day: Int32, among workspace: HandoverHistory
    ) -> HandoverSpread? {
        let daysAhead = Int(promised) - Int(day)
        guard daysAhead > 0 else { return nil }
        let own = delays(openAhead: daysAhead)
        guard own.count >= Self.fewestOrders else { return nil }
        return HandoverSpread(own: own, workspace: workspace.delays(openAhead: daysAhead))
    }

    /// Delays of the orders that were still open so many days before their promised day, newest
    /// first, no more than count.
    private func delays(openAhead daysAhead: Int) -> [Int] {
        var delays: [Int] = []
        delays.reserveCapacity(HandoverSpread.compared)
        for closing in closings.suffix(Self.memory).reversed() {
            let delay = Self.delayDays(of: closing)
            if delay > -daysAhead { delays.append(delay) }
            if delays.count == HandoverSpread.compared { break }
        }
        return delays
    }

    /// Behind every closing not greater: the newest are asked for first, and mostly come last.
    private func place(of closing: Int64) -> Int {
        var low = 0
        var high = closings.count
        while low < high {
            let middle = low + (high - low) / 2
            if closings[middle] <= closing { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func packed(delayDays: Int, day: Int32) -> Int64 {
        let held = max(-longestDelayDays, min(longestDelayDays, delayDays))
        return Int64(day) * 8192 + Int64(held + longestDelayDays)
    }

    private static func delayDays(of closing: Int64) -> Int {
        min(Int(closing & 8191) - longestDelayDays, longestDelayDays)
    }
}
