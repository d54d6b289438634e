/// The days by which an order will probably be handed over, counted from its promised day:
/// 0 is the promised day, 7 a week after it, −3 three days before. Source: product.md X17.
public struct HandoverSpread: Sendable, Codable, Equatable {
    /// The newest comparable orders of a supplier that count.
    static let compared = 60
    /// All the workspace's orders together weigh as so many of the supplier's newest.
    static let workspaceOrders = 5

    /// Half of such orders are handed over by this day. Where the middle tenth of the history holds
    /// several days, the one nearest to the promised day.
    public let p50Days: Int
    /// Four in five such orders are handed over by this day; never before the promised day.
    public let p80Days: Int
    /// The supplier's orders this rests on, 10 to 60.
    public let basedOn: Int

    /// Delays newest first, at least one of the supplier's own: the newest weighs 60, the next 59,
    /// the sixtieth 1.
    init(own: [Int], workspace: [Int]) {
        let ownWeight = Self.weight(of: workspace.count)
        var entries = Self.weighed(own, each: max(ownWeight, 1))
        entries += Self.weighed(workspace, each: Self.workspaceOrders * Self.compared)
        entries.sort { $0.delay < $1.delay }
        let low = Self.quantile(45, of: entries)
        let high = Self.quantile(55, of: entries)
        p50Days = low > 0 ? low : min(high, 0)
        p80Days = max(Self.quantile(80, of: entries), 0)
        basedOn = own.count
    }

    /// An order's delay and what it counts.
    private struct Entry {
        let delay: Int
        let weight: Int
    }

    private static func weighed(_ delays: [Int], each factor: Int) -> [Entry] {
        delays.prefix(compared).enumerated().map { rank, delay in
            Entry(delay: delay, weight: (compared - rank) * factor)
        }
    }

    /// What so many orders weigh together: 60 + 59 + …
    private static func weight(of count: Int) -> Int {
        let counted = min(count, compared)
        return counted * (2 * compared - counted + 1) / 2
    }

    /// The first delay at which so many hundredths of the weight are reached.
    private static func quantile(_ hundredths: Int, of entries: [Entry]) -> Int {
        let whole = entries.reduce(0) { $0 + $1.weight }
        var reached = 0
        for entry in entries {
            reached += entry.weight
            if reached * 100 >= whole * hundredths { return entry.delay }
        }
        return 0
    }
}
