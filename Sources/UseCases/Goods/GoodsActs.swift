import FollowUp
import Record

/// Releases the goods of a lot on one of the four grounds: the decision owner's own decision (E0).
public struct ReleaseGoods: UseCase {
    public static let name = "releaseGoods"
    public static let allowed: Set<Role> = [.decisionOwner]
    public static let example = ReleaseGoods(
        ground: .knownIssues, issues: "Two cartons with a faint mark")

    @Path public var order: FileID
    @Path public var lot: Int
    public var ground: GoodsGround
    /// One a line; asked for where goods go with known issues.
    public var issues: String?

    public init(
        order: FileID = .unset, lot: Int = .unset, ground: GoodsGround, issues: String? = nil
    ) {
        self.order = order
        self.lot = lot
        self.ground = ground
        self.issues = issues
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.atTheGate(caller, order, by: Self.allowed) { order, facts in
            try caller.requireSession()
            return try order.releaseGoods(
                lot, ground: ground, issues: issues, by: facts.approver?.person,
                today: facts.schedule.today,
                mayWaive: order.strength(of: .inspectionPassed, facts.settings) != .block)
        }
    }
}

/// Takes the release of a lot's goods back, while it is not loaded.
public struct WithdrawGoods: UseCase {
    public static let name = "withdrawGoods"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner]
    public static let example = WithdrawGoods(reason: "A carton fell into the water.")

    @Path public var order: FileID
    @Path public var lot: Int
    public var reason: String

    public init(order: FileID = .unset, lot: Int = .unset, reason: String) {
        self.order = order
        self.lot = lot
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdrawGoods(lot, reason: reason)
        }
    }
}

/// Tells how much of each line of a lot really went.
public struct TellShipped: UseCase {
    public static let name = "tellShipped"
    public static let allowed = Set<Role>.keepers
    public static let example = TellShipped(shipped: ["1": Quantity(11_950) ?? .zero])

    @Path public var order: FileID
    @Path public var lot: Int
    /// By the line's number.
    public var shipped: [String: Quantity]

    public init(order: FileID = .unset, lot: Int = .unset, shipped: [String: Quantity]) {
        self.order = order
        self.lot = lot
        self.shipped = shipped
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        var shares: [LotShare] = []
        for (name, quantity) in shipped.sorted(by: { $0.key < $1.key }) {
            guard let line = Int(name) else { throw Refusal(.notANumber, field: "shipped") }
            shares.append(LotShare(line: line, quantity: quantity))
        }
        return try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.tellShipped(lot, shares: shares)
        }
    }
}
