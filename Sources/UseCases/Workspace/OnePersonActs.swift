import FollowUp
import Record

/// Declares that the administrator who says so decides alone in this workspace (X26). A person in a
/// session of their own has to.
public struct DeclareOnePerson: UseCase {
    public static let name = "declareOnePerson"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = DeclareOnePerson(reason: "I buy alone.")

    public var reason: String

    public init(reason: String) { self.reason = reason }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try caller.requireFreshSession(at: house.now())
        return try await house.onHouse(caller, by: Self.allowed) {
            try $0.declareOnePerson(caller.person, reason: reason)
        }
    }
}

/// Takes that back: from now on two persons are asked for again.
public struct EndOnePerson: UseCase {
    public static let name = "endOnePerson"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = EndOnePerson()

    public init() {}

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { try $0.endOnePerson() }
    }
}
