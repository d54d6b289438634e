import FollowUp
import Record

/// Waives a requirement of an order, or of some of its lots, in writing until a day, or says that
/// it does not apply. Only a decision owner gives it (E6).
public struct GiveWaiver: UseCase {
    public static let name = "giveWaiver"
    public static let allowed: Set<Role> = [.decisionOwner]
    public static let example = GiveWaiver(
        requirement: .paymentTold, kind: .waived,
        reason: "The terms follow with the proforma invoice.", expires: Day(iso: "2027-06-30"))

    @Path public var order: FileID
    public var requirement: Requirement
    public var kind: WaiverKind
    public var reason: String
    /// The last day on which it counts.
    public var expires: Day?
    /// The numbers of the lots it is of: `1, 2`; absent for the whole order.
    public var lots: String?

    public init(
        order: FileID = .unset, requirement: Requirement, kind: WaiverKind, reason: String,
        expires: Day? = nil, lots: String? = nil
    ) {
        self.order = order
        self.requirement = requirement
        self.kind = kind
        self.reason = reason
        self.expires = expires
        self.lots = lots
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let scope = try Numbers.read(lots, field: "lots")
        return try await house.atTheGate(caller, order, by: Self.allowed) { order, facts in
            // A person gives it, who is there: no program of the house, no import, no shell.
            try caller.requireFreshSession(at: house.now())
            guard facts.approver != nil else { throw Refusal(.notAllowed) }
            return try order.waive(
                requirement, of: scope, kind: kind, reason: reason, expires: expires,
                today: facts.schedule.today,
                strength: order.strength(of: requirement, facts.settings))
        }
    }
}

/// Takes a waiver back, with a reason: what it waived is unmet again. An administrator may too, for
/// it lets nothing through.
public struct WithdrawWaiver: UseCase {
    public static let name = "withdrawWaiver"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner]
    public static let example = WithdrawWaiver(reason: "The terms were agreed.")

    @Path public var order: FileID
    @Path public var waiver: Int
    public var reason: String

    public init(order: FileID = .unset, waiver: Int = .unset, reason: String) {
        self.order = order
        self.waiver = waiver
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.atTheGate(caller, order, by: Self.allowed) { order, facts in
            try order.withdraw(waiver: waiver, reason: reason, today: facts.schedule.today)
        }
    }
}
