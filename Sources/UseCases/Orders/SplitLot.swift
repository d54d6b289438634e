import FollowUp
import Record

/// Splits a part of a lot off into a new one with its own dates.
public struct SplitLot: UseCase {
    public static let name = "splitLot"
    public static let allowed = Set<Role>.keepers
    public static let example = SplitLot(
        fromLot: 1, line: ["1": Quantity(2_000) ?? .zero], promised: Day.example)

    @Path public var order: FileID
    public var fromLot: Int
    /// How much of which line goes with the new lot, by the line's number.
    public var line: [String: Quantity]
    public var promised: Day?
    /// How much of what is finished goes with it; what has no room in the first, where not told.
    public var finished: Quantity?
    /// The same of what is packed.
    public var packed: Quantity?
    /// The change the form showed; refused if the lots were divided, or more of this one was told
    /// finished or packed, since.
    public var seq: Int?

    public init(
        order: FileID = .unset, fromLot: Int, line: [String: Quantity], promised: Day? = nil,
        finished: Quantity? = nil, packed: Quantity? = nil, seq: Int? = nil
    ) {
        self.order = order
        self.fromLot = fromLot
        self.line = line
        self.promised = promised
        self.finished = finished
        self.packed = packed
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let part = try part()
        return try await house.planning(caller, order, by: Self.allowed) { order, scene in
            try seq.require(unmoved: order.lastTold(split: fromLot))
            return try order.split(
                part, template: scene.house.template(order.lot(fromLot)?.template?.name),
                calendar: scene.calendar(of: order), today: scene.today)
        }
    }

    private func part() throws(Refusal) -> LotPart {
        var part = LotPart(from: fromLot, quantities: [:])
        for (name, quantity) in line {
            guard let number = Int(name) else {
                throw Refusal(.notUnderstood, field: "line.\(name)")
            }
            part.quantities[number] = quantity
        }
        part.promised = promised
        part.finished = finished
        part.packed = packed
        return part
    }
}
