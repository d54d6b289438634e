import FollowUp
import Record

/// The order waits for another: it cannot go on before that one is handed over.
public struct WaitForOrder: UseCase {
    public static let name = "waitForOrder"
    public static let allowed = Set<Role>.keepers
    public static let example = WaitForOrder(number: "PO-2290-T", workdays: 3)

    @Path public var order: FileID
    public var number: String
    public var workdays: Int?

    public init(
        order: FileID = .unset, number: String, workdays: Int? = nil
    ) {
        self.order = order
        self.number = number
        self.workdays = workdays
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard let other = try await house.claimed(caller.workspace, .order, number) else {
            throw Refusal(.unknownCode(number), field: "number")
        }
        let id = order
        let chain = try await house.chain(caller.workspace, from: other)
        let day = try await house.prerequisites(caller.workspace, [other])
        let recorded = try await house.onOrder(
            caller, id, by: Self.allowed, asserting: chain
        ) { turn, order, _ in
            turn.context.prerequisites.merge(day) { $1 }
            let circle = try turn.reaches(from: other, to: id)
            let changes = try order.wait(
                for: other, workdays: workdays ?? 0, reaches: { _ in circle })
            house.awaited.tell(caller.workspace, other)
            // The other's day was read before its turn; it may have moved meanwhile.
            turn.also(
                Unfinished.rows(of: id, in: turn.workspace, mark: FileID.new(at: turn.now)))
            return changes
        }
        await house.finishRows(caller.workspace)
        return recorded
    }
}

/// The order no longer waits for another.
public struct StopWaiting: UseCase {
    public static let name = "stopWaiting"
    public static let allowed = Set<Role>.keepers
    public static let example = StopWaiting()

    @Path public var order: FileID
    @Path public var other: FileID

    public init(
        order: FileID = .unset, other: FileID = .unset
    ) {
        self.order = order
        self.other = other
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.stopWaiting(for: other)
        }
    }
}

extension House {
    static let longestChain = 200

    /// An order and all it waits for, itself or by way of others.
    func chain(_ workspace: FileID, from: FileID) async throws -> [FileID] {
        let most = Self.longestChain
        let chain = try await engine.read { reading in
            var chain = [from]
            var seen: Set<FileID> = [from]
            var next = 0
            while next < chain.count, chain.count <= most {
                let order = chain[next]
                next += 1
                chain += try reading.rows(
                    """
                    SELECT waits_for FROM dependence_row WHERE workspace = \(workspace)
                    AND order_id = \(order) ORDER BY waits_for
                    """
                ) { $0.id(0) }.filter { seen.insert($0).inserted }
            }
            return chain
        }
        guard chain.count <= most else { throw Refusal(.tooMany(limit: most), field: "number") }
        return chain
    }
}

extension Turn {
    /// Whether an order waits for another, itself or by way of others, as this turn holds them.
    /// One that began to wait for an order the turn does not hold was changed meanwhile.
    func reaches(from: FileID, to: FileID) throws(Refusal) -> Bool {
        var front = [from]
        var seen: Set<FileID> = [from]
        while let id = front.popLast() {
            if id == to { return true }
            guard case .order(let order)? = file(id) else { throw Refusal(.changedMeanwhile) }
            front += order.waitsFor.map(\.order).filter { seen.insert($0).inserted }
        }
        return false
    }
}
