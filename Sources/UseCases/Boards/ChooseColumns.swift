import FollowUp
import Record

/// The columns the board shows a person, in which sequence: kept with the person, wherever they
/// sign in. How an order stands is always shown.
public struct ChooseColumns: UseCase {
    public static let name = "chooseColumns"
    public static let allowed = AskBoard.allowed
    public static let example = ChooseColumns(columns: [.standing, .promised, .forecast])

    /// From the order's number on.
    public var columns: [BoardColumn]
    /// One that moves a place towards the number.
    public var earlier: BoardColumn?
    /// Back to the usual ones, whatever else is told.
    public var usual: Bool?

    public init(
        columns: [BoardColumn], earlier: BoardColumn? = nil, usual: Bool? = nil
    ) {
        self.columns = columns
        self.earlier = earlier
        self.usual = usual
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let chosen = usual == true ? nil : chosen
        return try await house.onHouse(caller, by: Self.allowed) { file in
            guard var member = file.member(caller.person) else { throw Refusal(.notFound) }
            guard member.columns != chosen else { return [] }
            member.columns = chosen
            return try file.amendMember(member)
        }
    }

    private var chosen: [BoardColumn] {
        var chosen = BoardColumn.chosen(columns)
        if let earlier, let at = chosen.firstIndex(of: earlier), at > 0 {
            chosen.swapAt(at, at - 1)
        }
        return chosen
    }
}
