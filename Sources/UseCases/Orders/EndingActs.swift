import FollowUp
import Record

/// Cancels the order, with a reason.
public struct CancelOrder: UseCase {
    public static let name = "cancelOrder"
    public static let allowed = Set<Role>.planners
    public static let example = CancelOrder(reason: "range dropped")

    @Path public var order: FileID
    public var reason: String
    /// The change the form showed; refused if the order, its lots or how far they are was told
    /// anew since.
    public var seq: Int?

    public init(
        order: FileID = .unset, reason: String, seq: Int? = nil
    ) {
        self.order = order
        self.reason = reason
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.lastTold)
            return try order.cancel(reason: reason)
        }
    }
}

/// Opens a closed or cancelled order again, with a reason.
public struct ReopenOrder: UseCase {
    public static let name = "reopenOrder"
    public static let allowed = Set<Role>.planners
    public static let example = ReopenOrder(reason: "cancelled by mistake")

    @Path public var order: FileID
    public var reason: String

    public init(
        order: FileID = .unset, reason: String
    ) {
        self.order = order
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.reopenOrder(reason: reason)
        }
    }
}

/// Closes the order by hand, where what is left of it will not come; a handover of every lot closes
/// it by itself.
public struct CloseOrder: UseCase {
    public static let name = "closeOrder"
    public static let allowed = Set<Role>.planners
    public static let example = CloseOrder(
        on: Day(iso: "2026-11-20"), reason: "The last carton will not come.")

    @Path public var order: FileID
    public var on: Day?
    /// Asked for where the order is not settled, or not all of it was handed over.
    public var reason: String?

    public init(order: FileID = .unset, on: Day? = nil, reason: String? = nil) {
        self.order = order
        self.on = on
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, scene in
            try order.close(on: on ?? scene.today, reason: reason, today: scene.today)
        }
    }
}
