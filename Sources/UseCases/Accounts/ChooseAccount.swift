import FollowUp
import Record

/// Chooses among the supplier's confirmed accounts the one an order is paid to; without one the
/// choice is taken back.
public struct ChooseAccount: UseCase {
    public static let name = "chooseAccount"
    public static let allowed = Set<Role>.readers
    public static let example = ChooseAccount(account: 1)

    @Path public var order: FileID
    public var account: Int?

    public init(order: FileID = .unset, account: Int? = nil) {
        self.order = order
        self.account = account
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard case .order(let seen)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        return try await house.onOrder(
            caller, order, by: Self.allowed, asserting: [seen.supplier]
        ) { turn, order, _ in
            try order.choose(account: account, of: turn.supplier(order.supplier))
        }
    }
}
