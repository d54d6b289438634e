import FollowUp
import Record

/// Sets how much a requirement weighs. A higher strength holds at once; a lower one waits for a
/// second administrator, and never reaches a request already open.
public struct SetRequirementStrength: UseCase {
    public static let name = "setRequirementStrength"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = SetRequirementStrength(
        requirement: .marksTold, strength: .blockUnlessWaived, reason: "Marks were missing twice.")

    public var requirement: Requirement
    public var strength: Strength
    public var reason: String?
    /// Of `reportsCurrent`: how many months old a report may be; absent, it goes by the trade.
    public var months: Int?

    public init(
        requirement: Requirement, strength: Strength, reason: String? = nil, months: Int? = nil
    ) {
        self.months = months
        self.requirement = requirement
        self.strength = strength
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.setStrength(
                of: requirement, to: strength, reason: reason, by: caller.person,
                months: months)
        }
    }
}

/// Confirms a lower strength that another administrator proposed.
public struct ConfirmStrength: UseCase {
    public static let name = "confirmStrength"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = ConfirmStrength()

    @Path public var proposal: Int

    public init(proposal: Int = .unset) { self.proposal = proposal }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try caller.requireFreshSession(at: house.now())
        return try await house.onHouse(caller, by: Self.allowed) {
            try $0.settleStrength(
                proposal: proposal, confirmed: true, by: caller.person, at: house.now())
        }
    }
}

/// Refuses a lower strength, or takes one's own proposal back.
public struct RefuseStrength: UseCase {
    public static let name = "refuseStrength"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = RefuseStrength()

    @Path public var proposal: Int

    public init(proposal: Int = .unset) { self.proposal = proposal }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.settleStrength(proposal: proposal, confirmed: false, by: caller.person)
        }
    }
}

/// Sets up to how much who may approve or release, and above what two persons have to; whole.
/// Looser limits wait for a second administrator.
public struct SetApprovalLimits: UseCase {
    public static let name = "setApprovalLimits"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = SetApprovalLimits(
        limits: [Limit(role: .decisionOwner, most: "25000.00", currency: "USD")],
        twoPersonsAbove: [Amount(most: "50000.00", currency: "USD")])

    /// For a role or for one person.
    public struct Limit: Codable, Sendable {
        public var role: Role?
        public var person: FileID?
        public var most: String
        public var currency: String

        public init(
            role: Role? = nil, person: FileID? = nil, most: String, currency: String
        ) {
            self.role = role
            self.person = person
            self.most = most
            self.currency = currency
        }
    }

    public struct Amount: Codable, Sendable {
        public var most: String
        public var currency: String

        public init(most: String, currency: String) {
            self.most = most
            self.currency = currency
        }
    }

    public var limits: [Limit]?
    public var twoPersonsAbove: [Amount]?
    /// Asked for where somebody may do more alone.
    public var reason: String?

    public init(limits: [Limit], twoPersonsAbove: [Amount]) {
        self.limits = limits
        self.twoPersonsAbove = twoPersonsAbove
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let told = try told()
        return try await house.onHouse(caller, by: Self.allowed) {
            try $0.setLimits(told, reason: reason, by: caller.person)
        }
    }

    private func told() throws(Refusal) -> ApprovalLimits {
        var findings = Findings()
        var told = ApprovalLimits()
        for (at, limit) in (limits ?? []).enumerated() {
            let most = findings.amount(limit.most, limit.currency, field: "limits.\(at)")
            guard let most else { continue }
            told.limits.append(ApprovalLimit(role: limit.role, person: limit.person, most: most))
        }
        for (at, amount) in (twoPersonsAbove ?? []).enumerated() {
            let most = findings.amount(
                amount.most, amount.currency, field: "twoPersonsAbove.\(at)")
            if let most { told.twoPersonsAbove.append(most) }
        }
        try findings.settle()
        return told
    }
}

/// Confirms limits that another administrator proposed.
public struct ConfirmLimits: UseCase {
    public static let name = "confirmLimits"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = ConfirmLimits()

    @Path public var proposal: Int

    public init(proposal: Int = .unset) { self.proposal = proposal }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try caller.requireFreshSession(at: house.now())
        return try await house.onHouse(caller, by: Self.allowed) {
            try $0.settleLimits(
                proposal: proposal, confirmed: true, by: caller.person, at: house.now())
        }
    }
}

/// Refuses proposed limits, or takes one's own proposal back.
public struct RefuseLimits: UseCase {
    public static let name = "refuseLimits"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = RefuseLimits()

    @Path public var proposal: Int

    public init(proposal: Int = .unset) { self.proposal = proposal }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.settleLimits(proposal: proposal, confirmed: false, by: caller.person)
        }
    }
}

extension Findings {
    fileprivate mutating func amount(
        _ told: String, _ code: String, field: String
    ) -> Money? {
        guard let currency = Currency(code: code) else {
            note(.unknownCurrency, field: "\(field).currency")
            return nil
        }
        return money(told, currency, field: "\(field).most")
    }
}
