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

/// What a list's plans are made from without taking the turns of these files for every order: the
/// numbers at which the workspace and the suppliers stood before.
struct PlanGround: Sendable {
    private let workspace: Int
    private let suppliers: [FileID: Int]

    init(_ house: House, _ workspace: FileID, suppliers: Set<FileID>) async throws {
        var seqs: [FileID: Int] = [:]
        for id in suppliers {
            seqs[id] = try await house.keeper.read(workspace, id)?.seq
        }
        self.suppliers = seqs
        self.workspace = try await house.keeper.read(workspace, workspace)?.seq ?? 0
    }

    /// Marks in the commit that keeps a plan that it is to be made again, where a calendar was
    /// loaded or the supplier's file was changed meanwhile: their own pass may be over.
    func mark(_ turn: inout Turn, supplier: FileID) {
        turn.also(whereCalendarMoved(turn.workspace))
        if let seq = suppliers[supplier] {
            turn.also(Unfinished.plans(on: supplier, movedFrom: seq, in: turn.workspace))
        }
    }

    func whereCalendarMoved(_ workspace: FileID) -> SQL {
        Unfinished.plans(
            on: workspace, movedFrom: self.workspace, by: "workspace.calendarLoaded/",
            in: workspace)
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
