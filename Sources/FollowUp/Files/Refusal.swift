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
    /// The line of a gate's report it comes from; nil for every other obstacle.
    public let asked: AskedRequirement?

    public init(_ obstacle: Obstacle, field: String? = nil, asked: AskedRequirement? = nil) {
        self.obstacle = obstacle
        self.field = field
        self.asked = asked
    }

    /// Two reasons are one where they say the same of the same field.
    public static func == (left: Reason, right: Reason) -> Bool {
        left.obstacle == right.obstacle && left.field == right.field
    }
}

/// What a gate asks for, and how much it weighs for this request.
public struct AskedRequirement: Sendable, Equatable {
    public let requirement: Requirement
    public let strength: Strength

    public init(_ requirement: Requirement, _ strength: Strength) {
        self.requirement = requirement
        self.strength = strength
    }
}

/// Gathers obstacles so that a refusal tells all of them.
public struct Findings: Sendable {
    public private(set) var reasons: [Reason] = []
    public init() {}

    public mutating func note(_ obstacle: Obstacle, field: String? = nil) {
        reasons.append(Reason(obstacle, field: field))
    }

    /// Notes a reason as another rule told it.
    public mutating func note(_ reason: Reason) { reasons.append(reason) }

    public mutating func require(_ holds: Bool, _ obstacle: Obstacle, field: String? = nil) {
        if !holds { note(obstacle, field: field) }
    }

    /// Throws all that was found, if anything was.
    public func settle() throws(Refusal) {
        if !reasons.isEmpty { throw Refusal(reasons) }
    }
}
