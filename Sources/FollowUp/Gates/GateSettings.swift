/// What a workspace asks of its gates: strengths that differ from the usual ones, and how much who
/// may approve. Every change of it has a version, and a request keeps the one it began under.
public struct GateSettings: Codable, Sendable, Equatable {
    /// Counts up with every change of a strength.
    public internal(set) var version = 0
    public internal(set) var strengths: [SetStrength] = []
    public internal(set) var proposals: [StrengthProposal] = []
    public internal(set) var proposalCount = 0
    public internal(set) var limits = ApprovalLimits()
    /// Looser ones that wait for a second administrator; a later proposal takes their place.
    public internal(set) var limitsProposal: LimitsProposal?
    /// Who decides alone here, where that was declared.
    public internal(set) var onePerson: FileID?

    public init() {}

    /// The strength in force today, for what begins today.
    public func strength(of requirement: Requirement) -> Strength {
        if requirement.alwaysBlocks { return .block }
        return strengths.last { $0.requirement == requirement }?.strength
            ?? requirement.usualStrength
    }

    /// The strength for a request that began under a version: what was in force then, or what it
    /// was raised to since. A lowering never reaches it.
    public func strength(of requirement: Requirement, since version: Int) -> Strength {
        if requirement.alwaysBlocks { return .block }
        var strength = requirement.usualStrength
        for set in strengths where set.requirement == requirement {
            if set.version <= version || set.strength > strength { strength = set.strength }
        }
        return strength
    }
}

/// A strength as it was set, and the version of the settings it made.
public struct SetStrength: Codable, Sendable, Equatable {
    public var version: Int
    public var requirement: Requirement
    public var strength: Strength
    /// The proposal that a second person confirmed, where it was lowered.
    public var proposal: Int?
    /// Of `reportsCurrent`: how old a report may be; nil where it goes by the trade.
    public var months: Int?

    public init(
        version: Int, requirement: Requirement, strength: Strength, proposal: Int? = nil,
        months: Int? = nil
    ) {
        self.months = months
        self.version = version
        self.requirement = requirement
        self.strength = strength
        self.proposal = proposal
    }
}

/// A lower strength that waits for a second administrator.
public struct StrengthProposal: Codable, Sendable, Equatable {
    /// Counts up within the workspace.
    public var number: Int
    public var requirement: Requirement
    public var strength: Strength
    public var reason: Erasable
    /// Who proposed it, and may not confirm it.
    public var person: FileID
    /// Of `reportsCurrent`: how old a report may be; nil where it goes by the trade.
    public var months: Int?

    public init(
        number: Int, requirement: Requirement, strength: Strength, reason: String, person: FileID,
        months: Int? = nil
    ) {
        self.months = months
        self.number = number
        self.requirement = requirement
        self.strength = strength
        self.reason = Erasable(reason)
        self.person = person
    }
}

/// Up to how much who may approve an order, and above what two persons have to.
public struct ApprovalLimits: Codable, Sendable, Equatable {
    /// Empty: whoever may approve, may approve any amount.
    public var limits: [ApprovalLimit] = []
    /// One amount a currency; above it two persons approve, none of whom told what they approve.
    public var twoPersonsAbove: [Money] = []

    public init(limits: [ApprovalLimit] = [], twoPersonsAbove: [Money] = []) {
        self.limits = limits
        self.twoPersonsAbove = twoPersonsAbove
    }
}

/// The most that a role, or one person, may approve in a currency. A person's own goes before
/// those of their roles.
public struct ApprovalLimit: Codable, Sendable, Equatable {
    public var role: Role?
    public var person: FileID?
    public var most: Money

    public init(role: Role? = nil, person: FileID? = nil, most: Money) {
        self.role = role
        self.person = person
        self.most = most
    }
}
