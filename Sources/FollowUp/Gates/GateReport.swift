/// The acts that a gate stops. Facts are never stopped (product.md §2).
public enum Gate: String, Codable, Sendable, CaseIterable {
    case orderApproval, paymentRelease
}

/// What a requirement rests on: a change of a file, who told it and when.
public struct GateFact: Codable, Sendable, Equatable {
    public var file: FileID
    public var seq: Int
    public var by: Erasable?
    public var at: Instant?

    public init(file: FileID, seq: Int, by: Erasable? = nil, at: Instant? = nil) {
        self.file = file
        self.seq = seq
        self.by = by
        self.at = at
    }
}

/// Why a requirement is not asked.
public enum NotAsked: Codable, Sendable, Equatable {
    case profile(Profile)
    /// The order was placed, or taken over, before it came here.
    case placedBefore
    /// By its owner, with a reason.
    case owner(HeldWaiver)
}

/// How one requirement stands. The absence of a fact is *unmet*.
public enum RequirementStanding: Codable, Sendable, Equatable {
    case met(GateFact)
    case waived(HeldWaiver)
    case notApplicable(NotAsked)
    case unmet([GateFinding])
}

extension RequirementStanding {
    init(_ held: HeldWaiver) {
        self = held.waiver.kind == .waived ? .waived(held) : .notApplicable(.owner(held))
    }
}

/// One line of the checklist.
public struct GateLine: Codable, Sendable, Equatable {
    public var requirement: Requirement
    /// As it is in force for this request.
    public var strength: Strength
    public var standing: RequirementStanding
    /// Further waivers it rests on, where each is of other lots.
    public var further: [HeldWaiver]?

    public init(_ requirement: Requirement, _ strength: Strength, _ standing: RequirementStanding) {
        self.requirement = requirement
        self.strength = strength
        self.standing = standing
    }

    /// What is unmet; empty where nothing is.
    public var findings: [GateFinding] {
        if case .unmet(let findings) = standing { findings } else { [] }
    }

    /// The waivers it rests on.
    public var waivers: [HeldWaiver] {
        switch standing {
        case .waived(let held), .notApplicable(.owner(let held)): [held] + (further ?? [])
        default: []
        }
    }

    public var stops: Bool { !findings.isEmpty && strength != .warn }
}

/// Every requirement of an act with its standing: the checklist of the page, the JSON of the API,
/// the table of the shell and the refusal are this one value.
public struct GateReport: Codable, Sendable, Equatable {
    public var gate: Gate
    public var order: FileID
    /// The change of the order that last told what is asked about; sent back with the act.
    public var seq: Int
    /// Nothing stops the act.
    public var isOpen: Bool
    public var lines: [GateLine]
    /// Of a payment, which one it is and what it comes to.
    public var instalment: Int?
    public var amount: Money?

    public init(gate: Gate, order: FileID, seq: Int, lines: [GateLine]) {
        self.gate = gate
        self.order = order
        self.seq = seq
        self.lines = lines
        isOpen = !lines.contains { $0.stops }
    }

    public func line(_ requirement: Requirement) -> GateLine? {
        lines.first { $0.requirement == requirement }
    }

    /// Everything that stops the act, but for what the act itself is a part of.
    public func reasons(besides part: Requirement? = nil) -> [Reason] {
        lines.filter { $0.stops && $0.requirement != part }.flatMap { line in
            line.findings.map {
                Reason(
                    .unmet($0), field: $0.field,
                    asked: AskedRequirement(line.requirement, line.strength))
            }
        }
    }
}
