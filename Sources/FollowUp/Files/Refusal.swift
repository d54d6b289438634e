/// What a person may meet: every obstacle at once, each with the field it concerns.
public struct Refusal: Error, Sendable, Equatable {
    public let reasons: [Reason]

    public init(_ reasons: [Reason]) { self.reasons = reasons }

    public init(_ obstacle: Obstacle, field: String? = nil) {
        reasons = [Reason(obstacle, field: field)]
    }
}

/// One obstacle and where it stands in what was sent.
public struct Reason: Sendable, Equatable {
    public let obstacle: Obstacle
    public let field: String?

    public init(_ obstacle: Obstacle, field: String? = nil) {
        self.obstacle = obstacle
        self.field = field
    }
}

/// Gathers obstacles so that a refusal tells all of them.
public struct Findings: Sendable {
    public private(set) var reasons: [Reason] = []
    public init() {}

    public mutating func note(_ obstacle: Obstacle, field: String? = nil) {
        reasons.append(Reason(obstacle, field: field))
    }

    public mutating func require(_ holds: Bool, _ obstacle: Obstacle, field: String? = nil) {
        if !holds { note(obstacle, field: field) }
    }

    /// Throws all that was found, if anything was.
    public func settle() throws(Refusal) {
        if !reasons.isEmpty { throw Refusal(reasons) }
    }
}
