import FollowUp
import Record

/// Adds a charge to what is to be paid, or takes a claim, credit or refundable fee off.
public struct AdjustOrder: UseCase {
    public static let name = "adjustOrder"
    public static let allowed = AgreeInstalments.allowed
    public static let example = AdjustOrder(
        kind: .claim, amount: "120.00", reason: "24 bottles dented, agreed on 18 November")

    @Path public var order: FileID
    public var kind: AdjustmentKind
    public var amount: String
    public var reason: String

    public init(
        order: FileID = .unset, kind: AdjustmentKind, amount: String, reason: String
    ) {
        self.order = order
        self.kind = kind
        self.amount = amount
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            guard let money = try Money.told(amount, nil, or: order.terms.currency) else {
                throw Refusal(.missing, field: "amount")
            }
            return try order.adjust(kind, by: money, reason: reason)
        }
    }
}

/// Takes a charge, claim or credit back.
public struct WithdrawAdjustment: UseCase {
    public static let name = "withdrawAdjustment"
    public static let allowed = AgreeInstalments.allowed
    public static let example = WithdrawAdjustment(reason: "They were replaced.")

    @Path public var order: FileID
    @Path public var adjustment: Int
    public var reason: String

    public init(order: FileID = .unset, adjustment: Int = .unset, reason: String) {
        self.order = order
        self.adjustment = adjustment
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdraw(adjustment: adjustment, reason: reason)
        }
    }
}

/// Gives what was paid for an instalment to another order of the same supplier: both files are
/// written together.
public struct CreditOrder: UseCase {
    public static let name = "creditOrder"
    public static let allowed: Set<Role> = [.administrator, .decisionOwner, .finance]
    public static let example = CreditOrder(
        number: "PO-2290-T", amount: "1000.00", reason: "The order was cancelled.")

    @Path public var order: FileID
    @Path public var instalment: Int
    /// Of the order that gets it.
    public var number: String
    public var amount: String
    public var reason: String

    public init(
        order: FileID = .unset, instalment: Int = .unset, number: String, amount: String,
        reason: String
    ) {
        self.order = order
        self.instalment = instalment
        self.number = number
        self.amount = amount
        self.reason = reason
    }

    /// *Refuses when* the other order is unknown or of another supplier; either of them refuses it.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let workspace = caller.workspace
        let (_, _, scene) = try await house.laid(workspace, order: order)
        guard let other = try await house.claimed(workspace, .order, number) else {
            throw Refusal(.unknownCode(number), field: "number")
        }
        let envelope = caller.envelope(Self.allowed)
        return try await house.keeper.turn(
            workspace, files: [order, other], context: scene.context
        ) { turn in
            let giving = try turn.order(order)
            let taking = try turn.order(other)
            guard let money = try Money.told(amount, nil, or: giving.terms.currency) else {
                throw Refusal(.missing, field: "amount")
            }
            guard taking.supplier == giving.supplier else {
                throw Refusal(.unknownCode(number), field: "number")
            }
            let given = try giving.credit(
                money, of: instalment, to: other, reason: reason, today: scene.today)
            let taken = try taking.adjust(
                .credit, by: money, reason: reason, from: order,
                remittance: giving.payments.remittances.count + 1)
            try turn.record(given, order: order, by: envelope)
            try turn.record(taken, order: other, by: envelope)
            let recorded = Recorded(id: order, seq: turn.seq(order))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}

/// Takes a credit to another order back, in both orders at once: it was told wrongly, or that order
/// ended.
public struct WithdrawCredit: UseCase {
    public static let name = "withdrawCredit"
    public static let allowed = CreditOrder.allowed
    public static let example = WithdrawCredit(reason: "It was 100, not 1,000.")

    @Path public var order: FileID
    @Path public var remittance: Int
    public var reason: String

    public init(order: FileID = .unset, remittance: Int = .unset, reason: String) {
        self.order = order
        self.remittance = remittance
        self.reason = reason
    }

    /// *Refuses when* there is no such credit; either of the orders refuses it.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let workspace = caller.workspace
        let (_, seen, scene) = try await house.laid(workspace, order: order)
        // What a transfer was stays as it was told, so the other order is known before its turn.
        guard let other = seen.credit(remittance)?.remittance.order else {
            throw Refusal(.notFound)
        }
        let envelope = caller.envelope(Self.allowed)
        return try await house.keeper.turn(
            workspace, files: [order, other], context: scene.context
        ) { turn in
            let giving = try turn.order(order)
            guard let sent = giving.credit(remittance)?.remittance else {
                throw Refusal(.notFound)
            }
            let back = try giving.withdraw(credit: remittance, reason: reason)
            let taken = try turn.order(other).withdraw(
                creditOf: order, of: sent, reason: reason)
            try turn.record(back, order: order, by: envelope)
            try turn.record(taken, order: other, by: envelope)
            let recorded = Recorded(id: order, seq: turn.seq(order))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}
