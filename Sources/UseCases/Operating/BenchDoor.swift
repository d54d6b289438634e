import FollowUp
import Record

extension House {
    /// What the benchmark's fill decides on; the same scene every use case gets.
    public func benchScene(_ caller: Caller, _ supplier: FileID) async throws -> Scene {
        try await scene(caller.workspace, supplier: supplier)
    }

    /// Opens an order whose lines may already be handed over, as an import does.
    public func benchOpen(
        _ opening: OrderOpening, _ scene: Scene, _ caller: Caller
    ) async throws {
        let changes = try Order.open(
            opening, template: scene.house.template(nil),
            calendar: scene.supplier.calendar(sharedFor: nil, official: scene.house.calendar),
            today: scene.today)
        let id = FileID.new(at: now())
        let envelope = caller.envelope(.keepers)
        try await keeper.turn(caller.workspace, files: [], context: scene.context) { turn in
            turn.begin(.order, id)
            try turn.record(changes, order: id, by: envelope)
        }
    }
}
