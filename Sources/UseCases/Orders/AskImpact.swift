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
        let (_, file, scene) = try await house.laid(caller.workspace, order: order)
        guard file.lot(lot)?.milestone(milestone) != nil else { throw Refusal(.notFound) }
        return file.impact(lot: lot, moving: milestone, to: to, facts: scene.facts(for: file))
    }
}
