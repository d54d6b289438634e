/// A part of a lot that is to ship apart, in a lot of its own.
public struct LotPart: Sendable, Equatable {
    public var from: Int
    /// How much of which line goes with the new lot, by the line's number.
    public var quantities: [Int: Quantity]
    /// The handover promised for it; nil where it goes by the plan it had.
    public var promised: Day?
    /// How much of what is finished goes with it; nil: what has no room in the lot that stays.
    public var finished: Quantity?
    /// The same of what is packed.
    public var packed: Quantity?

    public init(from: Int, quantities: [Int: Quantity]) {
        self.from = from
        self.quantities = quantities
    }
}

/// How far a lot is from being here: what is on its way or gone is divided no more.
public enum Departure: String, Codable, Sendable, CaseIterable {
    case loaded, handedOver
}

extension Lot {
    public var departure: Departure? {
        if handedOver != nil { return .handedOver }
        return milestone(.loaded)?.actual == nil ? nil : .loaded
    }
}

/// How much of a told total can go with a part: no more than was told, and no less than what the
/// lot that stays has no room for.
struct PartedTotal {
    let least: Quantity
    let most: Quantity

    /// `rest` stays, `part` goes.
    init(_ told: Quantity?, rest: Quantity, part: Quantity) {
        let told = told ?? .zero
        let over = max(.zero, told.subtracting(rest) ?? .zero)
        least = min(over, part)
        most = min(told, max(part, over))
    }
}
