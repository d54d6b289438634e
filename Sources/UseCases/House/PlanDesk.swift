import FollowUp
import Record

/// Decisions that make a plan stand on more than the order: the workspace's templates and calendar,
/// and the sites of the supplier. Taken in one turn with these, a plan is never made from a
/// calendar that another act has just replaced.
extension House {
    /// Takes an order's turn for a decision that makes a plan.
    func planning(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        _ decide: (Order, Scene) throws -> [OrderChange]
    ) async throws -> Recorded {
        guard case .order(let seen)? = try await keeper.read(caller.workspace, id)?.file else {
            throw Refusal(.notFound)
        }
        return try await onOrder(
            caller, id, by: allowed, asserting: [caller.workspace, seen.supplier]
        ) { turn, order, scene in try decide(order, turn.scene(scene)) }
    }
}

extension Turn {
    /// The scene as this turn holds its files, so that what is decided on it stands on them.
    mutating func scene(_ seen: Scene) throws(Refusal) -> Scene {
        let house = try house()
        let supplier = try supplier(seen.supplier.id)
        context.official = house.calendar
        context.suppliers[supplier.id] = supplier
        return Scene(house: house, supplier: supplier, today: seen.today, context: context)
    }
}
