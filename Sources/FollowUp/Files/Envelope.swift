/// Around every change: who said it, in which role, by which door, for whom, and what they showed.
/// Names and free words are erasable; the rest stays (product.md §2, architecture decision 2).
public struct Envelope: Codable, Sendable, Equatable {
    public var person: FileID?
    public var name: Erasable
    public var role: Role
    public var door: Door
    public var device: Erasable?
    /// The party whose fact this is, where somebody else wrote it down.
    public var onBehalfOf: Party?
    public var source: Source?
    /// The time the client claims, kept as a claim beside the server's.
    public var claimedAt: Instant?
    /// The seat and device of somebody at the supplier's, who is no person of the workspace.
    public var seat: SeatReference?

    public init(
        person: FileID?, name: String, role: Role, door: Door, device: String? = nil,
        claimedAt: Instant? = nil
    ) {
        self.person = person
        self.name = Erasable(name)
        self.role = role
        self.door = door
        self.device = device.map { Erasable($0) }
        self.claimedAt = claimedAt
    }

    /// The same person telling a fact of another party, with where it came from.
    public func telling(for party: Party?, source: Source?) -> Envelope {
        var copy = self
        copy.onBehalfOf = party
        copy.source = source
        return copy
    }
}

/// The way a change came in.
public enum Door: String, Codable, Sendable, CaseIterable {
    case page, api, file = "import", shell, clock, email
}

/// The sides of an order.
public enum Party: String, Codable, Sendable, CaseIterable {
    case buyer, supplier, forwarder, provider
}

/// Where a fact told on behalf of another came from.
public struct Source: Codable, Sendable, Equatable {
    public var kind: SourceKind
    public var words: Erasable?

    public init(kind: SourceKind, words: String? = nil) {
        self.kind = kind
        self.words = words.map { Erasable($0) }
    }
}

public enum SourceKind: String, Codable, Sendable, CaseIterable {
    case chat, call, visit, email, document, sheet, other
}

/// Roles as product.md §1 has them. `operator` is the shell on the server's own machine, `clock`
/// records what must be noticed without anyone acting.
public enum Role: String, Codable, Sendable, CaseIterable, Hashable {
    case administrator, merchandiser, decisionOwner, finance, agent, inspector, supplier, client
    case `operator`, clock

    /// Roles an administrator can give to a person of the workspace.
    public static let givable: [Role] = [
        .administrator, .merchandiser, .decisionOwner, .finance, .agent, .inspector,
    ]
}
