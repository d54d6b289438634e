import FollowUp
import Record

/// One thing a person can do. Its fields are the input; page forms, the API, the shell, imports and
/// bulk actions fill the same struct and hand it over the same desk.
///
/// Who may do it is declared here and checked by `House.perform`, once. A use case without a
/// declaration does not compile.
public protocol UseCase: Codable, Sendable {
    associatedtype Answer: Codable & Sendable
    /// The name under which the API, the authorisation test and idempotency know it.
    static var name: String { get }
    static var allowed: Set<Role> { get }
    /// A complete input, for the API's description and the tests.
    static var example: Self { get }
    func run(_ house: House, _ caller: Caller) async throws -> Answer
}

/// A question: like a use case, but it changes nothing.
public protocol Question: Sendable {
    associatedtype Answer: Sendable
    static var name: String { get }
    static var allowed: Set<Role> { get }
    func ask(_ house: House, _ caller: Caller) async throws -> Answer
}

/// What an act leaves behind: the file and the number of its last change.
public struct Recorded: Codable, Sendable, Equatable {
    public var id: FileID
    public var seq: Int

    public init(id: FileID, seq: Int) {
        self.id = id
        self.seq = seq
    }
}

extension Set<Role> {
    /// Those who keep orders going.
    public static let keepers: Set<Role> = [.administrator, .merchandiser, .agent, .operator]
    /// Those who may see a buyer's orders.
    public static let readers: Set<Role> = [
        .administrator, .merchandiser, .agent, .decisionOwner, .finance, .operator,
    ]
    public static let planners: Set<Role> = [
        .administrator, .merchandiser, .agent, .decisionOwner, .operator,
    ]
    public static let administrators: Set<Role> = [.administrator, .operator]
    /// Everybody of the house, inspectors too.
    public static let staff: Set<Role> = readers.union([.inspector])
}

/// A workspace as its people know it.
public struct Workplace: Sendable, Hashable {
    public let id: FileID
    public let name: String

    public init(id: FileID, name: String) {
        self.id = id
        self.name = name
    }
}

/// Who is at the desk: a person in one workspace, by one door.
public struct Caller: Sendable {
    public var workspace: FileID
    public var person: FileID
    public var name: String
    public var roles: Set<Role>
    public var door: Door
    public var device: String?
    public var language: String
    /// The board's columns as the person chose them; nil for the usual ones.
    public var columns: [BoardColumn]?
    /// The person's other workspaces, which a session can be taken to; a token is bound to its own.
    public var elsewhere: [Workplace] = []
    /// How many workspaces have added the person, and wait for their answer.
    public var offers = 0
    /// When the person signed in, in a session of their own; a token, the shell and the clock never
    /// did.
    public var signedInAt: Instant?
    /// When the one who tells says it was said, where a device sends later.
    public var claimedAt: Instant?
    /// The seat of a supplier's caller, who is no person of the workspace; `person` names the
    /// device then, for keys and uploads, and is never recorded.
    public var seat: SeatPlace?
    /// The address under which a link can be given out; nil where it would be read on the way.
    public var origin: String?

    public init(
        workspace: FileID, person: FileID, name: String, roles: Set<Role>, door: Door,
        device: String? = nil, language: String = "en"
    ) {
        self.workspace = workspace
        self.person = person
        self.name = name
        self.roles = roles
        self.door = door
        self.device = device
        self.language = language
    }

    /// The shell on the server's own machine.
    public static func operating(_ workspace: FileID) -> Caller {
        Caller(
            workspace: workspace, person: FileID(high: 0, low: 0), name: "operator",
            roles: [.operator], door: .shell)
    }

    /// The clock, which records what must be noticed without anyone acting.
    public static func clock(_ workspace: FileID) -> Caller {
        Caller(
            workspace: workspace, person: FileID(high: 0, low: 0), name: "clock",
            roles: [.clock], door: .clock)
    }

    /// The roles it still has by a workspace as that stands in the turn: a session may have begun
    /// before a role, or the person's place, was withdrawn.
    func roles(in house: Workspace) -> Set<Role> {
        guard let member = house.member(person) else { return roles }
        return member.active ? roles.intersection(member.roles) : []
    }

    /// *Refuses* whom none of the roles is left by the workspace as it stands in the turn.
    func requireStill(_ allowed: Set<Role>, in house: Workspace) throws(Refusal) {
        guard !roles(in: house).isDisjoint(with: allowed) else { throw Refusal(.notAllowed) }
    }

    /// *Refuses* whom no session of their own stands behind: a token, the shell, a list.
    func requireSession() throws(Refusal) {
        guard person.high != 0, signedInAt != nil else { throw Refusal(.personNeeded) }
    }

    /// The same, and who signed in too long ago (`House.freshMilliseconds`).
    func requireFreshSession(at now: Instant) throws(Refusal) {
        guard let present = present(at: now) else { throw Refusal(.personNeeded) }
        guard present.isFresh else { throw Refusal(.signInAgain) }
    }

    /// The same, but the operator, who is at the server's own machine, needs none: what makes or
    /// changes persons would else turn a token into as many as it likes.
    func requireFreshSessionOrOperator(at now: Instant) throws(Refusal) {
        guard !roles.contains(.operator) else { return }
        try requireFreshSession(at: now)
    }

    /// The same caller, saying when it was said.
    public func claiming(_ instant: Instant?) -> Caller {
        var copy = self
        copy.claimedAt = instant
        return copy
    }

    /// The envelope of what this caller says; the role is the first that allows the act.
    public func envelope(_ allowed: Set<Role>) -> Envelope {
        // The role that does the work is named before the one that may do everything.
        let role =
            Role.allCases.first {
                $0 != .administrator && roles.contains($0) && allowed.contains($0)
            } ?? (allowed.contains(.administrator) ? .administrator : nil)
        var envelope = Envelope(
            person: person.high == 0 || seat != nil ? nil : person, name: name,
            role: role ?? roles.first ?? .clock, door: door, device: device,
            claimedAt: claimedAt)
        envelope.seat = seat?.at
        return envelope
    }
}
