import FollowUp
import Record

/// Puts a letter that fitted no order to the order it belongs to, with its files.
public struct AssignLetter: UseCase {
    public static let name = "assignLetter"
    public static let allowed = Set<Role>.keepers
    public static let example = AssignLetter(number: "PO-2291")

    @Path public var letter: FileID
    /// The order's number.
    public var number: String

    public init(letter: FileID = .unset, number: String) {
        self.letter = letter
        self.number = number
    }

    /// *Refuses when* the letter is unknown or has found its order; no order has the number; what
    /// came with it cannot be kept (`KeepDocument`).
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let workspace = caller.workspace
        let row = try await house.stray(letter, in: workspace)
        let name = Claim.of(number)
        let order = try await house.engine.read { reading in
            try reading.first(
                """
                SELECT file FROM claim WHERE workspace = \(workspace) AND kind = 'order'
                AND value = \(name)
                """
            ) { $0.id(0) }
        }
        guard let order else { throw Refusal(.notFound, field: "number") }
        let arrival = try await house.arrival(row, in: workspace)
        do {
            try await house.file(
                arrival, to: order, sending: nil, in: workspace, by: caller,
                also: Arrivals.moved(letter, to: .filed, order: order, in: workspace))
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.notFound)
        }
        let seq = try await house.keeper.read(workspace, order)?.seq
        return Recorded(id: order, seq: seq ?? 0)
    }
}

/// Says that a letter belongs to no order. It stays, among those set aside.
public struct SetLetterAside: UseCase {
    public static let name = "setLetterAside"
    public static let allowed = Set<Role>.keepers
    public static let example = SetLetterAside(reason: "An advertisement.")

    @Path public var letter: FileID
    public var reason: String

    public init(letter: FileID = .unset, reason: String) {
        self.letter = letter
        self.reason = reason
    }

    /// *Refuses when* the letter is unknown or has found its order; it is set aside already; the
    /// reason is missing.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let workspace = caller.workspace
        let row = try await house.stray(letter, in: workspace)
        guard !row.isAside else { throw Refusal(.nothingToChange) }
        do {
            return try await house.onHouse(
                caller, by: Self.allowed,
                also: Arrivals.moved(letter, to: .aside, in: workspace)
            ) { try $0.setAside(letter, subject: row.subject, reason: reason) }
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.notFound)
        }
    }
}
