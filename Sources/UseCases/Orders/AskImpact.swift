import FollowUp
import Record

/// What a move would move, before it is made (D3).
public struct AskImpact: Question {
    public static let name = "impact"
    public static let allowed = Set<Role>.readers

    public var order: FileID
    public var lot: Int
    public var milestone: MilestoneKey
    public var to: Day

    public init(order: FileID, lot: Int, milestone: MilestoneKey, to: Day) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.to = to
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> Impact {
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        guard file.lot(lot)?.milestone(milestone) != nil else { throw Refusal(.notFound) }
        let scene = try await house.scene(
            caller.workspace, supplier: file.supplier, order: file)
        return file.impact(lot: lot, moving: milestone, to: to, facts: scene.facts(for: file))
    }
}
