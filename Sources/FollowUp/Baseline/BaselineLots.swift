/// A lot as a baseline holds it: how much of which line is handed over on which promised day.
public struct BaselineLot: Codable, Sendable, Equatable {
    public var lot: Int
    public var day: Day?
    public var shares: [LotShare]

    public init(lot: Int, day: Day?, shares: [LotShare]) {
        self.lot = lot
        self.day = day
        self.shares = shares
    }
}

extension Order {
    /// The lots as they stand, in the order of their numbers.
    var baselineLots: [BaselineLot] {
        lots.map { lot in
            BaselineLot(
                lot: lot.number, day: lot.promiseInForce,
                shares: lot.shares.filter { $0.quantity > .zero }.sorted { $0.line < $1.line })
        }.sorted { $0.lot < $1.lot }
    }
}

extension [BaselineLot] {
    func lot(_ number: Int) -> BaselineLot? { first { $0.lot == number } }

    /// A lot that stands in both has its day, and one that does not, a day that others had: goods
    /// that part for the same day contradict nothing.
    func agreesOnDays(with other: [BaselineLot]) -> Bool {
        let kept = allSatisfy { own in other.lot(own.lot).map { $0.day == own.day } ?? true }
        return kept && Set(map(\.day)) == Set(other.map(\.day))
    }

    /// The same lots hold the same; where they were divided anew, the same of each line is handed
    /// over on each day.
    func agreesOnShares(with other: [BaselineLot]) -> Bool {
        guard map(\.lot) != other.map(\.lot) else {
            return map(\.shares) == other.map(\.shares)
        }
        return byDay == other.byDay
    }

    private var byDay: [Day?: [Int: Quantity]] {
        var sums: [Day?: [Int: Quantity]] = [:]
        for lot in self {
            for share in lot.shares {
                let known = sums[lot.day]?[share.line] ?? .zero
                sums[lot.day, default: [:]][share.line] =
                    known.adding(share.quantity) ?? share.quantity
            }
        }
        return sums
    }
}
